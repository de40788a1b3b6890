import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { holdDemonstration } from '../db/seeds/demonstration/anew.ts'
import { unreadDomain } from '../db/seeds/demonstration/people-making.ts'
import { questionKeys, questionOf } from '../db/seeds/demonstration/questions.ts'
import { loadDemonstration } from '../db/seeds/demonstration.ts'
import { isOpenAt } from '../src/features/applications/rules.ts'
import { findCampaign } from '../src/features/campaigns/index.ts'
import { whatBlocksPublication } from '../src/features/campaigns/rules.ts'
import { unansweredOf } from '../src/features/campaigns/warnings.ts'
import { countUnsealed, sealEvents, verifyEvents } from '../src/platform/event-log.ts'
import { openLog } from '../src/platform/log.ts'
import { lengthOf } from '../src/web/text-length.ts'
import { testSettings } from './app.ts'
import { freshDatabase } from './database.ts'

const now = new Date('2026-11-20T15:00:00Z')
const settings = {
  demonstrationTalents: 40,
  publicUrl: 'http://localhost',
  signingKeys: testSettings.signingKeys,
}
const log = openLog('silent')

let database: Awaited<ReturnType<typeof freshDatabase>>
const lines: string[] = []
before(async () => {
  database = await freshDatabase()
  await loadDemonstration(database.url, settings, { log, say: (line) => lines.push(line), now })
})
after(() => database.close())

const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  (await query.execute(database.db)).rows
const numberOf = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
  (await rowsOf(query))[0]?.n ?? -1
const eventsOf = (verb: string) => numberOf(sql`select count(*)::int as n from events where verb = ${verb}`)

test('it says in both languages what is being made', () => {
  assert.match(lines[0] ?? '', /Making the demonstration.*40 people.* · Préparation de la démonstration.*40 personnes/)
})

test('there are campaigns in every status, some about to close, one that opens later, one extended, one closed early', async () => {
  const campaigns = await rowsOf(sql<{
    status: string
    opensAt: Date
    closesAt: Date
    rung: boolean
    changes: string[]
  }>`
    select status, opens_at as "opensAt", closes_at as "closesAt", bell_rung_at is not null as rung,
      array(select kind from campaign_changes c where c.campaign_id = campaigns.id) as changes from campaigns`)
  assert.deepEqual([...new Set(campaigns.map(({ status }) => status))].sort(), [
    'archived',
    'closed',
    'draft',
    'published',
  ])
  const published = campaigns.filter(({ status }) => status === 'published')
  assert.ok(published.every(({ closesAt }) => closesAt > now))
  assert.ok(published.some(({ closesAt }) => closesAt.getTime() - now.getTime() < 7 * 60 * 60 * 1000))
  assert.ok(published.some(({ opensAt }) => opensAt > now))
  assert.ok(campaigns.filter(({ status }) => /closed|archived/.test(status)).every(({ closesAt }) => closesAt <= now))
  for (const kind of ['extended', 'closed-early'])
    assert.ok(
      campaigns.some(({ status, changes }) => status === 'closed' && changes.includes(kind)),
      kind,
    )
  assert.ok(campaigns.some(({ status, rung, changes }) => status === 'closed' && rung && changes.length === 0))
})

test('the drafts are at different points: ready to be published, to be reviewed, hardly begun, to be answered', async () => {
  const ids = await rowsOf(sql<{ id: string }>`select id from campaigns where status = 'draft' order by title_en`)
  const stand = []
  for (const { id } of ids) {
    const campaign = await findCampaign(database.db, id)
    assert.ok(campaign)
    const rules = whatBlocksPublication(campaign, now).map(({ rule }) => rule)
    stand.push({ rules: rules.length > 3 ? 'many' : rules.join(), warnings: unansweredOf(campaign, now).length > 0 })
  }
  assert.deepEqual(stand, [
    { rules: '', warnings: false },
    { rules: 'textStale', warnings: false },
    { rules: 'many', warnings: false },
    { rules: '', warnings: true },
  ])
})

