import { type RawBuilder, sql } from 'kysely'
import { demoTalent } from '../../db/seeds/demonstration/population.ts'
import type { Database } from '../../src/platform/database.ts'
import { populationIssuer } from './applications.ts'
import { fillPools, knowPools, makePopulationPools } from './pools.ts'

const usualModels = 30_000
const batch = 20_000
type Say = (line: string) => void

// A number in place of chance: the same for the same person, another for each question.
const chanceOf = (question: number): RawBuilder<number> =>
  sql<number>`((hashint4extended(n, ${question}::bigint) & 65535) / 65536.0)`
// Who is not like their model in everything: one in ten.
const isVaried = (models: number) => sql<boolean>`(n >= ${models}::int and ${chanceOf(1)} < 0.1)`
const personOf = (number: RawBuilder<unknown>) => sql`md5('talent-' || ${number})::uuid`
const modelOf = (models: number) =>
  sql`(case when n < ${models}::int then n else (n::bigint * 7919 % ${models}::int)::int end)`
// Names of things that nobody else has, or few.
const ownWord = sql`(array['ka', 'mo', 'ri', 'ta', 'lu', 'ven', 'sor', 'pel', 'dan', 'wi', 'ek', 'ob', 'ja', 'ru', 'zen', 'qui'])[1 + (hashint4extended(n, 21) & 15)]
  || (array['bra', 'to', 'ni', 'sha', 'lo', 'fer', 'gu', 'mar', 'sti', 'vo', 'de', 'ly', 'ha', 'cro', 'pu', 'xa'])[1 + (hashint4extended(n, 22) & 15)]
  || (array['s', 'x', 'net', 'lab', 'via', 'data', 'dom', 'log', 'vue', 'port', 'nex', 'gov', 'soft', 'tech', 'cad', 'hub'])[1 + (hashint4extended(n, 23) & 15)]
  || (hashint4extended(n, 24) & 15)`

const layOutModels = async (db: Database): Promise<void> => {
  await sql`create temp table model_profiles (model int primary key, name text, told jsonb)`.execute(db)
  await sql`create temp table model_experiences (model int, place int, kind text, title text, organization text, start_month text, end_month text, is_current boolean, details text, area text, credential text, language text)`.execute(
    db,
  )
  await sql`create temp table model_links (model int, place int, skill_id int, evidence text, language text)`.execute(
    db,
  )
  await sql`create temp table model_skills (model int, skill_id int)`.execute(db)
}

const snakes = (told: object) =>
  Object.fromEntries(
    Object.entries(told).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      /(Until|From)$/.test(name) && value === '' ? null : value,
    ]),
  )

// People of the demonstration, told in full: careers with evidence, wishes and languages as they go together.
const tellModels = async (db: Database, models: number, now: Date): Promise<void> => {
  const { rows: skills } = await sql<{ id: number; key: string }>`select id, key from skills`.execute(db)
  const idOf = new Map(skills.map(({ id, key }) => [key, id]))
  for (let from = 0; from < models; from += 2_000) {
    const people = Array.from({ length: Math.min(2_000, models - from) }, (_, place) => ({
      model: from + place,
      talent: demoTalent(from + place, now),
    }))
    const profiles = people.map(({ model, talent }) => ({
      model,
      name: talent.name,
      told: {
        ...snakes({ ...talent.about, ...talent.languages, ...talent.preferences }),
        language: talent.language,
        visibility: talent.visibility === 'named' ? 'named' : 'anonymous',
      },
    }))
    const experiences = people.flatMap(({ model, talent }) =>
      talent.experiences.map(({ evidence: _, ...told }, place) => ({
        model,
        place,
        language: talent.language,
        ...snakes(told),
      })),
    )
    const links = people.flatMap(({ model, talent }) =>
      talent.experiences.flatMap(({ evidence }, place) =>
        [...new Map(evidence.map((one) => [one.key, one])).values()].map(({ key, text }) => ({
          model,
          place,
          skill_id: idOf.get(key),
          evidence: text,
          language: talent.language,
        })),
      ),
    )
    const held = people.flatMap(({ model, talent }) =>
      [
        ...new Set([...talent.claims, ...talent.experiences.flatMap(({ evidence }) => evidence.map(({ key }) => key))]),
      ].map((key) => ({ model, skill_id: idOf.get(key) })),
    )
    const put = (table: string, rows: object[]) =>
      sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
        db,
      )
    await put('model_profiles', profiles)
    await put('model_experiences', experiences)
    await put('model_links', links)
    await put('model_skills', held)
  }
  for (const table of ['model_experiences', 'model_links', 'model_skills'])
    await sql`create index on ${sql.table(table)} (model)`.execute(db)
  await sql`analyze model_profiles, model_experiences, model_links, model_skills`.execute(db)
}

