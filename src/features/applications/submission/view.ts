import type { Language } from '../../../i18n/language.ts'
import { site } from '../../../i18n/site.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { definitionList, mark, quote, tag } from '../../../web/ui/text.ts'
import {
  armedForcesNames,
  citizenshipNames,
  kindNames,
  levelNames,
  nameOfExperience,
  needNames,
  positionLanguageNames,
  provinceNames,
  sayDates,
} from '../../profiles/index.ts'
import { said as drafting } from '../drafting/messages.ts'
import { educationPathNames, stepNames } from '../messages.ts'
import type { Snapshot } from './snapshot.ts'

type Experience = Snapshot['experiences'][number]

const personPart = (frame: Frame, { person, accommodation }: Snapshot): Html => {
  const { t } = frame
  const official = (language: Language | '') =>
    language === '' ? t(drafting.notSaid) : t(language === 'en' ? site.english : site.french)
  const card = accommodation
  return definitionList([
    {
      term: t(drafting.name),
      description: [person.name, person.pronouns && `(${person.pronouns})`].filter(Boolean).join(' '),
    },
    {
      term: t(drafting.contact),
      description: [
        person.contactEmail,
        person.phone,
        person.city,
        person.province && t(provinceNames[person.province]),
      ]
        .filter(Boolean)
        .join(', '),
    },
    {
      term: t(drafting.citizenship),
      description: person.citizenship === '' ? t(drafting.notSaid) : t(citizenshipNames[person.citizenship]),
    },
    {
      term: t(drafting.armedForces),
      description: person.armedForces === '' ? t(drafting.notSaid) : t(armedForcesNames[person.armedForces]),
    },
    {
      term: t(drafting.positions),
      description: person.positionLanguages.map((one) => t(positionLanguageNames[one])).join(', '),
    },
    { term: t(drafting.examLanguage), description: official(person.examLanguage) },
    { term: t(drafting.interviewLanguage), description: official(person.interviewLanguage) },
    ...(person.priorityEntitlement === 'yes'
      ? [
          {
            term: t(drafting.priority),
            description: [t(drafting.yes), person.priorityNumber].filter(Boolean).join(', '),
          },
        ]
      : []),
    ...(card
      ? [
          {
            term: t(drafting.accommodation),
            description: html`${card.needs.map((one) => t(needNames[one])).join(', ')}${card.details && html`<p class="as-typed" lang="${card.language}">${card.details}</p>`}`,
          },
        ]
      : []),
  ])
}

const skillPart = (frame: Frame, { experiences }: Snapshot, skill: Snapshot['skills'][number]): Html => {
  const { t, language } = frame
  const shown = skill.shownBy.filter(({ words }) => words.trim() !== '')
  return html`
    <li>${mark(t, shown.length > 0 ? 'evidenced' : 'unknown')}<div><strong>${skill[`name_${language}`]}</strong> <span class="quiet-inline">${t(levelNames[skill.level])}</span>
      ${shown.map(({ experience, words, language: written }) => {
        const from = experiences.find(({ id }) => id === experience)
        return quote({
          text: words,
          lang: written,
          source: from && html`<span lang="${from.language}">${nameOfExperience(from)}</span>`,
        })
      })}
    </div></li>`
}

const experiencePart = (frame: Frame, one: Experience): Html => {
  const { t, language, now } = frame
  return html`
    <li class="timeline-entry">
      <p class="timeline-when">${sayDates(t, language, one, now)} ${tag(t(kindNames[one.kind]))} ${one.meetsEducation && tag(t(drafting.educationBy), 'green')}</p>
      <h3><span lang="${one.language}">${nameOfExperience(one)}</span></h3>
      <p class="timeline-where">${[one.organization, one.place].filter(Boolean).join(', ')}</p>
      ${one.details && html`<p class="as-typed" lang="${one.language}">${one.details}</p>`}
    </li>`
}

const answersPart = ({ t, language }: Frame, { answers }: Snapshot): Part =>
  answers.length > 0 &&
  html`<h2>${t(drafting.answers)}</h2>
    ${answers.map((one) => html`<h3>${one[`question_${language}`]}</h3><p class="as-typed" lang="${one.language}">${one.answer}</p>`)}`

const educationPart = ({ t }: Frame, { application: { educationPath }, experiences }: Snapshot): Part => {
  const shownBy = experiences.filter(({ meetsEducation }) => meetsEducation)
  return (
    educationPath !== '' &&
    html`<h2>${t(stepNames.education)}</h2><p>${t(educationPathNames[educationPath])}</p>
    <ul>${shownBy.map((one) => html`<li><span lang="${one.language}">${nameOfExperience(one)}</span></li>`)}</ul>`
  )
}

/** An application as it is sent: who, what shows each skill, the answers, the timeline. The same view draws the review, the receipt and the Office’s page. */
export const snapshotView = (seen: Frame, snapshot: Snapshot): Html => {
  // Lengths of time are told as they were when it was sent.
  const frame = { ...seen, now: new Date(snapshot.application.submittedAt ?? seen.now) }
  const { t } = frame
  const group = (title: string, need: string): Part => {
    const list = snapshot.skills.filter((skill) => skill.need === need)
    return (
      list.length > 0 &&
      html`<h2>${title}</h2><ul class="conditions">${list.map((skill) => skillPart(frame, snapshot, skill))}</ul>`
    )
  }
  return html`
    ${personPart(frame, snapshot)}
    ${educationPart(frame, snapshot)}
    ${group(t(drafting.essential), 'essential')}
    ${group(t(drafting.asset), 'asset')}
    ${answersPart(frame, snapshot)}
    <h2>${t(drafting.showingTimeline)}</h2>
    <ol class="timeline">${snapshot.experiences.map((one) => experiencePart(frame, one))}</ol>`
}
