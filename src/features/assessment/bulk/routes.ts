import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { mayUse } from '../../../policy/policy.ts'
import { type Ctx, idIn, isId, signedIn } from '../../../web/context.ts'
import { clean, formOf, type Problem, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { type Campaign, findCampaign } from '../../campaigns/index.ts'
import { queueNamed } from '../board.ts'
import { readChoice, readDecision } from '../forms.ts'
import { countComing } from '../interviews/queries.ts'
import { reused } from '../lifecycle.ts'
import { said as shared } from '../messages.ts'
import { criteriaOf } from '../rules.ts'
import { doTogether, draftOfBulk, type Saying } from './actions.ts'
import { changedFor } from './changed.ts'
import { type Asked, type BulkAction, type Concerned, findAction, listTouched, readConcerned } from './queries.ts'
import { abilityOf, bulkKinds, isUndoable, kindsAt, mostAtOnce, needsTicks } from './rules.ts'
import { undoTogether } from './undoing.ts'
import { beforePage, criterionPage } from './views/before.ts'
import type { Changed } from './views/people.ts'
import { undoPage } from './views/undo.ts'

export const bulk = slice()

const factsOf = ({ id, officeId }: { id: string; officeId: string }) => ({ officeId, campaignId: id })

// Whom it is about stands in the address, so that the page before and the form ask for the same.
const askedIn = (c: Ctx, campaign: Campaign): Asked | undefined => {
  const queue = queueNamed(campaign, c.req.query('queue'))
  const kind = bulkKinds.find((one) => one === c.req.query('kind'))
  if (!queue || !kind || !kindsAt(queue).includes(kind)) return undefined
  const isAll = c.req.query('who') === 'all'
  if (isAll && needsTicks(kind)) return undefined
  const ticked = [...new Set(c.req.queries('person') ?? [])].filter(isId).slice(0, mostAtOnce)
  const step = campaign.plan.find(({ id }) => queue.startsWith(`${id}:`))
  const keys = kind === 'result' && step ? criteriaOf(campaign, step).map(({ key }) => key) : []
  const criterion = keys.find((key) => key === c.req.query('criterion')) ?? null
  return { kind, queue, ticked: isAll ? null : ticked, criterion }
}

const find = async (c: Ctx): Promise<{ campaign: Campaign; asked: Asked }> => {
  signedIn(c)
  const campaign = await findCampaign(c.var.db, idIn(c))
  if (!campaign || campaign.status === 'draft' || !c.var.may('assessment.view', factsOf(campaign))) throw new NotFound()
  const asked = askedIn(c, campaign)
  if (!asked || !c.var.may(abilityOf[asked.kind], factsOf(campaign))) throw new NotFound()
  return { campaign, asked }
}

type Given = { open?: OpenForm; problems?: readonly Problem[]; changed?: Changed }

const pageOf = async (
  c: Ctx,
  { campaign, asked }: { campaign: Campaign; asked: Asked },
  concerned: readonly Concerned[],
  { open, problems = [], changed }: Given = {},
): Promise<Html> => {
  const { db, now, t } = c.var
  const { kind } = asked
  const touched = concerned.flatMap(({ id, why }) => (why === undefined ? [id] : []))
  return beforePage({
    frame: frameOf(c),
    campaign,
    asked,
    concerned,
    ahead: kind === 'tell' ? await countComing(db, touched, now) : 0,
    open:
      open ??
      (kind === 'tell' ? formAsSaved({}) : await openForm(db, signedIn(c).id, draftOfBulk(campaign.id, kind), {})),
    problems: sayProblems(t, shared, problems),
    changed: changed ?? null,
  })
}

const concernedBy = (c: Ctx, { campaign, asked }: { campaign: Campaign; asked: Asked }) =>
  readConcerned(c.var.db, campaign, asked, signedIn(c).id, c.var.now)

bulk.get('assessmentBulk', async (c) => {
  const found = await find(c)
  const { campaign, asked } = found
  if (asked.kind === 'result' && asked.criterion === null) {
    const step = campaign.plan.find(({ id }) => asked.queue.startsWith(`${id}:`))
    const keys = step ? criteriaOf(campaign, step).map(({ key }) => key) : []
    return c.html(criterionPage({ frame: frameOf(c), campaign, asked, keys }))
  }
  return c.html(await pageOf(c, found, await concernedBy(c, found)))
})

const readSaying = (sent: Sent): { saying: Saying; problems: Problem[] } => {
  const { reason, note, signature } = readDecision(sent)
  const read = readChoice(typed(sent, 'result'))
  // Each qualification is somebody’s own: none is taken over for many.
  const choice = read?.reason === reused ? undefined : read
  const isWordless = choice?.reason === 'other' && note === ''
  return {
    saying: { decision: { reason, note, signature }, found: choice ? { ...choice, note } : null },
    problems: [
      ...(clean(typed(sent, 'note')).length > note.length ? [{ field: 'note', says: 'tooLong' }] : []),
      ...(isWordless ? [{ field: 'note', says: 'reasonInWords' }] : []),
    ],
  }
}

const isTouched = ({ why }: { why: unknown }) => why === undefined

bulk.post('assessmentBulk', async (c) => {
  const { db, now, language, settings } = c.var
  const found = await find(c)
  const { campaign, asked } = found
  const sent = await formOf(c)
  const by = { id: signedIn(c).id, language }
  const seen = typed(sent, '_people')
  const { saying, problems } = readSaying(sent)
  const again = async (status: 409 | 422, given: Given) => {
    const open =
      asked.kind === 'tell' ? undefined : await keepSent(db, by.id, draftOfBulk(campaign.id, asked.kind), sent, now)
    const concerned = await concernedBy(c, found)
    const changed = status === 409 ? await changedFor(c, campaign.id, seen, concerned.filter(isTouched)) : undefined
    return c.html(
      await pageOf(c, found, concerned, { ...given, ...(open && { open }), ...(changed && { changed }) }),
      status,
    )
  }
  if (problems.length > 0) return again(422, { problems })
  const done = { now, origin: settings.publicUrl }
  const became = await doTogether(db, campaign.id, { asked, saying, seen, by }, done)
  if (became.became === 'changed') return again(409, {})
  if (became.became === 'refused') return again(422, { problems: became.problems })
  return c.redirect(to(language, 'officeAssessment', campaign, { queue: asked.queue, together: became.id }), 303)
})

/** Whether somebody may undo an action: as they may do it, a result only by whoever recorded it, and nothing that was done to their own application. */
export const mayUndo = (c: Ctx, campaign: Campaign, { kind, doneBy, isAboutViewer }: BulkAction): boolean =>
  !isAboutViewer &&
  mayUse(c.var.viewer, abilityOf[kind], factsOf(campaign)) &&
  (kind !== 'result' || doneBy === c.var.viewer.id)

const findDone = async (c: Ctx): Promise<{ campaign: Campaign; action: BulkAction }> => {
  signedIn(c)
  const action = await findAction(c.var.db, idIn(c), signedIn(c).id)
  const campaign = action && (await findCampaign(c.var.db, action.campaignId))
  if (!action || !campaign || !c.var.may(abilityOf[action.kind], factsOf(campaign)) || !mayUndo(c, campaign, action))
    throw new NotFound()
  return { campaign, action }
}

bulk.get('assessmentBulkUndo', async (c) => {
  const { db, now } = c.var
  const { campaign, action } = await findDone(c)
  const touched = await listTouched(db, action)
  const isOver = !isUndoable(action, now)
  return c.html(undoPage({ frame: frameOf(c), campaign, action, touched, isOver, changed: null }))
})

bulk.post('assessmentBulkUndo', async (c) => {
  const { db, now, language } = c.var
  const { campaign, action } = await findDone(c)
  const seen = typed(await formOf(c), '_people')
  const became = await undoTogether(db, action.id, { seen, by: { id: signedIn(c).id, language } }, now)
  if (became === 'undone')
    return c.redirect(to(language, 'officeAssessment', campaign, { queue: action.queue, undone: 'yes' }), 303)
  const touched = await listTouched(db, action)
  const changed = became === 'changed' ? await changedFor(c, campaign.id, seen, touched.filter(isTouched)) : null
  return c.html(undoPage({ frame: frameOf(c), campaign, action, touched, isOver: became === 'over', changed }), 409)
})
