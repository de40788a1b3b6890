import { to } from '../../../../i18n/addresses.ts'
import { sayMoment, sayNumber } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import { site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { button, buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { hidden } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { momentField } from '../../../../web/ui/moment-field.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading, notice, tag } from '../../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../../web/ui/typing-page.ts'
import { topicNames } from '../../messages.ts'
import { isPossible } from '../lifecycle.ts'
import { recipientNames, said, statusNames } from '../messages.ts'
import type { countRecipients, Mailing } from '../queries.ts'
import { recipientStatuses } from '../rules.ts'
import { type ListOffice, lettersPart } from './letter.ts'
import { crumbsTo, nameOf, reachedPart } from './pages.ts'

type Release = {
  frame: Frame
  mailing: Mailing
  /** What keeps it from being released. */
  blocks: Said
  open: OpenForm
  problems: Said
  reached: Record<Language, number>
  office: ListOffice
  seen: string
}

/** Asks when a mailing leaves, and says before whom it reaches and how it reads. */
export const releasePage = ({ frame, mailing, blocks, open, problems, reached, office, seen }: Release): Html => {
  const { t, language } = frame
  const title = t(said.releaseTitle)
  const back = to(language, 'officeMailing', mailing)
  return page({
    frame,
    title,
    index: false,
    wide: true,
    problems: problems.length > 0,
    crumbs: crumbsTo(frame, { label: nameOf(frame, mailing), href: back }, { label: title }),
    main: html`${errorSummary({ t, problems })}${heading(title, t(said.releaseLead))}
      <p>${t(topicNames[mailing.topic])}</p>
      ${reachedPart(frame, reached)}
      ${lettersPart(frame, mailing, office)}
      ${draftNotice(frame, open)}
      ${
        blocks.length > 0
          ? html`${notice({ kind: 'warning', title: t(said.notComplete), body: html`<ul>${blocks.map(({ message }) => html`<li>${message}</li>`)}</ul>` })}
            <p>${linkButton({ label: t(said.goBack), href: back, kind: 'secondary' })}</p>`
          : form({
              frame,
              action: to(language, 'officeMailingRelease', mailing),
              draft: open.draft,
              version: open.version,
              body: html`${hidden('_seen', seen)}
                ${momentField({ frame, open, problems }, { name: 'leaves', legend: t(said.leavesOn), hint: t(said.leavesHint) })}
                ${buttonRow(button({ label: t(said.release) }), linkButton({ label: t(site.cancel), href: back, kind: 'link' }))}`,
            })
      }`,
  })
}

const minute = 60_000

type Leaving = {
  frame: Frame
  mailing: Mailing
  counts: Awaited<ReturnType<typeof countRecipients>>
  office: ListOffice
  mayMove: boolean
  now: Date
  done: Part
}

const figuresPart = ({ frame: { t, language }, counts }: Leaving): Html =>
  table({
    id: 'figures',
    caption: t(said.figures),
    columns: [{ label: t(said.addresses) }, { label: t(said.howMany), numeric: true }],
    rows: [
      ...recipientStatuses.map((status) => [t(recipientNames[status]), sayNumber(language, counts[status])]),
      [t(said.unsubscribed), sayNumber(language, counts.unsubscribed)],
    ],
  })

/** A mailing that was released: its state, what became of its letters, and what can be done. */
export const leavingPage = (leaving: Leaving): Html => {
  const { frame, mailing, counts, office, mayMove, now, done } = leaving
  const { t, language } = frame
  const { status, sendAt, createdBy, releasedBy } = mailing
  const isOpen = counts.waiting + counts.sending > 0
  const standsStill =
    status === 'sending' && isOpen && (counts.lastAt ?? mailing.beganAt ?? now).getTime() < now.getTime() - 5 * minute
  const acts = (['take-back', 'pause', 'resume'] as const).filter((act) => isPossible(act, status))
  return page({
    frame,
    title: nameOf(frame, mailing),
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, { label: nameOf(frame, mailing) }),
    main: html`${done}${heading(nameOf(frame, mailing), t(topicNames[mailing.topic]))}
      <p>${tag(t(statusNames[status]))} ${sendAt && sayMoment(language, sendAt)}</p>
      <p>${t(said.writtenBy, { name: createdBy || t(site.accountClosed) })}${releasedBy !== null && html`<br>${t(said.releasedBy, { name: releasedBy || t(site.accountClosed) })}`}</p>
      ${standsStill && notice({ kind: 'warning', body: html`<p>${t(said.standsStill)}</p>` })}
      ${
        mayMove &&
        acts.length > 0 &&
        form({
          frame,
          action: to(language, 'officeMailingMove', mailing),
          body: buttonRow(
            ...acts.map((act) => button({ label: t(said[act]), kind: 'secondary', name: 'act', value: act })),
          ),
        })
      }
      ${mayMove && isPossible('cancel', status) && html`<p><a href="${to(language, 'officeMailingEnd', mailing)}">${t(said.stop)}</a></p>`}
      ${mailing.beganAt && figuresPart(leaving)}
      ${lettersPart(frame, mailing, office)}`,
  })
}
