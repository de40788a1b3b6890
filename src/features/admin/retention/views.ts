import { to } from '../../../i18n/addresses.ts'
import { sayDate, sayMoment, sayNumber } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import type { LongWork } from '../../../platform/long-work.ts'
import type { Due, Period, RetentionRule } from '../../../platform/retention.ts'
import { messageFor } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { button, buttonRow, linkButton, postButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { hidden, textField } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { sayPeriod } from '../../../web/ui/period.ts'
import { progress } from '../../../web/ui/progress.ts'
import { table } from '../../../web/ui/table.ts'
import { heading, notice, time } from '../../../web/ui/text.ts'
import type { Said } from '../../../web/ui/typing-page.ts'
import { said } from './messages.ts'

/** A rule whose period may be changed. */
export type Tunable = RetentionRule & { period: Period; shortest: number; longest: number }

const periodCell = (frame: Frame, { key, period, [`what_${frame.language}` as const]: what }: RetentionRule): Part =>
  html`${sayPeriod(frame.t, period)}${
    period &&
    html`<br><a href="${to(frame.language, 'retentionRule', { key })}">${frame.t(said.changeIt)} <span class="hidden">${what}</span></a>`
  }`

type Planned = { rule: RetentionRule; due: Due }

type RetentionPage = {
  frame: Frame
  rules: readonly RetentionRule[]
  plan: readonly Planned[]
  work: LongWork | undefined
  isRunning: boolean
  isFresh: boolean
  isChanged: boolean
}

const clockTable = ({ frame, plan }: RetentionPage): Html => {
  const { t, language } = frame
  return table({
    id: 'clock',
    caption: t(said.byClock),
    columns: [
      { label: t(said.what) },
      { label: t(said.why) },
      { label: t(said.howLong) },
      { label: t(said.now), numeric: true },
      { label: t(said.oldest) },
    ],
    rows: plan.map(({ rule, due }) => [
      rule[`what_${language}`],
      rule[`why_${language}`],
      periodCell(frame, rule),
      sayNumber(language, due.count),
      due.oldest ? time({ at: due.oldest, text: sayDate(language, due.oldest) }) : '–',
    ]),
  })
}

const otherTable = ({ frame, rules }: RetentionPage, applies: 'after-erasure' | 'always'): Html => {
  const { t, language } = frame
  const isDated = applies === 'after-erasure'
  return table({
    id: applies,
    caption: t(isDated ? said.afterErasure : said.always),
    columns: [{ label: t(said.what) }, { label: t(said.why) }, ...(isDated ? [{ label: t(said.howLong) }] : [])],
    rows: rules
      .filter((rule) => rule.applies === applies)
      .map((rule) => [
        rule[`what_${language}`],
        rule[`why_${language}`],
        ...(isDated ? [periodCell(frame, rule)] : []),
      ]),
  })
}

const standing = ({ frame, rules, work, isRunning, isFresh }: RetentionPage): Part => {
  const { t, language } = frame
  if (!work) return null
  if (isRunning) return progress({ frame, label: t(said.applying), done: work.done, total: work.total, isFresh })
  if (work.status !== 'done' || !work.finishedAt)
    return notice({ kind: 'danger', title: t(said.failed), body: html`<p>${t(said.failedBody)}</p>` })
  const gone = rules.filter(({ key }) => (work.outcome[key] ?? 0) > 0)
  return notice({
    kind: 'success',
    title: t(said.applied, { moment: sayMoment(language, work.finishedAt) }),
    body:
      gone.length === 0
        ? html`<p>${t(said.appliedNothing)}</p>`
        : html`<ul>${gone.map((rule) => html`<li>${t(said.gone, { what: rule[`what_${language}`], count: work.outcome[rule.key] ?? 0 })}</li>`)}</ul>`,
  })
}

/** What is kept, why and how long; what would go now; and a button that lets it go. */
export const retentionPage = (options: RetentionPage): Html => {
  const { frame, isRunning, isChanged } = options
  const { t, path } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    wide: true,
    crumbs: [{ label: t(said.title) }],
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${isChanged && notice({ kind: 'success', title: t(said.changed) })}
      ${standing(options)}
      <p>${t(said.confirms)}</p>
      ${clockTable(options)}
      ${!isRunning && html`<h2>${t(said.applyTitle)}</h2><p>${t(said.applyBody)}</p>${postButton({ frame, action: path, label: t(said.apply), kind: 'danger' })}`}
      ${otherTable(options, 'after-erasure')}
      ${otherTable(options, 'always')}`,
  })
}

type RulePage = { frame: Frame; rule: Tunable; amount: string; seen: string; problems: Said }

/** How long one rule keeps things, to be changed within its bounds. */
export const rulePage = ({ frame, rule, amount, seen, problems }: RulePage): Html => {
  const { t, language, path } = frame
  const { shortest, longest, period } = rule
  const back = to(language, 'retention')
  return page({
    frame,
    title: t(said.changeTitle),
    index: false,
    problems: problems.length > 0,
    crumbs: [{ label: t(said.title), href: back }, { label: t(said.changeTitle) }],
    main: html`
      ${errorSummary({ t, problems })}
      ${heading(t(said.changeTitle), rule[`what_${language}`])}
      <p>${rule[`why_${language}`]}</p>
      <p>${t(said.changeTells)}</p>
      ${form({
        frame,
        action: path,
        body: html`
          ${hidden('seen', seen)}
          ${textField({ t, name: 'amount', label: t(period.unit === 'days' ? said.amountDays : said.amountMonths), hint: t(said.bounds, { shortest, longest }), value: amount, inputmode: 'numeric', width: 'short', error: messageFor(problems, 'amount'), required: true })}
          ${buttonRow(button({ label: t(site.save) }), linkButton({ label: t(site.cancel), href: back, kind: 'link' }))}`,
      })}`,
  })
}
