import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { said } from '../messages.ts'

type Crumb = { label: string; href?: string }
type Titled = { id: string; title_en: string; title_fr: string }

/** The way to a page of an assessment: the assessments, the board of its campaign, and what comes after. */
export const crumbsTo = ({ t, language }: Frame, campaign: Titled | undefined, ...more: Crumb[]): Crumb[] => [
  { label: t(said.assessments), href: to(language, 'officeAssessments') },
  ...(campaign ? [{ label: campaign[`title_${language}`], href: to(language, 'officeAssessment', campaign) }] : []),
  ...more,
]