// The columns of profiles that a model tells; the others stay as they are by themselves.
const toldColumns = [
  'city', 'province', 'headline', 'headline_language', 'citizenship', 'armed_forces', 'position_languages', 'first_language', 'communication_language',
  'exam_language', 'interview_language', 'second_language_basis', 'reading_level', 'reading_until', 'writing_level', 'writing_until', 'oral_level', 'oral_until',
  'arrangements', 'durations', 'available_from', 'conditions', 'classifications', 'work_streams', 'visibility',
] as const // biome-ignore format: a list

const tellPeople = async (db: Database, from: number, to: number, models: number, now: Date): Promise<void> => {
  const numbers = sql`(select n, ${modelOf(models)} as model, ${isVaried(models)} as is_varied from generate_series(${from}::int, ${to - 1}::int) n) who`
  await sql`
    insert into people (id, issuer, issuer_subject, name, email, language, created_at)
    select ${personOf(sql`n`)}, ${populationIssuer}, 'talent-' || n, name, 'talent-' || n || '@population.example', told ->> 'language', ${now}
    from ${numbers} join model_profiles using (model)`.execute(db)
  await sql`
    insert into profiles (person_id, reference, regions, visible_until, consented_at, updated_at, ${sql.join(toldColumns.map((name) => sql.ref(name)))})
    select ${personOf(sql`n`)}, 'P' || lpad(n::text, 7, '0'),
      case when is_varied and ${chanceOf(2)} < 0.5
        then array[(array['national-capital', 'atlantic', 'quebec', 'ontario', 'prairie', 'british-columbia', 'north', 'telework'])[1 + floor(8 * ${chanceOf(3)} ^ 2)::int]]
        else array(select jsonb_array_elements_text(told -> 'regions')) end,
      ${now}::timestamptz + (${chanceOf(4)} * 376 - 11) * interval '1 day', ${now}::timestamptz, ${now}::timestamptz,
      ${sql.join(toldColumns.map((name) => sql`coalesce(given.${sql.ref(name)}, base.${sql.ref(name)})`))}
    from ${numbers} join model_profiles using (model), jsonb_populate_record(null::profiles, told) given,
      jsonb_populate_record(null::profiles, ${JSON.stringify(emptyProfile)}::jsonb) base`.execute(db)
  await sql`
    insert into experiences (id, person_id, kind, title, organization, start_month, end_month, is_current, details, area, credential, language, created_at, updated_at)
    select md5('experience-' || n || '-' || place)::uuid, ${personOf(sql`n`)}, kind, title, coalesce(organization, ''), start_month, end_month, is_current,
      case when is_varied and place = 0 then coalesce(details, '') || ' ' || ${ownWord} || '.' else coalesce(details, '') end, coalesce(area, ''), coalesce(credential, ''), language, ${now}::timestamptz, ${now}
    from ${numbers} join model_experiences using (model)`.execute(db)
  await sql`
    insert into experience_skills (experience_id, skill_id, evidence, language, added_at)
    select md5('experience-' || n || '-' || place)::uuid, skill_id,
      case when is_varied and place = 0 then evidence || ' ' || ${ownWord} || '.' else evidence end, language, ${now}
    from ${numbers} join model_links using (model)`.execute(db)
  await sql`
    insert into person_skills (person_id, skill_id, added_at) select ${personOf(sql`n`)}, skill_id, ${now}::timestamptz from ${numbers} join model_skills using (model)
    union select ${personOf(sql`n`)}, (select id from skills order by id offset floor((select count(*) from skills) * ${chanceOf(5)} ^ 2)::int limit 1), ${now}
    from ${numbers} where is_varied
    on conflict do nothing`.execute(db)
}

