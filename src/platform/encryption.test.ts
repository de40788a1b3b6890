import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CannotOpen, newestKeyId, newKey, readKeyring, reseal, seal, unseal } from './encryption.ts'

const ring = (...ids: string[]) => {
  const keys = readKeyring(ids.map(newKey).join(','))
  assert.ok(keys)
  return keys
}
const plain = Buffer.from('Wolastoqey, 2SLGBTQIA+, été')

test('what is sealed opens again, for what it belongs to', () => {
  const keys = ring('2026')
  const sealed = seal(keys, plain, 'person 1')
  assert.equal(sealed.keyId, '2026')
  assert.deepEqual(unseal(keys, sealed, 'person 1'), plain)
  assert.equal(sealed.sealed.includes('Wolastoqey'), false)
})

test('the same words sealed twice look different', () => {
  const keys = ring('2026')
  assert.notDeepEqual(seal(keys, plain, 'person 1').sealed, seal(keys, plain, 'person 1').sealed)
})

test('moved to somebody else it does not open', () => {
  const keys = ring('2026')
  assert.throws(() => unseal(keys, seal(keys, plain, 'person 1'), 'person 2'), CannotOpen)
})

test('one bit changed anywhere and it does not open', () => {
  const keys = ring('2026')
  const { keyId, sealed } = seal(keys, plain, 'person 1')
  for (let place = 0; place < sealed.length; place++) {
    const touched = Buffer.from(sealed)
    touched[place] = (touched[place] ?? 0) ^ 1
    assert.throws(() => unseal(keys, { keyId, sealed: touched }, 'person 1'), CannotOpen, `byte ${place}`)
  }
  for (const length of [0, 1, 13, 29]) {
    const cut = { keyId, sealed: sealed.subarray(0, length) }
    assert.throws(() => unseal(keys, cut, 'person 1'), CannotOpen, `${length} bytes`)
  }
})

test('the newest key seals; an older one still opens what it sealed; a key taken away opens nothing', () => {
  const [old] = ring('2025')
  const [fresh] = ring('2026')
  assert.ok(old && fresh)
  const before = seal([old], plain, 'person 1')
  const after = reseal([fresh, old], before, 'person 1')
  assert.equal(newestKeyId([fresh, old]), '2026')
  assert.equal(after.keyId, '2026')
  assert.deepEqual(unseal([fresh], after, 'person 1'), plain)
  assert.throws(() => unseal([fresh], before, 'person 1'), /No key is called 2025/)
})

const good = newKey('a').slice(2)
const wrong: [string, string][] = [
  ['nothing', ''],
  ['a key without a name', good],
  ['a name without a key', 'a:'],
  ['a short key', `a:${Buffer.alloc(16).toString('base64')}`],
  ['a long key', `a:${Buffer.alloc(33).toString('base64')}`],
  ['something that is not base64', `a:${'!'.repeat(44)}`],
  ['two keys of one name', `a:${good},${newKey('a')}`],
  ['a list that ends in a comma', `a:${good},`],
  ['a name with spaces', `a b:${good}`],
]
for (const [what, text] of wrong) test(`${what} is no keyring`, () => assert.equal(readKeyring(text), undefined))

test('keys are read in their order, whatever spaces stand between them', () => {
  assert.deepEqual(
    readKeyring(`${newKey('new')} , ${newKey('old')}`)?.map(({ id }) => id),
    ['new', 'old'],
  )
})
