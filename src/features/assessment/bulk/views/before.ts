import { to } from '../../../../i18n/addresses.ts'
import { site } from '../../../../i18n/site.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { button, buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { hidden, select, textArea, textField } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../../web/ui/typing-page.ts'
import type { Campaign } from '../../../campaigns/index.ts'
import { choiceOf } from '../../forms.ts'
import { reasonsOf, removalReasons, results } from '../../lifecycle.ts'
import { reasonNames, removalNames, resultNames, said as shared } from '../../messages.ts'
import { nameOfQueue } from '../../views/queues.ts'
import { nameOfCriterion } from '../../words.ts'
import { buttonNames, kindNames, leads, leftOutNames, said, undoWords } from '../messages.ts'
import type { Asked, Concerned } from '../queries.ts'
import { type BulkKind, leftOutReasons, undoLasts } from '../rules.ts'
import { seenOf } from '../seen.ts'
import { type Changed, changedPart, leftOutPart } from './people.ts'

const likeSigning = (kind: BulkKind): 'tell' | 'qualified' | 'result' =>
  kind === 'tell' || kind === 'result' ? kind : 'qualified'

/** The query by which a page that acts on many is found again. */
export const queryOf = ({ kind, queue, ticked, criterion }: Asked) => ({
  kind,
  queue,
  ...(ticked === null ? { who: 'all' } : { person: [...ticked] }),
  ...(criterion !== null && { criterion }),
})

const crumbsTo = ({ t, language }: Frame, campaign: Campaign, queue: string, label: string) => [
  { label: t(shared.assessments), href: to(language, 'officeAssessments') },
  { label: campaign[`title_${language}`], href: to(language, 'officeAssessment', campaign, { queue }) },
  { label },
]

type Before = {
  frame: Frame
  campaign: Campaign
  asked: Asked
  concerned: readonly Concerned[]
  /** How many invitations still to come it cancels. */
  ahead: number
  open: OpenForm
  problems: Said
  changed: Changed | null
}

const stateOf = ({ frame, campaign, asked }: Before, { unmet, queue }: Concerned): string => {
  const { t } = frame
  if (asked.kind === 'not-qualified' && unmet) return nameOfCriterion(frame, campaign, unmet.key)
  return asked.kind === 'qualified' ? t(said.passedAll) : nameOfQueue(frame, campaign, queue)
}

const reasonField = ({ t }: Frame, open: OpenForm, problems: Said): Html =>
  select({
    t,
    name: 'reason',
    label: t(shared.reason),
    blank: t(shared.choose),
    value: typed(open.fields, 'reason'),
    options: removalReasons.map((value) => ({ value, label: t(removalNames[value]) })),
    error: messageFor(problems, 'reason'),
    width: 'full',
  })

const resultField = ({ t }: Frame, open: OpenForm, problems: Said): Html =>
  select({
    t,
    name: 'result',
    label: t(shared.result),
    blank: t(shared.choose),
    value: typed(open.fields, 'result'),
    groups: results.map((result) => ({
      label: t(resultNames[result]),
      options: reasonsOf[result].map((reason) => ({ value: choiceOf(result, reason), label: t(reasonNames[reason]) })),
    })),
    error: messageFor(problems, 'result'),
    width: 'full',
  })

const fieldsFor = ({ frame, asked: { kind }, open, problems }: Before): Part => {
  if (kind === 'tell') return null
  const { t } = frame
  const error = (name: string) => messageFor(problems, name)
  return html`
    ${kind === 'result' && resultField(frame, open, problems)}
    ${kind === 'removed' && reasonField(frame, open, problems)}
    ${textArea({ t, name: 'note', label: t(said.noteForAll), value: typed(open.fields, 'note'), error: error('note'), rows: 3, required: false })}
    ${kind !== 'result' && textField({ t, name: 'signature', label: t(shared.signature), value: typed(open.fields, 'signature'), error: error('signature'), required: true, autocomplete: 'name' })}`
}

