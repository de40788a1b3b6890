import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { qualify } from '../../../../test/qualifying.ts'
import { newKey, readKeyring } from '../../../platform/encryption.ts'
import { movePlace } from './actions.ts'
import { removeQualifications } from './issuing.ts'
import { distrustKey, listPublicKeys, signAnew, signQualifications } from './signing.ts'
import { keyDocument, packBits, statusList } from './status-lists.ts'
import { verifyStatement } from './verifying.ts'

const begin = new Date('2026-03-02T15:00:00Z')
const [older, newer] = [readKeyring(newKey('older')) ?? [], readKeyring(newKey('newer')) ?? []]
const means = { signingKeys: older, publicUrl: 'http://localhost' }

let portal: TestApp
let folder = ''
let applicationId = ''
let place = ''
let skill = ''
before(async () => {
  portal = await openTestApp({ signingKeys: older })
  folder = await mkdtemp(join(tmpdir(), 'verification-'))
  await copyFile(join(import.meta.dirname, '../../../../bin/verify-qualification'), join(folder, 'verify.mjs'))
  const { db, cast } = portal
  const campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: begin })
  const person = await makeApplicant(db, 'Zoé Vérifiée', begin)
  applicationId = await submitFor(db, { campaignId, person, now: begin })
  await qualify(db, { applicationId, by: cast.recruiter.id, now: begin })
  await signQualifications(db, means, begin)
  const rows = await db.selectFrom('qualifications').select(['id', 'skill_id']).execute()
  place = rows.find(({ skill_id }) => skill_id === null)?.id ?? ''
  skill = rows.find(({ skill_id }) => skill_id !== null)?.id ?? ''
})
after(async () => {
  await portal.close()
  await rm(folder, { recursive: true })
})

const textOf = async (id: string) =>
  JSON.stringify(
    (await portal.db.selectFrom('qualifications').select('statement').where('id', '=', id).executeTakeFirstOrThrow())
      .statement,
  )
const answerOf = async (text: string, now = begin, keys = older) =>
  (await verifyStatement(portal.db, text, keys, now)).answer

/** What the stand-alone program answers, with the keys and lists as the portal publishes them. */
const offline = async (
  text: string,
  { now = begin, keys = older, withLists = true, listsAt = undefined as Date | undefined } = {},
) => {
  const given = { ...means, signingKeys: keys }
  const write = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value))
  await writeFile(join(folder, 'statement.json'), text)
  await write('keys.json', await keyDocument(portal.db, given))
  for (const purpose of ['revocation', 'suspension'] as const)
    await write(`${purpose}.json`, await statusList(portal.db, purpose, given, listsAt ?? now))
  const lists = withLists ? ['--list', 'revocation.json', '--list', 'suspension.json'] : []
  const words = ['verify.mjs', 'statement.json', '--keys', 'keys.json', ...lists, '--at', now.toISOString()]
  return new Promise<{ code: number; output: string }>((done) =>
    execFile(process.execPath, words, { cwd: folder, env: {} }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    ),
  )
}

test('a statement is shaped as a verifiable credential, in both languages, without any score', async () => {
  const statement = JSON.parse(await textOf(skill))
  assert.deepEqual(Object.keys(statement).sort(), [
    ...[
      '@context',
      'credentialStatus',
      'credentialSubject',
      'id',
      'issuer',
      'proof',
      'type',
      'validFrom',
      'validUntil',
    ],
  ])
  assert.equal(statement['@context'][0], 'https://www.w3.org/ns/credentials/v2')
  assert.deepEqual(statement.type, ['VerifiableCredential', 'QualificationCredential'])
  assert.equal(statement.validFrom, '2026-03-02T15:00:00Z')
  assert.equal(statement.validUntil, '2028-03-03T04:59:59Z')
  const { name, qualification } = statement.credentialSubject
  assert.equal(name, 'Zoé Vérifiée')
  for (const said of [qualification.campaign.name, qualification.criterion.name, qualification.criterion.level.name])
    assert.deepEqual(
      said.map((one: { '@language': string }) => one['@language']),
      ['en', 'fr'],
    )
  assert.equal(qualification.criterion.level.code, 'intermediate')
  const purposes = ({ credentialStatus }: { credentialStatus: { statusPurpose: string }[] }) =>
    credentialStatus.map(({ statusPurpose }) => statusPurpose)
  assert.deepEqual(purposes(statement), ['revocation'])
  assert.deepEqual(purposes(JSON.parse(await textOf(place))), ['revocation', 'suspension'])
})

