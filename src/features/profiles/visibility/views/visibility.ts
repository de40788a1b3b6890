import { to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, linkButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { radios } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { said as accessSaid } from '../../access/messages.ts'
import { visibilities } from '../../choices.ts'
import { said as shared, visibilityNames } from '../../messages.ts'
import type { Profile } from '../../queries.ts'
import { isFindable, type NeededToBeFound, visibleUntilFrom } from '../../rules.ts'
import { needs } from '../../sections/views/needs.ts'
import { said } from '../messages.ts'
import { renewal } from './renewal.ts'

const hints = { hidden: said.hiddenHint, anonymous: said.anonymousHint, named: said.namedHint }

type VisibilityOptions = {
  frame: Frame
  profile: Profile
  missing: readonly NeededToBeFound[]
  problems: Said
  isSaved: boolean
}

const standing = ({ frame, profile }: VisibilityOptions): Part => {
  const { t, language, now } = frame
  if (!isFindable(profile, now)) {
    const ended = profile.visibility !== 'hidden' && profile.visibleUntil
    return notice({
      kind: 'info',
      title: t(said.hiddenNow),
      body: ended && html`<p>${t(said.endedNow, { date: sayDate(language, ended) })}</p>`,
    })
  }
  const until = sayDate(language, profile.visibleUntil ?? now)
  return notice({
    kind: 'info',
    title: t(profile.visibility === 'named' ? said.namedNow : said.anonymousNow),
    body: html`<p>${t(said.until, { date: until, reference: profile.reference })}</p>
      ${renewal(frame, profile)}`,
  })
}

const stillMissing = ({ frame: { t, language, now }, profile, missing }: VisibilityOptions): Part =>
  isFindable(profile, now) &&
  missing.length > 0 &&
  notice({
    kind: 'warning',
    title: t(said.seldomFound),
    body: html`<ul>${missing.map((need) => html`<li><a href="${to(language, needs[need][1])}">${t(needs[need][0])}</a></li>`)}</ul>`,
  })

/** Who may find the person, what they then see, and until when, in plain words. */
export const visibilityPage = (options: VisibilityOptions): Html => {
  const { frame, profile, problems, isSaved } = options
  const { t, language, now, path } = frame
  const current = isFindable(profile, now) ? profile.visibility : 'hidden'
  return page({
    frame,
    title: t(said.whoSeesMe),
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.whoSeesMe) }],
    main: html`
      ${errorSummary({ t, problems })}
      ${heading(t(said.whoSeesMe), t(said.lead))}
      ${isSaved && notice({ kind: 'success', title: t(said.saved) })}
      ${standing(options)}
      ${stillMissing(options)}
      ${form({
        frame,
        action: path,
        body: html`
          ${radios({
            t,
            name: 'visibility',
            legend: t(said.choice),
            options: visibilities.map((value) => ({ value, label: t(visibilityNames[value]), hint: t(hints[value]) })),
            value: current,
            error: messageFor(problems, 'visibility'),
          })}
          <h2>${t(said.consentTitle)}</h2>
          <ul>
            <li>${t(said.consentWho)}</li>
            <li>${t(said.consentNever)}</li>
            <li>${t(said.consentWords)}</li>
            <li>${t(said.consentSeen)} <a href="${to(language, 'profileAccess')}">${t(accessSaid.title)}</a></li>
            <li>${t(said.consentUntil, { date: sayDate(language, visibleUntilFrom(now)) })}</li>
          </ul>
          <div class="button-row">${button({ label: t(said.saveChoice) })}${linkButton({ label: t(said.seeAsManager), href: to(language, 'profilePreview'), kind: 'secondary' })}</div>`,
      })}`,
  })
}
