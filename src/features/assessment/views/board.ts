import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { attributes } from '../../../web/ui/attributes.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination, table } from '../../../web/ui/table.ts'
import { heading, notice, time } from '../../../web/ui/text.ts'
import { statusNames } from '../../applications/index.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { type Assessable, type countBoard, pagesOf, type Queue, queueAt, type Standing } from '../board.ts'
import { said as considering } from '../considering/messages.ts'
import { said as horizontal } from '../horizontal/messages.ts'
import { said as interviews } from '../interviews/messages.ts'
import { decisionOutcomes, type Outcome } from '../lifecycle.ts'
import { decisionNames, outcomeNames, said } from '../messages.ts'
import { said as planning } from '../planning/messages.ts'
import { said as record } from '../record/messages.ts'
import { nameOfStep } from '../words.ts'

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
  /** Whether some step is assessed question by question. */
  isByQuestion: boolean
  mayConsider: boolean
  mayReport: boolean
}

const shownOutcomes = ['to-assess', 'held', 'failed'] as const satisfies Outcome[]

/** What a queue is called. */
export const nameOfQueue = (frame: Frame, campaign: Campaign, queue: Queue): string => {
  const { t } = frame
  const [stepId, outcome] = queue.split(':')
  const step = campaign.plan.find(({ id }) => id === stepId)
  if (step) return `${nameOfStep(frame, step)}, ${t(outcomeNames[outcome as Outcome])}`
  if (queue === 'to-decide') return t(said.toDecide)
  if (queue === 'untold') return t(said.untold)
  const decision = decisionOutcomes.find((one) => one === queue)
  return decision ? t(decisionNames[decision]) : t(statusNames.withdrawn)
}

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
        t(said.toDecide),
        ...decisionOutcomes.map((one) => t(decisionNames[one])),
        t(said.untold),
        t(statusNames.withdrawn),
      ].map((label) => ({ label, numeric: true })),
      rows: [[of('to-decide'), ...decisionOutcomes.map(of), link('untold', counted.untold), of('withdrawn')]],
    })}`
}

const queuePart = ({ frame, campaign, counted, queue, people, page: at }: Board): Part => {
  if (!queue) return null
  const { t, language } = frame
  const count = queue === 'untold' ? counted.untold : (counted.counts.get(queue) ?? 0)
  return html`<div id="queue">${table({
    id: 'people',
    caption: t(said.inQueue, { queue: nameOfQueue(frame, campaign, queue), count }),
    empty: t(said.nobodyHere),
    hasRowKeys: true,
    columns: [{ label: t(said.name) }, { label: t(said.submitted) }, { label: t(said.touched) }],
    rows: people.map((one) => [
      html`<a href="${to(language, 'assessment', one, { queue })}">${one.name || t(site.accountClosed)}</a> <span class="quiet">${one.number}</span>`,
      time({ at: one.submittedAt, text: sayDate(language, one.submittedAt) }),
      one.updatedAt && time({ at: one.updatedAt, text: sayDate(language, one.updatedAt) }),
    ]),
  })}
  ${pagination({ t, page: at, pages: pagesOf(count), href: (number) => `${to(language, 'officeAssessment', campaign, { queue, page: number })}#queue` })}</div>`
}

/** The board of a campaign: people by step with counts, what is to be decided and to be told, and who stands in the chosen queue. */
export const boardPage = (board: Board): Html => {
  const { frame, campaign, counted, isByQuestion, mayConsider, mayReport } = board
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
      ${heading(title, counted.total === 0 ? t(said.nobodyYet) : t(said.boardLead, { count: counted.total }))}
      <p><a href="${to(language, 'assessmentPlan', campaign)}">${t(planning.title)}</a> · <a href="${to(language, 'interviews', campaign)}">${t(interviews.schedule)}</a></p>
      ${isByQuestion && html`<p><a href="${to(language, 'assessmentQuestions', campaign)}">${t(horizontal.title)}</a></p>`}
      ${mayConsider && html`<p><a href="${to(language, 'assessmentConsideration', campaign)}">${t(considering.title)}</a></p>`}
      ${mayReport && html`<p><a href="${to(language, 'assessmentRecord', campaign)}">${t(record.title)}</a></p>`}
      ${counted.late > 0 && notice({ kind: 'warning', body: html`<p>${t(said.untoldLate, { count: counted.late })}</p>` })}
      ${counted.total > 0 && countsPart(board)}
      ${queuePart(board)}`,
  })
}
