import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { array, asyncProperty, assert as hold, integer } from 'fast-check'
import { sql } from 'kysely'
import { loadDemonstration } from '../../../../db/seeds/demonstration.ts'
import { testSettings } from '../../../../test/app.ts'
import { freshDatabase } from '../../../../test/database.ts'
import { waitForTurn } from '../../../platform/database.ts'
import { recordEvent, sealEvents } from '../../../platform/event-log.ts'
import { openLog } from '../../../platform/log.ts'
import { settledUpTo } from '../../../platform/settled-log.ts'
import { catchUp, digestOf, followed, followForPage, rebuildOverview } from './follower.ts'

// A year of a living office, small.
const now = new Date('2026-11-20T15:00:00Z')
const settings = {
  demonstrationTalents: 40,
  publicUrl: 'http://localhost',
  signingKeys: testSettings.signingKeys,
}

let database: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  database = await freshDatabase()
  await loadDemonstration(database.url, settings, { log: openLog('silent'), say: () => {}, now })
})
after(() => database.close())

const forget = async () => {
  for (const table of ['overview_referrals', 'overview_applications', 'overview_campaigns'])
    await sql`delete from ${sql.table(table)}`.execute(database.db)
  await sql`update overview_position set upto = 0, at = null`.execute(database.db)
}

const newest = async () =>
  (await sql<{ seq: number }>`select max(seq) as seq from events`.execute(database.db)).rows[0]?.seq ?? 0

test('every figure is that of the tables, to the unit', async () => {
  await catchUp(database.db)
  const { rows } = await sql<Record<string, unknown>>`
    with applied as (
      select a.*, d.outcome, d.told_at, d.tell_by, q.status as place, q.expires_at,
        exists (select from assessment_results r where r.application_id = a.id) or exists (select from decisions any_one where any_one.application_id = a.id) as is_screened
      from applications a
      left join decisions d on d.application_id = a.id and d.replaced_at is null
      left join lateral (select * from qualifications q where q.application_id = a.id and q.skill_id is null order by q.issued_at desc, q.id desc limit 1) q on true
      where a.status <> 'draft')
    select c.id, c.office_id, c.status, c.opens_at, c.closes_at, c.closed_at, c.archived_at, c.published_at,
      count(a.id)::int as applied,
      (count(*) filter (where is_screened))::int as screened,
      (count(*) filter (where outcome is not null))::int as decided,
      (count(*) filter (where outcome = 'qualified'))::int as qualified,
      (count(*) filter (where outcome = 'qualified' and told_at is not null))::int as qualified_told,
      (count(*) filter (where place = 'available'))::int as available,
      (count(*) filter (where place = 'available' and told_at is not null))::int as available_told,
      (count(*) filter (where place in ('available', 'suspended')))::int as held,
      (count(*) filter (where a.id is not null and outcome is null and a.status <> 'withdrawn'))::int as undecided,
      (count(*) filter (where outcome is not null and told_at is null and a.status <> 'withdrawn'))::int as untold,
      (select count(*) from decisions told join applications t on t.id = told.application_id where t.campaign_id = c.id and told.told_at is not null)::int as notices,
      (select count(*) from decisions told join applications t on t.id = told.application_id where t.campaign_id = c.id and told.told_at > told.tell_by)::int as notices_late,
      date_trunc('hour', min(tell_by) filter (where outcome is not null and told_at is null and a.status <> 'withdrawn')) as first_due_at,
      date_trunc('hour', max(expires_at) filter (where place in ('available', 'suspended'))) as last_end_at
    from campaigns c left join applied a on a.campaign_id = c.id group by c.id order by c.id`.execute(database.db)
  const told = await sql<Record<string, unknown>>`
    select ${sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))} from overview_campaigns order by id`.execute(
    database.db,
  )
  // A draft has dates nobody was told yet.
  const asTold = rows.map((row) => (row.status === 'draft' ? { ...row, opens_at: null, closes_at: null } : row))
  assert.deepEqual(told.rows, asTold)
  const sum = (figure: string) => rows.reduce((all, row) => all + Number(row[figure]), 0)
  for (const figure of ['applied', 'screened', 'decided', 'qualified', 'available', 'undecided', 'untold', 'notices'])
    assert.ok(sum(figure) > 0, figure)
})

