import { messageFor, typed } from '../../../../web/forms.ts'
import { type Html, html } from '../../../../web/html.ts'
import { textField } from '../../../../web/ui/fields.ts'
import { mostQuestions, type QuestionKind, questionKinds } from '../../choices.ts'
import { questionKindNames } from '../../messages.ts'
import { said } from '../messages.ts'
import { type PartPage, pair, partPage } from './part-page.ts'

const placeOf = (part: PartPage, kind: QuestionKind, index: number): Html => {
  const { frame, campaign, open, problems } = part
  const { t } = frame
  const name = `${kind}-${index + 1}`
  const legend = t(said.question, { number: index + 1 })
  const stale = campaign.questions.filter((question) => question.kind === kind)[index]?.stale ?? ''
  return html`
    ${pair({ frame, open, problems, name, legend, stale, input: { fieldOf: (language) => `${name}-${language}`, rows: 3 } })}
    ${textField({ t, name: `${name}-limit`, label: html`${t(said.wordLimit)}<span class="hidden"> ${legend}</span>`, value: typed(open.fields, `${name}-limit`) || '200', error: messageFor(problems, `${name}-limit`), width: 'short', inputmode: 'numeric' })}`
}

/** The questions a campaign asks, in their places. */
export const questionsPage = (part: PartPage): Html =>
  partPage(part, {
    title: said.questions,
    lead: said.questionsLead,
    fields: questionKinds.map(
      (kind) => html`
        <h2>${part.frame.t(questionKindNames[kind])}</h2>
        ${Array.from({ length: mostQuestions }, (_, index) => placeOf(part, kind, index))}`,
    ),
  })
