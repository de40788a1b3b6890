import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { buttonRow, linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { card, heading, quote } from '../../../../web/ui/text.ts'
import { wayBackLink } from '../../../../web/ui/way-back.ts'
import { thisPage, wayBack } from '../../../../web/way-back.ts'
import { nameOf } from '../../../skills/index.ts'
import { said as shared } from '../../messages.ts'
import type { Experience } from '../../queries.ts'
import { nameOfExperience, sayDates } from '../../words.ts'
import { said } from '../messages.ts'

/** Asks before an experience is removed, and says what goes with it. */
export const removalPage = ({ frame, experience }: { frame: Frame; experience: Experience }): Html => {
  const { t, language, now } = frame
  const timeline = to(language, 'experiences')
  return page({
    frame,
    title: t(said.removalTitle),
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.timeline), href: timeline },
      { label: t(said.removalTitle) },
    ],
    main: html`
      ${wayBackLink(frame)}
      ${heading(t(said.removalTitle))}
      ${card({ title: html`<span lang="${experience.language}">${nameOfExperience(experience)}</span>`, body: html`<p>${experience.organization}</p><p class="quiet">${sayDates(t, language, experience, now)}</p>` })}
      <p class="after-card">${t(said.removalBody)}</p>
      ${experience.skills.length > 0 && html`<p>${t(said.removalSkills)}</p>${experience.skills.map((skill) => quote({ text: skill.evidence, source: nameOf(language, skill), lang: skill.evidenceLanguage }))}<p>${t(said.removalClaimed)}</p>`}
      ${buttonRow(postButton({ frame, action: thisPage(frame), label: t(said.removeIt), kind: 'danger' }), linkButton({ label: t(shared.withoutRemoving), href: wayBack(frame)?.href ?? timeline, kind: 'secondary' }))}`,
  })
}
