import { type Kysely, sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Tables } from '../../platform/database.ts'
import type {
  ArmedForces,
  Arrangement,
  Citizenship,
  Duration,
  EmploymentType,
  ExperienceKind,
  LanguageLevel,
  PositionLanguage,
  Province,
  Region,
  SecondLanguageBasis,
  Visibility,
  WorkCondition,
} from './choices.ts'

/** What a person tells about themselves; a person who has told nothing yet has an empty one. */
export type Profile = {
  ownerId: string
  name: string
  contactEmail: string
  phone: string
  pronouns: string
  city: string
  province: Province | ''
  headline: string
  headlineLanguage: Language
  positionLanguages: PositionLanguage[]
  firstLanguage: Language | ''
  communicationLanguage: Language | ''
  examLanguage: Language | ''
  interviewLanguage: Language | ''
  /** Whether the three levels below are test results, with their days of expiry, or an own estimate. */
  secondLanguageBasis: SecondLanguageBasis | ''
  readingLevel: LanguageLevel | ''
  readingUntil: string
  writingLevel: LanguageLevel | ''
  writingUntil: string
  oralLevel: LanguageLevel | ''
  oralUntil: string
  regions: Region[]
  arrangements: Arrangement[]
  durations: Duration[]
  /** The day from which they could start; empty when they did not say. */
  availableFrom: string
  conditions: WorkCondition[]
  /** Codes of classifications (`IT-03`) and keys of work streams. */
  classifications: string[]
  workStreams: string[]
  citizenship: Citizenship | ''
  armedForces: ArmedForces | ''
  priorityEntitlement: 'yes' | 'no' | ''
  priorityNumber: string
  visibility: Visibility
  consentedAt: Date | null
  visibleUntil: Date | null
  reference: string
  updatedAt: Date | null
}

/** What a person tells of one experience; months are `YYYY-MM`, `YYYY` or empty. */
export type ExperienceDetails = {
  kind: ExperienceKind
  title: string
  organization: string
  place: string
  url: string
  startMonth: string
  endMonth: string
  isCurrent: boolean
  details: string
  language: Language
  area: string
  credential: string
  /** Of work in the Government of Canada: the department, the kind of appointment, the code of the classification. */
  departmentNumber: number | null
  employmentType: EmploymentType | ''
  classification: string
}

/** A skill with both its names. */
export type NamedSkill = { id: number; key: string; name_en: string; name_fr: string }

export type Experience = ExperienceDetails & {
  id: string
  ownerId: string
  createdAt: Date
  updatedAt: Date
  skills: (NamedSkill & { evidence: string; evidenceLanguage: Language })[]
}

