import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Ability } from '../../../policy/policy.ts'
import { dropDraft } from '../../../web/drafts.ts'
import { claimSkill, linkSkill, rateSkill, removeSkill, unlinkSkill } from '../actions.ts'
import type { SkillLevel } from '../choices.ts'

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

/** Keeps evidence for a skill and ends the draft it was typed in. */
export const saveEvidence = async (
  db: Database,
  personId: string,
  link: Parameters<typeof linkSkill>[2],
  draft: string,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await linkSkill(tx, personId, link, now)
    await dropDraft(tx, personId, draft)
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
