import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { isUnderWay, latestLongWork, startLongWork } from '../../../platform/long-work.ts'
import { Conflict } from '../../../platform/refusals.ts'
import type { Period } from '../../../platform/retention.ts'

/** The task that applies the rules. */
export const applyTask = 'apply-retention'

/** The kind of long work that an administrator begins by applying them. */
export const retentionKind = 'retention'

/** Begins to apply every rule; while that is under way, it changes nothing. */
export const startRetention = (db: Database, personId: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const latest = await latestLongWork(tx, personId, retentionKind, now)
    if (latest && isUnderWay(latest, now)) return
    await startLongWork(tx, { personId, kind: retentionKind, task: applyTask, now, replaces: true })
  })

type Change = { key: string; from: Period; amount: number; personId: string; now: Date }

/** Changes how long a rule keeps things; refused when somebody changed it meanwhile. The same again is no event. */
export const changePeriod = (db: Database, { key, from, amount, personId, now }: Change): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable('retention_rules')
      .set({ amount, changed_at: now })
      .where('key', '=', key)
      .where('amount', '=', from.amount)
      .returning('key')
      .executeTakeFirstOrThrow(() => new Conflict())
    if (amount === from.amount) return
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'retention.change',
      subjectKind: 'retention-rule',
      subject: key,
      facts: { from: from.amount, to: amount, unit: from.unit },
    })
  })
