import { sql } from 'kysely'
import { dayOf } from '../../../i18n/dates.ts'
import type { Database } from '../../../platform/database.ts'
import { reachOf } from '../../../policy/policy.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import {
  type Duration,
  type GrantedField,
  type LanguageAbility,
  type LanguageLevel,
  languageAbilities,
  type SecondLanguageBasis,
  type Visibility,
  type WorkCondition,
} from '../choices.ts'
import { type Department, findDepartments } from '../government/queries.ts'
import { type ExperienceDetails, listTimeline } from '../queries.ts'
import { expiredResults, sightOf } from '../rules.ts'
import { isShown, type Sight } from '../visibility/rules.ts'
import { peopleInFull } from './queries.ts'
import { cardFor, onlyFor, type TalentCard } from './shown.ts'

/** One level of the second official language, and what it rests on. */
export type LanguageResult = {
  ability: LanguageAbility
  level: LanguageLevel
  basis: 'tested' | 'expired' | 'estimate'
  until: string
}

/** An experience of a career timeline that the person opened to the viewer. */
export type ShownExperience = ExperienceDetails & { id: string; department: Department | undefined }

/** What the viewer was granted, for the line that says so on the page. */
export type ShownGrant = { id: string; until: Date; request: { number: number; title: string } }

/** A person as their page shows them to one viewer. */
export type ShownPerson = TalentCard & {
  durations: Duration[]
  conditions: WorkCondition[]
  classifications: string[]
  workStreams: { key: string; name_en: string; name_fr: string }[]
  secondLanguage: LanguageResult[]
  contact: { email: string; phone: string } | null
  timeline: ShownExperience[] | null
  grant: ShownGrant | null
}

const levels = [
  sql<SecondLanguageBasis | ''>`second_language_basis`.as('secondLanguageBasis'),
  sql<LanguageLevel | ''>`reading_level`.as('readingLevel'),
  sql<LanguageLevel | ''>`writing_level`.as('writingLevel'),
  sql<LanguageLevel | ''>`oral_level`.as('oralLevel'),
  sql<string>`coalesce(reading_until::text, '')`.as('readingUntil'),
  sql<string>`coalesce(writing_until::text, '')`.as('writingUntil'),
  sql<string>`coalesce(oral_until::text, '')`.as('oralUntil'),
] as const

const levelsOf = (db: Database) =>
  db
    .selectFrom('profiles')
    .select(['person_id as talentId', 'visible_until as visibleUntil', sql<Visibility>`visibility`.as('visibility')])
    .select(levels)

const rows = (db: Database, now: Date) =>
  peopleInFull(db, now).select([
    sql<Duration[]>`durations`.as('durations'),
    sql<WorkCondition[]>`conditions`.as('conditions'),
    'classifications',
    sql<ShownPerson['workStreams']>`coalesce((
        select json_agg(json_build_object('key', key, 'name_en', name_en, 'name_fr', name_fr)) from work_streams where key = any (profiles.work_streams)), '[]')`.as(
      'workStreams',
    ),
    ...levels,
  ])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

type Levels = Awaited<ReturnType<ReturnType<typeof levelsOf>['execute']>>[number]

const resultsFor = (sight: Sight, row: Levels, now: Date): LanguageResult[] => {
  const only = onlyFor(sight)
  const expired = expiredResults(row, dayOf(now))
  const basis = only('secondLanguageBasis', row.secondLanguageBasis, '')
  if (basis === '') return []
  return languageAbilities.flatMap((ability) => {
    const level = only(`${ability}Level`, row[`${ability}Level`], '')
    if (level === '') return []
    const isExpired = expired.includes(ability)
    const until = only(`${ability}Until`, row[`${ability}Until`], '')
    return [{ ability, level, basis: isExpired ? ('expired' as const) : basis, until }]
  })
}

