import { sql } from 'kysely'
import type { Database } from '../../src/platform/database.ts'

const offices = 50
const perPerson = 3

type Say = (line: string) => void

// A number from 0 to below 1 that is always the same for the same row and purpose.
const chance = (purpose: string) =>
  sql`((hashint8extended(n, ${sql.lit(purpose.length * 7_919 + purpose.charCodeAt(0))}) & 1048575) / 1048576.0)`

const makeCampaigns = async (db: Database, howMany: number, now: Date): Promise<void> => {
  await sql`insert into offices (key, name_en, name_fr, email)
    select 'population-' || n, 'Office ' || n, 'Bureau ' || n, 'office-' || n || '@population.example' from generate_series(1, ${offices}::int) n`.execute(
    db,
  )
  await sql`insert into people (issuer, issuer_subject, name, email, language, created_at)
    values ('population', 'author', 'Author', 'author@population.example', 'en', ${now})`.execute(db)
  // Over two years, one in twenty still open.
  await sql`
    with o as (select id, row_number() over (order by key) as place from offices where key like 'population-%'),
      k as (select id, row_number() over (order by id) as place, count(*) over () as all from classifications),
      c as (select n::bigint as n, ${now}::timestamptz + (30 - ${chance('closes')} * 730) * interval '1 day' as closes from generate_series(1, ${howMany}::int) n)
    insert into campaigns (office_id, status, title_en, title_fr, classification_id, closes_at, opens_at, published_at, closed_at, created_by, created_at, updated_at)
    select o.id, case when closes > ${now} then 'published' else 'closed' end, 'Specialist ' || n, 'Spécialiste ' || n, k.id, closes,
      closes - interval '30 days', closes - interval '30 days', case when closes > ${now} then null else closes end,
      (select id from people where issuer_subject = 'author'), closes - interval '60 days', closes
    from c join o on o.place = 1 + n % ${offices}::int join k on k.place = 1 + n % k.all`.execute(db)
  await sql`
    insert into events (at, verb, subject_kind, subject, facts)
    select created_at, 'campaign.draft', 'campaign', id::text, jsonb_build_object('office', office_id) from campaigns order by number`.execute(
    db,
  )
  await sql`
    insert into events (at, verb, subject_kind, subject, facts)
    select published_at, 'campaign.publish', 'campaign', id::text, jsonb_build_object('office', office_id, 'opens', opens_at, 'closes', closes_at) from campaigns order by number`.execute(
    db,
  )
}

const makeApplications = async (db: Database, howMany: number, now: Date): Promise<void> => {
  await sql`insert into people (issuer, issuer_subject, name, email, language, created_at)
    select 'population', n::text, 'Person ' || n, 'person-' || n || '@population.example', 'en', ${now} from generate_series(1, ${Math.ceil(howMany / perPerson)}::int) n`.execute(
    db,
  )
  // Most campaigns are small and a few are very large.
  await sql`
    with p as (select id, row_number() over (order by id) as place, count(*) over () as all from people where issuer = 'population' and issuer_subject <> 'author'),
      c as (select id, office_id, closes_at, row_number() over (order by number) as place, count(*) over () as all from campaigns),
      a as (select n::bigint as n, 1 + floor((select max(place) from c) * power(${chance('campaign')}, 2))::int as campaign, 1 + n % (select max(place) from p) as person from generate_series(1, ${howMany}::int) n)
    insert into applications (campaign_id, office_id, person_id, status, language, snapshot, snapshot_hash, started_at, updated_at, submitted_at)
    select c.id, c.office_id, p.id, 'submitted', 'en', '{}', 'none', at, at, at
    from a join c on c.place = a.campaign join p on p.place = a.person
      cross join lateral (select least(c.closes_at, ${now}::timestamptz) - interval '1 minute' - ${chance('when')} * interval '29 days' as at) w
    on conflict do nothing`.execute(db)
}

// What happened to one in so many of the applications to campaigns that closed long enough ago, each kind after the one before.
const happened = (
  verb: string,
  part: number,
  days: number,
  kind: string,
  subject: string,
  facts: string,
  now: Date,
) => sql`
  insert into events (at, verb, subject_kind, subject, facts)
  select at, ${verb}, ${kind}, ${sql.raw(subject)}, ${sql.raw(facts)}
  from (select a.*, a.number::bigint as n, c.closes_at + (${days}::int + (a.number % 23)) * interval '1 day' as at from applications a join campaigns c on c.id = a.campaign_id) a
  where at < ${now} and ${chance('fate')} < ${part}::float8`

type Size = { campaigns: number; applications: number }

const populate = async (db: Database, { campaigns, applications }: Size, now: Date, say: Say): Promise<number> => {
  await sql`set statement_timeout = 0`.execute(db)
  await makeCampaigns(db, campaigns, now)
  await makeApplications(db, applications, now)
  say(`${campaigns} campaigns, about ${applications} applications`)
  await sql`insert into events (at, actor, verb, subject_kind, subject, facts)
    select submitted_at, person_id, 'application.submit', 'application', id::text, jsonb_build_object('campaign', campaign_id) from applications order by number`.execute(
    db,
  )
  await sql`insert into events (at, verb, subject_kind, subject, facts)
    select closed_at, 'campaign.close', 'campaign', id::text, '{"early": false}' from campaigns where closed_at is not null order by number`.execute(
    db,
  )
  const own = `jsonb_build_object('campaign', campaign_id`
  const qualifies = 'n % 3 = 0'
  const stories = [
    happened('application.assess', 0.97, 5, 'application', 'id::text', `${own})`, now),
    happened(
      'decision.sign',
      0.96,
      30,
      'application',
      'id::text',
      `${own}, 'decision', md5(id::text)::uuid, 'outcome', case when ${qualifies} then 'qualified' else 'not-qualified' end)`,
      now,
    ),
    sql`${happened('qualification.issue', 0.96, 30, 'qualification', 'md5(id::text)::uuid::text', `${own}, 'application', id, 'skill', null, 'expires', at + interval '2 years')`, now)} and ${sql.raw(qualifies)}`,
    happened(
      'decision.tell',
      0.95,
      36,
      'application',
      'id::text',
      `${own}, 'decision', md5(id::text)::uuid, 'late', n % 11 = 0)`,
      now,
    ),
    sql`${happened('referral.refer', 0.3, 70, 'referral', 'id::text', `jsonb_build_object('talent', person_id, 'status', 'referred')`, now)} and ${sql.raw(qualifies)}`,
    sql`${happened('referral.conclude', 0.1, 90, 'referral', 'id::text', `jsonb_build_object('talent', person_id, 'status', 'placed')`, now)} and ${sql.raw(qualifies)}`,
  ]
  for (const story of stories) await story.execute(db)
  await sql`vacuum analyze events`.execute(db)
  await sql`vacuum analyze applications`.execute(db)
  await sql`analyze`.execute(db)
  const { rows } = await sql<{ events: number }>`select count(*) as events from events`.execute(db)
  return rows[0]?.events ?? 0
}

/** Fills a database with so many campaigns and applications, of which the log tells what became of them over two years. Returns how many events there are. */
export const populateOverview = (db: Database, size: Size, now: Date, say: Say): Promise<number> =>
  // So much takes longer than a page may wait: on one connection, which is told so.
  db.connection().execute((one) => populate(one, size, now, say))
