import { to } from '../../../i18n/addresses.ts'
import { messageFor } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { attributes } from '../../../web/ui/attributes.ts'
import { button } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { radios } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { details, heading, tag } from '../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../web/ui/typing-page.ts'
import type { Campaign, PlanStep } from '../../campaigns/index.ts'
import { reasonNames, resultNames, resultTones, said as shared } from '../messages.ts'
import type { ResultRow } from '../queries.ts'
import { type Criterion, keyOf } from '../rules.ts'
import { crumbsTo } from '../views/crumbs.ts'
import { criterionFields } from '../views/results.ts'
import { nameOfCriterion, nameOfStep } from '../words.ts'
import { hiddenNames, revealNames, said } from './messages.ts'
import { type Piece, revealReasons } from './rules.ts'

type Question = Campaign['questions'][number]

/** A question as it is assessed in a step, with how far that is. */
export type Asked = { step: PlanStep; question: Question; found: number; total: number }

/** The questions of a campaign that are assessed across all people. */
export const questionsPage = ({
  frame,
  campaign,
  asked,
  done,
}: {
  frame: Frame
  campaign: Campaign
  asked: readonly Asked[]
  done: Part
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, { label: t(said.title) }),
    main: html`${done}${heading(t(said.title), t(said.lead))}
      ${table({
        caption: t(said.title),
        empty: t(said.none),
        columns: [
          { label: t(said.question) },
          { label: t(shared.step) },
          { label: t(said.found), numeric: true },
          { label: t(said.answers), numeric: true },
        ],
        rows: asked.map(({ step, question, found, total }) => [
          total > 0
            ? html`<a href="${to(language, 'assessmentQuestion', { id: campaign.id, question: question.id }, { step: step.id })}">${question[`question_${language}`]}</a>`
            : html`${question[`question_${language}`]} <span class="quiet">${t(said.noAnswers)}</span>`,
          nameOfStep(frame, step),
          found,
          total,
        ]),
      })}`,
  })
}

type AnswerPage = {
  frame: Frame
  campaign: Campaign
  step: PlanStep
  question: Question
  mark: string
  criteria: readonly Criterion[]
  answer: { pieces: readonly Piece[]; language: 'en' | 'fr' }
  around: { previous: string | null; next: string | null; found: number; total: number }
  own: readonly ResultRow[]
  write: { open: OpenForm; problems: Said } | null
  mayReveal: boolean
  revealProblems: Said
  done: Part
}

const hrefOf = (
  { frame, campaign, step, question }: AnswerPage,
  mark: string,
  name: 'assessmentAnswer' | 'assessmentReveal',
) => to(frame.language, name, { id: campaign.id, question: question.id, reference: mark }, { step: step.id })

// No space may stand between the pieces that the person did not write.
const answerPart = ({ frame: { t, language }, answer }: AnswerPage): Html =>
  answer.pieces.length === 0
    ? html`<p class="quiet">${t(said.noAnswer)}</p>`
    : html`<blockquote class="as-typed" lang="${answer.language}">${answer.pieces.map((piece) =>
        typeof piece === 'string' ? piece : html`<span lang="${language}">${tag(t(hiddenNames[piece.hidden]))}</span>`,
      )}</blockquote>`

const through = (options: AnswerPage): Html => {
  const { frame, campaign, around } = options
  const { t, language } = frame
  const step = (mark: string | null, rel: 'prev' | 'next', words: string): Part =>
    mark !== null &&
    html`<li><a${attributes({ rel, href: hrefOf(options, mark, 'assessmentAnswer') })}>${words}</a></li>`
  return html`<nav class="through" aria-label="${t(said.through)}"><ul>
    ${step(around.previous, 'prev', t(said.previous))}${step(around.next, 'next', t(said.next))}
    <li><a href="${to(language, 'assessmentQuestions', campaign)}">${t(said.back)}</a></li></ul></nav>`
}

const foundPart = ({ frame, own, criteria, campaign }: AnswerPage): Part => {
  const { t } = frame
  const last = criteria.flatMap(({ key }) => own.findLast((one) => keyOf(one) === key) ?? [])
  return (
    last.length > 0 &&
    html`<h2>${t(said.own)}</h2><ul class="results-so-far">${last.map(
      (one) => html`<li>${criteria.length > 1 && html`${nameOfCriterion(frame, campaign, keyOf(one))}: `}
        ${tag(t(resultNames[one.result]), resultTones[one.result])} ${t(reasonNames[one.reason])}
        ${one.note && html`<p class="as-typed" lang="${one.language}">${one.note}</p>`}</li>`,
    )}</ul>`
  )
}

const writePart = (options: AnswerPage): Html => {
  const { frame, campaign, criteria, mark, write } = options
  const { t } = frame
  if (!write) return html`<p>${t(said.isOver)}</p>`
  return html`${criteria.some(({ kind }) => kind === 'skill') && html`<p>${t(said.bySkills)}</p>`}
    ${draftNotice(frame, write.open)}
    ${form({
      frame,
      action: hrefOf(options, mark, 'assessmentAnswer'),
      draft: write.open.draft,
      version: write.open.version,
      body: html`${criteria.map(({ key }) =>
        criteria.length === 1
          ? criterionFields(frame, key, write)
          : html`<fieldset class="field"><legend>${nameOfCriterion(frame, campaign, key)}</legend>${criterionFields(frame, key, write)}</fieldset>`,
      )}${button({ label: t(said.save) })}`,
    })}`
}

const revealPart = (options: AnswerPage): Part => {
  const { frame, mark, mayReveal, revealProblems } = options
  const { t } = frame
  return (
    mayReveal &&
    details(
      t(said.reveal),
      html`<p>${t(said.revealLead)}</p>${form({
        frame,
        action: hrefOf(options, mark, 'assessmentReveal'),
        body: html`${radios({ t, name: 'reason', legend: t(said.revealWhy), options: revealReasons.map((value) => ({ value, label: t(revealNames[value]) })), error: messageFor(revealProblems, 'reason'), required: true })}${button({ label: t(said.reveal), kind: 'secondary' })}`,
      })}`,
      revealProblems.length > 0,
    )
  )
}

/** One answer to one question, without what tells whose it is, and what is found of it. */
export const answerPage = (options: AnswerPage): Html => {
  const { frame, campaign, step, question, mark, around, write, revealProblems, done } = options
  const { t, language } = frame
  const problems = [...(write?.problems ?? []), ...revealProblems]
  const title = t(said.answer, { mark })
  return page({
    frame,
    title: `${title}, ${question[`question_${language}`]}`,
    problems: problems.length > 0,
    index: false,
    crumbs: crumbsTo(
      frame,
      campaign,
      { label: t(said.title), href: to(language, 'assessmentQuestions', campaign) },
      { label: title },
    ),
    main: html`${errorSummary({ t, problems })}${done}${through(options)}
      ${heading(question[`question_${language}`], html`${nameOfStep(frame, step)} · ${t(said.progress, { found: around.found, count: around.total })}`)}
      <h2>${title}</h2>
      ${answerPart(options)}<p class="quiet">${t(said.masked)}</p>
      ${foundPart(options)}
      ${writePart(options)}
      ${revealPart(options)}`,
  })
}