test('every application there is has the events of what became of it, at its moments', async () => {
  const statuses = await rowsOf(sql<{ status: string; n: number }>`
    select status, count(*)::int as n from applications group by status order by status`)
  assert.deepEqual(
    statuses.map(({ status }) => status),
    ['decided', 'draft', 'in_assessment', 'submitted', 'withdrawn'],
  )
  for (const [verb, column] of [
    ['application.start', 'started_at'],
    ['application.submit', 'submitted_at'],
    ['application.withdraw', 'withdrawn_at'],
  ] as const) {
    const rows = await numberOf(sql`select count(${sql.ref(column)})::int as n from applications`)
    const told = await numberOf(sql`select count(*)::int as n from applications a
      join events e on e.verb = ${verb} and e.subject = a.id::text and e.at = a.${sql.ref(column)}`)
    assert.ok(rows > 0, verb)
    assert.deepEqual([await eventsOf(verb), told], [rows, rows], verb)
  }
  const atBell = sql<{ n: number }>`select count(*)::int as n from applications where is_submitted_at_bell`
  assert.ok((await numberOf(atBell)) > 0)
})

const counted: [string, ReturnType<typeof sql<{ n: number }>>][] = [
  ['account.create', sql`select count(*)::int as n from people`],
  ['role.grant', sql`select count(*)::int as n from role_grants`],
  ['visibility.change', sql`select count(*)::int as n from profiles`],
  ['experience.add', sql`select count(*)::int as n from experiences`],
  ['skill.claim', sql`select count(*)::int as n from person_skills`],
  ['campaign.publish', sql`select count(published_at)::int as n from campaigns`],
  ['campaign.close', sql`select count(closed_at)::int as n from campaigns`],
  ['campaign.archive', sql`select count(archived_at)::int as n from campaigns`],
  ['campaign.comment', sql`select count(*)::int as n from campaign_comments`],
  ['campaign.extend', sql`select count(*)::int as n from campaign_changes where kind = 'extended'`],
  ['application.open', sql`select count(*)::int as n from application_openings`],
  ['application.note', sql`select count(*)::int as n from application_notes`],
  ['request.create', sql`select count(*)::int as n from talent_requests`],
  // What the Office asked, it takes back when the request closes.
  ['referral.ask', sql`select (count(*) + count(*) filter (where status = 'ended'))::int as n from referrals`],
  ['referral.refer', sql`select count(referred_at)::int as n from referrals`],
  ['referral.confirm', sql`select count(person_said_at)::int as n from referrals`],
  ['assessment.record', sql`select count(*)::int as n from assessment_results where kind = 'own'`],
  ['assessment.agree', sql`select count(*)::int as n from assessment_results where kind = 'consensus'`],
  ['decision.sign', sql`select count(*)::int as n from decisions`],
  ['decision.tell', sql`select count(told_at)::int as n from decisions`],
  ['interview.invite', sql`select count(*)::int as n from interview_invitations`],
  ['qualification.issue', sql`select count(*)::int as n from qualifications`],
  ['qualification.reuse', sql`select count(qualification_id)::int as n from assessment_results`],
  ['qualification.remove', sql`select count(removed_at)::int as n from qualifications`],
  ['qualification.expire', sql`select count(*)::int as n from qualifications where status = 'expired'`],
]
for (const [verb, rows] of counted)
  test(`there is one event ${verb} for each`, async () => {
    const n = await numberOf(rows)
    assert.ok(n > 0)
    assert.equal(await eventsOf(verb), n)
  })

