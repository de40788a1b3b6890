import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { testSettings } from '../../../../test/app.ts'
import { freshDatabase } from '../../../../test/database.ts'
import { findAccount } from './accounts.ts'
import { demonstrationAccounts, ensureDemonstrationPeople } from './cast.ts'
import { identityKeys } from './keys.ts'
import { memory } from './memory.ts'
import { buildDemonstrationProvider } from './provider.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let folder: string
before(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'portal-keys-'))
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const now = new Date('2026-03-02T15:00:00Z')

test('the people of the demonstration are made once, each with their role, and one has never signed in', async () => {
  const { db } = database
  const people = await ensureDemonstrationPeople(db, now)
  const count = async () => (await db.selectFrom('events').select('seq').execute()).length
  const events = await count()
  assert.deepEqual(await ensureDemonstrationPeople(db, now), people)
  assert.equal(await count(), events)

  const rows = await db.selectFrom('people').select(['email', 'work_email']).orderBy('email').execute()
  const known = demonstrationAccounts.map(({ email }) => email).filter((email) => email !== 'new@demo.example')
  assert.deepEqual(
    rows.map(({ email }) => email),
    known.sort(),
  )
  assert.equal(rows.find(({ email }) => email === 'manager@demo.example')?.work_email, 'morgan.lavoie@demo.gc.ca')
  const rolesOf = async (id: string) =>
    (await db.selectFrom('role_grants').select('role').where('person_id', '=', id).orderBy('role').execute()).map(
      ({ role }) => role,
    )
  assert.deepEqual(await rolesOf(people.talent), ['talent'])
  assert.deepEqual(await rolesOf(people.lead), ['lead', 'talent'])
  assert.deepEqual(await rolesOf(people.administrator), ['administrator', 'talent'])
})

test('the provider knows people as the portal does, the cast before it signs in, and gives anyone else a name', async () => {
  const { db } = database
  await ensureDemonstrationPeople(db, now)
  await db.updateTable('people').set({ name: 'Camille T.' }).where('email', '=', 'talent@demo.example').execute()
  assert.equal((await findAccount(db, 'talent@demo.example')).name, 'Camille T.')
  assert.equal((await findAccount(db, 'new@demo.example')).name, 'Alex Nguyen')
  assert.equal((await findAccount(db, 'élodie.roy-cyr@exemple.ca')).name, 'Élodie Roy Cyr')
  assert.equal((await findAccount(db, '._@exemple.ca')).name, '._@exemple.ca')
})

test('the provider’s keys are made once, even by two processes at once, and nobody else may read them', async () => {
  const [one, other] = await Promise.all([identityKeys(folder), identityKeys(folder)])
  assert.deepEqual(one, other)
  assert.deepEqual(await identityKeys(folder), one)
  assert.deepEqual(await readdir(folder), ['identity-keys.json'])
  assert.equal((await stat(join(folder, 'identity-keys.json'))).mode & 0o777, 0o600)
})

test('outside of a demonstration there is no such provider', async () => {
  await assert.rejects(
    buildDemonstrationProvider({ settings: { ...testSettings, demonstration: false }, db: database.db }),
    /in a demonstration only/,
  )
})

test('what the provider remembers is found by its names, and forgotten when over, used or revoked', async () => {
  const kept = memory()
  const codes = kept('AuthorizationCode')
  await codes.upsert('a', { kind: 'AuthorizationCode', grantId: 'g' }, 60)
  await codes.upsert('b', { kind: 'AuthorizationCode' }, -1)
  await kept('Session').upsert('s', { kind: 'Session', uid: 'u' }, 60)
  assert.equal((await codes.find('a'))?.grantId, 'g')
  assert.equal(await codes.find('b'), undefined)
  assert.equal(await codes.find('s'), undefined)
  assert.equal((await kept('Session').findByUid('u'))?.uid, 'u')
  assert.equal(await codes.findByUid('u'), undefined)
  await codes.consume('a')
  assert.ok((await codes.find('a'))?.consumed)
  await codes.revokeByGrantId('g')
  assert.equal(await codes.find('a'), undefined)
})
