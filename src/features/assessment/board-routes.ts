import { NotFound } from '../../platform/refusals.ts'
import { mayUse, reachOf } from '../../policy/policy.ts'
import { type Ctx, idIn, isId, signedIn } from '../../web/context.ts'
import { frameOf } from '../../web/frame.ts'
import type { Part } from '../../web/html.ts'
import { slice } from '../../web/slice.ts'
import { notice } from '../../web/ui/text.ts'
import { type Campaign, findCampaign } from '../campaigns/index.ts'
import { countBoard, listAssessable, listQueue, queueNamed } from './board.ts'
import { said as bulkSaid } from './bulk/messages.ts'
import { findAction, listUndoable } from './bulk/queries.ts'
import { mayUndo } from './bulk/routes.ts'
import { abilityOf, kindsAt } from './bulk/rules.ts'
import { sayDone } from './bulk/views/undo.ts'
import { isByInvitation } from './interviews/rules.ts'
import { listSettings } from './queries.ts'
import { assessmentsPage, boardPage } from './views/board.ts'

export const boards = slice()

const factsOf = ({ id, officeId }: Campaign) => ({ officeId, campaignId: id })

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
  return c.html(assessmentsPage({ frame: frameOf(c), campaigns: await listAssessable(db, viewer) }))
})

const doneOf = async (c: Ctx, campaign: Campaign): Promise<Part> => {
  const { db, t } = c.var
  if (c.req.query('undone') !== undefined) return notice({ kind: 'success', title: t(bulkSaid.undone) })
  const id = c.req.query('together') ?? ''
  const action = isId(id) ? await findAction(db, id) : undefined
  if (!action || action.campaignId !== campaign.id || !mayUndo(c, campaign, action)) return null
  return notice({ kind: 'success', title: sayDone(frameOf(c), campaign, action) })
}

boards.get('officeAssessment', async (c) => {
  const { db, now, may, viewer } = c.var
  signedIn(c)
  const campaign = await findCampaign(db, idIn(c))
  if (!campaign || !may('assessment.view', factsOf(campaign)) || campaign.status === 'draft') throw new NotFound()
  const settings = await listSettings(db, campaign.id)
  const queue = queueNamed(campaign, c.req.query('queue'))
  const page = Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1)
  return c.html(
    boardPage({
      frame: frameOf(c),
      campaign,
      counted: await countBoard(db, campaign, now),
      queue,
      people: queue ? await listQueue(db, campaign, queue, page) : [],
      page,
      isByQuestion: campaign.plan.some(({ id }) => settings.get(id)?.isHorizontal),
      kinds: queue ? kindsAt(queue).filter((kind) => mayUse(viewer, abilityOf[kind], factsOf(campaign))) : [],
      invitesTo: mayUse(viewer, 'interview.invite', factsOf(campaign))
        ? campaign.plan.find(
            (step) => isByInvitation(step) && queue?.startsWith(`${step.id}:`) && !queue.endsWith(':failed'),
          )
        : undefined,
      undoable: (await listUndoable(db, campaign.id, now)).filter((action) => mayUndo(c, campaign, action)),
      done: await doneOf(c, campaign),
      mayConsider: mayUse(viewer, 'consideration.view', factsOf(campaign)),
      mayReport: mayUse(viewer, 'assessment.report', factsOf(campaign)),
    }),
  )
})