test('every campaign was written before it was published, by a recruiter, and published by a lead', async () => {
  const wrong = await rowsOf(sql`select c.number from campaigns c where c.status <> 'draft' and not exists (
    select from events written join events published on published.subject = written.subject and published.verb = 'campaign.publish'
      join role_grants lead on lead.person_id = published.actor and lead.role = 'lead' and lead.office_id = c.office_id
      join role_grants recruiter on recruiter.person_id = written.actor and recruiter.role = 'recruiter' and recruiter.office_id = c.office_id
    where written.verb = 'campaign.draft' and written.subject = c.id::text and written.at < published.at and published.at = c.published_at)`)
  assert.deepEqual(wrong, [])
})

test('nobody began before a campaign opened or wrote after it closed, and nobody applied twice', async () => {
  const written = await rowsOf(sql<{ verb: string; at: Date; atBell: boolean; opensAt: Date; closesAt: Date }>`
    select e.verb, e.at, coalesce((e.facts ->> 'atBell')::boolean, false) as "atBell", c.opens_at as "opensAt", c.closes_at as "closesAt"
    from events e join applications a on e.subject = a.id::text join campaigns c on c.id = a.campaign_id
    where e.verb in ('application.start', 'application.write', 'application.submit')`)
  assert.ok(written.length > 100)
  assert.deepEqual(
    written.filter(({ at, atBell, ...dates }) =>
      atBell ? at.getTime() !== dates.closesAt.getTime() : !isOpenAt({ status: 'published', ...dates }, at),
    ),
    [],
  )
  const twice = sql`select campaign_id from applications group by campaign_id, person_id having count(*) > 1`
  assert.deepEqual(await rowsOf(twice), [])
})

test('nothing happens before its person is there, or after today', async () => {
  assert.equal(await numberOf(sql`select count(*)::int as n from events where at > ${now}`), 0)
  const early = sql`select a.id from applications a join people p on p.id = a.person_id where a.started_at < p.created_at`
  assert.deepEqual(await rowsOf(early), [])
})

test('people answer in their own language, within the number of words asked for', async () => {
  const answers = await rowsOf(sql<{ answer: string; language: string; own: string; limit: number }>`
    select w.answer, w.language, p.language as own, q.word_limit as "limit" from application_answers w
    join campaign_questions q on q.id = w.question_id join applications a on a.id = w.application_id join people p on p.id = a.person_id`)
  assert.deepEqual([...new Set(answers.map(({ language }) => language))].sort(), ['en', 'fr'])
  for (const { answer, language, own, limit } of answers) {
    assert.equal(language, own)
    assert.ok(lengthOf(answer).words <= limit, answer)
    assert.doesNotMatch(answer, /[{}]/)
  }
})

test('the demonstration’s own talent is at every point at which one may be, and was written to; nobody invented is', async () => {
  const own = await rowsOf(sql<{
    stands: string
    told: boolean
    waits: boolean
  }>`select coalesce(d.outcome, a.status) as stands, d.told_at is not null as told, i.sitting_id is null and i.id is not null as waits
    from applications a join people p on p.id = a.person_id left join decisions d on d.application_id = a.id
    left join interview_invitations i on i.application_id = a.id where p.email = 'talent@demo.example' order by 1`)
  assert.deepEqual(own, [
    { stands: 'draft', told: false, waits: false },
    { stands: 'in_assessment', told: false, waits: true },
    { stands: 'not-qualified', told: true, waits: false },
    { stands: 'qualified', told: true, waits: false },
    { stands: 'submitted', told: false, waits: false },
    { stands: 'withdrawn', told: false, waits: false },
  ])
  const mails = await rowsOf(sql<{ recipient: string; key: string }>`select recipient, key from mails`)
  const ownMails = mails.filter(({ recipient }) => recipient === 'talent@demo.example')
  const about = ownMails.map(({ key }) => key.split(' ')[0]).sort()
  assert.deepEqual(
    about,
    [...Array(5).fill('application-receipt'), 'decision', 'decision', 'interview', 'referral', 'referral'].sort(),
  )
  assert.deepEqual(
    mails.filter(({ recipient }) => recipient.endsWith(unreadDomain)),
    [],
  )
  const jobs = sql<{
    n: number
  }>`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'send-mail'`
  assert.equal(await numberOf(jobs), mails.length)
  assert.equal(await numberOf(sql`select count(*)::int as n from people where email = 'new@demo.example'`), 0)
})

