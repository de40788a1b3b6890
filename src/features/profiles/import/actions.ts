import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { findSkills } from '../../skills/index.ts'
import { addExperience, changeProfile, claimSkill } from '../actions.ts'
import { held, sameness } from './compare.ts'
import { type Basics, basicFields, type Plan } from './plan.ts'

/** Keeps what a file would add until the person decides; returns its id. */
export const keepPlan = async (db: Database, personId: string, plan: Plan, now: Date): Promise<string> =>
  (
    await db
      .insertInto('profile_imports')
      .values({ person_id: personId, source: 'json-resume', plan: JSON.stringify(plan), created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export type Chosen = { basics: string[]; experiences: string[]; skills: string[]; language: Language }
export type Added = { experiences: number; skills: number }

/** Adds what the person ticked, all or nothing, and forgets the rest; nothing when it was dealt with before. What came into the profile meanwhile is not added again. */
export const applyPlan = (
  db: Database,
  personId: string,
  id: string,
  chosen: Chosen,
  now: Date,
): Promise<Added | undefined> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('profile_imports')
      .select('plan')
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('applied_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return undefined
    const plan = row.plan as unknown as Plan
    const has = await held(tx, personId)

    const basics: Basics = Object.fromEntries(
      basicFields.flatMap((field) =>
        chosen.basics.includes(field) && plan.basics[field] !== undefined && !has.profile?.[field]
          ? [[field, plan.basics[field]]]
          : [],
      ),
    )
    if (Object.keys(basics).length > 0)
      await changeProfile(
        tx,
        personId,
        'about',
        { ...basics, ...(basics.headline ? { headlineLanguage: chosen.language } : {}) },
        now,
      )

    const added: Added = { experiences: 0, skills: 0 }
    for (const { id: place, isKnown: _, ...experience } of plan.experiences) {
      if (!chosen.experiences.includes(place) || has.experiences.has(sameness(experience))) continue
      await addExperience(tx, personId, { ...experience, language: chosen.language }, now)
      added.experiences++
    }
    const keys = plan.skills.map(({ key }) => key).filter((key) => chosen.skills.includes(key))
    for (const skill of await findSkills(tx, keys)) if (await claimSkill(tx, personId, skill.id, now)) added.skills++

    await tx.updateTable('profile_imports').set({ plan: '{}', applied_at: now }).where('id', '=', id).execute()
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'profile.import',
      subjectKind: 'profile',
      subject: personId,
      facts: { ...added, basics: Object.keys(basics).length },
    })
    return added
  })

/** An import of the person, its plan gone once it was applied. */
export const findImport = async (db: Database, id: string) => {
  const row = await db
    .selectFrom('profile_imports')
    .select(['id', 'person_id as ownerId', 'plan', 'applied_at as appliedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, plan: row.appliedAt ? null : (row.plan as unknown as Plan) }
}
