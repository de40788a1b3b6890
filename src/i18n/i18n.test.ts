import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { type AddressName, addresses, sameInOther, to } from './addresses.ts'
import { sayCalendarDay, sayDate, sayMoment, sayMonth, sayNumber } from './dates.ts'
import { languageOfPath, preferredLanguage } from './language.ts'
import { sentences, translator } from './sentences.ts'

const preferences: [string | undefined, 'en' | 'fr'][] = [
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-CA,en;q=0.9,fr;q=0.8', 'en'],
  ['en;q=0.5, fr;q=0.7', 'fr'],
  ['de, fr;q=0.2', 'fr'],
  ['fr;q=0', 'en'],
  ['*;q=rubbish,,;', 'en'],
]
for (const [header, language] of preferences)
  test(`a browser that says “${header}” is answered in ${language}`, () =>
    assert.equal(preferredLanguage(header), language))

test('an address tells its language', () => {
  assert.equal(languageOfPath('/fr/recherche'), 'fr')
  assert.equal(languageOfPath('/en'), 'en')
  assert.equal(languageOfPath('/french'), undefined)
})

const said = sentences({
  people: {
    en: { one: '{count} person', other: '{count} people' },
    fr: { one: '{count} personne', other: '{count} personnes' },
  },
  hello: { en: 'Hello {name}', fr: 'Bonjour {name}' },
})

test('plurals follow the rules of each language: zero and one and a half are singular in French', () => {
  const [en, fr] = [translator('en'), translator('fr')]
  assert.deepEqual(
    [0, 1, 2, 1234].map((count) => en(said.people, { count })),
    ['0 people', '1 person', '2 people', '1,234 people'],
  )
  assert.deepEqual(
    [0, 1, 2].map((count) => fr(said.people, { count })),
    ['0 personne', '1 personne', '2 personnes'],
  )
  assert.match(fr(said.people, { count: 1234 }), /^1\s234 personnes$/)
})

test('a value that is missing is an error, and a value is never read as a placeholder', () => {
  assert.throws(() => translator('en')(said.hello), /\{name\}/)
  assert.equal(translator('fr')(said.hello, { name: '{count}' }), 'Bonjour {count}')
})

test('a sentence without its French does not compile', async () => {
  const folder = await mkdtemp(join(import.meta.dirname, 'missing-'))
  try {
    const file = join(folder, 'missing.ts')
    await writeFile(
      file,
      "import { sentences } from '../sentences.ts'\nexport const said = sentences({ hello: { en: 'Hello' } })\n",
    )
    const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc')
    const options =
      '--noEmit --ignoreConfig --strict --allowImportingTsExtensions --module nodenext --target es2024 --types node'.split(
        ' ',
      )
    await assert.rejects(promisify(execFile)(tsc, [...options, file]), (error: { stdout?: string }) =>
      /missing\.ts.*fr/s.test(error.stdout ?? ''),
    )
    await writeFile(
      file,
      "import { sentences } from '../sentences.ts'\nexport const said = sentences({ hello: { en: 'Hello', fr: 'Bonjour' } })\n",
    )
    await promisify(execFile)(tsc, [...options, file])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('days, months and moments are said in both languages, with their zone', () => {
  const at = new Date('2026-07-01T18:03:00Z')
  assert.equal(sayDate('en', at), '1 July 2026')
  assert.equal(sayDate('fr', at), '1er juillet 2026')
  assert.equal(sayMoment('en', at), '1 July 2026, 14:03 EDT')
  assert.equal(sayMoment('fr', at), '1er juillet 2026, 14 h 03 HAE')
  assert.equal(sayMoment('fr', new Date('2026-01-15T05:09:00Z')), '15 janvier 2026, 0 h 09 HNE')
  assert.equal(sayCalendarDay('en', '2026-03-08'), '8 March 2026')
  assert.equal(sayMonth('fr', '2024-02'), 'février 2024')
  assert.equal(sayMonth('en', '2024'), '2024')
  assert.equal(sayNumber('en', 12345), '12,345')
})

test('every address leads to the same page in the other language and back', () => {
  for (const name of Object.keys(addresses) as AddressName[]) {
    const parts = Object.fromEntries([...addresses[name].en.matchAll(/:(\w+)/g)].map((match) => [match[1], 'a1']))
    assert.equal(sameInOther('en', to('en', name, parts)), to('fr', name, parts), name)
    assert.equal(sameInOther('fr', to('fr', name, parts)), to('en', name, parts), name)
  }
  assert.equal(sameInOther('en', '/en/search', '?skill=sql'), '/fr/recherche?skill=sql')
  assert.equal(sameInOther('en', '/en/no-such-page'), '/fr')
})

test('both addresses of a page have the same parts', () => {
  for (const [name, { en, fr }] of Object.entries(addresses))
    assert.deepEqual(en.match(/:\w+/g), fr.match(/:\w+/g), name)
})

test('an address is made safe, and one that lacks a part is an error', () => {
  assert.equal(to('en', 'skill', { key: 'c++/c#' }), '/en/skills/c%2B%2B%2Fc%23')
  assert.equal(
    to('en', 'search', {}, { skill: ['a', 'b'], text: 'x y', page: undefined }),
    '/en/search?skill=a&skill=b&text=x+y',
  )
  assert.throws(() => to('en', 'skill'), /:key/)
})
