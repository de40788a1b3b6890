import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { attributes } from '../../../web/ui/attributes.ts'
import { button, buttonRow } from '../../../web/ui/buttons.ts'
import { hidden, tickBox } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination, table } from '../../../web/ui/table.ts'
import { heading, notice, time } from '../../../web/ui/text.ts'
import { statusNames } from '../../applications/index.ts'
import type { Campaign, PlanStep } from '../../campaigns/index.ts'
import { type Assessable, type countBoard, pagesOf, type Queue, queueAt, type Standing } from '../board.ts'
import { said as bulk, kindNames } from '../bulk/messages.ts'
import type { BulkAction } from '../bulk/queries.ts'
import { type BulkKind, needsTicks } from '../bulk/rules.ts'
import { undoablePart } from '../bulk/views/undo.ts'
import { said as considering } from '../considering/messages.ts'
import { said as horizontal } from '../horizontal/messages.ts'
import { said as interviews } from '../interviews/messages.ts'
import { decisionOutcomes, type Outcome } from '../lifecycle.ts'
import { decisionNames, outcomeNames, said } from '../messages.ts'
import { said as planning } from '../planning/messages.ts'
import { said as record } from '../record/messages.ts'
import { nameOfStep } from '../words.ts'
import { nameOfQueue } from './queues.ts'

/** The campaigns whose applications somebody assesses. */
export const assessmentsPage = ({
  frame,
  campaigns,
  page: at,
  pages,
}: {
  frame: Frame
  campaigns: readonly Assessable[]
  page: number
  pages: number
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.assessments),
    index: false,
    wide: true,
    crumbs: [{ label: t(said.assessments) }],
    main: html`${heading(t(said.assessments), t(said.assessmentsLead))}
      ${table({
        caption: t(said.assessments),
        empty: t(said.noAssessments),
        columns: [
          { label: t(said.campaign) },
          { label: t(said.waiting), numeric: true },
          { label: t(said.total), numeric: true },
        ],
        rows: campaigns.map((campaign) => [
          html`<a href="${to(language, 'officeAssessment', campaign)}">${campaign[`title_${language}`]}</a> <span class="quiet">${campaign.number}</span>`,
          campaign.waiting,
          campaign.total,
        ]),
      })}
      ${pagination({ t, page: at, pages, href: (number) => to(language, 'officeAssessments', {}, { page: number }) })}`,
  })
}

type Board = {
  frame: Frame
  campaign: Campaign
  counted: Awaited<ReturnType<typeof countBoard>>
  queue: Queue | undefined
  people: readonly Standing[]
  page: number
  /** Whether the viewer applied themselves: nobody reads their own application here. */
  hasApplied: boolean
  /** Whether some step is assessed question by question. */
  isByQuestion: boolean
  /** What the viewer may do to many of the queue at once. */
  kinds: readonly BulkKind[]
  /** The step to which the viewer may invite those of the queue. */
  invitesTo: PlanStep | undefined
  /** What was done at once, that the viewer may still undo. */
  undoable: readonly BulkAction[]
  done: Part
  mayConsider: boolean
  mayReport: boolean
}

const shownOutcomes = ['to-assess', 'held', 'failed'] as const satisfies Outcome[]

const countsPart = ({ frame, campaign, counted, queue }: Board): Html => {
  const { t, language } = frame
  const link = (name: Queue, count: number): Part =>
    count > 0
      ? html`<a${attributes({ href: `${to(language, 'officeAssessment', campaign, { queue: name })}#queue`, 'aria-current': name === queue && 'true', 'aria-label': t(said.inQueue, { queue: nameOfQueue(frame, campaign, name), count }) })}>${count}</a>`
      : '0'
  const of = (name: Queue) => link(name, counted.counts.get(name) ?? 0)
  return html`
    ${table({
      caption: t(said.steps),
      columns: [
        { label: t(said.step) },
        ...shownOutcomes.map((one) => ({ label: t(outcomeNames[one]), numeric: true })),
      ],
      rows: campaign.plan.map((step) => [
        nameOfStep(frame, step),
        ...shownOutcomes.map((outcome) => of(queueAt(step.id, outcome))),
      ]),
    })}
    ${table({
      id: 'decided',
      caption: t(said.decided),
      columns: [
        { label: t(said.decision) },
        ...[
          t(said.toDecide),
          ...decisionOutcomes.map((one) => t(decisionNames[one])),
          t(said.untold),
          t(statusNames.withdrawn),
        ].map((label) => ({ label, numeric: true })),
      ],
      rows: [
        [
          t(interviews.people),
          of('to-decide'),
          ...decisionOutcomes.map(of),
          link('untold', counted.untold),
          of('withdrawn'),
        ],
      ],
    })}`
}

