import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfiguration, WrongSettings } from './configuration.ts'

const keys = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const kept = {
  secret: () => 'a demonstration secret that is long enough',
  declarationKeys: () => keys,
  signingKeys: () => keys,
}
const real = {
  DATABASE_URL: 'postgresql://portal@db/portal',
  PUBLIC_URL: 'https://talent.example.ca/',
  SECRET: 'x'.repeat(40),
  DECLARATION_KEYS: `k2:${Buffer.alloc(32, 9).toString('base64')},${keys}`,
  SIGNING_KEYS: keys,
  OIDC_ISSUER: 'https://id.example.ca',
  OIDC_CLIENT_ID: 'portal',
  SMTP_URL: 'smtp://mail.example.ca:587',
}

test('nothing set is a demonstration on localhost:3000', () => {
  const settings = readConfiguration({}, kept)
  assert.equal(settings.demonstration, true)
  assert.equal(settings.publicUrl, 'http://localhost:3000')
  assert.equal(settings.issuer.url, 'http://localhost:3000/identity')
  assert.equal(settings.host, 'localhost')
})

test('PORT moves the demonstration with its address and its identity provider', () => {
  const settings = readConfiguration({ PORT: '4000' }, kept)
  assert.equal(settings.publicUrl, 'http://localhost:4000')
  assert.equal(settings.issuer.url, 'http://localhost:4000/identity')
})

test('a database of one’s own is no demonstration', () => {
  const settings = readConfiguration(real, kept)
  assert.equal(settings.demonstration, false)
  assert.equal(settings.publicUrl, 'https://talent.example.ca')
  assert.equal(settings.issuer.url, 'https://id.example.ca')
  assert.equal(settings.secret, real.SECRET)
  assert.deepEqual(
    settings.declarationKeys.map(({ id }) => id),
    ['k2', 'k1'],
  )
})

test('a demonstration takes its secret and its key from what it keeps', () => {
  const settings = readConfiguration({}, kept)
  assert.equal(settings.secret, kept.secret())
  assert.equal(settings.declarationKeys[0]?.id, 'k1')
  assert.equal(settings.signingKeys[0]?.id, 'k1')
})

test('a key that is wrong is named, never repeated', () => {
  assert.throws(
    () => readConfiguration({ DECLARATION_KEYS: 'k1:almostakey' }, kept),
    (error) => error instanceof WrongSettings && !error.message.includes('almostakey'),
  )
})

const wrong: [string, Record<string, string>, string][] = [
  ['a port that is no number', { PORT: 'three thousand' }, 'PORT'],
  ['a port out of range', { PORT: '70000' }, 'PORT'],
  ['a database that is not PostgreSQL', { ...real, DATABASE_URL: 'mysql://db' }, 'DATABASE_URL'],
  ['a short secret', { ...real, SECRET: 'short' }, 'SECRET'],
  ['keys that are too short', { ...real, DECLARATION_KEYS: 'k1:c2hvcnQ=' }, 'DECLARATION_KEYS'],
  ['a key to sign with that is too short', { ...real, SIGNING_KEYS: 'k1:c2hvcnQ=' }, 'SIGNING_KEYS'],
  ['an issuer that is no address', { ...real, OIDC_ISSUER: 'the usual one' }, 'OIDC_ISSUER'],
  ['mail by something else than SMTP', { ...real, SMTP_URL: 'http://mail.example.ca' }, 'SMTP_URL'],
  ['a sender that is no address', { ...real, MAIL_FROM: 'the Office' }, 'MAIL_FROM'],
  ['an unknown level of logging', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ...(
    ['PUBLIC_URL', 'SECRET', 'DECLARATION_KEYS', 'SIGNING_KEYS', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SMTP_URL'] as const
  ).map((name): [string, Record<string, string>, string] => [
    `no ${name} beside a database of one’s own`,
    Object.fromEntries(Object.entries(real).filter(([key]) => key !== name)),
    name,
  ]),
]
for (const [what, environment, names] of wrong)
  test(`${what} is refused, and the setting is named`, () => {
    assert.throws(
      () => readConfiguration(environment, kept),
      (error) => error instanceof WrongSettings && error.message.includes(names),
    )
  })

test('an empty setting counts as not set', () => {
  assert.equal(readConfiguration({ PORT: '', DATABASE_URL: '' }, kept).port, 3000)
})
