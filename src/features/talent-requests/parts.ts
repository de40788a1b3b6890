import { sayMoment, sayMonth } from '../../i18n/dates.ts'
import type { Sentence } from '../../i18n/sentences.ts'
import { site } from '../../i18n/site.ts'
import { messageFor, typed } from '../../web/forms.ts'
import type { Frame } from '../../web/frame.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import type { OpenForm } from '../../web/kept-typing.ts'
import { button } from '../../web/ui/buttons.ts'
import { textArea } from '../../web/ui/fields.ts'
import { form } from '../../web/ui/form.ts'
import { definitionList, type Tone, tag, time } from '../../web/ui/text.ts'
import { draftNotice, type Said } from '../../web/ui/typing-page.ts'
import { languageRequirementNames, securityNames } from '../campaigns/index.ts'
import type { RequestStatus } from './lifecycle.ts'
import { reasonNames, said, statusNames, unfulfilledNames } from './messages.ts'
import type { listMessages, RequestDetail } from './queries.ts'

const tones: Record<RequestStatus, Tone> = {
  submitted: 'blue',
  in_progress: 'amber',
  fulfilled: 'green',
  not_fulfilled: 'red',
  cancelled: 'neutral',
}

/** The status in a word. */
export const statusTag = ({ t }: Frame, status: RequestStatus): Html => tag(t(statusNames[status]), tones[status])

/** Who sent the request. */
export const managerOf = ({ t }: Frame, { managerName }: Pick<RequestDetail, 'managerName'>): string =>
  managerName ?? t(site.accountClosed)

/** Who looks after the request. */
export const recruiterOf = (
  { t }: Frame,
  { recruiterId, recruiterName }: Pick<RequestDetail, 'recruiterId' | 'recruiterName'>,
): string => recruiterName ?? t(recruiterId ? site.accountClosed : said.nobodyYet)

/** What happens next, by whom and by when; late ones say so. */
export const nextStep = (
  frame: Frame,
  { nextStepBy, nextDueAt, ownerId }: Pick<RequestDetail, 'nextStepBy' | 'nextDueAt' | 'ownerId'>,
): Part => {
  const { t, language, now, person } = frame
  if (!nextDueAt) return t(said.nothingNext)
  const sentence =
    nextStepBy === 'office' ? said.officeAnswersBy : ownerId === person?.id ? said.youAnswerBy : said.managerAnswersBy
  return html`${time({ at: nextDueAt, text: t(sentence, { moment: sayMoment(language, nextDueAt) }) })}${nextDueAt < now && html` ${tag(t(said.late), 'red')}`}`
}

const named = (t: Frame['t'], names: Record<string, Sentence>, value: string): Part => {
  const name = names[value]
  return name ? t(name) : t(said.notSaid)
}

const position = (frame: Frame, request: RequestDetail) => {
  const { t, language } = frame
  return [
    { term: t(said.language), description: named(t, languageRequirementNames, request.languageRequirement) },
    {
      term: t(said.department),
      description: (language === 'fr' ? request.departmentFr : request.departmentEn) ?? t(said.notSaid),
    },
    { term: t(said.team), description: request.team || t(said.notSaid) },
    { term: t(said.classification), description: request.classification ?? t(said.notSaid) },
    { term: t(said.security), description: named(t, securityNames, request.security) },
    { term: t(said.start), description: request.startMonth ? sayMonth(language, request.startMonth) : t(said.notSaid) },
  ]
}

/** The position as somebody reads of it who is asked whether it interests them: without what the manager told the Office alone. */
export const needForTalent = (frame: Frame, request: RequestDetail): Html =>
  definitionList(position(frame, request).filter(({ description }) => description !== frame.t(said.notSaid)))

/** The need as the manager told it. */
export const need = (frame: Frame, request: RequestDetail): Html => {
  const { t } = frame
  return definitionList([
    ...position(frame, request),
    { term: t(said.howMany), description: String(request.howMany) },
    { term: t(said.reason), description: named(t, reasonNames, request.reason) },
    {
      term: t(said.details),
      description: request.details ? html`<p class="as-typed">${request.details}</p>` : t(said.notSaid),
    },
  ])
}
const day = 24 * 60 * 60 * 1000

/** How long a request took from one stage to the next, of a stage that is not over how long so far; and how many came of it. */
export const clocks = (frame: Frame, request: RequestDetail): Html => {
  const { submittedAt, takenUpAt, referredAt, concludedAt, presented, placed, howMany } = request
  const { t, now } = frame
  const since = (at: Date | null) => {
    const days = Math.floor(((at ?? concludedAt ?? now).getTime() - submittedAt.getTime()) / day)
    if (at) return t(said.someDays, { count: days })
    return concludedAt ? t(said.neverHappened) : t(said.soFar, { count: days })
  }
  return definitionList([
    { term: t(said.untilTakenUp), description: since(takenUpAt) },
    { term: t(said.untilReferred), description: since(referredAt) },
    { term: t(said.untilClosed), description: since(concludedAt) },
    { term: t(said.presentedPeople), description: String(presented) },
    { term: t(said.placedPeople), description: t(said.someOf, { count: placed, of: howMany }) },
  ])
}

/** How a closed request ended. */
export const ending = (frame: Frame, { status, conclusion, notFulfilledReason }: RequestDetail): Part => {
  const { t } = frame
  if (status !== 'fulfilled' && status !== 'not_fulfilled') return null
  return html`<h2>${t(said.howItEnded)}</h2>
    <p>${statusTag(frame, status)} ${notFulfilledReason && named(t, unfulfilledNames, notFulfilledReason)}</p>
    <p class="as-typed">${conclusion}</p>`
}

/** The conversation of a request, and the field to go on with it when one may. */
export const conversation = ({
  frame,
  messages,
  write,
}: {
  frame: Frame
  messages: Awaited<ReturnType<typeof listMessages>>
  write: { open: OpenForm; problems: Said; action: string } | null
}): Html => {
  const { t, language } = frame
  return html`<h2 id="conversation">${t(said.conversation)}</h2>
    ${messages.length === 0 && html`<p class="quiet">${t(said.noMessages)}</p>`}
    ${messages.map(({ body, at, fromOffice, authorName, removedAt, language: spoken }) => {
      const moment = sayMoment(language, at)
      return html`<article class="message"><h3>${time({ at, text: fromOffice ? t(said.fromOffice, { moment }) : t(said.fromManager, { name: authorName ?? t(site.accountClosed), moment }) })}</h3>${removedAt ? html`<p class="quiet">${t(said.wordsRemoved)}</p>` : html`<p class="as-typed" lang="${spoken}">${body}</p>`}</article>`
    })}
    ${
      write &&
      html`${draftNotice(frame, write.open)}${form({
        frame,
        action: write.action,
        draft: write.open.draft,
        version: write.open.version,
        body: html`${textArea({ t, name: 'body', label: t(said.yourMessage), value: typed(write.open.fields, 'body'), error: messageFor(write.problems, 'body'), rows: 5, required: true })}
          ${button({ label: t(said.sendMessage) })}`,
      })}`
    }`
}
