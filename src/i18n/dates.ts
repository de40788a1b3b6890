import type { Language } from './language.ts'

/** The locale of each language, for what a document declares. */
export const locales: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }

/** The office's time zone: closing moments and clock times are told in it, and say so. */
export const officeTimeZone = 'America/Toronto'

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: officeTimeZone })

/** The calendar day of a moment (`2027-05-04`), as it is in the office. */
export const dayOf = (at: Date): string => dayFormat.format(at)

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (language: Language, options: Intl.DateTimeFormatOptions) => {
  const key = language + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options)
  formats.set(key, known)
  return known
}

/** A moment as a day in words, by the clocks of the office or of another zone: “4 May 2027”, « 4 mai 2027 ». */
export const sayDate = (language: Language, at: Date, zone: string = officeTimeZone): string =>
  sayDay(language, at, zone)

/** A calendar day kept as text (`2027-05-04`), in words, without any time zone moving it. */
export const sayCalendarDay = (language: Language, day: string): string =>
  sayDay(language, new Date(`${day}T00:00:00Z`), 'UTC')

const sayDay = (language: Language, at: Date, timeZone: string): string => {
  const parts = Object.fromEntries(
    format(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return `${language === 'fr' && parts.day === '1' ? '1er' : parts.day} ${parts.month} ${parts.year}`
}

/** A month kept as text (`2027-05`), in words: “May 2027”, « mai 2027 ». A bare year stays a year. */
export const sayMonth = (language: Language, month: string): string =>
  /^\d{4}$/.test(month)
    ? month
    : format(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month.slice(0, 7)}-01T00:00:00Z`),
      )

/** A moment with its clock time and zone, the office’s or another: “4 May 2027, 14:03 EDT”, « 4 mai 2027, 14 h 03 HAE ». */
export const sayMoment = (language: Language, at: Date, zone: string = officeTimeZone): string =>
  `${sayDate(language, at, zone)}, ${sayTime(language, at, zone)}`

/** The clock time of a moment with its zone, the office’s or another. */
export const sayTime = (language: Language, at: Date, timeZone: string = officeTimeZone): string => {
  const parts = Object.fromEntries(
    format(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
      timeZoneName: 'short',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return language === 'fr'
    ? `${Number(parts.hour)} h ${parts.minute} ${parts.timeZoneName}`
    : `${parts.hour}:${parts.minute} ${parts.timeZoneName}`
}

/** A whole number with the separators of the language. */
export const sayNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locales[language]).format(value)
