import { sql } from 'kysely'
import type { Language } from '../../../../i18n/language.ts'
import type { Database, Tx } from '../../../../platform/database.ts'
import { recordEvent } from '../../../../platform/event-log.ts'
import { enqueue } from '../../../../platform/jobs.ts'
import { postMail } from '../../../../platform/mail.ts'
import { Conflict, NotFound } from '../../../../platform/refusals.ts'
import { listRetentionRules } from '../../../../platform/retention.ts'
import type { Leaving, Means, PersonalData, Subject } from '../../../../web/personal-data/personal-data.ts'
import { findSubject } from '../../../accounts/index.ts'
import { certify, type Done } from './certificate.ts'
import { whatToHandOver } from './hand-over.ts'
import { keepRecord } from './kept-records.ts'
import { certificateMail } from './mails.ts'

type Erasing = { now: Date; means: Means }

// Tables hang on those before them, so they are emptied from the last to the first.
const eraseTables = async (
  tx: Tx,
  data: readonly PersonalData[],
  subject: Subject,
  { now, means }: Erasing,
): Promise<Done> => {
  const done: Done = { erased: [], kept: [] }
  const keep: Leaving['keep'] = async (record) => {
    const until = await keepRecord(tx, record, { personId: subject.id, keys: means.declarationKeys, now })
    if (!until) return
    const total = done.kept.find(({ rule }) => rule === record.rule)
    const day = until.toISOString()
    if (!total) done.kept.push({ rule: record.rule, count: 1, until: day })
    else Object.assign(total, { count: total.count + 1, until: day > total.until ? day : total.until })
  }
  const tables = data.flatMap((one) => one.tables)
  for (const { table, erase } of tables.toReversed()) {
    const count = await erase(tx, subject, { now, means, keep })
    if (count > 0) done.erased.unshift({ table, count })
  }
  return done
}

const mustFindSubject = async (tx: Tx, personId: string): Promise<Subject> => {
  await tx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
  const subject = await findSubject(tx, personId)
  if (!subject) throw new NotFound()
  return subject
}

class OnlyLooking extends Error {}

/** What closing an account would do now, exactly: it is done, and undone. */
export const previewErasure = async (
  db: Database,
  data: readonly PersonalData[],
  personId: string,
  erasing: Erasing,
): Promise<Done> => {
  let done: Done = { erased: [], kept: [] }
  await db
    .transaction()
    .execute(async (tx) => {
      done = await eraseTables(tx, data, await mustFindSubject(tx, personId), erasing)
      throw new OnlyLooking()
    })
    .catch((error: unknown) => {
      if (!(error instanceof OnlyLooking)) throw error
    })
  return done
}

/** Closes an account: all that may go goes, what the law asks for is kept apart, the certificate is written and mailed, in one transaction. Refused while work is to be handed over, and when its owner came back after `quietSince`. */
export const eraseAccount = (
  db: Database,
  data: readonly PersonalData[],
  personId: string,
  { actor, quietSince, ...erasing }: Erasing & { actor: string | null; quietSince?: Date },
): Promise<{ token: string }> =>
  db.transaction().execute(async (tx) => {
    const { now, means } = erasing
    const subject = await mustFindSubject(tx, personId)
    if ((await whatToHandOver(tx, data, personId)).length > 0) throw new Conflict()
    const { email, language, seenAt } = await tx
      .selectFrom('people')
      .select(['email', 'language', sql<Date>`coalesce(seen_at, created_at)`.as('seenAt')])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    if (quietSince && seenAt > quietSince) throw new Conflict()
    const done = await eraseTables(tx, data, subject, erasing)
    const { certificate, token } = await certify(tx, done, now)
    await recordEvent(tx, {
      at: now,
      actor,
      verb: 'account.erase',
      subjectKind: 'person',
      subject: personId,
      facts: { reference: certificate.reference, hash: certificate.hash },
    })
    const written: Language = language === 'fr' ? 'fr' : 'en'
    const rules = await listRetentionRules(tx)
    await postMail(
      tx,
      await certificateMail({ certificate, token, data, rules, means, to: email, language: written }),
      now,
    )
    // A page that was answered while we erased may have written once more: a moment later nothing of it is left.
    const shortlyAfter = new Date(now.getTime() + 60_000)
    await enqueue(tx, 'finish-erasure', { person: personId }, { key: `finish ${personId}`, runAt: shortlyAfter })
    return { token }
  })

/** Erases whatever reached a closed account while it was being closed; again, or for an account that is open, it does nothing. */
export const finishErasure = (
  db: Database,
  data: readonly PersonalData[],
  personId: string,
  erasing: Erasing,
): Promise<Done> =>
  db.transaction().execute(async (tx) => {
    const closed = await tx
      .selectFrom('people')
      .select('id')
      .where('id', '=', personId)
      .where('erased_at', 'is not', null)
      .executeTakeFirst()
    return closed ? eraseTables(tx, data, { id: personId, addresses: [] }, erasing) : { erased: [], kept: [] }
  })
