import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { recordEvents } from '../../platform/event-log.ts'
import { transitions } from './lifecycle.ts'

type Move = { ids: readonly string[]; by: string; now: Date }

const move = async (tx: Tx, verb: 'assess' | 'decide' | 'reopen', { ids, by, now }: Move): Promise<void> => {
  const { from, to } = transitions[verb]
  const moved = await tx
    .updateTable('applications')
    .set({ status: to, updated_at: now })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('status', 'in', from)
    .returning(['id', 'campaign_id as campaignId'])
    .execute()
  await recordEvents(
    tx,
    moved.map(({ id, campaignId }) => ({
      at: now,
      actor: by,
      verb: `application.${verb}`,
      subjectKind: 'application',
      subject: id,
      facts: { campaign: campaignId },
    })),
  )
}

/** Holds applications until the transaction ends, in one order for everyone who does, so that none waits for another in a circle. */
export const holdApplications = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx
    .selectFrom('applications')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Takes submitted applications into assessment; one that is in it already stays, and nothing is noted. */
export const takeIntoAssessment = (tx: Tx, applications: Move): Promise<void> => move(tx, 'assess', applications)

/** Ends the assessment of applications: decisions were signed. One that is decided stays so. */
export const endAssessment = (tx: Tx, applications: Move): Promise<void> => move(tx, 'decide', applications)

/** Takes up the assessment of applications again: their decisions were taken back before anybody was told. */
export const reopenAssessment = (tx: Tx, applications: Move): Promise<void> => move(tx, 'reopen', applications)