test('anyone checks a statement on the public page, without an account, pasted or as a file, in both languages', async () => {
  const text = await textOf(skill)
  const page = async (path: string, fields: Record<string, string | File>) => {
    const answer = await portal.visitor.post(path, fields)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    return answer.text()
  }
  assert.equal((await portal.visitor.get('/en/verify')).status, 200)
  const english = await page('/en/verify', { text })
  assert.match(english, /This statement is valid/)
  assert.match(english, /Zoé Vérifiée/)
  assert.match(english, /2 March 2028/)
  assert.match(await page('/fr/verification', { text }), /Cette attestation est valide/)
  const file = new File([JSON.stringify(JSON.parse(text), null, 2)], 'statement.json')
  assert.match(await page('/fr/verification', { file }), /Spécialiste de la sécurité infonuagique/)
  const none = await portal.visitor.post('/en/verify', { text: ' ' })
  assert.equal(none.status, 422)
  assert.match(await none.text(), /Choose the file, or paste its text/)
  // Nothing of an altered statement is repeated as if it were true.
  const altered = await page('/en/verify', { text: text.replace('Zoé Vérifiée', 'Plantedname') })
  assert.match(altered, /This statement was altered/)
  assert.ok(!altered.includes('Plantedname'))
})

test('checking keeps nothing', async () => {
  const { db } = portal
  const tables = ['drafts', 'events', 'mails', 'long_works', 'sessions', 'qualifications'] as const
  const counts = () =>
    Promise.all(
      tables.map(
        async (table) =>
          (
            await db
              .selectFrom(table)
              .select((of) => of.fn.countAll<number>().as('count'))
              .executeTakeFirstOrThrow()
          ).count,
      ),
    )
  const before = await counts()
  for (const member of [null, portal.cast.manager])
    await portal.as(member).post('/en/verify', { text: await textOf(skill) })
  assert.deepEqual(await counts(), before)
})

