import type { Tx } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import { transitions } from './lifecycle.ts'

type Move = { id: string; by: string; now: Date }

const move = async (tx: Tx, verb: 'assess' | 'decide', { id, by, now }: Move): Promise<boolean> => {
  const { from, to } = transitions[verb]
  const moved = await tx
    .updateTable('applications')
    .set({ status: to, updated_at: now })
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning('campaign_id as campaignId')
    .executeTakeFirst()
  if (!moved) return false
  await recordEvent(tx, {
    at: now,
    actor: by,
    verb: `application.${verb}`,
    subjectKind: 'application',
    subject: id,
    facts: { campaign: moved.campaignId },
  })
  return true
}

/** Takes a submitted application into assessment; one that is in it already stays, and nothing is noted. Returns whether it moved. */
export const takeIntoAssessment = (tx: Tx, application: Move): Promise<boolean> => move(tx, 'assess', application)

/** Ends the assessment of an application: a decision was signed. One that is decided stays so. Returns whether it moved. */
export const endAssessment = (tx: Tx, application: Move): Promise<boolean> => move(tx, 'decide', application)
