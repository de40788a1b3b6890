import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const ours = readFileSync(join(import.meta.dirname, 'values.css'), 'utf8')
const published = readFileSync(
  join(import.meta.dirname, '../../../node_modules/@gcds-core/tokens/build/web/css/tokens.css'),
  'utf8',
)

const plain = (value: string) =>
  value
    .toLowerCase()
    .replaceAll(/["'\s]/g, '')
    .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')

const tokens = new Map(
  [...published.matchAll(/--gcds-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, plain(value)]),
)
const ourValues = [...ours.matchAll(/--[\w-]+:\s*([^;]+);\s*\/\*\s*([\w-]+(?:, [\w-]+)*)\s*\*\//g)].flatMap(
  ([, value = '', names = '']) => names.split(', ').map((name) => ({ name, value: plain(value) })),
)

test('the values of the look are those that GC Design System publishes under the names beside them', () => {
  assert.ok(ourValues.length > 30, `${ourValues.length} values`)
  assert.deepEqual(
    ourValues.flatMap(({ name, value }) =>
      tokens.get(name) === value ? [] : [`${name}: ${value}, published ${tokens.get(name)}`],
    ),
    [],
  )
})
