import { sayDate, sayMonth } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import { html, type Part } from '../../../../web/html.ts'
import { tag, time } from '../../../../web/ui/text.ts'
import { type Shown, sayShown } from '../../../talent-search/index.ts'
import { hasForecast } from '../forecast.ts'
import { holderNames, likenessNames, said, stepNames } from '../messages.ts'
import type { Seen } from '../seen.ts'

type Words = Pick<Frame, 't' | 'language'>

/** A figure of people as it may be told. */
export const sayPeople = ({ t }: Words, shown: Shown): string =>
  sayShown({ t }, { exactly: said.exactly, about: said.about, few: said.few }, shown)

/** The same where there is little room; whoever listens hears the words. */
export const sayBriefly = (words: Words, shown: Shown): Part => {
  if ('exactly' in shown) return sayPeople(words, shown)
  const brief =
    'about' in shown
      ? words.t(said.aboutBrief, { count: shown.about })
      : words.t(said.fewBrief, { count: shown.fewerThan })
  return html`<span aria-hidden="true">${brief}</span><span class="hidden">${sayPeople(words, shown)}</span>`
}

export const titleOf = ({ language }: Words, one: Seen): string => (language === 'fr' ? one.titleFr : one.titleEn)

export const officeOf = ({ language }: Words, one: Seen): string => (language === 'fr' ? one.officeFr : one.officeEn)

const dayAt = ({ language }: Words, at: number, zone?: string): string => sayDate(language, new Date(at), zone)

/** A moment of a campaign as the day it is where the campaign closes. */
export const sayDay = (words: Words, at: number, zone?: string): Part =>
  time({ at: new Date(at), text: dayAt(words, at, zone) })

/** When the pool ends: its day, or to others than its office its month. */
export const sayEnd = (words: Words, { endsAt, isExact }: Seen): Part => {
  if (endsAt === null) return ''
  if (isExact) return sayDay(words, endsAt)
  const month = new Date(endsAt).toISOString().slice(0, 7)
  return time({ at: month, text: sayMonth(words.language, month) })
}

const what = ({ t }: Words, { step, people }: Seen['next']): string => {
  if (people === null) return t(stepNames[step])
  return t(step === 'tell' ? said.nextTell : said.nextAssess, { count: people })
}

const byWhen = (words: Words, { next: { step, by, isLate }, timeZone }: Seen): string => {
  if (by === null) return ''
  const day = dayAt(words, by, step === 'apply' || step === 'opening' ? timeZone : undefined)
  if (isLate) return words.t(said.promisedBy, { day })
  const way = { opening: said.onDay, apply: said.untilDay, choose: said.untilDay }[step as string] ?? said.by
  return words.t(way, { day })
}

/** What is to be done next, by when, as text. */
export const nextInWords = (words: Words, one: Seen): string =>
  [what(words, one.next), byWhen(words, one)].filter(Boolean).join(one.next.isLate ? ', ' : ' ')

/** Who does it: an office by its name. */
export const whoActs = (words: Words, one: Seen): string =>
  one.next.holder === 'office' ? officeOf(words, one) : words.t(holderNames[one.next.holder])

/** What is to be done next, by when, and by whom. */
export const sayNext = (words: Words, one: Seen): Part =>
  one.next.step === 'none'
    ? ''
    : html`${nextInWords(words, one)}${one.next.isLate && html` ${tag(words.t(said.late), 'red')}`}<br><span class="quiet">${words.t(holderNames[one.next.holder])}</span>`

/** When the stage usually ends, after how many past ones; that there are too few, where there are. */
export const sayForecast = (words: Words, { stage, forecast }: Seen, now: Date): Part => {
  const { t } = words
  if (!hasForecast(stage)) return ''
  if (!forecast) return html`<span class="quiet">${t(said.tooFewPast)}</span>`
  const { half, most, n, likeness } = forecast
  return html`${t(said.forecast, { half: dayAt(words, half), most: dayAt(words, most) })}
    <span class="quiet">${t(said.forecastAfter, { count: n, which: t(likenessNames[likeness]) })}</span>
    ${most < now.getTime() && tag(t(said.laterThanUsual), 'amber')}`
}
