import type { Sentence } from '../../../i18n/sentences.ts'
import type { RetentionRule } from '../../../platform/retention.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { page } from '../../../web/ui/layout.ts'
import { sayPeriod } from '../../../web/ui/period.ts'
import { table } from '../../../web/ui/table.ts'
import { heading } from '../../../web/ui/text.ts'
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
      [said.privacyDeclarationTitle, said.privacyDeclarationBody],
      [said.privacyDeviceTitle, said.privacyDeviceBody],
      [said.privacyImportTitle, said.privacyImportBody],
      [said.privacyApplicationsTitle, said.privacyApplicationsBody],
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

/** How long things are kept, as the rules stand today. */
export const keptHowLong = ({ t, language }: Frame, rules: readonly RetentionRule[]): Html => html`
  <h2>${t(said.privacyHowLong)}</h2>
  ${table({
    caption: t(said.privacyHowLongCaption),
    columns: [{ label: t(said.privacyWhat) }, { label: t(said.privacyPeriod) }],
    rows: rules.map((rule) => [
      rule[`what_${language}`],
      rule.applies === 'always' ? t(said.privacyStays) : sayPeriod(t, rule.period),
    ]),
  })}`

/** One standing page; `more` follows what it always says. */
export const standingPage = (frame: Frame, { title, lead, sections }: Standing, more?: Part): Html => {
  const { t } = frame
  return page({
    frame,
    title: t(title),
    crumbs: [{ label: t(title) }],
    main: html`${heading(t(title), t(lead))}${sections.map(([name, body]) => html`<h2>${t(name)}</h2><p>${t(body)}</p>`)}${more}`,
  })
}
