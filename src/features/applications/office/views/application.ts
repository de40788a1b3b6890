import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { button, postButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { textArea } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { definitionList, heading, mark, notice, tag, time } from '../../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../../web/ui/typing-page.ts'
import type { Campaign } from '../../../campaigns/index.ts'
import { statusNames, statusTones } from '../../messages.ts'
import type { Application } from '../../queries.ts'
import type { Snapshot } from '../../submission/snapshot.ts'
import { snapshotView } from '../../submission/view.ts'
import type { ApplicationFilter } from '../filter.ts'
import { applicationHref, carried, listHref } from '../links.ts'
import { said } from '../messages.ts'
import { type ApplicationRow, type listNotes, type Neighbours, pageSize } from '../queries.ts'
import { nameOf, standingOf } from '../words.ts'

type ApplicationPage = {
  frame: Frame
  application: Application
  campaign: Campaign
  row: ApplicationRow
  /** What was submitted, and whether it still bears its fingerprint; nothing once the account is closed. */
  sent: { snapshot: Snapshot; isWhole: boolean } | null
  filter: ApplicationFilter
  neighbours: Neighbours
  others: readonly ApplicationRow[]
  notes: Awaited<ReturnType<typeof listNotes>>
  note: OpenForm
  problems: Said
  done: Part
  mayNote: boolean
  mayBookmark: boolean
  mayAssess: boolean
}

const throughList = ({ frame, filter, neighbours, row }: ApplicationPage): Html => {
  const { t, language } = frame
  const { place, total, previous, next } = neighbours
  const step = (id: string | null, rel: 'prev' | 'next', words: string): Part =>
    id !== null &&
    html`<li><a${attributes({ rel: `${rel} nofollow`, href: applicationHref(language, id, filter) })}>${words}</a></li>`
  const listPage = place === null ? 1 : Math.ceil(place / pageSize)
  return html`
    <nav class="through" aria-label="${t(said.neighbours)}">
      <p>${place === null ? t(said.notInList, { total }) : t(said.placeInList, { place, total })}</p>
      <ul>
        ${step(previous, 'prev', t(said.previous))}
        ${step(next, 'next', t(said.next))}
        <li><a href="${listHref(language, filter, listPage)}#a${row.number}">${t(said.backToList)}</a></li>
      </ul>
    </nav>`
}

const asideOf = ({
  frame,
  application,
  campaign,
  row,
  sent,
  filter,
  notes,
  mayBookmark,
  mayAssess,
}: ApplicationPage): Html => {
  const { t, language } = frame
  const { submittedAt, withdrawnAt } = application
  const standing = standingOf(t, row)
  return html`
    <p>${tag(t(statusNames[application.status]), statusTones[application.status])} ${row.isBookmarked && tag(t(said.hasBookmark), 'amber')}</p>
    ${submittedAt && html`<p>${t(said.submitted)}<br>${time({ at: submittedAt, text: sayMoment(language, submittedAt, campaign.timeZone) })} ${application.isSubmittedAtBell && html`<br>${t(said.atBell)}`}</p>`}
    ${withdrawnAt && html`<p>${t(said.withdrawn, { day: sayDate(language, withdrawnAt) })}</p>`}
    ${standing.length > 0 && html`<p>${t(said.standing)}<br>${standing.join(', ')}</p>`}
    ${sent && html`<p>${mark(t, sent.isWhole ? 'evidenced' : 'unknown', '')} ${t(sent.isWhole ? said.fingerprintFits : said.fingerprintDiffers)}<br>${t(said.fingerprint)}<br><code class="fingerprint">${application.snapshotHash}</code></p>`}
    ${mayAssess && html`<p><a href="${to(language, 'assessment', application)}">${t(said.toAssessment)}</a></p>`}
    <p><a href="#notes">${t(said.toNotes, { count: notes.length })}</a></p>
    ${
      mayBookmark &&
      html`${postButton({
        frame,
        action: to(language, 'officeApplicationBookmark', application, carried(filter)),
        label: t(row.isBookmarked ? said.unbookmark : said.bookmark),
        kind: 'secondary',
        fields: { bookmarked: row.isBookmarked ? 'no' : 'yes' },
      })}<p class="quiet">${t(said.bookmarkIsMine)}</p>`
    }`
}

const notesPart = ({ frame, application, filter, notes, note, problems, mayNote }: ApplicationPage): Html => {
  const { t, language } = frame
  return html`
    <h2 id="notes">${t(said.notes)}</h2>
    <p class="quiet">${t(said.notesLead)}</p>
    ${notes.length === 0 && html`<p>${t(said.noNotes)}</p>`}
    ${notes.map((one) => html`<article class="message"><h3>${time({ at: one.at, text: t(said.noteBy, { name: one.authorName, moment: sayMoment(language, one.at) }) })}</h3><p class="as-typed" lang="${one.language}">${one.body}</p></article>`)}
    ${
      mayNote &&
      html`${draftNotice(frame, note)}${form({
        frame,
        action: to(language, 'officeApplicationNotes', application, carried(filter)),
        draft: note.draft,
        version: note.version,
        body: html`${textArea({ t, name: 'body', label: t(said.note), value: typed(note.fields, 'body'), error: messageFor(problems, 'body'), rows: 4, required: true })}${button({ label: t(said.addNote), kind: 'secondary' })}`,
      })}`
    }`
}

const othersPart = ({ frame, others }: ApplicationPage): Part => {
  const { t, language } = frame
  return (
    others.length > 0 &&
    html`<h2>${t(said.others)}</h2>
      ${definitionList(others.map((one) => ({ term: html`<a href="${to(language, 'officeApplication', one)}" rel="nofollow">${one[`title_${language}`]}</a>`, description: html`${tag(t(statusNames[one.status]), statusTones[one.status])} ${time({ at: one.submittedAt, text: sayDate(language, one.submittedAt) })}` })))}`
  )
}

/** An application as the office that holds it reads it: what was submitted, what the office wrote about it, and the way to the next one of the list. */
export const applicationPage = (options: ApplicationPage): Html => {
  const { frame, application, campaign, row, sent, problems, done } = options
  const { t, language } = frame
  const name = nameOf(t, row)
  const title = campaign[`title_${language}`]
  const ofCampaign = { label: title, href: to(language, 'officeCampaignApplications', campaign) }
  return page({
    frame,
    title: `${name}, ${title}`,
    problems: problems.length > 0,
    index: false,
    crumbs: [
      { label: t(said.office), href: to(language, 'office') },
      { label: t(said.applications), href: to(language, 'officeApplications') },
      ofCampaign,
      { label: t(said.numbered, { number: String(application.number) }) },
    ],
    aside: asideOf(options),
    main: html`
      ${errorSummary({ t, problems })}
      ${done}
      ${throughList(options)}
      ${heading(name, html`${t(said.numbered, { number: String(application.number) })} · <a href="${ofCampaign.href}">${title}</a>`)}
      ${
        sent
          ? html`<h2>${t(said.asSent)}</h2><p class="quiet">${t(said.readIsNoted)}</p>${snapshotView(frame, sent.snapshot)}`
          : notice({ kind: 'info', title: t(said.sealed), body: html`<p>${t(said.sealedBody)}</p>` })
      }
      ${notesPart(options)}
      ${othersPart(options)}`,
  })
}
