import { dayOf, sayMonth } from '../../i18n/dates.ts'
import type { Language } from '../../i18n/language.ts'
import type { Translate } from '../../i18n/sentences.ts'
import { said as experienceSaid } from './experiences/messages.ts'
import { said } from './messages.ts'
import type { ExperienceDetails } from './queries.ts'
import { durationInMonths } from './rules.ts'

/** The calendar month of a moment (`2026-03`), as it is in the office. */
export const monthOf = (now: Date): string => dayOf(now).slice(0, 7)

/** What an experience is called: its title, or for studies the credential and its area. */
export const nameOfExperience = ({
  title,
  credential,
  area,
  organization,
}: Pick<ExperienceDetails, 'title' | 'credential' | 'area' | 'organization'>): string =>
  title || [credential, area].filter(Boolean).join(', ') || organization

/** A length of time: in months up to two years, then in whole years. */
export const sayDuration = (t: Translate, months: number): string =>
  months < 24 ? t(said.months, { count: months }) : t(said.years, { count: Math.floor(months / 12) })

/** When an experience took place, and how long it lasted. */
export const sayDates = (
  t: Translate,
  language: Language,
  experience: Pick<ExperienceDetails, 'kind' | 'startMonth' | 'endMonth' | 'isCurrent'>,
  now: Date,
): string => {
  const start = experience.startMonth && sayMonth(language, experience.startMonth)
  const end = experience.endMonth && sayMonth(language, experience.endMonth)
  if (experience.kind === 'award') return start || end || t(experienceSaid.undated)
  if (!experience.isCurrent && (start === '' || end === '' || start === end))
    return start || end || t(experienceSaid.undated)
  const dates = experience.isCurrent
    ? start
      ? t(experienceSaid.since, { start })
      : t(experienceSaid.sinceUnknown)
    : t(experienceSaid.fromTo, { start, end })
  const months = durationInMonths(experience, monthOf(now))
  return months === null ? dates : t(experienceSaid.withDuration, { dates, duration: sayDuration(t, months) })
}