const formPart = (options: Before, people: readonly Concerned[]): Html => {
  const { frame, campaign, asked, open } = options
  const { t, language } = frame
  const like = likeSigning(asked.kind)
  const minutes = undoLasts[asked.kind] / 60_000
  return html`
    <p>${t(undoWords[like], { minutes })}</p>
    ${draftNotice(frame, open)}
    ${form({
      frame,
      action: to(language, 'assessmentBulk', campaign, queryOf(asked)),
      ...(asked.kind !== 'tell' && { draft: open.draft, version: open.version }),
      body: html`${hidden('_people', seenOf(people))}${fieldsFor(options)}
        ${buttonRow(
          button({ label: t(buttonNames[like], { count: people.length }) }),
          linkButton({
            label: t(site.cancel),
            href: to(language, 'officeAssessment', campaign, { queue: asked.queue }),
            kind: 'link',
          }),
        )}`,
    })}`
}

const whoPart = (options: Before, people: readonly Concerned[]): Html => {
  const { frame, asked } = options
  const { t, language } = frame
  return table({
    id: 'people',
    caption: t(said.who),
    hasRowKeys: true,
    columns: [{ label: t(shared.name) }, { label: t(asked.kind === 'not-qualified' ? shared.unmet : said.state) }],
    rows: people.map((one) => [
      html`<a href="${to(language, 'assessment', one)}">${one.name || t(site.accountClosed)}</a> <span class="quiet">${one.number}</span>`,
      stateOf(options, one),
    ]),
  })
}

/** Before many are touched at once: the exact number, who they are and what is done for each, who is left out and why, and how it may be undone. */
export const beforePage = (options: Before): Html => {
  const { frame, campaign, asked, concerned, ahead, problems, changed } = options
  const { t, language } = frame
  const { kind, queue, ticked, criterion } = asked
  const title = t(said.titleAt, { what: t(kindNames[kind]), queue: nameOfQueue(frame, campaign, queue) })
  const people = concerned.filter(({ why }) => why === undefined)
  const nobody = t(ticked?.length === 0 ? said.nobodyTicked : said.nobody)
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, queue, t(kindNames[kind])),
    main: html`
      ${errorSummary({ t, problems })}
      ${changed && changedPart(frame, changed)}
      ${heading(title, people.length === 0 ? nobody : t(leads[kind], { count: people.length }))}
      ${criterion !== null && html`<p><strong>${nameOfCriterion(frame, campaign, criterion)}</strong></p>`}
      ${ahead > 0 && notice({ kind: 'warning', body: html`<p>${t(said.ahead, { count: ahead })}</p>` })}
      ${people.length > 0 && whoPart(options, people)}
      ${leftOutPart(frame, { title: t(said.leftOut), groups: leftOutReasons.map((why) => ({ what: t(leftOutNames[why]), people: concerned.filter((one) => one.why === why) })) })}
      ${
        people.length > 0
          ? formPart(options, people)
          : html`<p>${linkButton({ label: t(shared.backToBoard), href: to(language, 'officeAssessment', campaign, { queue }) })}</p>`
      }`,
  })
}

type Choosing = { frame: Frame; campaign: Campaign; asked: Asked; keys: readonly string[] }

/** Which criterion of a step a result is recorded for. */
export const criterionPage = ({ frame, campaign, asked, keys }: Choosing): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(kindNames[asked.kind]),
    index: false,
    crumbs: crumbsTo(frame, campaign, asked.queue, t(kindNames[asked.kind])),
    main: html`${heading(t(kindNames[asked.kind]), t(said.whichCriterion))}
      <ul>${keys.map((criterion) => html`<li><a href="${to(language, 'assessmentBulk', campaign, queryOf({ ...asked, criterion }))}">${nameOfCriterion(frame, campaign, criterion)}</a></li>`)}</ul>`,
  })
}
