import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../src/platform/database.ts'

const pools = 40

/** Makes closed campaigns in which invented people are qualified. */
export const makePopulationPools = async (db: Database, by: RawBuilder<string>, now: Date): Promise<void> => {
  await sql`
    insert into offices (key, name_en, name_fr, email) values ('population-pools', 'Office of pools', 'Bureau des bassins', 'pools@population.example')
    on conflict (key) do nothing`.execute(db)
  await sql`
    insert into campaigns (id, office_id, status, title_en, title_fr, closes_at, published_at, closed_at, created_by, created_at, updated_at)
    select md5('pool-' || n)::uuid, office.id, 'closed', 'Pool of specialists ' || n, 'Bassin de spécialistes ' || n, ${now}::timestamptz - n * interval '20 days',
      ${now}::timestamptz - (n * 20 + 30) * interval '1 day', ${now}::timestamptz - n * interval '20 days', ${by}, ${now}, ${now}
    from (select id from offices where key = 'population-pools') office, generate_series(1, ${pools}::int) n`.execute(
    db,
  )
}

type Whom = { numbers: RawBuilder<unknown>; personOf: RawBuilder<unknown>; now: Date }

/** Puts one in six in a pool, some long ago, a few suspended: the same as their model. */
export const fillPools = async (db: Database, { numbers, personOf, now }: Whom): Promise<void> => {
  const chanceOf = (question: number) => sql`((hashint4extended(model, ${question}::bigint) & 65535) / 65536.0)`
  const issued = sql`${now}::timestamptz - (${chanceOf(32)} * 800 + 1) * interval '1 day'`
  const whom = sql`${numbers} where ${chanceOf(31)} < 0.16`
  const campaign = sql`md5('pool-' || (1 + floor(${pools}::int * ${chanceOf(33)} ^ 2)::int))::uuid`
  const id = (of: string) => sql`md5(${of} || '-' || n)::uuid`
  await sql`
    insert into applications (id, campaign_id, office_id, person_id, status, language, snapshot, snapshot_hash, started_at, updated_at, submitted_at)
    select ${id('pool-application')}, ${campaign}, (select id from offices where key = 'population-pools'), ${personOf}, 'decided', 'en', '{}', 'none', ${issued}, ${issued}, ${issued}
    from ${whom}`.execute(db)
  await sql`
    insert into decisions (id, application_id, outcome, language, signed_by, signature, decided_at, tell_by, told_at)
    select ${id('pool-decision')}, ${id('pool-application')}, 'qualified', 'en', ${personOf}, 'Population', ${issued}, ${issued}, ${issued} from ${whom}`.execute(
    db,
  )
  await sql`
    insert into qualifications (id, person_id, campaign_id, application_id, decision_id, status, issued_at, expires_at)
    select ${id('qualification')}, ${personOf}, ${campaign}, ${id('pool-application')}, ${id('pool-decision')},
      case when ${chanceOf(34)} < 0.05 then 'suspended' else 'available' end, ${issued}, ${issued} + interval '730 days'
    from ${whom}`.execute(db)
}

/** The terms of what was written past the triggers that know them. */
export const knowPools = async (db: Database): Promise<void> => {
  await sql`
    insert into search_terms (facet, value) select 'qualified', number::text from campaigns where status <> 'draft'
    union select 'qualified-month', to_char(issued_at at time zone 'America/Toronto', 'YYYY-MM') from qualifications on conflict do nothing`.execute(
    db,
  )
}
