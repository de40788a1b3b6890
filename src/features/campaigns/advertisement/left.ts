import type { Language } from '../../../i18n/language.ts'
import type { Translate } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import type { Campaign } from '../campaign.ts'
import { said } from './messages.ts'

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

/** How long it is until a moment, in words: days, then hours in the last two days, then minutes in the last hours. */
export const sayLeft = (t: Translate, until: Date, now: Date): string => {
  const left = Math.max(0, until.getTime() - now.getTime())
  if (left >= 2 * day) return t(said.daysLeft, { count: Math.floor(left / day) })
  if (left >= 2 * hour) return t(said.hoursLeft, { count: Math.floor(left / hour) })
  return t(said.minutesLeft, { count: Math.floor(left / minute) })
}

/** How long it is until a moment, for a page that stays open: the browser counts on (enhance/time-left), and near the moment says `soon`, then `over`. */
export const timeLeft = (
  { t, language, now }: Frame,
  until: Date,
  { soon, over }: { soon: string; over: string },
): Html => {
  const [days, hours, minutes] = [said.daysLeft, said.hoursLeft, said.minutesLeft].map((left) => left[language])
  const words = JSON.stringify({ days, hours, minutes, soon, over })
  return html`<time-left data-until="${until.toISOString()}" data-now="${now.toISOString()}" data-words="${words}">(<span data-part="left">${sayLeft(t, until, now)}</span>)<span role="status" class="time-left-says"></span></time-left>`
}

/** What experience is equivalent to a diploma: the campaign’s own words, or ours. */
export const equivalentWords = (
  t: Translate,
  language: Language,
  campaign: Pick<Campaign, 'equivalent_en' | 'equivalent_fr'>,
): string => campaign[`equivalent_${language}`] || t(said.equivalent)