const tellPools = (db: Database, from: number, to: number, models: number, now: Date): Promise<void> =>
  fillPools(db, {
    numbers: sql`(select n, ${modelOf(models)} as model from generate_series(${from}::int, ${to - 1}::int) n) who`,
    personOf: personOf(sql`n`),
    now,
  })

const emptyProfile = Object.fromEntries(
  toldColumns
    .filter((name) => !/_(until|from)$/.test(name))
    .map((name) => [name, /s$/.test(name) && !/forces|basis/.test(name) ? [] : '']),
)

// By the one definition, for everybody who is not in all things like a model; the others’ documents are those of their models.
const writeDocuments = async (db: Database, from: number, to: number, models: number): Promise<void> => {
  await sql`
    insert into search_document (talent_id, terms, evidenced, claimed, skills, timed_terms, timed_from, timed_until, tsv_en, tsv_fr, visible_until, version)
    select ${personOf(sql`n`)}, row.terms, row.evidenced, row.claimed, row.skills, row.timed_terms, row.timed_from, row.timed_until, row.tsv_en, row.tsv_fr, row.visible_until, nextval('search_version')
    from generate_series(${from}::int, ${to - 1}::int) n, search_row(${personOf(sql`n`)}) row where n < ${models}::int or ${isVaried(models)}`.execute(
    db,
  )
}
const copyDocuments = async (db: Database, from: number, to: number, models: number): Promise<void> => {
  await sql`
    insert into search_document (talent_id, terms, evidenced, claimed, skills, timed_terms, timed_from, timed_until, tsv_en, tsv_fr, visible_until, version)
    select p.person_id, d.terms, d.evidenced, d.claimed, d.skills, d.timed_terms, d.timed_from, d.timed_until, d.tsv_en, d.tsv_fr, p.visible_until, nextval('search_version')
    from (select n, ${modelOf(models)} as model from generate_series(${from}::int, ${to - 1}::int) n where n >= ${models}::int and not ${isVaried(models)}) who
    join profiles p on p.person_id = ${personOf(sql`n`)} join search_document d on d.talent_id = ${personOf(sql`model`)}`.execute(
    db,
  )
}

// Indexes over words are made at once much sooner than row by row.
const withoutIndexes = async (db: Database, act: () => Promise<void>): Promise<void> => {
  const { rows } = await sql<{ name: string; made: string }>`
    select indexname as name, indexdef as made from pg_indexes where tablename = 'search_document' and indexdef like '%USING gin%'`.execute(
    db,
  )
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db)
  try {
    await act()
  } finally {
    for (const { made } of rows) await sql.raw(made).execute(db)
  }
}

const inBatches = async (howMany: number, act: (from: number, to: number) => Promise<void>): Promise<void> => {
  for (let from = 0; from < howMany; from += batch) await act(from, Math.min(howMany, from + batch))
}

/** Fills a database with so many invented talents who may be found, the same for the same number; needs a superuser, who may write past triggers. */
export const populateTalents = async (
  db: Database,
  howMany: number,
  now: Date,
  say: Say,
  mostModels = usualModels,
): Promise<void> => {
  const models = Math.min(howMany, mostModels)
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one)
    await sql`set maintenance_work_mem = '512MB'`.execute(one)
    await layOutModels(one)
    await tellModels(one, models, now)
    say(`${models} models`)
    await sql`set session_replication_role = replica`.execute(one)
    await inBatches(howMany, (from, to) => tellPeople(one, from, to, models, now))
    await makePopulationPools(one, sql<string>`(select ${personOf(sql`0`)})`, now)
    await inBatches(howMany, (from, to) => tellPools(one, from, to, models, now))
    await knowPools(one)
    await sql`set session_replication_role = origin`.execute(one)
    await sql`analyze`.execute(one)
    say(`${howMany} people`)
    await withoutIndexes(one, async () => {
      await inBatches(howMany, (from, to) => writeDocuments(one, from, to, models))
      say('documents of models and of those unlike them')
      await inBatches(howMany, (from, to) => copyDocuments(one, from, to, models))
      say('documents')
    })
    await sql`drop table model_profiles, model_experiences, model_links, model_skills`.execute(one)
    await sql`vacuum analyze search_document`.execute(one)
    await sql`vacuum analyze profiles`.execute(one)
    await sql`reset statement_timeout`.execute(one)
    await sql`reset maintenance_work_mem`.execute(one)
  })
  say(`${howMany} talents`)
}