test('dropped and derived again, it is the same to the byte', async () => {
  const { before: one, after: other, upto } = await rebuildOverview(database.db)
  assert.equal(one, other)
  assert.equal(upto, await newest())
})

test('however the log is cut into batches, and whoever follows at once, the bytes are the same', async () => {
  const whole = await digestOf(database.db)
  const bound = await newest()
  await hold(
    asyncProperty(
      array(integer({ min: 1, max: bound }), { maxLength: 4 }),
      integer({ min: 300, max: 4_000 }),
      async (cuts, batch) => {
        await forget()
        for (const cut of cuts.sort((one, other) => one - other)) await catchUp(database.db, { bound: cut, batch })
        await Promise.all([1, 2].map(() => catchUp(database.db, { batch })))
        assert.equal(await digestOf(database.db), whole)
      },
    ),
    { numRuns: 6 },
  )
})

test('followed again when nothing happened, nothing changes', async () => {
  const [place, digest] = [await followed(database.db), await digestOf(database.db)]
  await catchUp(database.db)
  assert.deepEqual([await followed(database.db), await digestOf(database.db)], [place, digest])
  assert.equal(place.isBehind, false)
})

const campaign = (id: string, office: string, verb: string, facts = {}) => ({
  ...{ at: new Date('2026-11-21T15:00:00Z'), actor: null, verb, subjectKind: 'campaign', subject: id },
  facts: { office, ...facts },
})

const knows = async (id: string) =>
  (await database.db.selectFrom('overview_campaigns').select('status').where('id', '=', id).executeTakeFirst())?.status

test('an event that is committed after a later one is waited for, and counted', async () => {
  const { db } = database
  const { id: office } = await db.selectFrom('offices').select('id').limit(1).executeTakeFirstOrThrow()
  const [slow, quick] = [crypto.randomUUID(), crypto.randomUUID()]
  let [written, end] = [() => {}, () => {}]
  const isWritten = new Promise<void>((done) => {
    written = done
  })
  const mayEnd = new Promise<void>((done) => {
    end = done
  })
  const writing = db.transaction().execute(async (tx) => {
    await recordEvent(tx, campaign(slow, office, 'campaign.draft'))
    written()
    await mayEnd
  })
  await isWritten
  await db.transaction().execute((tx) => recordEvent(tx, campaign(quick, office, 'campaign.draft')))
  assert.ok((await settledUpTo(db, 20)) < (await newest()))
  const meanwhile = await catchUp(db, { patience: 20 })
  assert.deepEqual([await knows(slow), await knows(quick)], [undefined, undefined])
  assert.equal(meanwhile.isBehind, true)
  end()
  await writing
  const { isBehind } = await catchUp(db)
  assert.deepEqual([await knows(slow), await knows(quick), isBehind], ['draft', 'draft', false])
})

test('while somebody writes for long, what is sealed is followed', async () => {
  const { db } = database
  await sealEvents(db)
  await sealEvents(db)
  const { id: office } = await db.selectFrom('offices').select('id').limit(1).executeTakeFirstOrThrow()
  await db.transaction().execute(async (tx) => {
    await recordEvent(tx, campaign(crypto.randomUUID(), office, 'campaign.draft'))
    const { rows } = await sql<{ seq: number }>`select max(last_seq) as seq from event_seals`.execute(db)
    assert.equal(await settledUpTo(db, 20), rows[0]?.seq)
  })
})

test('while all is derived anew for long, whoever looks reads what was there, and is told that it is behind', async () => {
  const { db } = database
  const { id: office } = await db.selectFrom('offices').select('id').limit(1).executeTakeFirstOrThrow()
  await db.transaction().execute(async (tx) => {
    await waitForTurn(tx, 'portal overview')
    await db
      .transaction()
      .execute((other) => recordEvent(other, campaign(crypto.randomUUID(), office, 'campaign.draft')))
    assert.equal((await followForPage(db)).isBehind, true)
  })
  assert.equal((await followForPage(db)).isBehind, false)
})

test('the log’s reader is told what is missing when something was changed by hand', async () => {
  await sql`update overview_campaigns set applied = applied + 1 where applied > 3`.execute(database.db)
  const changed = await rebuildOverview(database.db)
  assert.notEqual(changed.before, changed.after)
  const again = await rebuildOverview(database.db)
  assert.equal(again.before, again.after)
})
