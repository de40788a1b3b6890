import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, ownerFor, signedIn } from '../../../web/context.ts'
import { formOf, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { html, type Part } from '../../../web/html.ts'
import { keepSent } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { draftOfStep, removeDraft } from '../drafting/actions.ts'
import { findOwnDraft, stepOf } from '../drafting/routes.ts'
import { transitions } from '../lifecycle.ts'
import { listReadings } from '../office/queries.ts'
import { type Application, asDrafted, findApplication, findApplicationAsTold, listOwnApplications } from '../queries.ts'
import { firstUnfinished, stepsOf, whatStepsLack } from '../rules.ts'
import { submitApplication, withdrawApplication } from '../submission/actions.ts'
import { said } from './messages.ts'
import { findSnapshot, listInvitedTo, usualTime } from './queries.ts'
import { applicationPage, asSubmittedPage, isAwaited, ownApplicationsPage, withdrawalPage } from './views.ts'

export const following = slice()

/** What whoever decides on applications says to the person of one, on its page, of what they were told. */
export type SaysDecision = (c: Ctx, application: Application) => Promise<Part>

following.get('applications', async (c) => {
  const person = ownerFor(c, 'application.view')
  return c.html(
    ownApplicationsPage({
      frame: frameOf(c),
      applications: await listOwnApplications(c.var.db, person.id),
      done: c.req.query('done') === 'removed' ? 'removed' : null,
    }),
  )
})

const findOwn = async (c: Ctx, ability: Ability): Promise<Application> => {
  signedIn(c)
  const application = await findApplication(c.var.db, idIn(c))
  if (!application || !c.var.may(ability, { ownerId: application.ownerId })) throw new NotFound()
  return application
}

const campaignOf = async (c: Ctx, { campaignId }: Application) => {
  const campaign = await findCampaign(c.var.db, campaignId)
  if (!campaign) throw new NotFound()
  return campaign
}

// What was just done, or what another tab did before.
const doneNotice = (c: Ctx, { status }: Application) => {
  const { t } = c.var
  const key = c.req.query('done')
  if (key === 'submitted' && status === 'submitted')
    return notice({ kind: 'success', title: t(said.submitted), body: html`<p>${t(said.submittedBody)}</p>` })
  if (key === 'withdrawn' && status === 'withdrawn') return notice({ kind: 'success', title: t(said.withdrawn) })
  return (
    key === 'late' &&
    notice({ kind: 'warning', title: t(said.sentBefore), body: html`<p>${t(said.sentBeforeBody)}</p>` })
  )
}

/** The page of one application. It is given what is said of a decision, so that it knows nothing of how one is made. */
export const followingOne = (saysDecision: SaysDecision) => {
  const one = slice()
  one.get('application', async (c) => {
    const { db, viewer, language } = c.var
    const { id, ownerId } = await findOwn(c, 'application.view')
    const application = await findApplicationAsTold(db, id)
    if (!application) throw new NotFound()
    const { status } = application
    if (status === 'draft') {
      const draft = await findOwnDraft(c, 'application.view')
      if (!draft) throw new NotFound()
      const step = firstUnfinished(stepsOf(draft.campaign), whatStepsLack(asDrafted(draft), language))
      return c.redirect(to(language, 'applicationStep', { id, step }))
    }
    return c.html(
      applicationPage({
        frame: frameOf(c),
        application,
        campaign: await campaignOf(c, application),
        decision: status === 'decided' ? await saysDecision(c, application) : null,
        invitedTo: isAwaited(status) ? await listInvitedTo(db, id) : [],
        readings: await listReadings(db, id),
        usualTime: isAwaited(status) ? await usualTime(db) : null,
        done: doneNotice(c, application),
        mayWithdraw: verbsOpenTo(viewer, transitions, { ownerId, status }).includes('withdraw'),
      }),
    )
  })
  return one
}

following.post('applicationSubmission', async (c) => {
  const { db, now, language, settings } = c.var
  const draft = await findOwnDraft(c, 'application.submit')
  const id = idIn(c)
  // The second of two clicks finds it submitted, and shows the receipt of the first.
  if (!draft) return c.redirect(to(language, 'application', { id }), 303)
  const sent = await formOf(c)
  const signed = { signature: typed(sent, 'signature').trim().slice(0, 200), seen: typed(sent, 'seen') }
  const obstacles = await submitApplication(db, id, signed, language, { now, origin: settings.publicUrl })
  if (obstacles.length === 0) return c.redirect(to(language, 'application', { id }, { done: 'submitted' }), 303)
  const open = await keepSent(db, draft.application.ownerId, draftOfStep(id, 'review'), sent, now)
  return c.html(
    await stepOf(c, draft, 'review', {
      open,
      problems: obstacles.map(({ step, ...problem }) => (step === 'review' ? problem : { ...problem, field: '' })),
    }),
    422,
  )
})

following.get('applicationAsSubmitted', async (c) => {
  const application = await findOwn(c, 'application.view')
  const snapshot = await findSnapshot(c.var.db, application.id)
  if (!snapshot) throw new NotFound()
  return c.html(asSubmittedPage({ frame: frameOf(c), application, snapshot }))
})

following.get('applicationWithdrawal', async (c) => {
  const application = await findOwn(c, 'application.withdraw')
  if (!(transitions.withdraw.from as readonly string[]).includes(application.status)) throw new NotFound()
  return c.html(withdrawalPage({ frame: frameOf(c), application, campaign: await campaignOf(c, application) }))
})

following.post('applicationWithdrawal', async (c) => {
  const { id, ownerId } = await findOwn(c, 'application.withdraw')
  await withdrawApplication(c.var.db, id, ownerId, c.var.now)
  return c.redirect(to(c.var.language, 'application', { id }, { done: 'withdrawn' }), 303)
})

following.post('applicationRemoval', async (c) => {
  const application = await findOwn(c, 'application.write')
  await removeDraft(c.var.db, application, c.var.now)
  return c.redirect(to(c.var.language, 'applications', {}, { done: 'removed' }), 303)
})
