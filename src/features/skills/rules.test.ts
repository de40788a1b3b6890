import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, inOrder, nearlyNamed, wordsOf } from './rules.ts'
import type { Skill } from './skill.ts'

const skill = (key: string, en: string, fr: string, more: Partial<Skill> = {}): Skill => ({
  id: 1,
  key,
  category: 'technical',
  name_en: en,
  name_fr: fr,
  description_en: '',
  description_fr: '',
  synonyms_en: [],
  synonyms_fr: [],
  ...more,
})

const askedWords: [string, string[]][] = [
  ['Cloud', ['cloud']],
  ['Sécurité de l’infonuagique', ['securite', 'infonuagique']],
  ['bases de données', ['base', 'donnee']],
  ['d’affaires', ['affaire']],
  ['the of', ['the', 'of']],
  ['C++', ['c++']],
  ['  ', []],
  ['R', ['r']],
  ['a b c d e f g h i j k', ['b', 'c', 'e', 'f', 'g', 'h', 'i', 'j']],
]
for (const [asked, words] of askedWords)
  test(`who types “${asked}” looks for ${words.join(' + ') || 'nothing'}`, () =>
    assert.deepEqual(wordsOf(asked), words))

test('accents, capitals, joined letters and curved apostrophes do not matter', () => {
  assert.equal(fold('  Œuvre  d’Été '), "oeuvre d'ete")
})

const catalogue = [
  skill('security', 'Security', 'Sécurité'),
  skill('cloud-security', 'Cloud security', 'Sécurité infonuagique', { synonyms_en: ['CASB'] }),
  skill('cloud', 'Cloud computing', 'Infonuagique', { synonyms_en: ['IaaS'], synonyms_fr: ['nuage informatique'] }),
  skill('kubernetes', 'Kubernetes', 'Kubernetes', { synonyms_fr: ['orchestration infonuagique de conteneurs'] }),
  skill('network', 'Network security', 'Sécurité des réseaux'),
]
const found = (language: 'en' | 'fr', asked: string, of = catalogue) =>
  inOrder(language, asked, of).map(({ key, reason }) => `${key}: ${reason.by}`)

test('the name itself comes first, then names that begin with it, then those that hold it, by alphabet', () => {
  assert.deepEqual(
    inOrder('en', 'security', [...catalogue].reverse())
      .slice(0, 3)
      .map(({ key }) => key),
    ['security', 'cloud-security', 'network'],
  )
})

test('a French word on the English page finds by the name in the other language before synonyms', () => {
  assert.deepEqual(found('en', 'infonuagique', catalogue.slice(1, 4)), [
    'cloud: other language',
    'cloud-security: other language',
    'kubernetes: synonym',
  ])
})

test('the reason shows the words that were meant, in their language', () => {
  const [first] = inOrder('en', 'nuage', catalogue.slice(2, 3))
  assert.deepEqual(first?.reason, { by: 'synonym', words: 'nuage informatique', language: 'fr' })
})

test('a letter or two is found at the start of a word only', () => {
  const letters = [skill('r', 'R', 'R'), skill('docker', 'Docker', 'Docker')]
  assert.deepEqual(found('en', 'r', letters), ['r: name', 'docker: description'])
})

const slips: [string, string | undefined][] = [
  ['kubernets', 'kubernetes'],
  ['Kubenretes', 'kubernetes'],
  ['infonuagiqe', 'cloud'],
  ['sql', undefined],
  ['zzzzzzzzzz', undefined],
]
for (const [typed, key] of slips)
  test(`“${typed}” is taken for ${key ?? 'nothing'}`, () => assert.equal(nearlyNamed(typed, catalogue, 3)[0]?.key, key))
