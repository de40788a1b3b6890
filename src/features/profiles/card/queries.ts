import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import type { Arrangement, ExperienceKind, PositionLanguage, Region, SkillLevel, Visibility } from '../choices.ts'
import type { NamedSkill } from '../queries.ts'
import { durationInMonths, type Field, isShown } from '../rules.ts'
import { monthOf } from '../words.ts'

/** What a search shows of one piece of evidence; title and organization only of those who chose to be named. */
export type CardEvidence = {
  text: string
  language: Language
  kind: ExperienceKind
  months: number | null
  title: string
  organization: string
  experienceLanguage: Language
}

/** What a search shows of a person: never more than the visibility they chose allows. */
export type TalentCard = {
  talentId: string
  reference: string
  name: string | null
  pronouns: string
  headline: string
  headlineLanguage: Language
  positionLanguages: PositionLanguage[]
  regions: Region[]
  arrangements: Arrangement[]
  skills: (NamedSkill & { level: SkillLevel | ''; evidence: CardEvidence[] })[]
}

type Row = Omit<TalentCard, 'skills' | 'name'> & {
  name: string
  visibility: Visibility
  skills: (NamedSkill & {
    level: SkillLevel | ''
    evidence: (Omit<CardEvidence, 'months'> & { startMonth: string; endMonth: string; isCurrent: boolean })[]
  })[]
}

// A row quotes the beginning of a text; the whole of it stays in the profile.
const quoted = 600
const piecesShown = 3

const fullRows = (db: Database) =>
  db
    .selectFrom('profiles')
    .innerJoin('people', 'people.id', 'profiles.person_id')
    .select(['profiles.person_id as talentId', 'reference', 'people.name', 'pronouns', 'headline'])
    .select([
      sql<Language>`headline_language`.as('headlineLanguage'),
      sql<PositionLanguage[]>`position_languages`.as('positionLanguages'),
      sql<Region[]>`regions`.as('regions'),
      sql<Arrangement[]>`arrangements`.as('arrangements'),
      sql<Visibility>`visibility`.as('visibility'),
    ])
    .select(
      sql<Row['skills']>`coalesce((
        select json_agg(json_build_object('id', s.id, 'key', s.key, 'name_en', s.name_en, 'name_fr', s.name_fr, 'level', held.level, 'evidence', shown.evidence)
          order by json_array_length(shown.evidence) = 0, held.added_at, s.id)
        from person_skills held join skills s on s.id = held.skill_id
        cross join lateral (
          select coalesce(json_agg(json_build_object('text', left(piece.evidence, ${quoted}::int), 'language', piece.language, 'kind', piece.kind, 'title', piece.name, 'organization', piece.organization,
            'experienceLanguage', piece.experience_language, 'startMonth', piece.start_month, 'endMonth', piece.end_month, 'isCurrent', piece.is_current)), '[]') as evidence
          from (
            select link.evidence, link.language, e.kind, coalesce(nullif(e.title, ''), concat_ws(', ', nullif(e.credential, ''), nullif(e.area, ''))) as name,
              e.organization, e.language as experience_language, e.start_month, e.end_month, e.is_current
            from experience_skills link join experiences e on e.id = link.experience_id
            where link.skill_id = held.skill_id and e.person_id = held.person_id
            order by e.is_current desc, greatest(e.end_month, e.start_month) desc, e.id limit ${piecesShown}::int
          ) piece
        ) shown
        where held.person_id = profiles.person_id), '[]')`.as('skills'),
    )

const asShown = (row: Row, visibility: Visibility, now: Date): TalentCard => {
  const only = <Value>(field: Field, value: Value, otherwise: Value): Value =>
    isShown(visibility, field) ? value : otherwise
  const thisMonth = monthOf(now)
  return {
    talentId: row.talentId,
    reference: only('reference', row.reference, ''),
    name: only<string | null>('name', row.name === '' ? null : row.name, null),
    pronouns: only('pronouns', row.pronouns, ''),
    headline: only('headline', row.headline, ''),
    headlineLanguage: row.headlineLanguage,
    positionLanguages: only('languages', row.positionLanguages, []),
    regions: only('regions', row.regions, []),
    arrangements: only('arrangements', row.arrangements, []),
    skills: only('skills', row.skills, []).map(({ evidence, level, ...skill }) => ({
      ...skill,
      level: only('skillLevels', level, ''),
      evidence: only('evidence', evidence, []).map(
        ({ startMonth, endMonth, isCurrent, text, language, kind, title, organization, experienceLanguage }) => ({
          text,
          language,
          kind,
          experienceLanguage,
          months:
            kind === 'award'
              ? null
              : only<number | null>(
                  'experienceDuration',
                  durationInMonths({ startMonth, endMonth, isCurrent }, thisMonth),
                  null,
                ),
          title: only('experienceTitle', title, ''),
          organization: only('experienceOrganization', organization, ''),
        }),
      ),
    })),
  }
}

/** What a search shows of these people, in the order given; whoever is not to be found now is left out. */
export const findTalentCards = async (db: Database, ids: readonly string[], now: Date): Promise<TalentCard[]> => {
  if (ids.length === 0) return []
  const rows = await fullRows(db)
    .where('profiles.person_id', 'in', ids)
    .where('visibility', '<>', 'hidden')
    .where('visible_until', '>', now)
    .execute()
  const cards = new Map(rows.map((row) => [row.talentId, asShown(row, row.visibility, now)]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** What a search would show of a person under a visibility: for their own eyes, before they choose it. */
export const previewTalentCard = async (
  db: Database,
  personId: string,
  visibility: Visibility,
  now: Date,
): Promise<TalentCard | undefined> => {
  const row = await fullRows(db).where('profiles.person_id', '=', personId).executeTakeFirst()
  return row && asShown(row, visibility, now)
}
