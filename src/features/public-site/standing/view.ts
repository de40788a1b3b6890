import { to } from '../../../i18n/addresses.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { said } from './messages.ts'

type Standing = { title: Sentence; lead: Sentence; sections: readonly [Sentence, Sentence][] }

/** The pages that stand: what they say, section by section. */
export const standing = {
  about: {
    title: said.aboutTitle,
    lead: said.aboutLead,
    sections: [
      [said.aboutTalentTitle, said.aboutTalentBody],
      [said.aboutManagersTitle, said.aboutManagersBody],
      [said.aboutOfficeTitle, said.aboutOfficeBody],
    ],
  },
  privacy: {
    title: said.privacyTitle,
    lead: said.privacyLead,
    sections: [
      [said.privacyAccountTitle, said.privacyAccountBody],
      [said.privacyProfileTitle, said.privacyProfileBody],
      [said.privacyDeviceTitle, said.privacyDeviceBody],
      [said.privacyImportTitle, said.privacyImportBody],
      [said.privacyRequestsTitle, said.privacyRequestsBody],
      [said.privacyListTitle, said.privacyListBody],
      [said.privacyLogTitle, said.privacyLogBody],
      [said.privacyRightsTitle, said.privacyRightsBody],
    ],
  },
  accessibility: {
    title: said.accessibilityTitle,
    lead: said.accessibilityLead,
    sections: [
      [said.accessibilityDoneTitle, said.accessibilityDoneBody],
      [said.accessibilityLimitsTitle, said.accessibilityLimitsBody],
      [said.accessibilityTellTitle, said.accessibilityTellBody],
    ],
  },
  terms: {
    title: said.termsTitle,
    lead: said.termsLead,
    sections: [
      [said.termsTruthTitle, said.termsTruthBody],
      [said.termsUseTitle, said.termsUseBody],
      [said.termsConfirmTitle, said.termsConfirmBody],
    ],
  },
} as const satisfies Record<string, Standing>

/** One standing page. */
export const standingPage = (frame: Frame, { title, lead, sections }: Standing): Html => {
  const { t } = frame
  return page({
    frame,
    title: t(title),
    crumbs: [{ label: t(title) }],
    main: html`${heading(t(title), t(lead))}${sections.map(([name, body]) => html`<h2>${t(name)}</h2><p>${t(body)}</p>`)}`,
  })
}

/** The campaigns page while the Office has none to show. */
export const noCampaignsPage = (frame: Frame): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.campaignsTitle),
    crumbs: [{ label: t(said.campaignsTitle) }],
    main: html`${heading(t(said.campaignsTitle))}
      ${notice({ kind: 'info', title: t(said.campaignsNone), body: html`<p>${t(said.campaignsNoneBody)}</p>` })}
      ${buttonRow(linkButton({ label: t(said.joinList), href: to(language, 'mailingList') }), linkButton({ label: t(said.createProfile), href: to(language, 'profile'), kind: 'secondary' }))}`,
  })
}
