import type { Database } from '../../../platform/database.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { addExperience, changeExperience, linkSkill, removeExperience } from '../actions.ts'
import type { NewExperience } from '../additions.ts'
import type { ExperienceKind } from '../choices.ts'
import { findExperience } from '../queries.ts'
import { holdEvidence } from '../skills/actions.ts'
import { savedExperience } from './forms.ts'

/** The names under which drafts of experiences are kept. */
export const draftOfNew = (kind: ExperienceKind): string => `experience.new.${kind}`
export const draftOf = (id: string): string => `experience.${id}`
export const draftOfSkillFor = (id: string): string => `experience.${id}.skill`

/** Adds what was typed as an experience and ends its draft; returns the new id. */
export const saveNewExperience = async (
  db: Database,
  personId: string,
  given: NewExperience,
  now: Date,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const id = await addExperience(tx, personId, given, now)
    await dropDraft(tx, personId, draftOfNew(given.kind))
    return id
  })

/** Saves an experience and ends its draft, unless it was changed elsewhere since the form was opened: then it returns what is saved now. */
export const saveExperience = async (
  db: Database,
  personId: string,
  id: string,
  given: NewExperience,
  seen: string,
  now: Date,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    await tx
      .selectFrom('experiences')
      .select('id')
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .forUpdate()
      .execute()
    const experience = await findExperience(tx, id)
    if (!experience) throw new NotFound()
    const savedNow = savedExperience(experience)
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow }
    await changeExperience(tx, personId, id, given, now)
    await dropDraft(tx, personId, draftOf(id))
    return { savedNow: null }
  })

/** Removes an experience, with every draft about it. */
export const removeExperienceWhole = async (db: Database, personId: string, id: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await removeExperience(tx, personId, id, now)
    // Its own, and what was being written about skills in it.
    const drafts = await tx
      .selectFrom('drafts')
      .select('form')
      .where('person_id', '=', personId)
      .where('form', 'like', `%.${id}%`)
      .execute()
    for (const { form } of drafts) await dropDraft(tx, personId, form)
  })

/** Links a skill to an experience and ends the draft; false, and nothing done, when it is linked already. */
export const saveSkillOfExperience = async (
  db: Database,
  personId: string,
  link: Parameters<typeof linkSkill>[2],
  now: Date,
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    if (await holdEvidence(tx, personId, link)) return false
    await linkSkill(tx, personId, link, now)
    await dropDraft(tx, personId, draftOfSkillFor(link.experienceId))
    return true
  })
