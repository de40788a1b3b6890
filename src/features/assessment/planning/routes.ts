import { z } from 'zod'
import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { mayUse } from '../../../policy/policy.ts'
import { type Ctx, signedIn } from '../../../web/context.ts'
import {
  email,
  formOf,
  optionalText,
  type Problem,
  readForm,
  type Sent,
  sayProblems,
  ticked,
  typed,
} from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { notice } from '../../../web/ui/text.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { factsOf, findCampaignFor } from '../asking.ts'
import { listSittings } from '../interviews/queries.ts'
import { listSettings, recordedIn } from '../queries.ts'
import { draftOfNaming, draftOfStep, endAssessor, nameAssessor, savedStep, saveStep } from './actions.ts'
import { said } from './messages.ts'
import { listNamed } from './queries.ts'
import { planPage, stepPage } from './views.ts'

export const planning = slice()

const stepForm = z.object({ isIndependent: ticked, isHorizontal: ticked, biasReview: optionalText(5_000) })
const namingForm = z.object({ email: email() })

const done = {
  named: said.named,
  ended: said.ended,
  step: said.stepSaved,
  sittingAdded: said.sittingAdded,
  sittingSaved: said.sittingSaved,
  sittingRemoved: said.sittingRemoved,
  sittingCancelled: said.sittingCancelled,
} as const

const planOf = async (
  c: Ctx,
  campaign: Campaign,
  given: { open?: OpenForm; problems?: readonly Problem[] } = {},
): Promise<Html> => {
  const { db, viewer, t } = c.var
  const person = signedIn(c)
  const facts = factsOf(campaign)
  const key = c.req.query('done') ?? ''
  return planPage({
    frame: frameOf(c),
    campaign,
    settings: await listSettings(db, campaign.id),
    sittings: await listSittings(db, campaign.id),
    named: await listNamed(db, campaign.id),
    naming: mayUse(viewer, 'assessment.name', facts)
      ? {
          open: given.open ?? (await openForm(db, person.id, draftOfNaming(campaign.id), {})),
          problems: sayProblems(t, said, given.problems ?? []),
        }
      : null,
    mayPrepare: mayUse(viewer, 'assessment.prepare', facts),
    done: Object.hasOwn(done, key) && notice({ kind: 'success', title: t(done[key as keyof typeof done]) }),
  })
}

planning.get('assessmentPlan', async (c) => c.html(await planOf(c, await findCampaignFor(c, 'assessment.view'))))

planning.post('assessmentPeople', async (c) => {
  const { db, now, language } = c.var
  const campaign = await findCampaignFor(c, 'assessment.name')
  const person = signedIn(c)
  const sent = await formOf(c)
  const read = readForm(namingForm, sent)
  const outcome = read.data && (await nameAssessor(db, campaign, read.data.email, person.id, now))
  if (outcome === 'named') return c.redirect(to(language, 'assessmentPlan', campaign, { done: 'named' }), 303)
  const open = await keepSent(db, person.id, draftOfNaming(campaign.id), sent, now)
  const says = outcome === 'applicant' ? 'isApplicant' : 'unknownPerson'
  return c.html(
    await planOf(c, campaign, { open, problems: outcome ? [{ field: 'email', says }] : read.problems }),
    422,
  )
})

planning.post('assessmentPeopleEnd', async (c) => {
  const { db, now, language } = c.var
  const campaign = await findCampaignFor(c, 'assessment.name')
  const asked = typed(await formOf(c), 'person')
  const personId = (await listNamed(db, campaign.id)).find(({ id }) => id === asked)?.id
  if (!personId) throw new NotFound()
  await endAssessor(db, campaign, personId, signedIn(c).id, now)
  return c.redirect(to(language, 'assessmentPlan', campaign, { done: 'ended' }), 303)
})

const stepIn = (c: Ctx, campaign: Campaign) => {
  const step = campaign.plan.find(({ id }) => id === c.req.query('step'))
  if (!step) throw new NotFound()
  return step
}

const openedOf = async (c: Ctx, draft: string, saved: Sent): Promise<OpenForm> =>
  c.req.query('draft') === 'no' ? formAsSaved(saved) : openForm(c.var.db, signedIn(c).id, draft, saved)

const stepOf = async (
  c: Ctx,
  campaign: Campaign,
  given: { open?: OpenForm; problems?: readonly Problem[] } = {},
): Promise<Html> => {
  const { db, t } = c.var
  const step = stepIn(c, campaign)
  const held = (await listSettings(db, campaign.id)).get(step.id)
  return stepPage({
    frame: frameOf(c),
    campaign,
    step,
    open: given.open ?? (await openedOf(c, draftOfStep(campaign.id, step.id), savedStep(held))),
    problems: sayProblems(t, said, given.problems ?? []),
    isFixed: await recordedIn(db, step.id),
  })
}

planning.get('assessmentStep', async (c) => c.html(await stepOf(c, await findCampaignFor(c, 'assessment.prepare'))))

planning.post('assessmentStep', async (c) => {
  const { db, now, language } = c.var
  const campaign = await findCampaignFor(c, 'assessment.prepare')
  const person = signedIn(c)
  const step = stepIn(c, campaign)
  const sent = await formOf(c)
  const read = readForm(stepForm, sent)
  const draft = draftOfStep(campaign.id, step.id)
  if (!read.data) {
    const open = await keepSent(db, person.id, draft, sent, now)
    return c.html(await stepOf(c, campaign, { open, problems: read.problems }), 422)
  }
  const by = { id: person.id, language }
  const { savedNow } = await saveStep(db, campaign.id, step.id, read.data, by, now, typed(sent, 'seen'))
  if (savedNow) {
    const open = await keepSent(db, person.id, draft, sent, now, stampOf(savedNow))
    // What can no longer be changed is not asked again.
    const fixed: Sent = (await recordedIn(db, step.id)) ? { isIndependent: savedNow.isIndependent ?? '' } : {}
    return c.html(await stepOf(c, campaign, { open, problems: changedElsewhere({ ...sent, ...fixed }, savedNow) }), 409)
  }
  return c.redirect(to(language, 'assessmentPlan', campaign, { done: 'step' }), 303)
})

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['assessmentPeople', 'assessmentPeopleEnd'] as const)
  planning.get(name, async (c) =>
    c.redirect(to(c.var.language, 'assessmentPlan', await findCampaignFor(c, 'assessment.view'))),
  )
