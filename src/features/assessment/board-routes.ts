import { NotFound } from '../../platform/refusals.ts'
import { mayUse, reachOf } from '../../policy/policy.ts'
import { type Ctx, isId, pageIn, signedIn } from '../../web/context.ts'
import { frameOf } from '../../web/frame.ts'
import type { Part } from '../../web/html.ts'
import { slice } from '../../web/slice.ts'
import { notice } from '../../web/ui/text.ts'
import type { Campaign } from '../campaigns/index.ts'
import { factsOf, findCampaignFor } from './asking.ts'
import { countBoard, hasApplied, listAssessable, listQueue, queueNamed } from './board.ts'
import { said as bulkSaid } from './bulk/messages.ts'
import { findAction, listUndoable } from './bulk/queries.ts'
import { mayUndo } from './bulk/routes.ts'
import { abilityOf, type BulkKind, kindsAt } from './bulk/rules.ts'
import { sayDone } from './bulk/views/undo.ts'
import { isByInvitation } from './interviews/rules.ts'
import { listSettings } from './queries.ts'
import { assessmentsPage, boardPage } from './views/board.ts'

export const boards = slice()

boards.get('officeAssessments', async (c) => {
  const { db, viewer, may } = c.var
  signedIn(c)
  const { any, officeIds, campaignIds } = reachOf(viewer, 'assessment.view')
  const reached = [
    ...officeIds.map((officeId) => ({ officeId })),
    ...campaignIds.map((campaignId) => ({ campaignId })),
    ...(any ? [{}] : []),
  ]
  if (!reached.some((facts) => may('assessment.view', facts))) {
    may('assessment.view')
    throw new NotFound()
  }
  const page = pageIn(c)
  return c.html(assessmentsPage({ frame: frameOf(c), page, ...(await listAssessable(db, viewer, page)) }))
})

const doneOf = async (c: Ctx, campaign: Campaign): Promise<Part> => {
  const { db, t } = c.var
  if (c.req.query('undone') !== undefined) return notice({ kind: 'success', title: t(bulkSaid.undone) })
  const id = c.req.query('together') ?? ''
  const action = isId(id) ? await findAction(db, id, signedIn(c).id) : undefined
  if (!action || action.campaignId !== campaign.id || !mayUndo(c, campaign, action)) return null
  return notice({ kind: 'success', title: sayDone(frameOf(c), campaign, action) })
}

boards.get('officeAssessment', async (c) => {
  const { db, now, viewer } = c.var
  const campaign = await findCampaignFor(c, 'assessment.view')
  const settings = await listSettings(db, campaign.id)
  const queue = queueNamed(campaign, c.req.query('queue'))
  const page = pageIn(c)
  const counted = await countBoard(db, campaign, now)
  // Where everybody was told there is nothing to tell.
  const isOffered = (kind: BulkKind) => kind !== 'tell' || (counted.untoldIn.get(queue ?? '') ?? 0) > 0
  return c.html(
    boardPage({
      frame: frameOf(c),
      campaign,
      counted,
      queue,
      people: queue ? await listQueue(db, campaign, queue, { page, viewerId: signedIn(c).id }) : [],
      page,
      hasApplied: await hasApplied(db, campaign.id, signedIn(c).id),
      isByQuestion: campaign.plan.some(({ id }) => settings.get(id)?.isHorizontal),
      kinds: queue
        ? kindsAt(queue).filter((kind) => isOffered(kind) && mayUse(viewer, abilityOf[kind], factsOf(campaign)))
        : [],
      invitesTo: mayUse(viewer, 'interview.invite', factsOf(campaign))
        ? campaign.plan.find(
            (step) => isByInvitation(step) && queue?.startsWith(`${step.id}:`) && !queue.endsWith(':failed'),
          )
        : undefined,
      undoable: (await listUndoable(db, campaign.id, signedIn(c).id, now)).filter((action) =>
        mayUndo(c, campaign, action),
      ),
      done: await doneOf(c, campaign),
      mayConsider: mayUse(viewer, 'consideration.view', factsOf(campaign)),
      mayReport: mayUse(viewer, 'assessment.report', factsOf(campaign)),
    }),
  )
})
