import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Campaign } from '../campaign.ts'
import { noteCampaign } from './actions.ts'
import { addStep } from './list-actions.ts'

/** Copies a campaign into a new draft of its office, without dates, process number or poster; returns its id. */
export const copyCampaign = (db: Database, from: Campaign, personId: string, now: Date): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into campaigns (office_id, title_en, title_fr, classification_id, work_stream, audience, employment_length, language_requirement, language_profile, security, arrangements, regions,
        impact_en, impact_fr, tasks_en, tasks_fr, expect_en, expect_fr, team_en, team_fr, education, equivalent_en, equivalent_fr, time_zone, submits_complete_drafts, qualification_months, stale, copied_from, created_by, created_at, updated_at)
      select office_id, title_en, title_fr, classification_id, work_stream, audience, employment_length, language_requirement, language_profile, security, arrangements, regions,
        impact_en, impact_fr, tasks_en, tasks_fr, expect_en, expect_fr, team_en, team_fr, education, equivalent_en, equivalent_fr, time_zone, submits_complete_drafts, qualification_months, stale, id, ${personId}, ${now}, ${now}
      from campaigns where id = ${from.id} returning id`.execute(tx)
    const id = rows[0]?.id
    if (!id) throw new NotFound()
    await sql`insert into campaign_skills (campaign_id, skill_id, need, level, position)
      select ${id}, skill_id, need, level, position from campaign_skills where campaign_id = ${from.id}`.execute(tx)
    await sql`insert into campaign_questions (campaign_id, kind, position, question_en, question_fr, word_limit, stale)
      select ${id}, kind, position, question_en, question_fr, word_limit, stale from campaign_questions where campaign_id = ${from.id}`.execute(
      tx,
    )
    for (const [position, step] of from.plan.entries()) await addStep(tx, id, { ...step, id: null }, position)
    await noteCampaign(tx, now, personId, 'campaign.draft', id, { copiedFrom: from.id })
    return id
  })
