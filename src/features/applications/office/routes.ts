import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ability, grantFor, mayUse, reachOf } from '../../../policy/policy.ts'
import { type Ctx, idAsked, idIn, pageIn, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { isAskedAhead, notAhead } from '../../../web/prefetch.ts'
import { slice } from '../../../web/slice.ts'
import { notice } from '../../../web/ui/text.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { type Application, findApplication } from '../queries.ts'
import { hashOfSnapshot } from '../submission/snapshot.ts'
import { draftOfNote, openApplication, setBookmark, writeNote } from './actions.ts'
import { type ApplicationFilter, readFilter } from './filter.ts'
import { noteForm } from './forms.ts'
import { carried } from './links.ts'
import { said } from './messages.ts'
import { countDrafts, findRow, listApplications, listNotes, listOthersOf, neighboursOf } from './queries.ts'
import { applicationPage } from './views/application.ts'
import { listPage } from './views/list.ts'

export const inOffice = slice()

const paramsOf = (c: Ctx) => new URL(c.req.url).searchParams

/** Whoever may do this with applications of some office comes in; what they see there is theirs. */
export const enterOffice = (c: Ctx, ability: Ability): void => {
  signedIn(c)
  const { any, officeIds } = reachOf(c.var.viewer, ability)
  if (any ? !c.var.may(ability) : !officeIds.some((officeId) => c.var.may(ability, { officeId }))) throw new NotFound()
}

/** The list that the address carries: its campaign must be one that reaches the viewer. */
export const filterIn = (c: Ctx): ApplicationFilter => readFilter(paramsOf(c), idAsked(c, 'campaign'))

inOffice.get('officeApplications', async (c) => {
  const { db, viewer } = c.var
  enterOffice(c, 'application.open')
  const filter = readFilter(paramsOf(c), undefined)
  return c.html(
    listPage({
      frame: frameOf(c),
      filter,
      listed: await listApplications(db, viewer, filter, pageIn(c)),
      campaign: null,
      mayExport: reachOf(viewer, 'application.export').officeIds.length > 0,
    }),
  )
})

inOffice.get('officeCampaignApplications', async (c) => {
  const { db, viewer, may } = c.var
  signedIn(c)
  const campaign = await findCampaign(db, idIn(c))
  if (!campaign || !may('application.open', { officeId: campaign.officeId })) throw new NotFound()
  const filter = readFilter(paramsOf(c), campaign.id)
  return c.html(
    listPage({
      frame: frameOf(c),
      filter,
      listed: await listApplications(db, viewer, filter, pageIn(c)),
      campaign: { ...campaign, drafts: await countDrafts(db, campaign.id) },
      mayExport: mayUse(viewer, 'application.export', { officeId: campaign.officeId }),
    }),
  )
})

/** An application that was submitted to a campaign of an office in which the person may do this; for all others, and for whoever sent it, it does not exist. */
const find = async (c: Ctx, ability: Ability): Promise<Application> => {
  const { id } = signedIn(c)
  const application = await findApplication(c.var.db, idIn(c))
  if (!application || application.status === 'draft' || application.ownerId === id) throw new NotFound()
  if (!c.var.may(ability, { officeId: application.officeId })) throw new NotFound()
  return application
}

const done = { note: said.noteAdded } as const

const pageOf = async (
  c: Ctx,
  application: Application,
  shown: { note?: OpenForm; problems?: readonly Problem[] } = {},
): Promise<Html> => {
  const { db, viewer, now, t } = c.var
  const person = signedIn(c)
  const facts = { officeId: application.officeId }
  const as = grantFor(viewer, 'application.open', facts)
  const campaign = await findCampaign(db, application.campaignId)
  const row = await findRow(db, viewer, application.id)
  if (!as || !campaign || !row) throw new NotFound()
  const snapshot = await openApplication(db, { applicationId: application.id, viewerId: person.id, as }, now)
  const filter = filterIn(c)
  return applicationPage({
    frame: frameOf(c),
    application,
    campaign,
    row,
    sent: snapshot && { snapshot, isWhole: hashOfSnapshot(snapshot) === application.snapshotHash },
    filter,
    neighbours: await neighboursOf(db, viewer, filter, application.id),
    others: await listOthersOf(db, viewer, application),
    notes: await listNotes(db, application.id),
    note: shown.note ?? (await openForm(db, person.id, draftOfNote(application.id), {})),
    problems: sayProblems(t, said, shown.problems ?? []),
    done: c.req.query('done') === 'note' && notice({ kind: 'success', title: t(done.note) }),
    mayNote: mayUse(viewer, 'application.note', facts),
    mayBookmark: mayUse(viewer, 'application.bookmark', facts),
    mayAssess: mayUse(viewer, 'assessment.view', facts),
  })
}

inOffice.get('officeApplication', async (c) => {
  const application = await find(c, 'application.open')
  // Reading is noted for the person, so that a browser that reads ahead reads nothing.
  return isAskedAhead(c) ? notAhead(c) : c.html(await pageOf(c, application))
})

inOffice.post('officeApplicationNotes', async (c) => {
  const { db, now, language } = c.var
  const application = await find(c, 'application.note')
  const person = signedIn(c)
  const sent = await formOf(c)
  const read = readForm(noteForm, sent)
  if (!read.data) {
    const note = await keepSent(db, person.id, draftOfNote(application.id), sent, now)
    return c.html(await pageOf(c, application, { note, problems: read.problems }), 422)
  }
  await writeNote(db, application.id, { id: person.id, language }, read.data.body, now)
  return c.redirect(
    `${to(language, 'officeApplication', application, { ...carried(filterIn(c)), done: 'note' })}#notes`,
    303,
  )
})

inOffice.post('officeApplicationBookmark', async (c) => {
  const { db, now, language } = c.var
  const application = await find(c, 'application.bookmark')
  const isBookmarked = typed(await formOf(c), 'bookmarked') === 'yes'
  await setBookmark(db, application.id, signedIn(c).id, isBookmarked, now)
  return c.redirect(to(language, 'officeApplication', application, carried(filterIn(c))), 303)
})

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['officeApplicationNotes', 'officeApplicationBookmark'] as const)
  inOffice.get(name, async (c) =>
    c.redirect(to(c.var.language, 'officeApplication', await find(c, 'application.open'), carried(filterIn(c)))),
  )
