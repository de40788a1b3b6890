import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { quote, tag } from '../../../web/ui/text.ts'
import type { Snapshot } from '../../applications/index.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { kindNames, nameOfExperience, sayDates } from '../../profiles/index.ts'
import { said } from '../messages.ts'
import type { Criterion } from '../rules.ts'

const ofSkill = (snapshot: Snapshot, skillId: number): Html[] =>
  (snapshot.skills.find(({ id }) => id === skillId)?.shownBy ?? [])
    .filter(({ words }) => words.trim() !== '')
    .map(({ experience, words, language }) => {
      const from = snapshot.experiences.find(({ id }) => id === experience)
      return quote({
        text: words,
        lang: language,
        source: from && html`<span lang="${from.language}">${nameOfExperience(from)}</span>`,
      })
    })

const ofEducation = ({ t, language, now }: Frame, { experiences }: Snapshot): Html[] =>
  experiences
    .filter(({ meetsEducation }) => meetsEducation)
    .map((one) =>
      quote({
        text: html`<span lang="${one.language}">${[nameOfExperience(one), one.organization].filter(Boolean).join(', ')}</span> ${tag(t(kindNames[one.kind]))} ${sayDates(t, language, one, now)}`,
        source: one.details && html`<span class="as-typed" lang="${one.language}">${one.details}</span>`,
      }),
    )

const ofQuestion = ({ answers }: Snapshot, questionId: string): Html[] =>
  answers
    .filter(({ id, answer }) => id === questionId && answer.trim() !== '')
    .map(({ answer, language }) => quote({ text: answer, lang: language }))

/** What was answered to the screening questions of a campaign, under each question. */
export const answersTo = (
  { language }: Frame,
  { questions }: Pick<Campaign, 'questions'>,
  snapshot: Snapshot,
): Html[] =>
  questions
    .filter(({ kind }) => kind === 'screening')
    .map((one) => html`<p>${one[`question_${language}`]}</p>${ofQuestion(snapshot, one.id)}`)

/** What was submitted that bears on a criterion, as it was submitted. */
export const evidenceFor = (frame: Frame, snapshot: Snapshot, criterion: Criterion): Part => {
  const shown =
    criterion.kind === 'skill'
      ? ofSkill(snapshot, criterion.skillId)
      : criterion.kind === 'question'
        ? ofQuestion(snapshot, criterion.questionId)
        : ofEducation(frame, snapshot)
  return shown.length > 0 ? shown : html`<p class="quiet">${frame.t(said.noEvidence)}</p>`
}