test('people are of many situations, and those who submitted told what is needed to apply', async () => {
  for (const column of ['citizenship', 'second_language_basis', 'visibility', 'province'])
    assert.ok((await rowsOf(sql`select distinct ${sql.ref(column)} from profiles`)).length > 2, column)
  const government = sql<{
    n: number
  }>`select count(*)::int as n from experiences where department_number is not null and is_current`
  assert.ok((await numberOf(government)) > 0)
  const untold = sql`select from applications where submitted_at is not null and '' in (snapshot -> 'person' ->> 'citizenship', snapshot -> 'person' ->> 'examLanguage')`
  assert.deepEqual(await rowsOf(untold), [])
})

test('what happened is sealed, and the seals hold', async () => {
  // What was open anywhere on the server when a seal was laid, in other tests too, leaves the rest to the next one.
  for (let tries = 0; tries < 200 && (await countUnsealed(database.db)) > 1; tries++) await sealEvents(database.db)
  const { sealed, brokenAt } = await verifyEvents(database.db)
  assert.equal(brokenAt, null)
  assert.ok(sealed > 500)
  // The event that the demonstration is whole may come after all seals.
  assert.ok((await countUnsealed(database.db)) <= 1)
})

test('made again, nothing changes and nothing is said', async () => {
  const sizes = () =>
    rowsOf(sql`select (select count(*) from events) as events, (select count(*) from people) as people,
      (select count(*) from applications) as applications, (select max(updated_at) from campaigns) as touched`)
  const before = await sizes()
  const again: string[] = []
  await loadDemonstration(database.url, settings, { log, say: (line) => again.push(line), now: new Date() })
  assert.deepEqual(await sizes(), before)
  assert.deepEqual(again, [])
})

test('a whole demonstration is left alone, a half one is emptied to begin anew', async () => {
  const there = async (url: string, table: string) => {
    const letGo = await holdDemonstration(url)
    await letGo()
    return (await half.pool.query('select to_regclass($1) is not null as there', [table])).rows[0].there
  }
  const half = await freshDatabase()
  try {
    await half.db
      .insertInto('events')
      .values({ at: now, verb: 'demonstration.loaded', subject_kind: 'installation', subject: 'demonstration' })
      .execute()
    assert.equal(await there(half.url, 'events'), true)
    await half.pool.query('alter table events disable trigger all')
    await half.pool.query('delete from events')
    assert.equal(await there(half.url, 'events'), false)
    assert.equal(await there(half.url, 'graphile_worker._private_jobs'), false)
  } finally {
    await half.close()
  }
})

const longestOf = (parts: readonly string[]) => Math.max(...parts.map((part) => lengthOf(part).words))
test('every answer fits the number of words its question allows', () => {
  for (const key of questionKeys) {
    const { answers, wordLimit } = questionOf(key)
    for (const { begin, middle, end } of Object.values(answers))
      assert.ok(longestOf(begin) + longestOf(middle) + longestOf(end) <= wordLimit, key)
  }
})

test('texts are set by the rules of their language', () => {
  const folder = join(import.meta.dirname, '../db/seeds/demonstration')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const wrong = files.flatMap(({ parentPath, name }) =>
    [...readFileSync(join(parentPath, name), 'utf8').matchAll(/'([^'\n]*)'/g)]
      .map((match) => match[1] ?? '')
      .filter((text) => /[a-zà-ÿ] [:;?!»]|« |[a-zà-ÿ]"/i.test(text))
      .map((text) => `${name}: ${text}`),
  )
  assert.deepEqual(wrong, [])
})
