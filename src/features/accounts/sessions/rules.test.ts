import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf, endsAt, isWorthNoting } from './rules.ts'

const devices: [string, string | undefined, string | undefined][] = [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'Safari',
    'macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1',
    'Chrome',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome',
    'ChromeOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ['curl/8.5.0', undefined, undefined],
  ['', undefined, undefined],
]
for (const [userAgent, browser, system] of devices)
  test(`a browser that says ${userAgent.slice(0, 60) || 'nothing'} is ${browser ?? 'unknown'} on ${system ?? 'an unknown system'}`, () => {
    assert.deepEqual(deviceOf(userAgent), { browser, system })
  })

const at = (text: string) => new Date(text)
test('a session ends twelve hours after its last use, and never more than fourteen days after it began', () => {
  const began = at('2026-03-01T08:00:00Z')
  assert.deepEqual(endsAt(began, began), at('2026-03-01T20:00:00Z'))
  assert.deepEqual(endsAt(began, at('2026-03-10T09:00:00Z')), at('2026-03-10T21:00:00Z'))
  assert.deepEqual(endsAt(began, at('2026-03-15T07:00:00Z')), at('2026-03-15T08:00:00Z'))
})

test('the use of a session is noted every five minutes', () => {
  assert.equal(isWorthNoting(at('2026-03-01T08:00:00Z'), at('2026-03-01T08:04:59Z')), false)
  assert.equal(isWorthNoting(at('2026-03-01T08:00:00Z'), at('2026-03-01T08:05:00Z')), true)
})
