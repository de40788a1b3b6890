import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { type Member, withoutRole } from '../../../../test/cast.ts'
import { exportTask } from './actions.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  for (const [officeId, by, title_en, applicants] of [
    [cast.officeId, cast.lead.id, '=HYPERLINK(1)', 6],
    [cast.otherOfficeId, cast.otherRecruiter.id, 'Far field', 6],
    [cast.otherOfficeId, cast.otherRecruiter.id, 'Nobody’s nook', 0],
  ] as const) {
    const campaignId = await makeCampaign(db, { officeId, by, now: time.now, changes: { title_en } })
    for (let place = 0; place < applicants; place++) {
      const person = await makeApplicant(db, `Ada ${place}`, time.now)
      await submitFor(db, { campaignId, person, now: time.now })
    }
  }
})
after(() => portal.close())

// What waits in the queue, done as the worker does it.
const work = async () => {
  const { db, time } = portal
  const { rows } = await sql<{ payload: unknown }>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'export-overview'`.execute(
    db,
  )
  await sql`delete from graphile_worker._private_jobs`.execute(db)
  for (const { payload } of rows) await exportTask({ db, clock: () => time.now, settings: testSettings })(payload)
}

const exported = async (member: Member, path: string, format: string) => {
  const started = await portal.as(member).post(path, { format })
  assert.equal(started.status, 303)
  await work()
  const page = started.headers.get('location') ?? ''
  const file = /href="([^"]+\/(?:file|fichier))"/.exec(await portal.as(member).text(page))?.[1] ?? ''
  return { page, answer: await portal.as(member).get(file) }
}

const rowsOf = async (answer: Response): Promise<string[][]> =>
  parse(Buffer.from(await answer.arrayBuffer()), { bom: true })

test('the campaigns are exported as their reader sees them: in their language and order, figures exact or protected, no cell a formula', async () => {
  const { answer } = await exported(portal.cast.lead, '/fr/apercu/exportations?sort=number-asc', 'csv')
  assert.match(answer.headers.get('content-disposition') ?? '', /campagnes-2026-03-02\.csv/)
  const [heads = [], ...rows] = await rowsOf(answer)
  assert.deepEqual(heads.slice(0, 8), [
    'Numéro',
    'Campagne',
    'Bureau',
    'Classification',
    'Phase',
    'Jours dans la phase',
    'Clôture',
    'Ont postulé',
  ])
  assert.deepEqual(
    rows.map((row) => row[14]),
    ['exacts', 'à l’un des cinq les plus proches', 'à l’un des cinq les plus proches'],
  )
  assert.equal(rows[0]?.[7], '6')
  assert.match(rows[1]?.[7] ?? '', /^(5|10)$/)
  assert.equal(rows[2]?.[7], 'moins de 5')
  const english = await rowsOf((await exported(portal.cast.lead, '/en/overview/exports?text=hyperlink', 'csv')).answer)
  assert.deepEqual(
    english.map((row) => row[1]),
    ['Campaign', "'=HYPERLINK(1)"],
  )
})

test('a manager has no exact figure in their file, and a workbook is made as well', async () => {
  const { answer } = await exported(portal.cast.manager, '/en/overview/exports', 'xlsx')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const sheet = Object.entries(files).find(([name]) => name.includes('sheet1'))?.[1]
  assert.ok(sheet)
  const all = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join()
  assert.ok(all.includes('Far field') && all.includes('fewer than 5'))
  assert.match(strFromU8(sheet), /<c r="H2"><v>(5|10)<\/v>/)
  assert.doesNotMatch(strFromU8(sheet), /<c r="[H-N]\d"><v>(?!5<|10<)/)
})

test('that a file was made is in the log, and the file is its maker’s alone', async () => {
  const { db, cast } = portal
  const { page } = await exported(cast.manager, '/en/overview/exports', 'csv')
  const logged = await db
    .selectFrom('events')
    .select('actor')
    .where('verb', '=', 'overview.export')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  assert.equal(logged?.actor, cast.manager.id)
  for (const member of [cast.otherManager, cast.lead, cast.administrator])
    assert.equal((await portal.as(member).get(page)).status, 404)
})

test('a role that ended meanwhile makes no file', async () => {
  const { db, cast } = portal
  await portal.as(cast.otherManager).post('/en/overview/exports', { format: 'csv' })
  await withoutRole(db, cast.otherManager.id, 'manager', () => assert.rejects(work()))
})
