import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeFindable } from '../../../../test/findable.ts'
import { makePools, putInPool } from '../../../../test/pools.ts'
import { exportTask } from './actions.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
  const { db, time } = portal
  await makeFindable(db, 3, { regions: ['north'], conditions: ['travel'] }, time.now)
  const [named = ''] = await makeFindable(db, 1, { regions: ['north', 'ontario'], visibility: 'named' }, time.now)
  const [pool] = await makePools(db, 1, time.now)
  assert.ok(pool)
  await putInPool(db, { personId: named, pool, issuedAt: new Date('2026-01-05T15:00:00Z') })
  await makeFindable(db, 2, { regions: ['ontario'] }, time.now)
})
after(() => portal.close())

const work = async () => {
  const { db, time } = portal
  const { rows } = await sql<{ payload: unknown }>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'export-talent'`.execute(
    db,
  )
  await sql`delete from graphile_worker._private_jobs`.execute(db)
  for (const { payload } of rows) await exportTask({ db, clock: () => time.now, settings: testSettings })(payload)
}

test('the Office exports whom a search finds, as a row shows them, in its language; that it did is in the log', async () => {
  const { cast, db } = portal
  const recruiter = portal.as(cast.recruiter)
  assert.match(await recruiter.text('/fr/recherche/exportations/nouvelle?region=north'), /4 personnes correspondent/)
  await db
    .updateTable('profiles')
    .set({
      second_language_basis: 'tested',
      reading_level: 'C',
      reading_until: '2020-01-01',
      oral_level: 'B',
      oral_until: null,
    })
    .where('visibility', '=', 'named')
    .execute()
  const started = await recruiter.post('/fr/recherche/exportations/nouvelle?region=north&skill=cobol', {
    format: 'csv',
  })
  assert.equal(started.status, 303)
  const path =
    (await recruiter.post('/fr/recherche/exportations/nouvelle?region=north', { format: 'csv' })).headers.get(
      'location',
    ) ?? ''
  assert.equal((await recruiter.get(path)).headers.get('refresh'), '3')
  await work()
  const file = /href="([^"]+\/fichier)"/.exec(await recruiter.text(path))?.[1] ?? ''
  const answer = await recruiter.get(file)
  assert.match(answer.headers.get('content-disposition') ?? '', /personnes-2026-03-02\.csv/)
  const [heads = [], ...rows] = parse(Buffer.from(await answer.arrayBuffer()), { bom: true })
  assert.equal(rows.length, 4)
  const column = (name: string) => rows.map((row: string[]) => row[heads.indexOf(name)]).sort()
  assert.deepEqual(column('Région'), ['Nord', 'Nord', 'Nord', 'Ontario, Nord'])
  const levels = rows.map((row: string[]) =>
    ['Compréhension de l’écrit', 'Expression écrite', 'Compétence orale'].map((name) => row[heads.indexOf(name)]),
  )
  assert.deepEqual(
    levels.filter((cells) => cells.some(Boolean)),
    [['C, avancé (résultat de test, expiré le 1er janvier 2020)', '', 'B, intermédiaire (résultat de test)']],
  )
  assert.deepEqual(column('Nom'), ['', '', '', 'Findable 0'])
  assert.deepEqual(column('Qualification par le Bureau'), ['', '', '', 'Bassin 1, jusqu’en janvier 2028'])
  assert.deepEqual(column('Conditions acceptées'), ['', 'Déplacements', 'Déplacements', 'Déplacements'])
  const events = await db.selectFrom('events').select('actor').where('verb', '=', 'talent.export').execute()
  assert.deepEqual(
    events.map(({ actor }) => actor),
    [cast.recruiter.id, cast.recruiter.id],
  )
  for (const other of [cast.lead, cast.manager]) {
    assert.equal((await portal.as(other).get(path)).status, 404)
    assert.equal((await portal.as(other).get(file)).status, 404)
  }
})

test('a manager has no file of people', async () => {
  const manager = portal.as(portal.cast.manager)
  assert.doesNotMatch(await manager.text('/en/search'), /exports\/new/)
  assert.equal((await manager.get('/en/search/exports/new?region=north')).status, 404)
  assert.equal((await manager.post('/en/search/exports/new?region=north', { format: 'csv' })).status, 404)
})

test('a role that ended meanwhile makes no file', async () => {
  const { db, cast } = portal
  await portal.as(cast.lead).post('/en/search/exports/new', { format: 'csv' })
  const held = await db
    .deleteFrom('role_grants')
    .where('person_id', '=', cast.lead.id)
    .where('role', '=', 'lead')
    .returningAll()
    .execute()
  await assert.rejects(work())
  await db.insertInto('role_grants').values(held).execute()
})
