import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import { messageFor, typed, typedAll } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { buttonRow, linkButton, postButton } from '../../../web/ui/buttons.ts'
import { checkboxes, radios } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../web/ui/typing-page.ts'
import { said as shared } from '../messages.ts'
import { wordingVersion } from './actions.ts'
import { type Declaration, genders, indigenousAnswers, plainAnswers, purposes } from './choices.ts'
import { genderNames, indigenousNames, plainNames, purposeHints, purposeNames, said } from './messages.ts'

type DeclarationPage = {
  frame: Frame
  open: OpenForm
  problems: Said
  kept: Declaration | undefined
  done: string | undefined
}

const crumbs = ({ t, language }: Frame) => [{ label: t(shared.myProfile), href: to(language, 'profile') }]

const standing = ({ frame, kept, done, problems }: DeclarationPage): Part => {
  const { t, language } = frame
  if (problems.length === 0 && done === 'removed' && !kept)
    return notice({ kind: 'success', title: t(said.removed), body: html`<p>${t(said.removedBody)}</p>` })
  return (
    kept &&
    notice({
      kind: done === 'kept' && problems.length === 0 ? 'success' : 'info',
      title: t(said.kept),
      body: html`<p>${t(said.keptSince, { moment: sayMoment(language, kept.givenAt) })}</p>
        <p><a href="${to(language, 'selfDeclarationWithdrawal')}">${t(said.withdraw)}</a></p>`,
    })
  )
}

const explanation = ({ t }: Frame): Html => html`
  <h2>${t(said.howTitle)}</h2>
  <ul>${[said.howApart, said.howCounted, said.howWithdrawn, said.howNoDraft, said.howWorded].map((one) => html`<li>${t(one)}</li>`)}</ul>`

/** What a person says of themselves for employment equity, with the reason beside each question. */
export const declarationPage = (options: DeclarationPage): Html => {
  const { frame, open, problems } = options
  const { t, language } = frame
  const question = (name: string, why: Sentence) => ({
    t,
    name,
    hint: t(why),
    value: typed(open.fields, name),
    error: messageFor(problems, name),
    required: false,
  })
  const plain = plainAnswers.map((value) => ({ value, label: t(plainNames[value]) }))
  return page({
    frame,
    title: t(said.title),
    problems: problems.length > 0,
    index: false,
    crumbs: [...crumbs(frame), { label: t(said.title) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.title),
      lead: t(said.lead),
      cancel: to(language, 'profile'),
      send: t(said.keep),
      before: html`${standing(options)}${explanation(frame)}`,
      fields: html`
        ${checkboxes({
          ...question('indigenous', said.indigenousWhy),
          legend: t(said.indigenous),
          options: indigenousAnswers.map((value) => ({ value, label: t(indigenousNames[value]) })),
          values: typedAll(open.fields, 'indigenous'),
        })}
        ${radios({ ...question('racialized', said.racializedWhy), legend: t(said.racialized), options: plain })}
        ${radios({ ...question('disability', said.disabilityWhy), legend: t(said.disability), options: plain })}
        ${radios({
          ...question('gender', said.genderWhy),
          legend: t(said.gender),
          options: genders.map((value) => ({ value, label: t(genderNames[value]) })),
        })}
        ${radios({ ...question('sexualDiversity', said.sexualDiversityWhy), legend: t(said.sexualDiversity), options: plain })}
        ${checkboxes({
          t,
          name: 'purposes',
          legend: t(said.purposes),
          hint: t(said.purposesHint),
          error: messageFor(problems, 'purposes'),
          options: purposes.map((value) => ({ value, label: t(purposeNames[value]), hint: t(purposeHints[value]) })),
          values: typedAll(open.fields, 'purposes'),
        })}
        <p>${t(said.consent)} <span class="quiet">${t(said.consentVersion, { version: String(wordingVersion) })}</span></p>`,
    }),
  })
}

/** Asks before a declaration is withdrawn, and says what goes. */
export const withdrawalPage = (frame: Frame): Html => {
  const { t, language } = frame
  const back = to(language, 'selfDeclaration')
  return page({
    frame,
    title: t(said.withdrawTitle),
    index: false,
    crumbs: [...crumbs(frame), { label: t(said.title), href: back }, { label: t(said.withdrawTitle) }],
    main: html`
      ${heading(t(said.withdrawTitle))}
      <p>${t(said.withdrawBody)}</p>
      ${buttonRow(postButton({ frame, action: frame.path, label: t(said.withdraw), kind: 'danger' }), linkButton({ label: t(said.keepThem), href: back, kind: 'secondary' }))}`,
  })
}
