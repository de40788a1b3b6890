import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvents } from '../../../platform/event-log.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import { holdApplications } from '../../applications/index.ts'
import { type Campaign, findCampaign } from '../../campaigns/index.ts'
import { writeResults } from '../actions.ts'
import { type NewDecision, signDecisions } from '../deciding.ts'
import type { Done } from '../interviews/actions.ts'
import type { Reason, Result } from '../lifecycle.ts'
import { readAssessedOf } from '../queries.ts'
import { criteriaOf, whatBlocksDecision } from '../rules.ts'
import { tellWithin } from '../telling.ts'
import { type Asked, type Concerned, holdAction, idsOf, listTouched, readConcerned } from './queries.ts'
import { undoLasts } from './rules.ts'
import { changesSince, numbersIn } from './seen.ts'

/** The name under which what is written for many at once is kept while it is typed. */
export const draftOfBulk = (campaignId: string, kind: string): string => `assessment.${campaignId}.bulk.${kind}`

/** What whoever acts says: how they sign, and why; or the result with its reason. */
export type Saying = {
  decision: Pick<NewDecision, 'reason' | 'note' | 'signature'>
  found: { result: Result; reason: Reason; note: string } | null
}

type By = { id: string; language: Language }

/** What became of an action: done, refused for what was said, or not done since others would be touched than were seen. */
export type Became =
  | { became: 'done'; id: string }
  | { became: 'refused'; problems: { field: string; says: string }[] }
  | { became: 'changed' }

type Doing = { tx: Tx; campaign: Campaign; asked: Asked; saying: Saying; by: By; actionId: string; done: Done }
type Made = { applicationId: string; decision_id?: string | null; result_id?: string }

// What was decided is told once it can no longer be undone.
const planTelling = async ({ tx, campaign, by, actionId, done }: Doing, people: readonly Concerned[]) => {
  const at = new Date(done.now.getTime() + undoLasts.tell)
  await enqueue(tx, 'tell-decisions', { action: actionId }, { key: `tell ${actionId}`, runAt: at })
  await recordEvents(
    tx,
    people.map(({ id, decisionId }) => ({
      at: done.now,
      actor: by.id,
      verb: 'decision.plan-telling',
      subjectKind: 'application',
      subject: id,
      facts: { campaign: campaign.id, decision: decisionId, together: actionId },
    })),
  )
  return people.map(({ id, decisionId }): Made => ({ applicationId: id, decision_id: decisionId }))
}

const sign = async ({ tx, campaign, asked, saying, by, actionId, done }: Doing, people: readonly Concerned[]) => {
  const { kind } = asked
  if (kind === 'tell' || kind === 'result') throw new Error(`${kind} is no decision`)
  const assessed = await readAssessedOf(
    tx,
    campaign,
    people.map(({ id }) => id),
  )
  const signees = people.flatMap(({ id, unmet }) => {
    const one = assessed.get(id)
    return one ? [{ assessed: one, criterion: kind === 'not-qualified' ? (unmet ?? undefined) : undefined }] : []
  })
  const facts = { together: actionId }
  const ids = await signDecisions(tx, signees, { ...saying.decision, outcome: kind, by, facts }, done.now)
  return signees.map((one, place): Made => ({ applicationId: one.assessed.application.id, decision_id: ids[place] }))
}

const record = async ({ tx, campaign, asked, saying, by, actionId, done }: Doing, people: readonly Concerned[]) => {
  const step = campaign.plan.find(({ id }) => asked.queue.startsWith(`${id}:`))
  const criterion = step && criteriaOf(campaign, step).find(({ key }) => key === asked.criterion)
  if (!step || !criterion || !saying.found) throw new NotFound()
  const given = { key: criterion.key, ...saying.found }
  const writing = { campaign, stepId: step.id, kind: 'own', by, facts: { together: actionId } } as const
  const results = people.map(({ id }) => ({ applicationId: id, criterion, given }))
  const ids = await writeResults(tx, writing, results, done.now)
  return people.map(({ id }, place): Made => ({ applicationId: id, result_id: ids[place] ?? '' }))
}

// The very rules by which one decision is signed.
const whatBlocks = ({ kind }: Asked, { decision, found }: Saying, { unmet }: Concerned) => {
  if (kind === 'tell') return []
  if (kind === 'result') return found ? [] : [{ field: 'result', says: 'resultMissing' }]
  const signed = { ...decision, outcome: kind, criterion: unmet?.key ?? '' }
  return whatBlocksDecision(signed, {
    standing: kind === 'qualified' ? 'passed' : 'failed',
    unmet: unmet ? [unmet] : [],
  })
}

/** Does one thing to many at once, in one transaction; nothing is done when others would be touched than whoever acts has seen. */
export const doTogether = (
  db: Database,
  campaignId: string,
  { asked, saying, seen, by }: { asked: Asked; saying: Saying; seen: string; by: By },
  done: Done,
): Promise<Became> =>
  db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (!campaign) throw new NotFound()
    await holdApplications(tx, await idsOf(tx, campaignId, numbersIn(seen)))
    const concerned = await readConcerned(tx, campaign, asked, by.id, done.now)
    const people = concerned.filter(({ why }) => why === undefined)
    const [first] = people
    if (!first || changesSince(seen, people)) return { became: 'changed' }
    const problems = whatBlocks(asked, saying, first)
    if (problems.length > 0) return { became: 'refused', problems }
    const { id } = await tx
      .insertInto('bulk_actions')
      .values({
        ...{ campaign_id: campaignId, kind: asked.kind, queue: asked.queue, done_by: by.id, done_at: done.now },
        undo_until: new Date(done.now.getTime() + undoLasts[asked.kind]),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const act = asked.kind === 'tell' ? planTelling : asked.kind === 'result' ? record : sign
    const made = await act({ tx, campaign, asked, saying, by, actionId: id, done }, people)
    await tx
      .insertInto('bulk_action_people')
      .values(
        made.map(({ applicationId, ...rest }) => ({ bulk_action_id: id, application_id: applicationId, ...rest })),
      )
      .execute()
    await dropDraft(tx, by.id, draftOfBulk(campaignId, asked.kind))
    return { became: 'done', id }
  })

/** Tells the decisions that an action planned to tell, once it can no longer be undone; those that were replaced, told or withdrawn meanwhile are left. Done already means nothing to do. */
export const tellPlanned = (db: Database, actionId: string, done: Done): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, actionId, null)
    if (action?.kind !== 'tell' || action.undoneAt !== null) return
    // The clocks of the queue and of the portal may differ by a little: the queue tries again.
    if (done.now < action.undoUntil) throw new Error('It is too early to tell what may still be undone')
    const campaign = await findCampaign(tx, action.campaignId)
    if (!campaign) return
    const people = (await listTouched(tx, action)).filter(({ why }) => why === undefined)
    const ids = people.map(({ id }) => id)
    await holdApplications(tx, ids)
    const assessed = await readAssessedOf(tx, campaign, ids)
    for (const { id, decisionId } of people) {
      const one = assessed.get(id)
      const decision = one?.decisions.find((of) => of.id === decisionId)
      if (one && decision && one.application.status === 'decided')
        await tellWithin(tx, one, decision, action.doneBy, done)
    }
  })
