import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import type { Sentence } from '../src/i18n/sentences.ts'

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))

const tables = files.filter(
  (file) => /\bsentences\(\{/.test(readFileSync(file, 'utf8')) && !file.endsWith('sentences.ts'),
)

type Found = { file: string; name: string; sentence: Sentence }
const all: Found[] = []
for (const file of tables) {
  const exported = (await import(file)) as Record<string, unknown>
  for (const table of Object.values(exported))
    if (table && typeof table === 'object')
      for (const [name, sentence] of Object.entries(table))
        if (sentence && typeof sentence === 'object' && 'en' in sentence && 'fr' in sentence)
          all.push({ file: relative(src, file), name, sentence: sentence as Sentence })
}

const forms = (said: Sentence['en'] | Sentence['fr']): string[] =>
  typeof said === 'string' ? [said] : Object.values(said)
const placeholders = (said: Sentence['en']) =>
  [...new Set(forms(said).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort()

test('sentences are found', () => {
  assert.ok(all.length > 100, `${all.length} sentences`)
})

test('both languages fill the same places', () => {
  const wrong = all.filter(
    ({ sentence }) => JSON.stringify(placeholders(sentence.en)) !== JSON.stringify(placeholders(sentence.fr)),
  )
  assert.deepEqual(
    wrong.map(({ file, name }) => `${file} ${name}`),
    [],
  )
})

test('no sentence is empty in one language', () => {
  const wrong = all.filter(({ sentence }) =>
    [...forms(sentence.en), ...forms(sentence.fr)].some((text) => text.trim() === ''),
  )
  assert.deepEqual(
    wrong.map(({ file, name }) => `${file} ${name}`),
    [],
  )
})

test('one English has one French across the portal', () => {
  const byEnglish = new Map<string, Map<string, string>>()
  for (const { file, name, sentence } of all) {
    const english = JSON.stringify(sentence.en)
    const french = byEnglish.get(english) ?? new Map<string, string>()
    byEnglish.set(english, french.set(JSON.stringify(sentence.fr), `${file} ${name}`))
  }
  const wrong = [...byEnglish]
    .filter(([, french]) => french.size > 1)
    .map(([english, french]) => `${english}: ${[...french].map(([text, where]) => `${text} (${where})`).join(' / ')}`)
  assert.deepEqual(wrong, [])
})

test('French is set by its own rules: no-break spaces before : ; ? ! and inside guillemets, curved apostrophes', () => {
  const wrong = all.flatMap(({ file, name, sentence }) =>
    forms(sentence.fr)
      .map((text) => text.replaceAll(/https?:\S+|\S+@\S+|&\w+;|\{\w+\}:\{\w+\}/g, ''))
      .filter((text) => /[^\u00a0\u202f\s][:;?!»]|[ ][:;?!»]|«[^\u00a0\u202f]|[a-zà-ÿ]'[a-zà-ÿ]/iu.test(text))
      .map((text) => `${file} ${name}: ${text}`),
  )
  assert.deepEqual(wrong, [])
})

test('English quotes and apostrophes are curved', () => {
  const wrong = all.flatMap(({ file, name, sentence }) =>
    forms(sentence.en)
      .filter((text) => /[a-z]'[a-z]|"/i.test(text))
      .map((text) => `${file} ${name}: ${text}`),
  )
  assert.deepEqual(wrong, [])
})

test('no sentence is unused', () => {
  const everything = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const wrong = all.filter(
    ({ name }) => (everything.match(new RegExp(`(?<![\\w$])['"]?${name}['"]?(?![\\w$])`, 'g')) ?? []).length < 2,
  )
  assert.deepEqual(
    wrong.map(({ file, name }) => `${file} ${name}`),
    [],
  )
})

test('no prose stands in the views', () => {
  const wrong = files
    .filter((file) => /\/views?\b|\/ui\//.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/>\s*([A-Za-zÀ-ÿ]{3,}(?: [A-Za-zÀ-ÿ,’']+)+)[^<`$=>]*</g)].map(
        (match) => `${relative(src, file)}: ${match[1]}`,
      ),
    )
  assert.deepEqual(wrong, [])
})
