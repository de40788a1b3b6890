import { to } from '../../../../i18n/addresses.ts'
import { sayTime } from '../../../../i18n/dates.ts'
import { site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { buttonRow, linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading, notice, time } from '../../../../web/ui/text.ts'
import type { Campaign } from '../../../campaigns/index.ts'
import { said as shared } from '../../messages.ts'
import { doneNames, notUndoneNames, said } from '../messages.ts'
import type { BulkAction, Touched } from '../queries.ts'
import { notUndoneReasons } from '../rules.ts'
import { seenOf } from '../seen.ts'
import { type Changed, changedPart, leftOutPart } from './people.ts'

const timeOf = ({ language }: Frame, at: Date, { timeZone }: Campaign): string => sayTime(language, at, timeZone)

/** What was done, to how many. */
export const sayDone = (frame: Frame, campaign: Campaign, { kind, count, undoUntil }: BulkAction): string =>
  frame.t(doneNames[kind], { count, time: timeOf(frame, undoUntil, campaign) })

/** What was done at once in a campaign and may still be undone by whoever reads it. */
export const undoablePart = (frame: Frame, campaign: Campaign, actions: readonly BulkAction[]): Part => {
  if (actions.length === 0) return null
  const { t, language } = frame
  return table({
    id: 'lately',
    caption: t(said.lately),
    columns: [said.what, said.by, said.until].map((label) => ({ label: t(label) })),
    rows: actions.map((action) => [
      html`<a href="${to(language, 'assessmentBulkUndo', action)}">${t(said.undoTitle, { what: sayDone(frame, campaign, action) })}</a>`,
      action.doneByName || t(site.accountClosed),
      time({ at: action.undoUntil, text: timeOf(frame, action.undoUntil, campaign) }),
    ]),
  })
}

type Undoing = {
  frame: Frame
  campaign: Campaign
  action: BulkAction
  touched: readonly Touched[]
  isOver: boolean
  changed: Changed | null
}

/** Before something is undone: for how many and whom, and for whom not and why. */
export const undoPage = ({ frame, campaign, action, touched, isOver, changed }: Undoing): Html => {
  const { t, language } = frame
  const what = sayDone(frame, campaign, action)
  const title = t(said.undoTitle, { what })
  const people = isOver ? [] : touched.filter(({ why }) => why === undefined)
  const back = to(language, 'officeAssessment', campaign, { queue: action.queue })
  const count = people.length
  return page({
    frame,
    title,
    index: false,
    crumbs: [
      { label: t(shared.assessments), href: to(language, 'officeAssessments') },
      { label: campaign[`title_${language}`], href: back },
      { label: t(said.undo) },
    ],
    main: html`
      ${changed && changedPart(frame, changed)}
      ${heading(title, isOver ? null : count === 0 ? t(said.undoNobody) : t(said.undoCount, { count }))}
      ${isOver && notice({ kind: 'warning', title: t(said.undoOver), body: html`<p>${t(said.undoOverBody)}</p>` })}
      ${count > 0 && html`<h2>${t(said.undoneFor)}</h2><ul>${people.map((one) => html`<li>${one.name || t(site.accountClosed)} <span class="quiet">${one.number}</span></li>`)}</ul>`}
      ${!isOver && leftOutPart(frame, { title: t(said.leftOut), groups: notUndoneReasons.map((why) => ({ what: t(notUndoneNames[why]), people: touched.filter((one) => one.why === why) })) })}
      ${buttonRow(
        count > 0 &&
          postButton({
            frame,
            action: to(language, 'assessmentBulkUndo', action),
            label: t(said.undoFor, { count }),
            fields: { _people: seenOf(people) },
          }),
        linkButton({ label: t(shared.backToBoard), href: back, kind: 'link' }),
      )}`,
  })
}
