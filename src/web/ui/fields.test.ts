import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../i18n/sentences.ts'
import { errorSummary } from './error-summary.ts'
import { checkboxes, monthField, radios, textField } from './fields.ts'
import { pagination, table } from './table.ts'

const t = translator('fr')
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]

test('a field is described by its hint and its error', async () => {
  const markup = String(await textField({ t, name: 'nom', label: 'Nom', hint: 'Usuel', error: 'Entrez un nom' }))
  assert.match(markup, /<input id="nom" name="nom" aria-describedby="nom-hint nom-error" aria-invalid="true"/)
  assert.match(markup, /id="nom-hint"[\s\S]*id="nom-error"/)
})

test('a field says whether it is needed; a filter says nothing', async () => {
  assert.match(
    String(await textField({ t, name: 'nom', label: 'Nom', required: true })),
    /\(obligatoire\)[\s\S]* required/,
  )
  assert.match(String(await textField({ t, name: 'nom', label: 'Nom', required: false })), /\(facultatif\)/)
  assert.doesNotMatch(String(await textField({ t, name: 'nom', label: 'Nom' })), /\(|required/)
})

test('the summary’s link lands on the first answer of a group', async () => {
  assert.match(String(await errorSummary({ t, problems: [{ field: 'lieu', message: 'Choisissez' }] })), /href="#lieu"/)
  assert.match(
    String(await radios({ t, legend: 'Lieu', name: 'lieu', options })),
    /type="radio" id="lieu" name="lieu" value="a"[\s\S]*id="lieu-2" name="lieu" value="b"/,
  )
  assert.match(
    String(await checkboxes({ t, legend: 'Lieu', name: 'lieu', options, values: ['b'] })),
    /id="lieu"[\s\S]*value="b" checked/,
  )
  assert.match(
    String(await monthField({ t, language: 'fr', legend: 'Lieu', name: 'lieu' })),
    /<select id="lieu" name="lieuMonth"/,
  )
})

test('no problem, no summary', async () => {
  assert.equal(String(await errorSummary({ t, problems: [] })), '')
})

test('a month shows what was typed, in the words of the language', async () => {
  const markup = String(await monthField({ t, language: 'fr', legend: 'Début', name: 'debut', value: '2O24-08' }))
  assert.match(markup, /<option value="08" selected>août<\/option>/)
  assert.match(markup, /name="debutYear" value="2O24"/)
  assert.doesNotMatch(
    String(await monthField({ t, language: 'fr', legend: 'Début', name: 'debut', value: '2024' })),
    /selected/,
  )
})

test('each cell of a table knows its column, for narrow screens', async () => {
  const columns = [{ label: 'Campagne' }, { label: 'Personnes', numeric: true }]
  assert.match(
    String(await table({ caption: 'Campagnes', columns, rows: [['IT-03', 4]] })),
    /<th scope="row"><div>IT-03<\/div><\/th><td class="numeric" data-label="Personnes"><div>4<\/div><\/td>/,
  )
  assert.match(
    String(await table({ caption: 'Campagnes', columns, rows: [], empty: 'Aucune' })),
    /^<p class="empty">Aucune<\/p>$/,
  )
})

test('pagination shows the ends and the neighbours, and what is left out', async () => {
  const numbers = async (page: number, pages: number) =>
    [
      ...String(await pagination({ t, page, pages, href: (one) => `?page=${one}` })).matchAll(
        /class="number"[^>]*>(?:<a[^>]*>)?([^<]+)/g,
      ),
    ].map((match) => match[1])
  assert.deepEqual(await numbers(5, 9), ['1', '…', '4', '5', '6', '…', '9'])
  assert.deepEqual(await numbers(1, 3), ['1', '2', '3'])
  assert.deepEqual(await numbers(1, 1), [])
})
