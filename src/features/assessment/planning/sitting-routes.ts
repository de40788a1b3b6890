import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idAsked, idIn, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { type Campaign, findCampaign } from '../../campaigns/index.ts'
import { findCampaignFor } from '../asking.ts'
import { findSitting, type Sitting } from '../interviews/queries.ts'
import { isByInvitation } from '../interviews/rules.ts'
import { said } from './messages.ts'
import { addSitting, changeSitting, draftOfNewSitting, draftOfSitting, removeSitting } from './sitting-actions.ts'
import { readSitting, savedSitting } from './sitting-forms.ts'
import { sittingPage, sittingRemovalPage } from './sitting-views.ts'

export const sittings = slice()

const findOne = async (c: Ctx): Promise<{ campaign: Campaign; sitting: Sitting }> => {
  signedIn(c)
  const sitting = await findSitting(c.var.db, idIn(c))
  if (!sitting || !c.var.may('assessment.prepare', sitting) || sitting.cancelledAt) throw new NotFound()
  const campaign = await findCampaign(c.var.db, sitting.campaignId)
  if (!campaign) throw new NotFound()
  return { campaign, sitting }
}

type About = { campaign: Campaign; sitting: Sitting | null }

const pageOf = (c: Ctx, { campaign, sitting }: About, open: OpenForm, problems: readonly Problem[] = []) =>
  sittingPage({
    frame: frameOf(c),
    campaign,
    sitting,
    open,
    problems: sayProblems(c.var.t, said, problems),
  })

const backTo = (c: Ctx, campaign: Campaign, done: string) =>
  c.redirect(to(c.var.language, 'assessmentPlan', campaign, { done }), 303)

// Only where people are invited is a number of places meant.
const capacityProblems = (campaign: Campaign, stepId: string, sent: Sent): Problem[] => {
  const step = campaign.plan.find(({ id }) => id === stepId)
  if (!step) return [{ field: 'step', says: 'choiceMissing' }]
  const isAsked = typed(sent, 'capacity').trim() !== ''
  return isAsked && !isByInvitation(step) ? [{ field: 'capacity', says: 'capacityNotAsked' }] : []
}

sittings.get('assessmentSittingNew', async (c) => {
  const campaign = await findCampaignFor(c, 'assessment.prepare')
  const saved = { step: idAsked(c, 'step') ?? '' }
  const open = await openForm(c.var.db, signedIn(c).id, draftOfNewSitting(campaign.id), saved)
  return c.html(pageOf(c, { campaign, sitting: null }, open))
})

sittings.post('assessmentSittingNew', async (c) => {
  const { db, now } = c.var
  const campaign = await findCampaignFor(c, 'assessment.prepare')
  const person = signedIn(c)
  const sent = await formOf(c)
  const stepId = typed(sent, 'step')
  const read = readSitting(sent, campaign.timeZone, now)
  const problems = [...capacityProblems(campaign, stepId, sent), ...read.problems]
  if (!read.data || problems.length > 0) {
    const open = await keepSent(db, person.id, draftOfNewSitting(campaign.id), sent, now)
    return c.html(pageOf(c, { campaign, sitting: null }, open, problems), 422)
  }
  await addSitting(db, campaign.id, { ...read.data, stepId }, person.id, now)
  return backTo(c, campaign, 'sittingAdded')
})

sittings.get('assessmentSitting', async (c) => {
  const about = await findOne(c)
  const saved = savedSitting(about.sitting, about.campaign.timeZone)
  const open =
    c.req.query('draft') === 'no'
      ? formAsSaved(saved)
      : await openForm(c.var.db, signedIn(c).id, draftOfSitting(about.sitting.id), saved)
  return c.html(pageOf(c, about, open))
})

sittings.post('assessmentSitting', async (c) => {
  const { db, now, settings } = c.var
  const about = await findOne(c)
  const { campaign, sitting } = about
  const person = signedIn(c)
  const draft = draftOfSitting(sitting.id)
  const sent = await formOf(c)
  const refuse = async (problems: readonly Problem[]) =>
    c.html(pageOf(c, about, await keepSent(db, person.id, draft, sent, now), problems), 422)
  const read = readSitting(sent, campaign.timeZone, now)
  const problems = [...capacityProblems(campaign, sitting.stepId, sent), ...read.problems]
  if (!read.data || problems.length > 0) return refuse(problems)
  const saving = { by: person.id, seen: typed(sent, 'seen'), zone: campaign.timeZone, now, origin: settings.publicUrl }
  const { savedNow, taken } = await changeSitting(db, sitting.id, read.data, saving)
  if (taken !== undefined) return refuse([{ field: 'capacity', says: 'fewerThanTaken', values: { taken } }])
  if (savedNow) {
    const open = await keepSent(db, person.id, draft, sent, now, stampOf(savedNow))
    return c.html(pageOf(c, about, open, changedElsewhere(sent, savedNow)), 409)
  }
  return backTo(c, campaign, 'sittingSaved')
})

sittings.get('assessmentSittingRemoval', async (c) =>
  c.html(sittingRemovalPage({ frame: frameOf(c), ...(await findOne(c)) })),
)

sittings.post('assessmentSittingRemoval', async (c) => {
  const { db, now, settings } = c.var
  const { campaign, sitting } = await findOne(c)
  const became = await removeSitting(db, sitting.id, signedIn(c).id, { now, origin: settings.publicUrl })
  return backTo(c, campaign, became === 'removed' ? 'sittingRemoved' : 'sittingCancelled')
})
