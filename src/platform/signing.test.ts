import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newKey, readKeyring } from './encryption.ts'
import { checkDocument, fromMultibase, publicKeyOf, signDocument, toMultibase } from './signing.ts'

// The example of W3C’s Data Integrity EdDSA Cryptosuites v1.0, B.2.
const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
const secret = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq'
const method = `did:key:${key}#${key}`
const value = 'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX'
const unsigned = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
}
const seed = fromMultibase(secret)?.subarray(2) ?? Buffer.alloc(0)
const created = new Date('2023-02-24T23:36:38Z')

test('what we sign is what the specification’s example signs, to the letter', () => {
  assert.equal(publicKeyOf(seed), key)
  const { document } = signDocument([{ id: 'w3c', key: seed }], unsigned, { created, methodOf: () => method })
  assert.equal(document.proof.proofValue, value)
  assert.equal(
    checkDocument(document, (name) => (name === method ? key : undefined)),
    'intact',
  )
})

test('bytes and their letters are each other’s, zeros in front included', () => {
  for (const bytes of [[0], [0, 0, 1], [255], [0, 255, 0], Array.from({ length: 64 }, (_, place) => place * 4)])
    assert.deepEqual([...(fromMultibase(toMultibase(Uint8Array.from(bytes))) ?? [])], bytes)
  for (const none of ['', 'z', 'm1', 'z0', 'zO', 'zI', 'zl', 'z1 ', `z${'2'.repeat(300)}`])
    assert.equal(fromMultibase(none), undefined, none)
})

const keys = readKeyring(newKey('k1')) ?? []
const known = (name: string) => (name === '#k1' ? publicKeyOf(keys[0]?.key ?? Buffer.alloc(32)) : undefined)
const { document } = signDocument(keys, unsigned, { created, methodOf: (id) => `#${id}` })

type Changed = Record<string, unknown>
const withProof = (changes: Changed) => ({ ...document, proof: { ...document.proof, ...changes } })
const wrong: [string, unknown, string][] = [
  ['another value', { ...document, name: 'Another' }, 'altered'],
  ['one more value', { ...document, more: 1 }, 'altered'],
  ['one value less', { ...document, name: undefined }, 'altered'],
  ['the words in another order', { ...document, type: ['AlumniCredential', 'VerifiableCredential'] }, 'altered'],
  ['another context', { ...document, '@context': ['https://www.w3.org/ns/credentials/v2'] }, 'altered'],
  ['another moment of signing', withProof({ created: '2023-02-24T23:36:39Z' }), 'altered'],
  ['another purpose', withProof({ proofPurpose: 'authentication' }), 'altered'],
  ['one more word in the proof', withProof({ domain: 'elsewhere' }), 'altered'],
  ['no signature', withProof({ proofValue: undefined }), 'altered'],
  ['a signature that is no text', withProof({ proofValue: 1 }), 'altered'],
  ['a signature cut short', withProof({ proofValue: document.proof.proofValue.slice(0, -1) }), 'altered'],
  ['a key nobody knows', withProof({ verificationMethod: '#k2' }), 'unknown-key'],
  ['another suite', withProof({ cryptosuite: 'eddsa-rdfc-2022' }), 'unsigned'],
  ['two proofs', { ...document, proof: [document.proof, document.proof] }, 'unsigned'],
  ['no proof', unsigned, 'unsigned'],
  ['no document', null, 'unsigned'],
  ['a list', [document], 'unsigned'],
]
for (const [what, given, answer] of wrong)
  test(`${what} is told: ${answer}`, () => assert.equal(checkDocument(given, known), answer))

test('a key that is no key of this kind knows nothing', () => {
  for (const none of ['', 'z6Mk', 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq'])
    assert.equal(
      checkDocument(document, () => none),
      'unknown-key',
    )
})

test('keys in another order and other spaces are the same document', () => {
  const turned = Object.fromEntries(Object.entries(document).reverse())
  assert.equal(checkDocument(JSON.parse(JSON.stringify(turned, null, 2)), known), 'intact')
})
