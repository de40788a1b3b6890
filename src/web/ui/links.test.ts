import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeLink } from './links.ts'

test('web and mail addresses become links', async () => {
  for (const url of ['https://example.ca/a?b=1', 'http://example.ca', 'mailto:noor@example.ca'])
    assert.match(
      String(await safeLink(url, 'Noor')),
      /^<a href="[^"]+" rel="external nofollow noopener noreferrer">Noor<\/a>$/,
    )
})

test('any other address is shown as the text it is', async () => {
  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//example.ca',
    '/en',
    'nonsense',
    '',
  ])
    assert.doesNotMatch(String(await safeLink(url)), /<a/)
})

test('an address cannot leave its attribute', async () => {
  assert.doesNotMatch(String(await safeLink('https://example.ca/"onclick="x')), /"onclick/)
})
