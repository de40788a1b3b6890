import { sql } from 'kysely'
import { to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import { translator } from '../../../../i18n/sentences.ts'
import type { Database, Tx } from '../../../../platform/database.ts'
import { recordEvent } from '../../../../platform/event-log.ts'
import { postMail } from '../../../../platform/mail.ts'
import { Conflict, NotFound } from '../../../../platform/refusals.ts'
import { after, before, type Due, noteRetention, periodOf, type RetentionAct } from '../../../../platform/retention.ts'
import { letter } from '../../../../web/mail-layout.ts'
import type { Means, PersonalData } from '../../../../web/personal-data/personal-data.ts'
import { eraseAccount } from '../erasure/erase.ts'
import { whatToHandOver } from '../erasure/hand-over.ts'
import { said } from './messages.ts'
import { erasedOn, nextStep, type Standing, type Step } from './rules.ts'

type Account = Standing & { id: string; email: string; language: Language }

const warnRule = 'inactivity-warnings'
const eraseRule = 'inactive-accounts'

const isQuiet = (limit: Date) => sql<boolean>`coalesce(people.seen_at, people.created_at) <= ${limit}`

const quietSince = (db: Database | Tx, limit: Date): Promise<Account[]> =>
  db
    .selectFrom('people')
    .leftJoin('inactivity_warnings as w', 'w.person_id', 'people.id')
    .select(['people.id', 'email', 'w.first_at as firstAt', 'w.second_at as secondAt'])
    .select([
      sql<Language>`people.language`.as('language'),
      sql<Date>`coalesce(people.seen_at, people.created_at)`.as('seenAt'),
    ])
    .where('erased_at', 'is', null)
    .where(isQuiet(limit))
    .orderBy('people.id')
    .execute()

// Either rule looks at both limits: the one that it is not asked with comes from the other rule.
const stepsAt = async (db: Database, now: Date, wanted: readonly Step[]): Promise<[Account, Step][]> => {
  const [warn, erase] = [await periodOf(db, warnRule), await periodOf(db, eraseRule)]
  const limits = { warnLimit: before(now, warn), eraseLimit: before(now, erase) }
  const widest = new Date(Math.max(limits.warnLimit.getTime(), limits.eraseLimit.getTime()))
  return (await quietSince(db, widest))
    .map((account): [Account, Step] => [account, nextStep(account, limits, now)])
    .filter(([, step]) => wanted.includes(step))
}

const dueOf = (accounts: readonly Account[]): Due => ({
  count: accounts.length,
  oldest: accounts.length > 0 ? new Date(Math.min(...accounts.map(({ seenAt }) => seenAt.getTime()))) : null,
})

const warn = async (
  tx: Tx,
  { id, email, language, seenAt }: Account,
  step: Step,
  end: Date,
  means: Means,
  now: Date,
) => {
  const t = translator(language)
  const date = sayDate(language, end)
  const isSecond = step === 'warn-again'
  const mail = await letter({
    key: `${step} ${id} ${seenAt.toISOString()}`,
    to: email,
    language,
    subject: t(said.subject, { date }),
    paragraphs: [
      t(said.body, { since: sayDate(language, seenAt), date }),
      t(said.keep),
      ...(isSecond ? [t(said.again)] : []),
    ],
    action: { label: t(said.action), href: means.publicUrl + to(language, 'signIn') },
  })
  await tx
    .insertInto('inactivity_warnings')
    .values({ person_id: id, first_at: now, second_at: null })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet(isSecond ? { second_at: now } : { first_at: now, second_at: null }),
    )
    .execute()
  await recordEvent(tx, { at: now, actor: null, verb: 'account.warn', subjectKind: 'person', subject: id })
  await postMail(tx, mail, now)
}

/** Warns, twice, whoever does not use their account. */
export const inactivityWarnings = (means: Means): RetentionAct => {
  const toWarn = (db: Database, now: Date) => stepsAt(db, now, ['warn', 'warn-again'])
  return {
    rule: warnRule,
    due: async (db, { now }) => dueOf((await toWarn(db, now)).map(([account]) => account)),
    apply: async (db, { now }, actor) => {
      const erase = await periodOf(db, eraseRule)
      const warned = await toWarn(db, now)
      for (const [account, step] of warned) {
        const end = erasedOn(after(account.seenAt, erase), step === 'warn-again', now)
        await db.transaction().execute((tx) => warn(tx, account, step, end, means, now))
      }
      if (warned.length > 0)
        await db.transaction().execute((tx) => noteRetention(tx, warnRule, warned.length, actor, now))
      return warned.length
    },
  }
}

// Whoever came back meanwhile, closed their account or has something to hand over now is left alone; the others follow.
const hasStayed = (error: unknown): false => {
  if (error instanceof Conflict || error instanceof NotFound) return false
  throw error
}

/** Erases accounts that nobody used, after both warnings. One whose owner still has work to hand over waits. */
export const inactivityErasure = (data: readonly PersonalData[], means: Means): RetentionAct => {
  const toErase = async (db: Database, now: Date) => {
    const free: Account[] = []
    for (const [account] of await stepsAt(db, now, ['erase']))
      if ((await whatToHandOver(db, data, account.id)).length === 0) free.push(account)
    return free
  }
  return {
    rule: eraseRule,
    due: async (db, { now }) => dueOf(await toErase(db, now)),
    apply: async (db, { now }, actor) => {
      let erased = 0
      for (const { id, seenAt } of await toErase(db, now)) {
        const isDone = await eraseAccount(db, data, id, { now, means, actor, quietSince: seenAt }).then(
          () => true,
          hasStayed,
        )
        if (isDone) erased++
      }
      if (erased > 0) await db.transaction().execute((tx) => noteRetention(tx, eraseRule, erased, actor, now))
      return erased
    },
  }
}
