import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import { type Ability, mayUse, reachOf } from '../../../policy/policy.ts'
import { type Ctx, idIn, pageIn, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { findListOffice } from '../../mailing-list/index.ts'
import { advertisementPage } from '../advertisement/views/advertisement.ts'
import type { Campaign } from '../campaign.ts'
import { type CampaignStatus, transitions } from '../lifecycle.ts'
import { statusNames } from '../messages.ts'
import { said as publicationSaid } from '../publication/messages.ts'
import { listChanges } from '../publication/queries.ts'
import { findCampaign, listOfficeCampaigns } from '../queries.ts'
import { whatBlocksPublication } from '../rules.ts'
import { unansweredOf } from '../warnings.ts'
import { beginCampaign, commentCampaign, draftOfPart } from './actions.ts'
import { copyCampaign } from './copying.ts'
import { commentForm } from './forms.ts'
import { said } from './messages.ts'
import { countSubmitted, findOffices, listComments } from './queries.ts'
import { hubPage } from './views/hub.ts'
import { listPage } from './views/list.ts'
import { crumbsTo } from './views/part-page.ts'

export const drafting = slice()

/** A campaign that reaches the person in an office and on which they may do this; for all others it does not exist. */
export const findInOffice = async (c: Ctx, ability: Ability): Promise<Campaign> => {
  signedIn(c)
  const campaign = await findCampaign(c.var.db, idIn(c))
  const facts = campaign && { officeId: campaign.officeId }
  if (!campaign || !c.var.may('campaign.view-draft', facts) || !c.var.may(ability, facts)) throw new NotFound()
  return campaign
}

drafting.get('officeCampaigns', async (c) => {
  const { db, may, viewer } = c.var
  signedIn(c)
  const reach = reachOf(viewer, 'campaign.view-draft')
  const [officeId] = reach.officeIds
  if (!reach.any && !may('campaign.view-draft', { officeId })) throw new NotFound()
  if (reach.any) may('campaign.view-draft')
  const status = (Object.keys(statusNames) as CampaignStatus[]).find((one) => one === c.req.query('status'))
  return c.html(
    listPage({
      frame: frameOf(c),
      listed: await listOfficeCampaigns(db, viewer, status, pageIn(c)),
      status,
      offices: await findOffices(db, reachOf(viewer, 'campaign.draft').officeIds),
    }),
  )
})

drafting.post('officeCampaignNew', async (c) => {
  const person = signedIn(c)
  const officeId = typed(await formOf(c), 'office')
  if (!c.var.may('campaign.draft', { officeId })) throw new NotFound()
  const id = await beginCampaign(c.var.db, officeId, person.id, c.var.now)
  return c.redirect(to(c.var.language, 'officeCampaignPart', { id, part: 'basics' }), 303)
})

const done = {
  copied: said.copied,
  published: publicationSaid.published,
  extended: publicationSaid.extended,
  closed: publicationSaid.closed,
  archived: publicationSaid.archived,
} as const

type HubShown = { open?: OpenForm; problems?: readonly Problem[]; answering?: Readonly<Record<string, string>> }

/** The page on which an office works on a campaign. */
export const hubOf = async (
  c: Ctx,
  campaign: Campaign,
  { open, problems = [], answering = {} }: HubShown = {},
): Promise<Html> => {
  const { db, viewer, now, t, language } = c.var
  const person = signedIn(c)
  const facts = { officeId: campaign.officeId }
  const key = c.req.query('done') ?? ''
  return hubPage({
    frame: frameOf(c),
    campaign,
    gate: { obstacles: whatBlocksPublication(campaign, now, language), unanswered: unansweredOf(campaign, now) },
    changes: await listChanges(db, campaign.id),
    comments: await listComments(db, campaign.id),
    open: open ?? (await openForm(db, person.id, draftOfPart(campaign.id, 'comment'), {})),
    problems: sayProblems(t, { ...said, ...publicationSaid }, problems),
    answering,
    done: Object.hasOwn(done, key) ? t(done[key as keyof typeof done]) : null,
    applications:
      campaign.status !== 'draft' && mayUse(viewer, 'application.open', facts)
        ? await countSubmitted(db, campaign.id)
        : null,
    verbs: {
      mayDraft: mayUse(viewer, 'campaign.draft', facts),
      mayAnnounce:
        campaign.status === 'published' && mayUse(viewer, 'mailing.write', { officeId: (await findListOffice(db)).id }),
      mayChange: mayUse(viewer, 'campaign.change', facts),
      mayComment: mayUse(viewer, 'campaign.comment', facts),
      mayFindDeclared:
        campaign.equityApprovedAt !== null &&
        (campaign.status === 'published' || campaign.status === 'closed') &&
        mayUse(viewer, 'declaration.find', facts),
      open: verbsOpenTo(viewer, transitions, { ...facts, status: campaign.status }),
    },
  })
}

drafting.get('officeCampaign', async (c) => c.html(await hubOf(c, await findInOffice(c, 'campaign.view-draft'))))

drafting.get('officeCampaignPreview', async (c) => {
  const campaign = await findInOffice(c, 'campaign.view-draft')
  const { t, language } = c.var
  const frame = frameOf(c)
  return c.html(
    advertisementPage({
      frame,
      campaign,
      changes: [],
      crumbs: crumbsTo(frame, campaign, t(said.preview)),
      before: notice({
        kind: 'info',
        body: html`<p>${t(said.previewLead)} <a href="${to(language, 'officeCampaign', campaign)}">${t(said.backToCampaign)}</a></p>`,
      }),
    }),
  )
})

drafting.post('officeCampaignComments', async (c) => {
  const { db, now, language } = c.var
  const campaign = await findInOffice(c, 'campaign.comment')
  const person = signedIn(c)
  const sent = await formOf(c)
  const read = readForm(commentForm, sent)
  if (!read.data) {
    const open = await keepSent(db, person.id, draftOfPart(campaign.id, 'comment'), sent, now)
    return c.html(await hubOf(c, campaign, { open, problems: read.problems }), 422)
  }
  await commentCampaign(db, campaign, { id: person.id, language }, read.data.body, now)
  return c.redirect(`${to(language, 'officeCampaign', campaign)}#comments`, 303)
})

drafting.post('officeCampaignCopy', async (c) => {
  const campaign = await findInOffice(c, 'campaign.draft')
  const id = await copyCampaign(c.var.db, campaign, signedIn(c).id, c.var.now)
  return c.redirect(to(c.var.language, 'officeCampaign', { id }, { done: 'copied' }), 303)
})
