import { z } from 'zod'
import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, signedIn } from '../../../web/context.ts'
import { formOf, optionalText, type Problem, readForm, sayProblems, text, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { html } from '../../../web/html.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { findSnapshot } from '../../applications/index.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { chooseSitting, draftOfAnswer, draftOfNeeds, sayNeedsChanged, sayNoneSuits } from './actions.ts'
import { said } from './messages.ts'
import { findInvitation, type Invitation, listSittings, officeAddress } from './queries.ts'
import { isAssessed, isFree } from './rules.ts'
import { ownCalendar } from './telling.ts'
import { ownPage } from './views/own.ts'

export const ownInterviews = slice()

const answerForm = z.object({ noneSuits: text(2_000, 'noneMissing') })
const needsForm = z.object({ needsChanged: optionalText(2_000) })

const find = async (c: Ctx): Promise<Invitation> => {
  signedIn(c)
  const invitation = await findInvitation(c.var.db, idIn(c))
  if (!invitation || !c.var.may('interview.choose', { ownerId: invitation.ownerId })) throw new NotFound()
  return invitation
}

// What was decided ends an invitation once its person was told.
const isOver = ({ cancelledAt, statusAsTold }: Invitation) => cancelledAt !== null || !isAssessed(statusAsTold)

const doneNotice = (c: Ctx) => {
  const { t } = c.var
  const key = c.req.query('done')
  if (key === 'chosen')
    return notice({ kind: 'success', title: t(said.chosen), body: html`<p>${t(said.chosenBody)}</p>` })
  if (key === 'none') return notice({ kind: 'success', title: t(said.noneSaid) })
  return key === 'needs' && notice({ kind: 'success', title: t(said.changedSaved) })
}

type Given = { answer?: OpenForm; needs?: OpenForm; problems?: readonly Problem[]; obstacle?: keyof typeof said }

const pageOf = async (c: Ctx, invitation: Invitation, given: Given = {}) => {
  const { db, t, now } = c.var
  const { id } = signedIn(c)
  const campaign = await findCampaign(db, invitation.campaignId)
  const step = campaign?.plan.find((one) => one.id === invitation.stepId)
  if (!campaign || !step) throw new NotFound()
  const sittings = (await listSittings(db, campaign.id)).filter(({ stepId }) => stepId === step.id)
  const snapshot = await findSnapshot(db, invitation.applicationId)
  const problems = sayProblems(t, said, given.problems ?? [])
  return ownPage({
    frame: frameOf(c),
    invitation,
    campaign,
    step,
    officeEmail: await officeAddress(db, campaign.officeId),
    chosen: sittings.find((one) => one.id === invitation.sittingId) ?? null,
    free: isAssessed(invitation.statusAsTold)
      ? sittings.filter((one) => one.id !== invitation.sittingId && isFree(one, now))
      : [],
    card: snapshot?.accommodation ?? null,
    answer: {
      open: given.answer ?? (await openForm(db, id, draftOfAnswer(invitation.id), {})),
      problems: given.answer ? problems : [],
    },
    needs: {
      open:
        given.needs ?? (await openForm(db, id, draftOfNeeds(invitation.id), { needsChanged: invitation.needsChanged })),
      problems: given.needs ? problems : [],
    },
    obstacle: given.obstacle ? t(said[given.obstacle], {}) : null,
    done: doneNotice(c),
    isOver: isOver(invitation),
  })
}

const backTo = (c: Ctx, invitation: Invitation, done: string) =>
  c.redirect(to(c.var.language, 'interview', invitation, { done }), 303)

ownInterviews.get('interview', async (c) => c.html(await pageOf(c, await find(c))))

ownInterviews.post('interview', async (c) => {
  const { db, now, settings } = c.var
  const invitation = await find(c)
  const asked = typed(await formOf(c), 'sitting')
  const sitting = (await listSittings(db, invitation.campaignId)).find(({ id }) => id === asked)
  // Whoever removed it meanwhile leaves nothing to choose.
  const obstacle = sitting
    ? await chooseSitting(db, invitation.id, sitting.id, { now, origin: settings.publicUrl })
    : 'gone'
  if (!obstacle) return backTo(c, invitation, 'chosen')
  return c.html(await pageOf(c, invitation, { obstacle }), 409)
})

ownInterviews.post('interviewAnswer', async (c) => {
  const { db, now, language, settings } = c.var
  const invitation = await find(c)
  const sent = await formOf(c)
  const read = readForm(answerForm, sent)
  const keep = () => keepSent(db, invitation.ownerId, draftOfAnswer(invitation.id), sent, now)
  if (!read.data) return c.html(await pageOf(c, invitation, { answer: await keep(), problems: read.problems }), 422)
  const words = { words: read.data.noneSuits, language }
  const obstacle = await sayNoneSuits(db, invitation.id, words, { now, origin: settings.publicUrl })
  if (obstacle) return c.html(await pageOf(c, invitation, { answer: await keep(), obstacle }), 409)
  return backTo(c, invitation, 'none')
})

ownInterviews.post('interviewNeeds', async (c) => {
  const { db, now, language } = c.var
  const invitation = await find(c)
  const sent = await formOf(c)
  const read = readForm(needsForm, sent)
  if (!read.data) {
    const needs = await keepSent(db, invitation.ownerId, draftOfNeeds(invitation.id), sent, now)
    return c.html(await pageOf(c, invitation, { needs, problems: read.problems }), 422)
  }
  await sayNeedsChanged(db, invitation.id, { words: read.data.needsChanged, language }, now)
  return backTo(c, invitation, 'needs')
})

ownInterviews.get('interviewCalendar', async (c) => {
  const { db, now, language, settings } = c.var
  const invitation = await find(c)
  const slot = (await listSittings(db, invitation.campaignId)).find(({ id }) => id === invitation.sittingId)
  if (!slot || isOver(invitation)) throw new NotFound()
  const file = await ownCalendar(db, invitation, slot, { language, now, origin: settings.publicUrl })
  if (file === undefined) throw new NotFound()
  c.header('Content-Type', 'text/calendar; charset=utf-8; method=REQUEST')
  c.header('Content-Disposition', 'attachment; filename="invitation.ics"')
  return c.body(file)
})

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['interviewAnswer', 'interviewNeeds'] as const)
  ownInterviews.get(name, async (c) => c.redirect(to(c.var.language, 'interview', await find(c))))