/** The second official language of these people as a search shows it: levels, and what each rests on. */
export const findLanguageResults = async (
  db: Database,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, LanguageResult[]>> => {
  const found = await levelsOf(db)
    .where('profiles.person_id', 'in', ids)
    .where('profiles.visibility', '<>', 'hidden')
    .execute()
  return new Map(found.map((row) => [row.talentId, resultsFor(sightOf(row, null, now), row, now)]))
}

// Read only for who may see it: what is not shown never leaves the database.
const contactOf = async (db: Database, talentId: string) =>
  db
    .selectFrom('profiles')
    .innerJoin('people', 'people.id', 'profiles.person_id')
    .select([sql<string>`coalesce(nullif(contact_email, ''), people.email)`.as('email'), 'phone'])
    .where('profiles.person_id', '=', talentId)
    .executeTakeFirst()

const timelineOf = async (db: Database, talentId: string): Promise<ShownExperience[]> => {
  const experiences = await listTimeline(db, talentId)
  const departments = await findDepartments(
    db,
    experiences.flatMap(({ departmentNumber }) => departmentNumber ?? []),
  )
  return experiences.map((one) => ({ ...one, department: departments.get(one.departmentNumber ?? 0) }))
}

const personFor = async (
  db: Database,
  sight: Sight,
  row: Row,
  grant: ShownGrant | null,
  now: Date,
): Promise<ShownPerson> => {
  const only = onlyFor(sight)
  return {
    ...cardFor(sight, row, now),
    durations: only('durations', row.durations, []),
    conditions: only('conditions', row.conditions, []),
    classifications: only('classifications', row.classifications, []),
    workStreams: only('workStreams', row.workStreams, []),
    secondLanguage: resultsFor(sight, row, now),
    contact: isShown(sight, 'contactEmail') ? ((await contactOf(db, row.talentId)) ?? null) : null,
    timeline: isShown(sight, 'experienceDetails') ? await timelineOf(db, row.talentId) : null,
    grant,
  }
}

/** A person by their reference, as this viewer may see them now for this purpose, and the visibility that was used; nothing for whoever may not open anyone, nothing of who is not to be found and granted nothing. */
export const findPersonFor = async (
  db: Database,
  viewer: Viewer,
  reference: string,
  requestId: string | null,
  now: Date,
): Promise<{ person: ShownPerson; visibility: Visibility } | undefined> => {
  const row = await rows(db, now)
    .leftJoin('profile_grants as g', (join) =>
      join
        .onRef('g.talent_id', '=', 'profiles.person_id')
        .on('g.viewer_id', '=', viewer.id)
        .on('g.request_id', '=', requestId)
        .on('g.withdrawn_at', 'is', null)
        .on('g.expires_at', '>', now),
    )
    .leftJoin('talent_requests as r', 'r.id', 'g.request_id')
    .select(['g.id as grantId', 'g.expires_at as grantedUntil', 'r.number', 'r.position_title as title'])
    .select(sql<GrantedField[] | null>`g.fields`.as('granted'))
    .where('reference', '=', reference)
    .where(sql.lit(reachOf(viewer, 'profile.open').any))
    .where((where) =>
      where.or([
        where('g.id', 'is not', null),
        where.and([where('profiles.visibility', '<>', 'hidden'), where('visible_until', '>', now)]),
      ]),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const { grantId, grantedUntil, number, title } = row
  const sight = sightOf(row, row.granted, now)
  const grant =
    grantId !== null && grantedUntil !== null && number !== null && title !== null
      ? { id: grantId, until: grantedUntil, request: { number, title } }
      : null
  return { person: await personFor(db, sight, row, grant, now), visibility: sight.visibility }
}

/** A person as their page would show them under a visibility: for their own eyes, before they choose it. */
export const previewPerson = async (
  db: Database,
  personId: string,
  visibility: Visibility,
  now: Date,
): Promise<ShownPerson | undefined> => {
  const row = await rows(db, now).where('profiles.person_id', '=', personId).executeTakeFirst()
  return row && personFor(db, { visibility, granted: [] }, row, null, now)
}