const classes: [string, RegExp, string][] = [
  ['digit', /\d/, '0123456789'],
  ['small letter', /[a-z]/, 'abcdefghijklmnopqrstuvwxyz'],
  ['capital', /[A-Z]/, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['sign', /[^\w]/, '":,{}[].-/#@ é'],
]
for (const [what, one, others] of classes)
  test(`no ${what} of a statement can be changed unnoticed`, async () => {
    const text = await textOf(skill)
    assert.equal(await answerOf(text), 'valid')
    const places = [...text].flatMap((sign, at) => (one.test(sign) ? [at] : []))
    assert.ok(places.length > 40, `${places.length} places`)
    const signs = [...text]
    for (const at of places) {
      const other = [...others].find((candidate) => candidate !== signs[at]) ?? ''
      const changed = [...signs.slice(0, at), other, ...signs.slice(at + 1)].join('')
      assert.notEqual(await answerOf(changed), 'valid', `${signs[at]} → ${other} at ${at}`)
    }
  })

const hostile: [string, string, string][] = [
  ['no text at all', '', 'not-a-statement'],
  ['words', 'I am qualified', 'not-a-statement'],
  ['a number', '1', 'not-a-statement'],
  ['an empty object', '{}', 'not-a-statement'],
  ['a text far too long', JSON.stringify({ a: 'x'.repeat(100_000) }), 'not-a-statement'],
  ['a text far too deep', `${'['.repeat(40_000)}${']'.repeat(40_000)}`, 'not-a-statement'],
  ['a proof that is nothing', '{"proof":null}', 'not-a-statement'],
  ['markup', '<script>alert(1)</script>', 'not-a-statement'],
]
for (const [what, text, answer] of hostile)
  test(`${what}: ${answer}`, async () => {
    assert.equal(await answerOf(text), answer)
    if (text !== '') assert.equal((await portal.visitor.post('/en/verify', { text })).status, 200)
  })

test('our own lists are signed by us, and are no statements', async () => {
  for (const purpose of ['revocation', 'suspension'] as const)
    assert.equal(await answerOf(JSON.stringify(await statusList(portal.db, purpose, means, begin))), 'not-a-statement')
})

test('keys and lists are published for everyone, to be kept for a while, and say when nothing changed', async () => {
  for (const name of ['keys', 'revocation-list', 'suspension-list']) {
    const path = `/qualifications/${name}.json`
    const answer = await portal.visitor.get(path)
    assert.equal(answer.status, 200, name)
    assert.match(answer.headers.get('content-type') ?? '', /application\/json/)
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=300')
    const etag = answer.headers.get('etag') ?? ''
    assert.notEqual(etag, '')
    assert.equal((await portal.visitor.get(path, { 'if-none-match': etag })).status, 304, name)
  }
  const keys = await (await portal.visitor.get('/qualifications/keys.json')).text()
  for (const { key } of older)
    for (const encoding of ['base64', 'base64url', 'hex'] as const) assert.ok(!keys.includes(key.toString(encoding)))
  assert.match(
    (await portal.visitor.get('/en/verify/verify-qualification.mjs')).headers.get('content-type') ?? '',
    /javascript/,
  )
})

test('bits stand in a list from the left, in no fewer than the specification asks', () => {
  const bytes = gunzipSync(Buffer.from(packBits([0, 9, 131_071], 10).slice(1), 'base64url'))
  assert.equal(bytes.length, 16_384)
  assert.deepEqual([bytes[0], bytes[1], bytes[16_383]], [0b1000_0000, 0b0100_0000, 1])
  assert.equal(gunzipSync(Buffer.from(packBits([], 131_073).slice(1), 'base64url')).length, 32_768)
})

test('the stand-alone program says the same, without the portal and without the network', async () => {
  const text = await textOf(skill)
  const valid = await offline(text)
  assert.deepEqual([valid.code, valid.output.trim().split('\n').at(-1)], [0, 'VALID · VALIDE'])
  assert.match(valid.output, /Zoé Vérifiée/)
  const unchecked = await offline(text, { withLists: false })
  assert.match(unchecked.output, /GENUINE, revocation not checked/)
  assert.equal(unchecked.code, 2, 'what was not checked is not said to be valid')
  const week = 7 * 24 * 60 * 60 * 1000
  const [fresh, stale] = [new Date(begin.getTime() + week - 1000), new Date(begin.getTime() + week)]
  assert.equal((await offline(text, { now: fresh, listsAt: begin })).code, 0)
  const old = await offline(text, { now: stale, listsAt: begin })
  assert.equal(old.code, 2, 'a list whose time is over says nothing')
  assert.match(old.output, /revocation\.json: .*fetch it again[\s\S]*GENUINE, revocation not checked/)
  assert.match((await offline(text.replace('Zoé', 'Zoe'))).output, /^ALTERED/)
  assert.match((await offline(text, { keys: newer })).output, /VALID/, 'an old key is still published')
  assert.match((await offline(text, { now: new Date('2028-03-03T04:59:59Z') })).output, /EXPIRED/)
  assert.equal((await offline('{}')).code, 1)
  assert.equal((await offline('no JSON')).code, 2)
})

test('it refuses a list that somebody touched, and keys that are none', async () => {
  await offline(await textOf(skill))
  const run = (words: string[]) =>
    new Promise<number>((done) =>
      execFile(process.execPath, ['verify.mjs', ...words], { cwd: folder }, (error) => done(Number(error?.code ?? 0))),
    )
  const list = await statusList(portal.db, 'revocation', means, begin)
  const forged = { ...list, credentialSubject: { ...list.credentialSubject, encodedList: packBits([], 1) } }
  await writeFile(join(folder, 'forged.json'), JSON.stringify({ ...forged, validFrom: '2026-01-01T00:00:00Z' }))
  const rest = ['statement.json', '--keys', 'keys.json', '--at', begin.toISOString()]
  assert.equal(await run(rest), 2)
  assert.equal(await run([...rest, '--list', 'forged.json']), 2)
  assert.equal(await run(['statement.json', '--keys', 'statement.json']), 2)
  assert.equal(await run(['statement.json']), 2)
  assert.equal(await run([...rest, '--lists', 'x']), 2)
})

test('somebody who is not available, a qualification that is over and one that was taken away are told apart', async () => {
  const { db, cast } = portal
  const [ofPlace, ofSkill] = [await textOf(place), await textOf(skill)]
  await db.transaction().execute((tx) => movePlace(tx, place, { verb: 'suspend', by: cast.talent.id }, begin))
  assert.equal(await answerOf(ofPlace), 'suspended')
  assert.match((await offline(ofPlace)).output, /VALID, the person is not available for now/)
  const unlisted = await offline(ofPlace, { withLists: false })
  assert.deepEqual([unlisted.code, /VALID,/.test(unlisted.output)], [2, false])
  assert.equal(await answerOf(ofSkill), 'valid', 'what was shown stays shown')
  await db.transaction().execute((tx) => movePlace(tx, place, { verb: 'resume', by: cast.talent.id }, begin))
  assert.equal(await answerOf(ofPlace), 'valid')
  const until = new Date('2026-05-04T04:00:00Z')
  await db.transaction().execute((tx) => movePlace(tx, place, { verb: 'suspend', until, by: cast.talent.id }, begin))
  for (const [at, page, alone] of [
    [new Date(until.getTime() - 1), 'suspended', /VALID, the person is not available/],
    [until, 'valid', /VALID · VALIDE/],
  ] as const) {
    assert.equal(await answerOf(ofPlace, at), page)
    assert.match((await offline(ofPlace, { now: at })).output, alone)
  }
  await db.transaction().execute((tx) => movePlace(tx, place, { verb: 'resume', by: cast.talent.id }, begin))
  const end = new Date('2028-03-03T04:59:59Z')
  assert.equal(await answerOf(ofPlace, new Date(end.getTime() - 1)), 'valid')
  assert.equal(await answerOf(ofPlace, end), 'expired')
})

test('keys rotate: the newest signs, what older ones signed is still recognised, and a lost one is no longer believed', async () => {
  const { db } = portal
  const old = await textOf(skill)
  const both = { ...means, signingKeys: [...newer, ...older] }
  assert.ok((await signAnew(db, both, new Date(begin.getTime() + 1000))) > 1)
  assert.equal(await signAnew(db, both, begin), 0)
  const fresh = await textOf(skill)
  assert.notEqual(fresh, old)
  assert.match(fresh, /keys\.json#newer/)
  // The old private key is gone: its public half stays published, and what it signed is recognised.
  const after = { ...means, signingKeys: newer }
  assert.deepEqual(
    (await keyDocument(db, after)).verificationMethod.map(({ id }) => id.split('#')[1]),
    ['older', 'newer'],
  )
  for (const text of [old, fresh]) assert.equal(await answerOf(text, begin, newer), 'valid')
  assert.match((await offline(old, { keys: newer })).output, /VALID/)
  const impostor = [{ id: 'newer', key: Buffer.alloc(32, 5) }]
  await db.updateTable('qualifications').set({ statement: null, key_id: null }).where('id', '=', skill).execute()
  await assert.rejects(
    signQualifications(db, { ...means, signingKeys: impostor }, begin),
    /newer was the name of another key/,
  )
  await signQualifications(db, after, begin)

  assert.equal(await distrustKey(db, 'nobody', begin), false)
  assert.equal(await distrustKey(db, 'older', begin), true)
  assert.equal(await answerOf(old, begin, newer), 'unknown-key')
  assert.equal(await answerOf(old, begin, both.signingKeys), 'unknown-key', 'even while it is still configured')
  assert.match((await offline(old, { keys: newer })).output, /^UNKNOWN KEY/)
  assert.equal(await answerOf(fresh, begin, newer), 'valid')
  assert.deepEqual(
    (await listPublicKeys(db, newer)).map(({ id }) => id),
    ['newer'],
  )
})

test('what was taken away is revoked for everyone, on the page and in the list; so is what we hold no more', async () => {
  const { db } = portal
  const text = await textOf(skill)
  await db
    .transaction()
    .execute((tx) =>
      removeQualifications(tx, { applicationIds: [applicationId] }, { reason: 'by-mistake', by: null }, begin),
    )
  assert.equal(await answerOf(text, begin, newer), 'revoked')
  assert.match((await offline(text, { keys: newer })).output, /REVOKED · RÉVOQUÉE/)
  const page = await (await portal.visitor.post('/en/verify', { text })).text()
  assert.match(page, /This statement was revoked/)
  await db.deleteFrom('qualifications').where('id', '=', skill).execute()
  assert.equal(await answerOf(text, begin, newer), 'revoked')
})

test('with other keys than the portal’s a statement is nobody’s', async () => {
  assert.equal(await answerOf(await textOf(place), begin, testSettings.signingKeys), 'revoked', 'the key is kept')
  const stranger = JSON.parse(await textOf(place))
  stranger.proof.verificationMethod = 'https://elsewhere.example/keys.json#theirs'
  assert.equal(await answerOf(JSON.stringify(stranger)), 'unknown-key')
})
