import { sql } from 'kysely'
import { officeTimeZone } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import type { Arrangement, PositionLanguage, Region, Visibility } from '../choices.ts'
import { sightOf } from '../rules.ts'
import { type CardRow, cardFor, type TalentCard } from './shown.ts'

// A row quotes the beginning of a text and a few of them; a person’s page quotes all of it.
type Quoting = { longest: number | null; pieces: number | null }
const inRow: Quoting = { longest: 600, pieces: 3 }
const onPage: Quoting = { longest: null, pieces: null }

const people = (db: Database, { longest, pieces }: Quoting, now: Date) =>
  db
    .selectFrom('profiles')
    .innerJoin('people', 'people.id', 'profiles.person_id')
    .select(['profiles.person_id as talentId', 'reference', 'people.name', 'pronouns', 'headline'])
    .select([
      'visible_until as visibleUntil',
      sql<Language>`headline_language`.as('headlineLanguage'),
      sql<PositionLanguage[]>`position_languages`.as('positionLanguages'),
      sql<Region[]>`regions`.as('regions'),
      sql<Arrangement[]>`arrangements`.as('arrangements'),
      sql<Visibility>`profiles.visibility`.as('visibility'),
      sql<string>`coalesce(available_from::text, '')`.as('availableFrom'),
      sql<CardRow['pools']>`coalesce((
        select json_agg(json_build_object('number', campaign_number::text, 'title_en', title_en, 'title_fr', title_fr, 'until', to_char(held_until at time zone ${officeTimeZone}, 'YYYY-MM')) order by issued_at desc, campaign_number)
        from pool_places where pool_places.person_id = profiles.person_id and held_from <= ${now} and held_until > ${now}), '[]')`.as(
        'pools',
      ),
    ])
    .select(
      sql<CardRow['skills']>`coalesce((
        select json_agg(json_build_object('id', s.id, 'key', s.key, 'name_en', s.name_en, 'name_fr', s.name_fr, 'level', held.level, 'evidence', coalesce(proven.evidence, '[]'))
          order by proven.skill_id is null, held.added_at, s.id)
        from person_skills held join skills s on s.id = held.skill_id
        left join (
          select piece.skill_id, json_agg(json_build_object('text', coalesce(left(piece.evidence, ${longest}::int), piece.evidence), 'language', piece.language, 'kind', piece.kind, 'title', piece.name, 'organization', piece.organization,
            'experienceLanguage', piece.experience_language, 'startMonth', piece.start_month, 'endMonth', piece.end_month, 'isCurrent', piece.is_current) order by piece.place) as evidence
          from (
            select link.skill_id, link.evidence, link.language, e.kind, coalesce(nullif(e.title, ''), concat_ws(', ', nullif(e.credential, ''), nullif(e.area, ''))) as name,
              e.organization, e.language as experience_language, e.start_month, e.end_month, e.is_current,
              row_number() over (partition by link.skill_id order by e.is_current desc, greatest(e.end_month, e.start_month) desc, e.id) as place
            from experiences e join experience_skills link on link.experience_id = e.id
            where e.person_id = profiles.person_id
          ) piece
          where ${pieces}::int is null or piece.place <= ${pieces}::int
          group by piece.skill_id
        ) proven on proven.skill_id = held.skill_id
        where held.person_id = profiles.person_id), '[]')`.as('skills'),
    )

/** A person as their page reads them: all they quote, before anything is left out. */
export const peopleInFull = (db: Database, now: Date) => people(db, onPage, now)

/** What a search shows of these people, in the order given; whoever is not to be found now is left out. */
export const findTalentCards = async (db: Database, ids: readonly string[], now: Date): Promise<TalentCard[]> => {
  if (ids.length === 0) return []
  const rows = await people(db, inRow, now)
    .where('profiles.person_id', 'in', ids)
    .where('profiles.visibility', '<>', 'hidden')
    .where('visible_until', '>', now)
    .execute()
  const cards = new Map(rows.map((row) => [row.talentId, cardFor(sightOf(row, null, now), row, now)]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** What a search would show of a person under a visibility: for their own eyes, before they choose it. */
export const previewTalentCard = async (
  db: Database,
  personId: string,
  visibility: Visibility,
  now: Date,
): Promise<TalentCard | undefined> => {
  const row = await people(db, inRow, now).where('profiles.person_id', '=', personId).executeTakeFirst()
  return row && cardFor({ visibility, granted: [] }, row, now)
}
