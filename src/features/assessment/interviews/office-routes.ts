import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { mayUse } from '../../../policy/policy.ts'
import { type Ctx, signedIn } from '../../../web/context.ts'
import { formOf, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import type { Application } from '../../applications/index.ts'
import type { Campaign, PlanStep } from '../../campaigns/index.ts'
import { factsOf, findAssessedFor, findCampaignFor } from '../asking.ts'
import { changedFor } from '../bulk/changed.ts'
import { cancelInvitation, inviteAll, inviteOne, markOf, toInvite } from './actions.ts'
import { said } from './messages.ts'
import { findInvitationTo, listAtStep, listInvited, listSittings, type Sitting } from './queries.ts'
import { countFree, isAssessed, isByInvitation } from './rules.ts'
import { invitationPart, inviteAllPage, schedulePage } from './views/office.ts'

export const officeInterviews = slice()

officeInterviews.get('interviews', async (c) => {
  const { db, viewer, t } = c.var
  const campaign = await findCampaignFor(c, 'assessment.view')
  return c.html(
    schedulePage({
      frame: frameOf(c),
      campaign,
      sittings: await listSittings(db, campaign.id),
      invited: await listInvited(db, campaign.id),
      mayInvite: mayUse(viewer, 'interview.invite', factsOf(campaign)),
      done: c.req.query('done') === 'invited' && notice({ kind: 'success', title: t(said.invitedAll) }),
    }),
  )
})

const stepIn = ({ plan }: Campaign, id: string | undefined): PlanStep => {
  const step = plan.find((one) => one.id === id && isByInvitation(one))
  if (!step) throw new NotFound()
  return step
}

const freeIn = (sittings: readonly Sitting[], step: PlanStep, now: Date): number =>
  countFree(
    sittings.filter(({ stepId }) => stepId === step.id),
    now,
  )

const inviteAllOf = async (
  c: Ctx,
  campaign: Campaign,
  { obstacle, changedSince }: { obstacle?: 'noPlaces'; changedSince?: string } = {},
) => {
  const step = stepIn(campaign, c.req.query('step'))
  const people = await listAtStep(c.var.db, campaign, step.id)
  return inviteAllPage({
    frame: frameOf(c),
    campaign,
    step,
    people,
    seen: markOf(people),
    free: freeIn(await listSittings(c.var.db, campaign.id), step, c.var.now),
    obstacle: obstacle ? c.var.t(said[obstacle]) : null,
    changed: changedSince === undefined ? null : await changedFor(c, campaign.id, changedSince, toInvite(people)),
  })
}

officeInterviews.get('interviewInvitations', async (c) =>
  c.html(await inviteAllOf(c, await findCampaignFor(c, 'interview.invite'))),
)

officeInterviews.post('interviewInvitations', async (c) => {
  const { db, now, language, settings } = c.var
  const campaign = await findCampaignFor(c, 'interview.invite')
  const asked = { stepId: stepIn(campaign, c.req.query('step')).id, seen: typed(await formOf(c), 'seen') }
  const became = await inviteAll(db, campaign.id, asked, signedIn(c).id, { now, origin: settings.publicUrl })
  if (became === 'invited') return c.redirect(to(language, 'interviews', campaign, { done: 'invited' }), 303)
  return c.html(
    await inviteAllOf(c, campaign, became === 'changed' ? { changedSince: asked.seen } : { obstacle: became }),
    409,
  )
})

/** The invitation of one person to a step as their assessment shows it; nothing at a step to which nobody is invited. */
export const invitationShown = async (
  c: Ctx,
  { application, campaign, step }: { application: Application; campaign: Campaign; step: PlanStep },
): Promise<Html | null> => {
  if (!isByInvitation(step)) return null
  const { db, viewer, now } = c.var
  const invitation = await findInvitationTo(db, application.id, step.id)
  const sittings = await listSittings(db, campaign.id)
  return invitationPart({
    frame: frameOf(c),
    campaign,
    applicationId: application.id,
    step,
    invitation,
    chosen: sittings.find(({ id }) => id === invitation?.sittingId),
    free: freeIn(sittings, step, now),
    mayInvite: mayUse(viewer, 'interview.invite', factsOf(campaign)),
    isOpen: isAssessed(application.status),
  })
}

type Act = typeof inviteOne

const actOn = (done: string, act: Act) => async (c: Ctx) => {
  const { db, now, language, settings } = c.var
  const { application, campaign } = await findAssessedFor(c, 'interview.invite')
  const step = stepIn(campaign, typed(await formOf(c), 'step'))
  await act(db, application.id, step.id, signedIn(c).id, { now, origin: settings.publicUrl })
  return c.redirect(to(language, 'assessment', application, { step: step.id, done }), 303)
}

officeInterviews.post('interviewInvitation', actOn('invited', inviteOne))
officeInterviews.post('interviewCancellation', actOn('uninvited', cancelInvitation))

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['interviewInvitation', 'interviewCancellation'] as const)
  officeInterviews.get(name, async (c) => {
    const { application } = await findAssessedFor(c, 'assessment.view')
    return c.redirect(to(c.var.language, 'assessment', application))
  })