/** The profile of a person, empty when none was begun; nothing when there is no such person. */
export const findProfile = async (db: Kysely<Tables>, personId: string): Promise<Profile | undefined> => {
  const row = await db
    .selectFrom('people')
    .leftJoin('profiles', 'profiles.person_id', 'people.id')
    .select([
      'people.id as ownerId',
      'people.name',
      'contact_email',
      'phone',
      'pronouns',
      'city',
      'province',
      'headline',
      'headline_language',
      'position_languages',
    ])
    .select([
      'first_language',
      'communication_language',
      'exam_language',
      'interview_language',
      'second_language_basis',
      'reading_level',
      'reading_until',
      'writing_level',
      'writing_until',
      'oral_level',
      'oral_until',
    ])
    .select([
      'regions',
      'arrangements',
      'durations',
      'available_from',
      'conditions',
      'classifications',
      'work_streams',
      'citizenship',
      'armed_forces',
      'priority_entitlement',
      'priority_number',
      'visibility',
      'consented_at',
      'visible_until',
      'reference',
      'updated_at',
      'people.language as ownLanguage',
    ])
    .where('people.id', '=', personId)
    .executeTakeFirst()
  return (
    row && {
      ownerId: row.ownerId,
      name: row.name,
      contactEmail: row.contact_email ?? '',
      phone: row.phone ?? '',
      pronouns: row.pronouns ?? '',
      city: row.city ?? '',
      province: (row.province ?? '') as Province | '',
      headline: row.headline ?? '',
      headlineLanguage: (row.headline_language ?? row.ownLanguage) as Language,
      positionLanguages: (row.position_languages ?? []) as PositionLanguage[],
      firstLanguage: (row.first_language ?? '') as Language | '',
      communicationLanguage: (row.communication_language ?? '') as Language | '',
      examLanguage: (row.exam_language ?? '') as Language | '',
      interviewLanguage: (row.interview_language ?? '') as Language | '',
      secondLanguageBasis: (row.second_language_basis ?? '') as SecondLanguageBasis | '',
      readingLevel: (row.reading_level ?? '') as LanguageLevel | '',
      readingUntil: row.reading_until ?? '',
      writingLevel: (row.writing_level ?? '') as LanguageLevel | '',
      writingUntil: row.writing_until ?? '',
      oralLevel: (row.oral_level ?? '') as LanguageLevel | '',
      oralUntil: row.oral_until ?? '',
      regions: (row.regions ?? []) as Region[],
      arrangements: (row.arrangements ?? []) as Arrangement[],
      durations: (row.durations ?? []) as Duration[],
      availableFrom: row.available_from ?? '',
      conditions: (row.conditions ?? []) as WorkCondition[],
      classifications: row.classifications ?? [],
      workStreams: row.work_streams ?? [],
      citizenship: (row.citizenship ?? '') as Citizenship | '',
      armedForces: (row.armed_forces ?? '') as ArmedForces | '',
      priorityEntitlement: (row.priority_entitlement ?? '') as Profile['priorityEntitlement'],
      priorityNumber: row.priority_number ?? '',
      visibility: (row.visibility ?? 'hidden') as Visibility,
      consentedAt: row.consented_at,
      visibleUntil: row.visible_until,
      reference: row.reference ?? '',
      updatedAt: row.updated_at,
    }
  )
}

const experiencesAlone = (db: Kysely<Tables>) =>
  db
    .selectFrom('experiences')
    .select([
      'id',
      'person_id as ownerId',
      'title',
      'organization',
      'place',
      'url',
      'start_month as startMonth',
      'end_month as endMonth',
      'is_current as isCurrent',
      'details',
      'area',
      'credential',
      'department_number as departmentNumber',
      'classification',
      sql<EmploymentType | ''>`employment_type`.as('employmentType'),
    ])
    .select([
      'created_at as createdAt',
      'updated_at as updatedAt',
      sql<ExperienceKind>`kind`.as('kind'),
      sql<Language>`experiences.language`.as('language'),
    ])

const experiences = (db: Kysely<Tables>) =>
  experiencesAlone(db).select(
    sql<Experience['skills']>`coalesce((
        select json_agg(json_build_object('id', s.id, 'key', s.key, 'name_en', s.name_en, 'name_fr', s.name_fr, 'evidence', link.evidence, 'evidenceLanguage', link.language) order by link.added_at, s.id)
        from experience_skills link join skills s on s.id = link.skill_id where link.experience_id = experiences.id), '[]')`.as(
      'skills',
    ),
  )

// What is current first, then the newest; what has no date comes last.
const newestFirst = sql`is_current desc, greatest(end_month, start_month) desc, start_month desc, created_at desc, id desc`

/** The career timeline of a person: what is current first, then the newest; what has no date comes last. */
export const listExperiences = (db: Kysely<Tables>, personId: string): Promise<Experience[]> =>
  experiences(db).where('person_id', '=', personId).orderBy(newestFirst).execute()

/** An experience without what it shows. */
export type TimelineEntry = Omit<Experience, 'skills'>

/** The same timeline without the skills that each experience shows. */
export const listTimeline = (db: Kysely<Tables>, personId: string): Promise<TimelineEntry[]> =>
  experiencesAlone(db).where('person_id', '=', personId).orderBy(newestFirst).execute()

/** One experience, with the facts that permission needs. */
export const findExperience = (db: Kysely<Tables>, id: string): Promise<Experience | undefined> =>
  experiences(db).where('id', '=', id).executeTakeFirst()
