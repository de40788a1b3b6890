import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { hashOf } from '../../../web/session.ts'
import { grantRole } from '../actions.ts'
import { deleteSession, openSession } from '../sessions/actions.ts'
import type { Attempt } from './issuer.ts'
import type { Claims } from './rules.ts'

export const secondsToComeBack = 15 * 60

type KeptAttempt = Attempt & { returnTo: string | undefined; language: Language }

/** Remembers that this browser left for the issuer. */
export const keepAttempt = async (
  db: Database,
  browser: string,
  { state, nonce, codeVerifier, returnTo, language }: KeptAttempt,
  now: Date,
): Promise<void> => {
  await db
    .insertInto('sign_in_attempts')
    .values({
      state,
      browser_hash: hashOf(browser),
      nonce,
      code_verifier: codeVerifier,
      return_to: returnTo ?? '',
      language,
      expires_at: new Date(now.getTime() + secondsToComeBack * 1000),
    })
    .execute()
}

/** Takes the attempt that this browser made; whoever asks a second time, too late or from another browser gets nothing. */
export const takeAttempt = async (
  db: Database,
  browser: string | undefined,
  state: string,
  now: Date,
): Promise<KeptAttempt | undefined> => {
  if (browser === undefined) return undefined
  const row = await db
    .deleteFrom('sign_in_attempts')
    .where('state', '=', state)
    .where('browser_hash', '=', hashOf(browser))
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  return (
    row && {
      state: row.state,
      nonce: row.nonce,
      codeVerifier: row.code_verifier,
      returnTo: row.return_to || undefined,
      language: row.language === 'fr' ? 'fr' : 'en',
    }
  )
}

type SignIn = {
  issuer: string
  claims: Claims
  idToken: string | undefined
  language: Language
  device: string
  earlierSessionId: string | null
  now: Date
}

/** Opens a session for who the issuer says came: finds them or makes their account, and ends the session this browser had before. */
export const signIn = (
  db: Database,
  given: SignIn,
): Promise<{ personId: string; isNew: boolean; token: string; lastsUntil: Date }> =>
  db.transaction().execute(async (tx) => {
    const { idToken, device, earlierSessionId, now } = given
    const { id, isNew } = await findOrMakePerson(tx, given)
    if (isNew) {
      await recordEvent(tx, { at: now, actor: id, verb: 'account.create', subjectKind: 'person', subject: id })
      await grantRole(tx, { personId: id, role: 'talent', by: null, now })
    }
    if (earlierSessionId) await deleteSession(tx, earlierSessionId)
    const session = await openSession(tx, { personId: id, idToken, device, now })
    await recordEvent(tx, { at: now, actor: id, verb: 'account.sign-in', subjectKind: 'person', subject: id })
    return { personId: id, isNew, ...session }
  })

// The address follows the issuer. The name is the person's own once the account is made, and so is the language: first
// the one they chose to sign in with, which tells more than a locale some administrator may have preset at the issuer.
const findOrMakePerson = (tx: Tx, { issuer, claims, language, now }: SignIn) =>
  tx
    .insertInto('people')
    .values({
      issuer,
      issuer_subject: claims.subject,
      name: claims.name,
      email: claims.email,
      language,
      created_at: now,
      seen_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'issuer_subject']).doUpdateSet({ email: claims.email, seen_at: now }),
    )
    .returning(['id', sql<boolean>`xmax = 0`.as('isNew')])
    .executeTakeFirstOrThrow()
