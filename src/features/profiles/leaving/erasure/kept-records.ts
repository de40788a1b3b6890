import type { Database, Tx } from '../../../../platform/database.ts'
import { type Keyring, seal, unseal } from '../../../../platform/encryption.ts'
import { recordEvent } from '../../../../platform/event-log.ts'
import type { SealedTable } from '../../../../platform/resealing.ts'
import { after, forgetting, periodOf } from '../../../../platform/retention.ts'
import type { KeptRecord } from '../../../../web/personal-data/personal-data.ts'

const boundTo = (id: string) => `kept record ${id}`

/** How kept records are sealed, for the rotation of keys. */
export const sealedRecords: SealedTable = { table: 'kept_records', id: 'id', boundTo }

/** Kept records go at their date. */
export const keptRecordRetention = forgetting({
  rule: 'kept-records',
  table: 'kept_records',
  since: 'until',
  atItsDate: true,
})

/** What is kept of a closed account by one rule: how many records, and until when the last of them. */
export type KeptTotal = { rule: string; count: number; until: string }

type Keeping = { personId: string; keys: Keyring; now: Date }

/** Keeps apart what the law asks for, sealed and dated; returns until when, or nothing when its time is over already. */
export const keepRecord = async (
  tx: Tx,
  { rule, subjectKind, subject, content, since }: KeptRecord,
  { personId, keys, now }: Keeping,
): Promise<Date | null> => {
  const until = after(since, await periodOf(tx, rule))
  if (until <= now) return null
  const id = crypto.randomUUID()
  const { keyId, sealed } = seal(keys, Buffer.from(JSON.stringify(content)), boundTo(id))
  await tx
    .insertInto('kept_records')
    .values({
      id,
      person_id: personId,
      rule,
      subject_kind: subjectKind,
      subject,
      key_id: keyId,
      sealed,
      kept_at: now,
      until,
    })
    .execute()
  return until
}

/** Everything kept apart: by which rule, about what, until when. Never what it says. */
export const listKeptRecords = (db: Database) =>
  db.selectFrom('kept_records').select(['id', 'rule', 'subject_kind', 'subject', 'until']).orderBy('until').execute()

/** Opens one kept record for a reason, which the log keeps. */
export const openKeptRecord = (db: Database, keys: Keyring, id: string, why: string, now: Date): Promise<unknown> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('kept_records')
      .select(['subject_kind', 'subject', 'key_id', 'sealed'])
      .where('id', '=', id)
      .where('until', '>', now)
      .executeTakeFirst()
    if (!row) return undefined
    await recordEvent(tx, {
      at: now,
      actor: null,
      verb: 'kept-record.open',
      subjectKind: row.subject_kind,
      subject: row.subject,
      facts: { record: id },
      why,
    })
    return JSON.parse(unseal(keys, { keyId: row.key_id, sealed: row.sealed }, boundTo(id)).toString()) as unknown
  })
