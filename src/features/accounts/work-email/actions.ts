import { createHmac, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { translator } from '../../../i18n/sentences.ts'
import { type Database, type Tx, waitForTurn } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { postMail } from '../../../platform/mail.ts'
import type { Person } from '../../../web/context.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Problem } from '../../../web/forms.ts'
import { letter } from '../../../web/mail-layout.ts'
import { sameSecret } from '../../../web/session.ts'
import { grantRole } from '../actions.ts'
import { said } from './messages.ts'
import { acceptedDomains, workEmailOf } from './queries.ts'
import { codeLife, isAccepted } from './rules.ts'

// Six digits are few: only a keyed hash keeps them from whoever reads the table.
const codeHash = (secret: string, personId: string, workEmail: string, code: string) =>
  createHmac('sha256', secret).update(`work e-mail ${personId} ${workEmail} ${code}`).digest('base64url')

/** What stands in the way of sending a code to this address. Whether someone else has it is told only to who receives its mail. */
export const whatBlocksCode = async (db: Database, personId: string, workEmail: string): Promise<Problem[]> => {
  const domains = await acceptedDomains(db)
  if (!isAccepted(workEmail, domains))
    return [{ field: 'workEmail', says: 'domainNotAccepted', values: { domains: domains.join(', ') } }]
  if ((await workEmailOf(db, personId))?.toLowerCase() === workEmail)
    return [{ field: 'workEmail', says: 'alreadyYours' }]
  return []
}

/** The name under which an address being typed is kept. */
export const draftOfWorkEmail = 'account.work-email'

/** Sends a code to the address a person says is theirs at work; a code sent before no longer counts, and the draft ends. */
export const sendCode = async (
  db: Database,
  secret: string,
  person: Person,
  workEmail: string,
  now: Date,
): Promise<void> => {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const t = translator(person.language)
  const mail = await letter({
    key: `work-email ${person.id} ${crypto.randomUUID()}`,
    to: workEmail,
    language: person.language,
    subject: t(said.mailSubject),
    paragraphs: [t(said.mailCode, { code }), t(said.mailWhy), t(said.mailNotYou)],
  })
  const kept = {
    work_email: workEmail,
    code_hash: codeHash(secret, person.id, workEmail, code),
    tries_left: codeLife.tries,
    expires_at: new Date(now.getTime() + codeLife.minutes * 60_000),
  }
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('work_email_codes')
      .values({ person_id: person.id, ...kept })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
      .execute()
    await postMail(tx, mail, now)
    await dropDraft(tx, person.id, draftOfWorkEmail)
  })
}

const problem = (says: string, values?: Problem['values']): Problem[] => [{ field: 'code', says, values }]

/** Confirms the address whose code a person enters, and makes them a manager; or says what is wrong. Each call takes one try, right or wrong. */
export const confirmWorkEmail = (
  db: Database,
  secret: string,
  personId: string,
  code: string,
  now: Date,
): Promise<Problem[]> =>
  db.transaction().execute(async (tx) => {
    const pending = await tx
      .selectFrom('work_email_codes')
      .selectAll()
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!pending || pending.expires_at <= now) return problem('codeExpired')
    if (pending.tries_left <= 0) return problem('codeSpent')

    if (!sameSecret(codeHash(secret, personId, pending.work_email, code), pending.code_hash)) {
      const left = pending.tries_left - 1
      await tx.updateTable('work_email_codes').set({ tries_left: left }).where('person_id', '=', personId).execute()
      return left > 0 ? problem('codeWrong', { count: left }) : problem('codeSpent')
    }
    await tx.deleteFrom('work_email_codes').where('person_id', '=', personId).execute()
    if (await isTaken(tx, personId, pending.work_email)) return [{ field: 'workEmail', says: 'takenElsewhere' }]

    await tx
      .updateTable('people')
      .set({ work_email: pending.work_email, work_email_confirmed_at: now })
      .where('id', '=', personId)
      .execute()
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'work-email.confirm',
      subjectKind: 'person',
      subject: personId,
    })
    await grantRole(tx, { personId, role: 'manager', by: null, now })
    return []
  })

// Two people may confirm one address at once; the lock lets one of them finish first.
const isTaken = async (tx: Tx, personId: string, workEmail: string): Promise<boolean> => {
  await waitForTurn(tx, `work e-mail ${workEmail}`)
  const other = await tx
    .selectFrom('people')
    .select('id')
    .where(sql`lower(work_email)`, '=', workEmail)
    .where('id', '!=', personId)
    .executeTakeFirst()
  return other !== undefined
}
