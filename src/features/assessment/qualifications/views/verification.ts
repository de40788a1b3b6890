import { to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { textArea, textField } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { definitionList, details, heading, notice, time } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { levelNames } from '../../../profiles/index.ts'
import { answerTitles, answerWords, said } from '../messages.ts'
import { offlineCommand, publicPaths, type Statement, sayBoth } from '../statement.ts'
import type { Answer, Verified } from '../verifying.ts'

const kinds = {
  valid: 'success',
  suspended: 'info',
  expired: 'warning',
  revoked: 'danger',
  altered: 'danger',
  'unknown-key': 'danger',
  'not-a-statement': 'warning',
} as const satisfies Record<Answer, string>

const told = ({ t, language }: Frame, { validFrom, validUntil, credentialSubject }: Statement): Html => {
  const { name, qualification } = credentialSubject
  const { campaign, criterion } = qualification
  const day = (moment: string) => time({ at: moment, text: sayDate(language, new Date(moment)) })
  return definitionList([
    { term: t(said.person), description: name },
    { term: t(said.campaign), description: sayBoth(campaign.name, language) },
    { term: t(said.office), description: sayBoth(campaign.office, language) },
    ...(criterion
      ? [
          { term: t(said.skill), description: sayBoth(criterion.name, language) },
          { term: t(said.level), description: t(levelNames[criterion.level.code]) },
        ]
      : [{ term: t(said.what), description: t(said.place) }]),
    { term: t(said.validFrom), description: day(validFrom) },
    { term: t(said.validUntil), description: day(validUntil) },
  ])
}

const answerPart = (frame: Frame, { answer, statement }: Verified): Html => html`
  ${notice({ kind: kinds[answer], title: frame.t(answerTitles[answer]), body: html`<p>${frame.t(answerWords[answer])}</p>` })}
  ${statement && told(frame, statement)}`

const offline = ({ t, language }: Frame): Part =>
  details(
    t(said.offline),
    html`<p>${t(said.offlineBody)}</p>
      <pre tabindex="0"><code>${offlineCommand}</code></pre>
      <ul>
        <li><a href="${to(language, 'verificationProgram')}">${t(said.program)}</a></li>
        <li><a href="${publicPaths.keys}">${t(said.keys)}</a></li>
        <li><a href="${publicPaths.revocation}">${t(said.revocations)}</a></li>
        <li><a href="${publicPaths.suspension}">${t(said.suspensions)}</a></li>
      </ul>
      <p class="quiet">${t(said.technical)}</p>`,
  )

/** Where anyone checks a statement that they were shown, and the answer. */
export const verificationPage = ({
  frame,
  verified,
  problems,
}: {
  frame: Frame
  verified: Verified | null
  problems: Said
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: verified ? t(answerTitles[verified.answer]) : t(said.verifyTitle),
    problems: problems.length > 0,
    index: verified === null && problems.length === 0,
    description: t(said.verifyLead),
    crumbs: [{ label: t(said.verifyTitle) }],
    main: html`${errorSummary({ t, problems })}${heading(t(said.verifyTitle), t(said.verifyLead))}
      ${verified && answerPart(frame, verified)}
      ${form({
        frame,
        multipart: true,
        action: to(language, 'verification'),
        body: html`${textField({ t, name: 'file', type: 'file', accept: '.json,application/json', label: t(said.statementFile), error: messageFor(problems, 'file') })}
          ${textArea({ t, name: 'text', label: t(said.statementText), rows: 8, error: messageFor(problems, 'text') })}
          ${button({ label: t(said.check) })}`,
      })}
      ${offline(frame)}`,
  })
}
