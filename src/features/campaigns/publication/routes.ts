import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import type { Campaign } from '../campaign.ts'
import { draftOfPart } from '../drafting/actions.ts'
import { readPart, savedPart } from '../drafting/forms.ts'
import { said as draftingSaid } from '../drafting/messages.ts'
import { findInOffice, hubOf } from '../drafting/routes.ts'
import { answerWarning, archiveCampaign, closeEarly, extendCampaign, publishCampaign } from './actions.ts'
import { answerForm, reasonForm } from './forms.ts'
import { said } from './messages.ts'
import { closingPage, extensionPage } from './views/early-and-late.ts'

export const publication = slice()

const back = (c: Ctx, campaign: Campaign, done: string) =>
  c.redirect(to(c.var.language, 'officeCampaign', campaign, { done }), 303)

publication.post('officeCampaignPublication', async (c) => {
  const campaign = await findInOffice(c, 'campaign.publish')
  const { obstacles, unanswered } = await publishCampaign(c.var.db, campaign.id, signedIn(c).id, c.var.now)
  if (obstacles.length + unanswered.length > 0)
    return c.html(await hubOf(c, campaign, { problems: [{ field: '', says: 'notYet' }] }), 422)
  return back(c, campaign, 'published')
})

publication.post('officeCampaignAnswers', async (c) => {
  const campaign = await findInOffice(c, 'campaign.draft')
  const sent = await formOf(c)
  // Each warning has a field of its own; the form sends one of them.
  const field = Object.keys(sent).find((name) => name.startsWith('reason-')) ?? ''
  const reason = typed(sent, field)
  const read = readForm(answerForm, { key: typed(sent, 'key'), reason })
  if (!read.data) {
    const problems = read.problems.map((problem) => ({ ...problem, field }))
    return c.html(await hubOf(c, campaign, { problems, answering: { [field]: reason } }), 422)
  }
  await answerWarning(c.var.db, campaign.id, signedIn(c).id, read.data, c.var.now)
  return c.redirect(to(c.var.language, 'officeCampaign', campaign), 303)
})

publication.post('officeCampaignArchiving', async (c) => {
  const campaign = await findInOffice(c, 'campaign.archive')
  await archiveCampaign(c.var.db, campaign.id, signedIn(c).id, c.var.now)
  return back(c, campaign, 'archived')
})

const findPublished = async (c: Ctx, ability: 'campaign.extend' | 'campaign.close'): Promise<Campaign> => {
  const campaign = await findInOffice(c, ability)
  if (campaign.status !== 'published') throw new NotFound()
  return campaign
}

const pageOf = (
  c: Ctx,
  page: typeof extensionPage,
  campaign: Campaign,
  open: OpenForm,
  problems: readonly Problem[] = [],
) => page({ frame: frameOf(c), campaign, open, problems: sayProblems(c.var.t, { ...draftingSaid, ...said }, problems) })

const keptAs = (c: Ctx, campaign: Campaign, name: string, sent: Sent) =>
  keepSent(c.var.db, signedIn(c).id, draftOfPart(campaign.id, name), sent, c.var.now)

publication.get('officeCampaignExtension', async (c) => {
  const campaign = await findPublished(c, 'campaign.extend')
  const draft = draftOfPart(campaign.id, 'extension')
  const open = await openForm(c.var.db, signedIn(c).id, draft, savedPart('dates', campaign))
  return c.html(pageOf(c, extensionPage, campaign, open))
})

publication.post('officeCampaignExtension', async (c) => {
  const { db, now } = c.var
  const campaign = await findPublished(c, 'campaign.extend')
  const sent = await formOf(c)
  const dates = readPart('dates', {
    ...sent,
    timeZone: campaign.timeZone,
    qualificationMonths: String(campaign.qualificationMonths),
    opensYear: '',
    opensMonth: '',
    opensDay: '',
    opensTime: '',
  })
  const reason = readForm(reasonForm, sent)
  const closesAt = dates.data?.closesAt ?? null
  const isLater = closesAt !== null && campaign.closesAt !== null && closesAt > campaign.closesAt && closesAt > now
  const problems = [
    ...dates.problems,
    ...(dates.data && !isLater ? [{ field: 'closes', says: 'notLater' }] : []),
    ...reason.problems,
  ]
  if (!reason.data || !closesAt || problems.length > 0)
    return c.html(pageOf(c, extensionPage, campaign, await keptAs(c, campaign, 'extension', sent), problems), 422)
  await extendCampaign(db, campaign.id, signedIn(c).id, closesAt, reason.data, now)
  return back(c, campaign, 'extended')
})

publication.get('officeCampaignClosing', async (c) => {
  const campaign = await findPublished(c, 'campaign.close')
  const open = await openForm(c.var.db, signedIn(c).id, draftOfPart(campaign.id, 'closing'), {})
  return c.html(pageOf(c, closingPage, campaign, open))
})

publication.post('officeCampaignClosing', async (c) => {
  const campaign = await findPublished(c, 'campaign.close')
  const sent = await formOf(c)
  const reason = readForm(reasonForm, sent)
  if (!reason.data)
    return c.html(pageOf(c, closingPage, campaign, await keptAs(c, campaign, 'closing', sent), reason.problems), 422)
  await closeEarly(c.var.db, campaign.id, signedIn(c).id, reason.data, c.var.now)
  return back(c, campaign, 'closed')
})