const peoplePart = ({ frame, queue, people, kinds }: Board, name: string, count: number): Html => {
  const { t, language } = frame
  const called = (one: Standing) => one.name || t(site.accountClosed)
  return table({
    id: 'people',
    caption: t(said.inQueue, { queue: name, count }),
    empty: t(said.nobodyHere),
    hasRowKeys: true,
    columns: [{ label: t(said.name) }, { label: t(said.submitted) }, { label: t(said.touched) }],
    rows: people.map((one) => [
      html`${kinds.length > 0 && tickBox('person', one.id, t(bulk.tick, { name: called(one) }))}<a href="${to(language, 'assessment', one, { queue })}">${called(one)}</a> <span class="quiet">${one.number}</span>`,
      time({ at: one.submittedAt, text: sayDate(language, one.submittedAt) }),
      one.updatedAt && time({ at: one.updatedAt, text: sayDate(language, one.updatedAt) }),
    ]),
  })
}

const atOncePart = ({ frame, campaign, counted, queue, kinds, invitesTo }: Board, count: number): Part => {
  const { t, language } = frame
  const forAll = kinds.filter((kind) => !needsTicks(kind))
  const untold = counted.untoldIn.get(queue ?? '') ?? 0
  return html`
    <fieldset class="field at-once"><legend>${t(bulk.forTicked)}</legend>
      ${buttonRow(...kinds.map((kind) => button({ label: t(kindNames[kind]), kind: 'secondary', name: 'kind', value: kind })))}</fieldset>
    ${
      (forAll.length > 0 || invitesTo) &&
      html`<p>${forAll.includes('tell') ? t(bulk.forUntold, { count: untold }) : t(bulk.forAll, { count })}</p><ul>
        ${forAll.map((kind) => html`<li><a href="${to(language, 'assessmentBulk', campaign, { queue, kind, who: 'all' })}">${t(kindNames[kind])}</a></li>`)}
        ${invitesTo && html`<li><a href="${to(language, 'interviewInvitations', campaign, { step: invitesTo.id })}">${t(interviews.inviteAll, { step: nameOfStep(frame, invitesTo) })}</a></li>`}</ul>`
    }`
}

const queuePart = (board: Board): Part => {
  const { frame, campaign, counted, queue, people, kinds, page: at } = board
  if (!queue) return null
  const { t, language } = frame
  const count = queue === 'untold' ? counted.untold : (counted.counts.get(queue) ?? 0)
  const list = peoplePart(board, nameOfQueue(frame, campaign, queue), count)
  // What is ticked goes into the address of the page that says what would be done.
  return html`<div id="queue">${
    kinds.length > 0 && people.length > 0
      ? html`<form method="get" action="${to(language, 'assessmentBulk', campaign)}">${hidden('queue', queue)}${list}${atOncePart(board, count)}</form>`
      : list
  }
  ${pagination({ t, page: at, pages: pagesOf(count), href: (number) => `${to(language, 'officeAssessment', campaign, { queue, page: number })}#queue` })}</div>`
}

/** The board of a campaign: people by step with counts, what is to be decided and to be told, and who stands in the chosen queue. */
export const boardPage = (board: Board): Html => {
  const { frame, campaign, counted, hasApplied, isByQuestion, undoable, done, mayConsider, mayReport } = board
  const { t, language } = frame
  const title = t(said.board, { title: campaign[`title_${language}`] })
  return page({
    frame,
    title,
    index: false,
    wide: true,
    crumbs: [
      { label: t(said.assessments), href: to(language, 'officeAssessments') },
      { label: campaign[`title_${language}`] },
    ],
    main: html`
      ${done}
      ${heading(title, counted.total === 0 ? t(said.nobodyYet) : t(said.boardLead, { count: counted.total }))}
      <p><a href="${to(language, 'assessmentPlan', campaign)}">${t(planning.title)}</a> · <a href="${to(language, 'interviews', campaign)}">${t(interviews.schedule)}</a></p>
      ${isByQuestion && html`<p><a href="${to(language, 'assessmentQuestions', campaign)}">${t(horizontal.title)}</a></p>`}
      ${mayConsider && html`<p><a href="${to(language, 'assessmentConsideration', campaign)}">${t(considering.title)}</a></p>`}
      ${mayReport && html`<p><a href="${to(language, 'assessmentRecord', campaign)}">${t(record.title)}</a></p>`}
      ${undoablePart(frame, campaign, undoable)}
      ${hasApplied && notice({ kind: 'info', body: html`<p>${t(said.ownKeptBack)}</p>` })}
      ${counted.late > 0 && notice({ kind: 'warning', body: html`<p>${t(said.untoldLate, { count: counted.late })}</p>` })}
      ${counted.total > 0 && countsPart(board)}
      ${queuePart(board)}`,
  })
}
