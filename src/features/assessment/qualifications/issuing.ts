import type { Tx } from '../../../platform/database.ts'
import { recordEvents } from '../../../platform/event-log.ts'
import { enqueue } from '../../../platform/jobs.ts'
import type { DecisionOutcome } from '../lifecycle.ts'
import type { Measured } from '../queries.ts'
import { skillsShown } from '../rules.ts'
import { expiryOf } from './expiry.ts'
import { type RemovedBecause, transitions } from './lifecycle.ts'

type Removal = { reason: RemovedBecause; note?: string; language?: 'en' | 'fr'; by: string | null }

/** Takes away the qualifications of an application, or of one decision on it, or only its place in the pool; returns how many. Nothing is left to do the second time. */
export const removeQualifications = async (
  tx: Tx,
  { applicationId, decisionId, poolOnly = false }: { applicationId: string; decisionId?: string; poolOnly?: boolean },
  { reason, note = '', language = 'en', by }: Removal,
  now: Date,
): Promise<number> => {
  const { from, to, ability } = transitions.remove
  const removed = await tx
    .updateTable('qualifications')
    .set({ status: to, suspended_until: null, removed_at: now, removal_reason: reason })
    .set({ removal_note: note, removal_language: language })
    .where('application_id', '=', applicationId)
    .where('status', 'in', from)
    .$if(decisionId !== undefined, (query) => query.where('decision_id', '=', decisionId ?? ''))
    .$if(poolOnly, (query) => query.where('skill_id', 'is', null))
    .returning(['id', 'campaign_id', 'skill_id'])
    .execute()
  await recordEvents(
    tx,
    removed.map((one) => ({
      at: now,
      actor: by,
      verb: ability,
      subjectKind: 'qualification',
      subject: one.id,
      facts: { campaign: one.campaign_id, application: applicationId, skill: one.skill_id, reason },
    })),
  )
  return removed.length
}

/** What follows from a decision for the person’s qualifications: those of a decision it replaces are taken away, and “qualified” gives a place in the pool and one for each skill shown. */
export const settleQualifications = async (
  tx: Tx,
  { application, campaign, results, independent }: Measured,
  { id: decisionId, outcome, by }: { id: string; outcome: DecisionOutcome; by: string },
  now: Date,
): Promise<void> => {
  const { id: applicationId, ownerId } = application
  if (application.status === 'decided')
    await removeQualifications(tx, { applicationId }, { reason: 'replaced', by }, now)
  if (outcome !== 'qualified') return
  const given = [{ skillId: null, level: null }, ...skillsShown(campaign, results, independent)]
  const issued = await tx
    .insertInto('qualifications')
    .values(
      given.map(({ skillId, level }) => ({
        person_id: ownerId,
        campaign_id: campaign.id,
        application_id: applicationId,
        decision_id: decisionId,
        skill_id: skillId,
        level,
        issued_at: now,
        expires_at: expiryOf(now),
      })),
    )
    .returning(['id', 'skill_id', 'level', 'expires_at'])
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
        campaign: campaign.id,
        application: applicationId,
        decision: decisionId,
        skill: one.skill_id,
        level: one.level,
        expires: one.expires_at.toISOString(),
      },
    })),
  )
  await enqueue(tx, 'sign-qualifications', {}, { key: 'sign-qualifications' })
}
