import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { recordEvents } from '../../../platform/event-log.ts'
import { enqueue } from '../../../platform/jobs.ts'
import type { DecisionOutcome } from '../lifecycle.ts'
import type { Assessed } from '../queries.ts'
import { skillsShown } from '../rules.ts'
import { expiryOf } from './expiry.ts'
import { type RemovedBecause, transitions } from './lifecycle.ts'

type Removal = { reason: RemovedBecause; note?: string; language?: 'en' | 'fr'; by: string | null }

/** Takes away the qualifications of applications, or of one decision, or only their places in the pool; returns how many. Nothing is left to do the second time. */
export const removeQualifications = async (
  tx: Tx,
  {
    applicationIds,
    decisionId,
    poolOnly = false,
  }: { applicationIds: readonly string[]; decisionId?: string; poolOnly?: boolean },
  { reason, note = '', language = 'en', by }: Removal,
  now: Date,
): Promise<number> => {
  const { from, to, ability } = transitions.remove
  const removed = await tx
    .updateTable('qualifications')
    .set({ status: to, suspended_until: null, removed_at: now, removal_reason: reason })
    .set({ removal_note: note, removal_language: language })
    .where('application_id', '=', sql<string>`any(${applicationIds}::uuid[])`)
    .where('status', 'in', from)
    .$if(decisionId !== undefined, (query) => query.where('decision_id', '=', decisionId ?? ''))
    .$if(poolOnly, (query) => query.where('skill_id', 'is', null))
    .returning(['id', 'campaign_id', 'application_id', 'skill_id'])
    .execute()
  await recordEvents(
    tx,
    removed.map((one) => ({
      at: now,
      actor: by,
      verb: ability,
      subjectKind: 'qualification',
      subject: one.id,
      facts: { campaign: one.campaign_id, application: one.application_id, skill: one.skill_id, reason },
    })),
  )
  return removed.length
}

// Each row takes eight of the 65,535 parameters that a statement may have.
const rowsOfAStatement = 5_000

/** What follows from decisions for people’s qualifications: those of decisions they replace are taken away, and “qualified” gives a place in the pool and one for each skill shown. */
export const settleQualifications = async (
  tx: Tx,
  decisions: readonly { assessed: Assessed; decisionId: string }[],
  { outcome, by }: { outcome: DecisionOutcome; by: string },
  now: Date,
): Promise<void> => {
  const applicationIds = decisions.map(({ assessed }) => assessed.application.id)
  await removeQualifications(tx, { applicationIds }, { reason: 'replaced', by }, now)
  if (outcome !== 'qualified') return
  const rows = decisions.flatMap(({ assessed: { application, campaign, results, independent }, decisionId }) =>
    [{ skillId: null, level: null }, ...skillsShown(campaign, results, independent)].map(({ skillId, level }) => ({
      person_id: application.ownerId,
      campaign_id: campaign.id,
      application_id: application.id,
      decision_id: decisionId,
      skill_id: skillId,
      level,
      issued_at: now,
      expires_at: expiryOf(now, campaign.qualificationMonths),
    })),
  )
  for (let from = 0; from < rows.length; from += rowsOfAStatement) {
    const issued = await tx
      .insertInto('qualifications')
      .values(rows.slice(from, from + rowsOfAStatement))
      .returning(['id', 'campaign_id', 'application_id', 'decision_id', 'skill_id', 'level', 'expires_at'])
      .execute()
    await recordEvents(
      tx,
      issued.map((one) => ({
        at: now,
        actor: by,
        verb: 'qualification.issue',
        subjectKind: 'qualification',
        subject: one.id,
        facts: {
          campaign: one.campaign_id,
          application: one.application_id,
          decision: one.decision_id,
          skill: one.skill_id,
          level: one.level,
          expires: one.expires_at.toISOString(),
        },
      })),
    )
  }
  await enqueue(tx, 'sign-qualifications', {}, { key: 'sign-qualifications' })
}
