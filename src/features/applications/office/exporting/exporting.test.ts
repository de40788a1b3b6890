import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { openTestApp, type TestApp, testSettings } from '../../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../../test/applying.ts'
import { makeCampaign } from '../../../../../test/campaign.ts'
import { type Member, withoutRole } from '../../../../../test/cast.ts'
import { exportTask } from './actions.ts'

let portal: TestApp
let campaignId = ''

before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  const elsewhere = await makeCampaign(db, { officeId: cast.otherOfficeId, by: cast.otherRecruiter.id, now: time.now })
  for (const name of ['Zoé Élan', '=HYPERLINK(1)']) {
    const person = await makeApplicant(db, name, time.now, { city: 'Gatineau', province: 'QC' })
    await submitFor(db, { campaignId, person, now: time.now })
    await submitFor(db, { campaignId: elsewhere, person, now: time.now })
  }
})
after(() => portal.close())

// What waits in the queue, done as the worker does it.
const work = async () => {
  const { db, time } = portal
  const { rows } = await sql<{ payload: unknown }>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'export-applications'`.execute(
    db,
  )
  await sql`delete from graphile_worker._private_jobs`.execute(db)
  for (const { payload } of rows)
    await exportTask({ db, clock: () => time.now, keys: testSettings.declarationKeys })(payload)
  return rows.length
}

const exported = async (member: Member, query: string, format: string) => {
  const started = await portal.as(member).post(`/fr/bureau/exportations/candidatures?${query}`, { format })
  assert.equal(started.status, 303)
  const path = started.headers.get('location') ?? ''
  const waiting = await portal.as(member).get(path)
  assert.equal(waiting.headers.get('refresh'), '3')
  assert.match(await waiting.text(), /Création du fichier en cours/)
  assert.equal(await work(), 1)
  const page = await portal.as(member).text(path)
  assert.match(page, /Le fichier est prêt/)
  const file = /href="([^"]+\/fichier)"/.exec(page)?.[1] ?? ''
  return { path, file, answer: await portal.as(member).get(file) }
}

test('a list is exported as one reads it: its columns, its order, its language, and of one’s offices alone', async () => {
  const { answer } = await exported(portal.cast.recruiter, 'sort=name-asc&column=place&column=campaign', 'csv')
  assert.match(answer.headers.get('content-disposition') ?? '', /candidatures-2026-03-02\.csv/)
  const rows = parse(Buffer.from(await answer.arrayBuffer()), { bom: true })
  assert.deepEqual(rows[0], ['Numéro', 'Nom', 'Campagne', 'Lieu'])
  assert.deepEqual(
    rows.slice(1).map(([, name, campaign, place]) => [name, campaign, place]),
    [
      ["'=HYPERLINK(1)", 'Spécialiste de la sécurité infonuagique', 'Gatineau, Québec'],
      ['Zoé Élan', 'Spécialiste de la sécurité infonuagique', 'Gatineau, Québec'],
    ],
  )
})

test('a workbook is made as well', async () => {
  const { answer } = await exported(portal.cast.lead, `campaign=${campaignId}&text=zoe`, 'xlsx')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const all = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join()
  assert.ok(all.includes('Zoé Élan'))
  assert.ok(!all.includes('HYPERLINK'))
})

test('an export is its maker’s alone, and gone after a day', async () => {
  const { cast, time } = portal
  const { path, file } = await exported(cast.recruiter, '', 'csv')
  for (const member of [cast.lead, cast.otherRecruiter, cast.manager]) {
    assert.equal((await portal.as(member).get(path)).status, 404)
    assert.equal((await portal.as(member).get(file)).status, 404)
  }
  const { now } = time
  time.now = new Date(now.getTime() + 25 * 3_600_000)
  assert.equal((await portal.as(cast.recruiter).get(file)).status, 404)
  time.now = now
})

test('a role that ended meanwhile makes no file', async () => {
  const { db, cast } = portal
  await portal.as(cast.recruiter).post('/en/office/exports/applications', { format: 'csv' })
  await withoutRole(db, cast.recruiter.id, 'recruiter', () => assert.rejects(work()))
})
