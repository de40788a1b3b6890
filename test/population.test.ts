import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { populateApplications } from '../bench/population/applications.ts'
import { orders, readFilter } from '../src/features/applications/office/filter.ts'
import { listApplications, listIds } from '../src/features/applications/office/queries.ts'
import { hashOfSnapshot } from '../src/features/applications/submission/snapshot.ts'
import { openTestApp, type TestApp, testSettings } from './app.ts'
import { makePerson } from './cast.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

test('a population is as large as asked for but for those who would apply twice, each application whole and with its fingerprint', async () => {
  const made = await populateApplications(portal.db, 300, portal.time.now, () => {})
  assert.ok(made > 240 && made <= 300, `${made} made`)
  const rows = await portal.db
    .selectFrom('applications')
    .select(['applicant_name', 'applicant_province', 'snapshot', 'snapshot_hash', 'status'])
    .execute()
  assert.equal(rows.length, made)
  for (const { snapshot, snapshot_hash: hash } of rows.slice(0, 20)) assert.equal(hashOfSnapshot(snapshot), hash)
  assert.deepEqual([...new Set(rows.map(({ status }) => status))].sort(), ['in_assessment', 'submitted', 'withdrawn'])
  assert.ok(rows.every((row) => row.applicant_name !== '' && row.applicant_province !== ''))
})

test('whoever works in many offices reads a page of them', async () => {
  const offices = await portal.db.selectFrom('offices').select('id').where('key', 'like', 'population-%').execute()
  const grants = offices.slice(0, 50).map(({ id }) => ({ role: 'recruiter' as const, officeId: id }))
  const viewer = await makePerson(portal.db, 'Many Offices', grants)
  const page = await portal.as(viewer).text('/en/office/applications?sort=name-asc&page=1')
  assert.equal(page.match(/<tr>/g)?.length, 101)
})

test('page after page, from either end and in every order, nobody is left out and nobody comes twice', async () => {
  const viewer = { id: null, grants: [{ role: 'administrator' as const, officeId: null }] }
  for (const order of orders) {
    const filter = readFilter(new URLSearchParams({ sort: order }), undefined)
    const first = await listApplications(portal.db, viewer, filter, 1)
    const seen: string[] = []
    for (let page = 1; page <= first.pages; page++)
      seen.push(...(await listApplications(portal.db, viewer, filter, page)).rows.map(({ id }) => id))
    assert.equal(seen.length, first.total)
    assert.deepEqual(seen, await listIds(portal.db, viewer, filter, 1_000), order)
    const beyond = await listApplications(portal.db, viewer, filter, 99)
    assert.equal(beyond.page, first.pages)
    assert.deepEqual(
      beyond.rows.map(({ id }) => id),
      seen.slice((first.pages - 1) * 100),
    )
  }
})

test('where somebody is real, bin/populate adds nobody', async () => {
  const file = join(import.meta.dirname, '../bench/population/populate.ts')
  const env = {
    ...process.env,
    DATABASE_URL: portal.url,
    PUBLIC_URL: 'https://talent.example.ca',
    SECRET: testSettings.secret,
    DECLARATION_KEYS: testSettings.declarationKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    SIGNING_KEYS: testSettings.signingKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    OIDC_ISSUER: 'https://id.example.ca',
    OIDC_CLIENT_ID: 'portal',
    SMTP_URL: 'smtp://mail.example.ca',
  }
  const { code, output } = await new Promise<{ code: number; output: string }>((done) =>
    execFile(process.execPath, [file, '--applications', '10'], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    ),
  )
  assert.equal(code, 1, output)
  assert.match(output, /Real people are in this database/)
})
