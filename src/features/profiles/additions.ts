import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Tx } from '../../platform/database.ts'
import { recordEvents } from '../../platform/event-log.ts'
import type { SkillLevel } from './choices.ts'
import type { ExperienceDetails } from './queries.ts'

// What a person adds, one thing or hundreds: a statement for all, an event for each. The profile is there already.

/** An experience to keep: what is not given is empty. */
export type NewExperience = Pick<ExperienceDetails, 'kind' | 'language'> & Partial<ExperienceDetails>

/** An experience as its row holds it. */
export const columnsOf = (given: NewExperience) => ({
  kind: given.kind,
  title: given.title ?? '',
  organization: given.organization ?? '',
  place: given.place ?? '',
  url: given.url ?? '',
  start_month: given.startMonth ?? '',
  end_month: given.endMonth ?? '',
  is_current: given.isCurrent ?? false,
  details: given.details ?? '',
  language: given.language,
  area: given.area ?? '',
  credential: given.credential ?? '',
  department_number: given.departmentNumber ?? null,
  employment_type: given.employmentType ?? '',
  classification: given.classification ?? '',
})

const rowsOfAStatement = 1_000

const inLots = async <Row>(rows: readonly Row[], act: (lot: readonly Row[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsOfAStatement) await act(rows.slice(from, from + rowsOfAStatement))
}

/** Adds experiences to the career timeline of a person who has a profile; returns their ids in the order given, which is the order of a timeline that knows no dates. */
export const addExperiences = async (
  tx: Tx,
  personId: string,
  given: readonly NewExperience[],
  now: Date,
): Promise<string[]> => {
  if (given.length === 0) return []
  const { rows } = await sql<{
    id: string
  }>`select uuidv7() as id from generate_series(1, ${given.length}::int)`.execute(tx)
  // The timeline shows the newest id first among those that nothing else tells apart.
  const ids = rows
    .map(({ id }) => id)
    .sort()
    .reverse()
  const added = given.map((one, place) => ({
    ...columnsOf(one),
    id: ids[place] ?? '',
    person_id: personId,
    created_at: now,
    updated_at: now,
  }))
  await inLots(added, (lot) =>
    tx
      .insertInto('experiences')
      .values([...lot])
      .execute(),
  )
  await recordEvents(
    tx,
    added.map(({ id, kind }) => ({
      at: now,
      actor: personId,
      verb: 'experience.add',
      subjectKind: 'experience',
      subject: id,
      facts: { kind },
    })),
  )
  return ids
}

/** Notes skills as claimed; those that the person has already stay as they are. Returns how many are new. */
export const claimSkills = async (
  tx: Tx,
  personId: string,
  claimed: readonly { skillId: number; level: SkillLevel | '' }[],
  now: Date,
): Promise<number> => {
  const added: number[] = []
  await inLots(claimed, async (lot) => {
    const rows = await tx
      .insertInto('person_skills')
      .values(lot.map(({ skillId, level }) => ({ person_id: personId, skill_id: skillId, level, added_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('skill_id')
      .execute()
    added.push(...rows.map(({ skill_id }) => skill_id))
  })
  await recordEvents(
    tx,
    added.map((skill) => ({
      at: now,
      actor: personId,
      verb: 'skill.claim',
      subjectKind: 'profile',
      subject: personId,
      facts: { skill },
    })),
  )
  return added.length
}

/** Notes how well the person rates themselves in skills they have. Returns how many those are. */
export const rateSkills = async (
  tx: Tx,
  personId: string,
  rated: readonly { skillId: number; level: SkillLevel | '' }[],
  now: Date,
): Promise<number> => {
  if (rated.length === 0) return 0
  const { rows } = await sql<{ skill: number; level: string }>`update person_skills set level = given.level
    from unnest(${rated.map(({ skillId }) => skillId)}::int[], ${rated.map(({ level }) => level)}::text[]) as given (skill_id, level)
    where person_skills.person_id = ${personId} and person_skills.skill_id = given.skill_id
    returning person_skills.skill_id as skill, person_skills.level`.execute(tx)
  await recordEvents(
    tx,
    rows.map(({ skill, level }) => ({
      at: now,
      actor: personId,
      verb: 'skill.rate',
      subjectKind: 'profile',
      subject: personId,
      facts: { skill, level },
    })),
  )
  return rows.length
}

/** A piece of evidence: what a person did with a skill in one of their experiences. */
export type NewEvidence = { experienceId: string; skillId: number; evidence: string; language: Language }

/** Links skills that the person has to experiences of theirs; the words of a link that is there already stay, unless they are to be replaced. Returns how many were written. */
export const linkSkills = async (
  tx: Tx,
  personId: string,
  links: readonly NewEvidence[],
  now: Date,
  known: 'stays' | 'replaced' = 'stays',
): Promise<number> => {
  const added: { experience_id: string; skill_id: number }[] = []
  await inLots(links, async (lot) => {
    const rows = await tx
      .insertInto('experience_skills')
      .values(
        lot.map(({ experienceId, skillId, evidence, language }) => ({
          experience_id: experienceId,
          skill_id: skillId,
          evidence,
          language,
          added_at: now,
        })),
      )
      .onConflict((conflict) =>
        known === 'stays'
          ? conflict.doNothing()
          : conflict.columns(['experience_id', 'skill_id']).doUpdateSet((given) => ({
              evidence: given.ref('excluded.evidence'),
              language: given.ref('excluded.language'),
            })),
      )
      .returning(['experience_id', 'skill_id'])
      .execute()
    added.push(...rows)
  })
  await recordEvents(
    tx,
    added.map(({ experience_id: experience, skill_id: skill }) => ({
      at: now,
      actor: personId,
      verb: 'skill.link',
      subjectKind: 'profile',
      subject: personId,
      facts: { skill, experience },
    })),
  )
  return added.length
}
