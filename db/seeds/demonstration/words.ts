import type { Language } from '../../../src/i18n/language.ts'
import type { Chance } from './population.ts'

export type Both = { en: string; fr: string }

const inThousands = (number: number, language: Language): string =>
  String(number).replaceAll(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',')

const isYear = (number: number) => number >= 1900 && number < 2100

/** Fills the places of a text: `{20-60}` by a number between the two, `{this|that}` by one of the words, `{name}` by what is given under that name. */
export const vary = (
  text: string,
  luck: Chance,
  language: Language,
  given: Readonly<Record<string, string>> = {},
): string =>
  text.replaceAll(/\{([^{}]+)\}/g, (_, place: string) => {
    const [, low, high] = /^(\d+)-(\d+)$/.exec(place) ?? []
    if (low !== undefined && high !== undefined) {
      const number = Number(low) + luck.below(Number(high) - Number(low) + 1)
      return isYear(Number(low)) && isYear(Number(high)) ? String(number) : inThousands(number, language)
    }
    if (place.includes('|')) return luck.pick(place.split('|'))
    const known = given[place]
    if (known === undefined) throw new Error(`Nothing is given for {${place}} in “${text}”`)
    return known
  })
