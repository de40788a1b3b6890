import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Ability } from '../../../policy/policy.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { claimSkill, linkSkill, rateSkill, removeSkill, unlinkSkill } from '../actions.ts'
import type { SkillLevel } from '../choices.ts'
import { savedEvidence } from './forms.ts'

/** The name under which a draft is kept: new evidence for a skill, or the evidence of one experience. */
export const draftOfEvidence = (key: string, experienceId?: string): string =>
  `evidence.${key}${experienceId ? `.${experienceId}` : ''}`

/** Claims a skill; returns whether it is new. */
export const saveSkill = async (db: Database, personId: string, skillId: number, now: Date): Promise<boolean> =>
  db.transaction().execute((tx) => claimSkill(tx, personId, skillId, now))

/** Keeps the self-rated level of a skill. */
export const saveLevel = async (
  db: Database,
  personId: string,
  skillId: number,
  level: SkillLevel | '',
  now: Date,
): Promise<void> => db.transaction().execute((tx) => rateSkill(tx, personId, skillId, level, now))

type Link = Parameters<typeof linkSkill>[2]

/** What the person wrote of a skill in one of their experiences, which is held until the transaction ends. */
export const holdEvidence = async (tx: Tx, personId: string, { experienceId, skillId }: Link) => {
  await tx
    .selectFrom('experiences')
    .select('id')
    .where('id', '=', experienceId)
    .where('person_id', '=', personId)
    .forUpdate()
    .execute()
  return tx
    .selectFrom('experience_skills')
    .select(['evidence', sql<Language>`language`.as('language')])
    .where('experience_id', '=', experienceId)
    .where('skill_id', '=', skillId)
    .executeTakeFirst()
}

type Saving = { draft: string; seen: string; now: Date }

/** Keeps evidence for a skill and ends the draft it was typed in, unless other words stand there than when the form was opened: then it returns these. */
export const saveEvidence = async (
  db: Database,
  personId: string,
  link: Link,
  { draft, seen, now }: Saving,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    const written = await holdEvidence(tx, personId, link)
    const savedNow = savedEvidence(link.experienceId, written)
    // A form for an experience yet to be chosen was opened on nothing; where nothing is written, nothing is overwritten.
    const wasOpenedOnNothing = [savedEvidence(undefined, undefined), savedEvidence(link.experienceId, undefined)]
      .map(stampOf)
      .includes(seen)
    if (seen !== '' && stampOf(savedNow) !== seen && (written || !wasOpenedOnNothing)) return { savedNow }
    await linkSkill(tx, personId, link, now)
    await dropDraft(tx, personId, draft)
    return { savedNow: null }
  })

/** Takes one piece of evidence away, with its draft. */
export const removeEvidence = async (
  db: Database,
  personId: string,
  skill: { id: number; key: string },
  experienceId: string,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await unlinkSkill(tx, personId, experienceId, skill.id, now)
    await dropDraft(tx, personId, draftOfEvidence(skill.key, experienceId))
  })

/** Removes a skill and its evidence, with their drafts. */
export const removeSkillWhole = async (
  db: Database,
  personId: string,
  skill: { id: number; key: string; evidence: readonly { experienceId: string }[] },
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await removeSkill(tx, personId, skill.id, now)
    for (const experienceId of [undefined, ...skill.evidence.map((one) => one.experienceId)])
      await dropDraft(tx, personId, draftOfEvidence(skill.key, experienceId))
  })

type OwnExperience = { id: string; ownerId: string }

const noteSuggestion = (tx: Tx, at: Date, verb: Ability, { id, ownerId }: OwnExperience, skill: number) =>
  recordEvent(tx, { at, actor: ownerId, verb, subjectKind: 'experience', subject: id, facts: { skill } })

/** Stops suggesting a skill for an experience. */
export const dismissSuggestion = async (
  db: Database,
  experience: OwnExperience,
  skillId: number,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('dismissed_suggestions')
      .values({ experience_id: experience.id, skill_id: skillId, dismissed_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('skill_id')
      .executeTakeFirst()
    if (added) await noteSuggestion(tx, now, 'suggestion.dismiss', experience, skillId)
  })

/** Suggests a skill for an experience again. */
export const restoreSuggestion = async (
  db: Database,
  experience: OwnExperience,
  skillId: number,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const removed = await tx
      .deleteFrom('dismissed_suggestions')
      .where('experience_id', '=', experience.id)
      .where('skill_id', '=', skillId)
      .returning('skill_id')
      .executeTakeFirst()
    if (removed) await noteSuggestion(tx, now, 'suggestion.restore', experience, skillId)
  })
