import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { hasOwn } from '../actions.ts'
import { inQueue, ofCampaign, type Queue, queueOf, standsAt } from '../board.ts'
import { type Assessed, listSettings, readAssessedOf, stands } from '../queries.ts'
import { type Criterion, countingResult, criteriaOf, keyOf, maySeeAll, unmetOf } from '../rules.ts'
import {
  type BulkKind,
  type Found,
  type LeftOut,
  mostAtOnce,
  type NotUndone,
  whyFoundLeavesOut,
  whyNotUndone,
  whyStandingLeavesOut,
} from './rules.ts'

/** What is asked to be done at once: to whom of a queue (all, or those ticked), and for which criterion a result is recorded. */
export type Asked = { kind: BulkKind; queue: Queue; ticked: readonly string[] | null; criterion: string | null }

/** Somebody whom an action may touch, or why it does not. */
export type Concerned = {
  id: string
  number: number
  name: string
  /** Where they stand on the board. */
  queue: Queue
  decisionId: string | null
  unmet: Criterion | null
  /** What is done for them alone. */
  state: string
  why: LeftOut | undefined
}

type Row = {
  id: string
  number: number
  name: string
  status: string
  queue: Queue
  isHere: boolean
  decisionId: string | null
  isTold: boolean
  isPlanned: boolean
}

const listConcerned = async (
  db: Database | Tx,
  campaign: Campaign,
  { kind, queue, ticked }: Asked,
  viewerId: string,
  now: Date,
): Promise<Row[]> => {
  const isTelling = kind === 'tell'
  // Where they stood before they withdrew, or were decided: those are named among whom it leaves out.
  const concerned = ticked
    ? sql`a.id = any(${ticked}::uuid[])`
    : isTelling
      ? sql`d.told_at is null and (${inQueue(campaign, queue)} or (a.status = 'withdrawn' and d.id is not null and ${queue} in ('untold', d.outcome)))`
      : standsAt(campaign, queue)
  const isHere = isTelling ? sql`${queue} in ('untold', d.outcome)` : inQueue(campaign, queue)
  const { rows } = await sql<Row>`
    select a.id, a.number, a.applicant_name as name, a.status, ${queueOf(campaign)} as queue, coalesce(${isHere}, false) as "isHere",
      d.id as "decisionId", d.told_at is not null as "isTold",
      exists (select from bulk_action_people p join bulk_actions b on b.id = p.bulk_action_id
        where p.decision_id = d.id and b.kind = 'tell' and b.undone_at is null and b.undo_until > ${now}) as "isPlanned"
    ${ofCampaign(campaign)} and a.person_id <> ${viewerId} and ${concerned}
    order by a.applicant_order, a.id`.execute(db)
  return rows
}

type Looking = { campaign: Campaign; asked: Asked; viewerId: string; horizontal: ReadonlySet<string> }

const foundOf = (assessed: Assessed, { campaign, asked, viewerId, horizontal }: Looking): Found => {
  const { results, independent } = assessed
  const unmet = unmetOf(campaign, results, independent)[0] ?? null
  const isIndependent = (stepId: string) => independent.has(stepId)
  const failing = campaign.plan.filter((step) =>
    criteriaOf(campaign, step).some(
      ({ key }) =>
        key === unmet?.key && countingResult(results, step.id, key, isIndependent(step.id)) === 'not-demonstrated',
    ),
  )
  const stepId = asked.queue.split(':')[0] ?? ''
  const { criterion } = asked
  const own = (one: Assessed['results'][number]) => one.kind === 'own' && one.assessorId === viewerId
  return {
    unmet,
    isHidden: failing.some(
      (step) =>
        !maySeeAll(results, step.id, criteriaOf(campaign, step), {
          id: viewerId,
          isIndependent: isIndependent(step.id),
        }),
    ),
    isByQuestion: horizontal.has(stepId) && !hasOwn(assessed, stepId, viewerId),
    isRecorded:
      (results.findLast(
        (one) => one.stepId === stepId && keyOf(one) === criterion && (!isIndependent(stepId) || own(one)),
      )?.result ?? 'hold') !== 'hold',
  }
}

const stateOf = (kind: BulkKind, { decisionId }: Row, { unmet }: Found): string =>
  kind === 'tell' ? (decisionId ?? '') : kind === 'not-qualified' ? (unmet?.key ?? '') : ''

const nothingFound: Found = { unmet: null, isHidden: false, isByQuestion: false, isRecorded: false }

