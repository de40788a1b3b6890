import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnFrom } from './return.ts'
import { readClaims, startOf } from './rules.ts'

const told: [string, Record<string, unknown>, { name: string; email: string }][] = [
  ['a whole name', { name: ' Ada  Roy ', email: 'a@x.ca' }, { name: 'Ada  Roy', email: 'a@x.ca' }],
  ['a name in parts', { given_name: 'Ada', family_name: 'Roy', email: 'a@x.ca' }, { name: 'Ada Roy', email: 'a@x.ca' }],
  ['a user name only', { preferred_username: 'aroy', email: 'a@x.ca' }, { name: 'aroy', email: 'a@x.ca' }],
  ['no name at all', { email: 'ada.roy@x.ca' }, { name: 'ada.roy', email: 'ada.roy@x.ca' }],
  ['no address', { name: 'Ada' }, { name: 'Ada', email: '' }],
  ['an address that is none', { name: 'Ada', email: 'ada' }, { name: 'Ada', email: '' }],
  ['values that are no text', { name: 7, email: ['a@x.ca'] }, { name: '', email: '' }],
  ['control characters', { name: 'Ada\u0000\nRoy', email: 'a@x.ca' }, { name: 'Ada Roy', email: 'a@x.ca' }],
]
for (const [what, claims, expected] of told)
  test(`from an issuer that sends ${what}, what can be known is known`, () => {
    assert.deepEqual(readClaims({ sub: 's', ...claims }), { subject: 's', ...expected })
  })

const returns: [string | undefined, string | undefined][] = [
  [undefined, undefined],
  ['', undefined],
  ['/en/profile', '/en/profile'],
  ['/fr/profil', '/en/profile'],
  ['/fr/competences?text=infonuage', '/en/skills?text=infonuage'],
  ['/en', undefined],
  ['/fr', undefined],
  ['/en/sign-in', undefined],
  ['/fr/connexion/retour', undefined],
  ['/en/sign-in/demonstration/abc', undefined],
  ['/en/sign-out', undefined],
  ['/identity/auth', undefined],
  ['https://evil.example/en', undefined],
  ['//evil.example/en', undefined],
  ['/en//evil.example', undefined],
  ['/en/\\evil.example', undefined],
  ['/en/profile#x', undefined],
]
for (const [asked, expected] of returns)
  test(`asked in English to go back to ${asked}, one goes to ${expected ?? 'where one begins'}`, () => {
    assert.equal(returnFrom('en', asked), expected)
  })

test('who was going nowhere in particular begins where their work is', () => {
  const holding =
    (...held: string[]) =>
    (ability: string) =>
      held.includes(ability)
  assert.equal(startOf(true, holding('office.work')), 'profile')
  assert.equal(startOf(false, holding('office.work', 'request.create')), 'office')
  assert.equal(startOf(false, holding('request.create')), 'search')
  assert.equal(startOf(false, holding()), 'profile')
})
