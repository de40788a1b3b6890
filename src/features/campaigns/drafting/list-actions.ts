import type { Database, Tx } from '../../../platform/database.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import type { Campaign } from '../campaign.ts'
import { draftOfPart, holdCampaign, noteCampaign } from './actions.ts'
import { type List, type readPlan, type readQuestions, type readSkills, savedList } from './list-forms.ts'

type PlannedStep = ReturnType<typeof readPlan>['steps'][number]

// Each list is written whole, held against others who write it; what somebody changed since the form was opened is not overwritten.
const saveList = (
  db: Database,
  id: string,
  personId: string,
  list: List,
  seen: string,
  now: Date,
  write: (tx: Tx, campaign: Campaign) => Promise<void>,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, id)
    if (campaign.status !== 'draft') throw new Conflict()
    const savedNow = savedList[list](campaign)
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow }
    await write(tx, campaign)
    await tx.updateTable('campaigns').set({ updated_at: now }).where('id', '=', id).execute()
    await noteCampaign(tx, now, personId, 'campaign.draft', id, { part: list })
    await dropDraft(tx, personId, draftOfPart(id, list))
    return { savedNow: null }
  })

type Saved = { personId: string; seen: string; now: Date }

/** Saves the skills a campaign asks for, in their order; what the plan measured of a skill that goes, goes too. */
export const saveSkills = (
  db: Database,
  id: string,
  skills: ReturnType<typeof readSkills>,
  { personId, seen, now }: Saved,
) =>
  saveList(db, id, personId, 'skills', seen, now, async (tx) => {
    const kept = skills.map(({ skillId }) => skillId)
    await tx
      .deleteFrom('assessment_step_skills')
      .where('step_id', 'in', tx.selectFrom('assessment_steps').select('id').where('campaign_id', '=', id))
      .$if(kept.length > 0, (query) => query.where('skill_id', 'not in', kept))
      .execute()
    await tx.deleteFrom('campaign_skills').where('campaign_id', '=', id).execute()
    if (skills.length > 0)
      await tx
        .insertInto('campaign_skills')
        .values(
          skills.map(({ skillId, need, level }, position) => ({
            campaign_id: id,
            skill_id: skillId,
            need,
            level,
            position,
          })),
        )
        .execute()
  })

/** Saves the questions a campaign asks, each in its place. */
export const saveQuestions = (
  db: Database,
  id: string,
  questions: ReturnType<typeof readQuestions>['questions'],
  { personId, seen, now }: Saved,
) =>
  saveList(db, id, personId, 'questions', seen, now, async (tx) => {
    await tx.deleteFrom('campaign_questions').where('campaign_id', '=', id).execute()
    if (questions.length > 0)
      await tx
        .insertInto('campaign_questions')
        .values(
          questions.map(({ kind, question_en, question_fr, wordLimit, stale }, position) => ({
            campaign_id: id,
            kind,
            position,
            question_en,
            question_fr,
            word_limit: wordLimit,
            stale,
          })),
        )
        .execute()
  })

/** Adds a step to a plan, or writes the step of its id anew, in its place. */
export const addStep = async (tx: Tx, campaignId: string, step: PlannedStep, position: number): Promise<void> => {
  const row = { campaign_id: campaignId, kind: step.kind, title_en: step.title_en, title_fr: step.title_fr, position }
  const { id } = await tx
    .insertInto('assessment_steps')
    .values(step.id === null ? row : { id: step.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.deleteFrom('assessment_step_skills').where('step_id', '=', id).execute()
  if (step.skillIds.length > 0)
    await tx
      .insertInto('assessment_step_skills')
      .values(step.skillIds.map((skillId) => ({ step_id: id, skill_id: skillId })))
      .execute()
}

/** Saves the assessment plan of a campaign. */
export const savePlan = (db: Database, id: string, steps: readonly PlannedStep[], { personId, seen, now }: Saved) =>
  saveList(db, id, personId, 'plan', seen, now, async (tx) => {
    const kept = steps.flatMap((step) => step.id ?? [])
    await tx
      .deleteFrom('assessment_steps')
      .where('campaign_id', '=', id)
      .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
      .execute()
    for (const [position, step] of steps.entries()) await addStep(tx, id, step, position)
  })