/** Whom an action would touch, and whom it leaves out and why, by name. */
export const readConcerned = async (
  db: Database | Tx,
  campaign: Campaign,
  asked: Asked,
  viewerId: string,
  now: Date,
): Promise<Concerned[]> => {
  const { kind } = asked
  const rows = (await listConcerned(db, campaign, asked, viewerId, now)).map((row) => {
    const { decisionId, isTold, isPlanned } = row
    const decision = decisionId === null ? null : { isTold, isPlanned }
    return { row, why: whyStandingLeavesOut(kind, { ...row, decision }) }
  })
  const open = rows.filter(({ why }) => why === undefined).map(({ row }) => row.id)
  const looksAtResults = kind === 'not-qualified' || kind === 'result'
  const assessed = looksAtResults ? await readAssessedOf(db, campaign, open) : new Map<string, Assessed>()
  const settings = looksAtResults ? await listSettings(db, campaign.id) : new Map()
  const horizontal = new Set(campaign.plan.flatMap(({ id }) => (settings.get(id)?.isHorizontal ? [id] : [])))
  let touched = 0
  return rows.map(({ row, why: standing }) => {
    const one = assessed.get(row.id)
    const found = one ? foundOf(one, { campaign, asked, viewerId, horizontal }) : nothingFound
    const because = standing ?? whyFoundLeavesOut(kind, found)
    if (because === undefined) touched += 1
    const { id, number, name, queue, decisionId } = row
    const why = because === undefined && touched > mostAtOnce ? ('later' as const) : because
    return { id, number, name, queue, decisionId, unmet: found.unmet, state: stateOf(kind, row, found), why }
  })
}

const actions = (db: Database | Tx, viewerId: string | null) =>
  db
    .selectFrom('bulk_actions as b')
    .innerJoin('campaigns as c', 'c.id', 'b.campaign_id')
    .innerJoin('people as p', 'p.id', 'b.done_by')
    .select(['b.id', 'b.campaign_id as campaignId', 'c.office_id as officeId', 'b.queue', 'b.done_by as doneBy'])
    .select(['p.name as doneByName', 'b.done_at as doneAt', 'b.undo_until as undoUntil', 'b.undone_at as undoneAt'])
    .select([
      sql<BulkKind>`b.kind`.as('kind'),
      // What was done to the application of whoever looks is not theirs to undo, nor to read.
      sql<boolean>`exists (select from bulk_action_people of join applications a on a.id = of.application_id
        where of.bulk_action_id = b.id and a.person_id = ${viewerId})`.as('isAboutViewer'),
      sql<number>`(select count(*)::int from bulk_action_people of where of.bulk_action_id = b.id)`.as('count'),
    ])

/** Something that was done to many at once, with the facts that permission needs. */
export type BulkAction = Awaited<ReturnType<ReturnType<typeof actions>['executeTakeFirstOrThrow']>>

export const findAction = (db: Database | Tx, id: string, viewerId: string | null): Promise<BulkAction | undefined> =>
  actions(db, viewerId).where('b.id', '=', id).executeTakeFirst()

/** An action that nobody else undoes until the transaction ends. */
export const holdAction = async (tx: Tx, id: string, viewerId: string | null): Promise<BulkAction | undefined> => {
  await tx.selectFrom('bulk_actions').select('id').where('id', '=', id).forUpdate().execute()
  return findAction(tx, id, viewerId)
}

/** What was done at once in a campaign and may still be undone, the last first. */
export const listUndoable = (db: Database, campaignId: string, viewerId: string, now: Date): Promise<BulkAction[]> =>
  actions(db, viewerId)
    .where('b.campaign_id', '=', campaignId)
    .where('b.undo_until', '>', now)
    .where('b.undone_at', 'is', null)
    .orderBy('b.done_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(10)
    .execute()

/** Somebody whom an action touched, and why it is not undone for them, if it is not. */
export type Touched = {
  id: string
  number: number
  name: string
  decisionId: string | null
  resultId: string | null
  state: string
  why: NotUndone | undefined
}

/** Whom an action touched, by name, with what became of it since. */
export const listTouched = async (db: Database | Tx, { id }: { id: string }): Promise<Touched[]> => {
  const { rows } = await sql<Omit<Touched, 'state' | 'why'> & Parameters<typeof whyNotUndone>[0]>`
    select a.id, a.number, a.applicant_name as name, a.status, p.decision_id as "decisionId", p.result_id as "resultId",
      d.told_at is not null as "isTold",
      d.replaced_at is not null or exists (select from assessment_results back where back.takes_back = p.result_id) as "isReplaced",
      p.result_id is not null and (a.status = 'decided'
        or exists (select from assessment_results r where r.application_id = a.id and r.id > p.result_id and ${stands})) as "isBuiltOn"
    from bulk_action_people p join applications a on a.id = p.application_id left join decisions d on d.id = p.decision_id
    where p.bulk_action_id = ${id} order by a.applicant_order, a.id`.execute(db)
  return rows.map((row) => {
    const { id: applicationId, number, name, decisionId, resultId } = row
    return { id: applicationId, number, name, decisionId, resultId, state: '', why: whyNotUndone(row) }
  })
}

/** The ids of the applications to a campaign that have these numbers. */
export const idsOf = async (db: Database | Tx, campaignId: string, numbers: readonly number[]): Promise<string[]> =>
  (
    await db
      .selectFrom('applications')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('number', '=', sql<number>`any(${numbers}::int[])`)
      .execute()
  ).map(({ id }) => id)

/** The names of those whose applications to a campaign have these numbers, by name. */
export const namesOf = (
  db: Database,
  campaignId: string,
  numbers: readonly number[],
): Promise<{ number: number; name: string }[]> =>
  db
    .selectFrom('applications')
    .select(['number', 'applicant_name as name'])
    .where('campaign_id', '=', campaignId)
    .where('status', '<>', 'draft')
    .where('number', '=', sql<number>`any(${numbers}::int[])`)
    .orderBy('applicant_order')
    .execute()
