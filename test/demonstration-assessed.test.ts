import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { loadDemonstration } from '../db/seeds/demonstration.ts'
import { usualTime } from '../src/features/applications/following/queries.ts'
import { readAssessed } from '../src/features/assessment/queries.ts'
import { standingOf } from '../src/features/assessment/rules.ts'
import { openLog } from '../src/platform/log.ts'
import { testSettings } from './app.ts'
import { freshDatabase } from './database.ts'

const now = new Date('2026-11-20T15:00:00Z')

let database: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  database = await freshDatabase()
  const settings = { ...testSettings, demonstrationTalents: 60 }
  await loadDemonstration(database.url, settings, { log: openLog('silent'), say: () => {}, now })
})
after(() => database.close())

const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  (await query.execute(database.db)).rows
const numberOf = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
  (await rowsOf(query))[0]?.n ?? -1

// What a visitor of the demonstration finds somewhere, by how many there are.
const found: [string, ReturnType<typeof sql<{ n: number }>>][] = [
  [
    'somebody waits at a first step',
    sql`select count(*)::int as n from applications a join campaigns c on c.id = a.campaign_id where a.status = 'submitted' and c.closes_at < ${now} and exists (select from assessments s where s.campaign_id = c.id)`,
  ],
  ['somebody is on hold', sql`select count(*)::int as n from assessments where standing = 'held'`],
  [
    'somebody passed everything and waits for a decision',
    sql`select count(*)::int as n from assessments s join applications a on a.id = s.application_id and a.status = 'in_assessment' where standing = 'passed'`,
  ],
  [
    'somebody did not pass and waits for a decision',
    sql`select count(*)::int as n from assessments s join applications a on a.id = s.application_id and a.status = 'in_assessment' where standing = 'failed'`,
  ],
  ['a step is assessed question by question', sql`select count(*)::int as n from step_settings where is_horizontal`],
  [
    'each method was looked at for barriers, in both languages',
    sql`select count(*)::int as n from step_settings where reviewed_at is not null and language = 'fr'`,
  ],
  [
    'two who assessed alone came to different results',
    sql`select count(*)::int as n from assessment_results a join assessment_results b using (application_id, step_id, skill_id) where a.kind = 'own' and b.kind = 'own' and a.assessor_id < b.assessor_id and a.result <> b.result`,
  ],
  [
    'a decision is not told yet',
    sql`select count(*)::int as n from decisions where told_at is null and tell_by >= ${now}`,
  ],
  [
    'a decision should have been told',
    sql`select count(*)::int as n from decisions where told_at is null and tell_by < ${now}`,
  ],
  [
    'somebody is qualified and was told',
    sql`select count(*)::int as n from decisions where outcome = 'qualified' and told_at is not null`,
  ],
  [
    'somebody is not qualified, with a criterion and words',
    sql`select count(skill_id)::int as n from decisions where outcome = 'not-qualified' and note <> ''`,
  ],
  [
    'somebody was removed for each reason',
    sql`select count(distinct reason)::int as n from decisions where outcome = 'removed' having count(distinct reason) > 3`,
  ],
  ['a place in a pool is suspended', sql`select count(*)::int as n from qualifications where status = 'suspended'`],
  [
    'a qualification ends within two months',
    sql`select count(*)::int as n from qualifications where status = 'available' and expires_at < ${now}::timestamptz + interval '60 days'`,
  ],
  [
    'a qualification has ended',
    sql`select count(*)::int as n from qualifications where status = 'expired' and expires_at <= ${now}`,
  ],
  [
    'a qualification was taken away by a lead',
    sql`select count(*)::int as n from qualifications where removal_reason = 'by-mistake' and removal_note <> ''`,
  ],
  [
    'a qualification was taken over by another campaign',
    sql`select count(*)::int as n from assessment_results r join qualifications q on q.id = r.qualification_id and q.status = 'available'`,
  ],
  [
    'a time of an interview is free',
    sql`select count(*)::int as n from sittings s where s.starts_at > ${now}::timestamptz + interval '1 day' and (select count(*) from interview_invitations i where i.sitting_id = s.id) < s.capacity`,
  ],
  [
    'somebody comes to an interview',
    sql`select count(*)::int as n from interview_invitations i join sittings s on s.id = i.sitting_id where s.starts_at > ${now}`,
  ],
  [
    'none of the times suits somebody',
    sql`select count(*)::int as n from interview_invitations where none_suits <> '' and sitting_id is null`,
  ],
  [
    'somebody has a time to choose',
    sql`select count(*)::int as n from interview_invitations where none_suits = '' and sitting_id is null`,
  ],
  [
    'every group of the order of consideration has somebody who qualified',
    sql`select count(distinct case when applicant_priority = 'yes' then 1 when applicant_armed_forces = 'veteran' then 2 when applicant_citizenship in ('citizen', 'permanent-resident') then 3 else 4 end)::int as n
    from applications a join decisions d on d.application_id = a.id and d.outcome = 'qualified' having count(*) > 0`,
  ],
]
for (const [words, query] of found)
  test(words, async () => {
    assert.ok((await numberOf(query)) > 0)
  })

test('several people are named to assess, the one of the demonstration’s accounts on several campaigns', async () => {
  const named = await rowsOf(sql<{ email: string; n: number }>`
    select p.email, count(*)::int as n from role_grants g join people p on p.id = g.person_id where g.campaign_id is not null group by 1`)
  assert.ok(named.length > 3)
  assert.ok((named.find(({ email }) => email === 'assessor@demo.example')?.n ?? 0) > 1)
})

test('every qualification is signed, but what was taken away before', async () => {
  assert.equal(
    await numberOf(sql`select count(*)::int as n from qualifications where statement is null and status <> 'removed'`),
    0,
  )
})

test('where an application stands is what its results come to', async () => {
  const ids = await rowsOf(sql<{ id: string; standing: string; step: string | null }>`
    select application_id as id, standing, step_id as step from assessments order by application_id`)
  assert.ok(ids.length > 50)
  for (const { id, standing, step } of ids) {
    const assessed = await readAssessed(database.db, id)
    assert.ok(assessed)
    const now = standingOf(assessed.campaign, assessed.results, assessed.independent)
    assert.deepEqual([now.standing, now.stepId], [standing, step])
  }
})

test('nobody is decided before they are assessed, told before they are decided, or seen before they come', async () => {
  const wrong = sql`select d.id from decisions d where d.told_at < d.decided_at
    or exists (select from assessment_results r where r.application_id = d.application_id and r.at > d.decided_at)
    union all select r.id from assessment_results r join interview_invitations i on i.application_id = r.application_id and i.step_id = r.step_id
      join sittings s on s.id = i.sitting_id where r.at < s.ends_at`
  assert.deepEqual(await rowsOf(wrong), [])
})

test('enough were decided to say how long it usually takes', async () => {
  const usual = await usualTime(database.db)
  assert.ok(usual && usual.count >= 10 && usual.low > 0 && usual.low <= usual.median && usual.median <= usual.high)
})
