import { type RawBuilder, sql } from 'kysely'
import type { Database, Tables, Tx } from './database.ts'
import { recordEvent } from './event-log.ts'

export type Period = { amount: number; unit: 'days' | 'months' }

/** How long something is kept, and why: data, in both languages. */
export type RetentionRule = {
  key: string
  applies: 'by-clock' | 'after-erasure' | 'always'
  what_en: string
  what_fr: string
  why_en: string
  why_fr: string
  /** None: it stays, or goes at a date of its own. */
  period: Period | null
  shortest: number | null
  longest: number | null
}

/** What would go now: how much, and since when the oldest of it is there. */
export type Due = { count: number; oldest: Date | null }

/** The moments an act works by: what came before `limit` goes. */
export type Moments = { limit: Date; now: Date }

/** What a rule does: tells what would go, and lets exactly that go. `actor` is who asked, or nobody when it goes by the clock. */
export type RetentionAct = {
  rule: string
  due: (db: Database, moments: Moments) => Promise<Due>
  apply: (db: Database, moments: Moments, actor: string | null) => Promise<number>
}

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

const monthsAway = (from: Date, months: number) => {
  const at = new Date(from)
  const day = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months)
  at.setUTCDate(Math.min(day, daysInMonth(at.getUTCFullYear(), at.getUTCMonth())))
  return at
}

/** The moment a period after another; the last day of a shorter month. */
export const after = (from: Date, { amount, unit }: Period): Date =>
  unit === 'months' ? monthsAway(from, amount) : new Date(from.getTime() + amount * 24 * 60 * 60 * 1000)

/** The moment a period before another: what is older has been kept long enough. */
export const before = (now: Date, { amount, unit }: Period): Date => after(now, { amount: -amount, unit })

/** Every rule, in the order in which they are told and applied. */
export const listRetentionRules = async (db: Database | Tx): Promise<RetentionRule[]> => {
  const rows = await db.selectFrom('retention_rules').selectAll().orderBy('position').execute()
  return rows.map(({ amount, unit, applies, position: _, changed_at: __, ...rule }) => ({
    ...rule,
    applies: applies as RetentionRule['applies'],
    period: amount === null ? null : { amount, unit: unit as Period['unit'] },
  }))
}

/** The period of one rule. */
export const periodOf = async (db: Database | Tx, key: string): Promise<Period> => {
  const row = await db
    .selectFrom('retention_rules')
    .select(['amount', 'unit'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (row.amount === null) throw new Error(`The rule ${key} has no period`)
  return { amount: row.amount, unit: row.unit as Period['unit'] }
}

type Forgetting = {
  rule: string
  table: keyof Tables & string
  /** The column that says since when; with `atItsDate`, until when. */
  since: string
  atItsDate?: true
  only?: RawBuilder<unknown>
}

/** Notes in the log that a rule let something go. */
export const noteRetention = (tx: Tx, rule: string, count: number, actor: string | null, now: Date): Promise<void> =>
  recordEvent(tx, {
    at: now,
    actor,
    verb: 'retention.apply',
    subjectKind: 'retention-rule',
    subject: rule,
    facts: { count },
  })

/** An act that removes the rows of tables of the slice that declares it, once they are older than the rule says. One condition tells and removes. */
export const forgetting = (...all: [Forgetting, ...Forgetting[]]): RetentionAct => {
  const where = ({ since, atItsDate, only }: Forgetting, { limit, now }: Moments) =>
    sql`${sql.ref(since)} <= ${atItsDate ? now : limit} and ${only ?? sql`true`}`
  const [{ rule }] = all
  return {
    rule,
    due: async (db, moments) => {
      const found = await Promise.all(
        all.map(
          async (one) =>
            (
              await sql<Due>`select count(*) as count, min(${sql.ref(one.since)}) as oldest from ${sql.table(one.table)} where ${where(one, moments)}`.execute(
                db,
              )
            ).rows[0],
        ),
      )
      const dates = found.flatMap((one) => (one?.oldest ? [one.oldest.getTime()] : []))
      return {
        count: found.reduce((sum, one) => sum + (one?.count ?? 0), 0),
        oldest: dates.length > 0 ? new Date(Math.min(...dates)) : null,
      }
    },
    apply: (db, moments, actor) =>
      db.transaction().execute(async (tx) => {
        let count = 0
        for (const one of all) {
          const { numAffectedRows } =
            await sql`delete from ${sql.table(one.table)} where ${where(one, moments)}`.execute(tx)
          count += Number(numAffectedRows ?? 0)
        }
        if (count > 0) await noteRetention(tx, rule, count, actor, moments.now)
        return count
      }),
  }
}

type Planned = { rule: RetentionRule; act: RetentionAct; moments: Moments }

const planned = (rules: readonly RetentionRule[], acts: readonly RetentionAct[], now: Date): Planned[] =>
  rules.flatMap((rule) => {
    const act = acts.find((one) => one.rule === rule.key)
    return act ? [{ rule, act, moments: { limit: rule.period ? before(now, rule.period) : now, now } }] : []
  })

/** What every rule would let go now, of those already read or as they stand; changes nothing. */
export const planRetention = async (
  db: Database,
  acts: readonly RetentionAct[],
  now: Date,
  rules?: readonly RetentionRule[],
): Promise<{ rule: RetentionRule; due: Due }[]> => {
  const plan: { rule: RetentionRule; due: Due }[] = []
  for (const { rule, act, moments } of planned(rules ?? (await listRetentionRules(db)), acts, now))
    plan.push({ rule, due: await act.due(db, moments) })
  return plan
}

/** Lets go what every rule says, in their order; tells how much each let go. `told` hears after each rule. */
export const applyRetention = async (
  db: Database,
  acts: readonly RetentionAct[],
  now: Date,
  actor: string | null = null,
  told: (done: number, total: number) => Promise<void> = async () => {},
): Promise<Record<string, number>> => {
  const plan = planned(await listRetentionRules(db), acts, now)
  const gone: Record<string, number> = {}
  await told(0, plan.length)
  for (const { rule, act, moments } of plan) {
    gone[rule.key] = await act.apply(db, moments, actor)
    await told(Object.keys(gone).length, plan.length)
  }
  return gone
}
