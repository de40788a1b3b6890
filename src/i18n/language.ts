export type Language = 'en' | 'fr'

export const languages: readonly Language[] = ['en', 'fr']

/** The other official language. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en')

/** The language an address speaks (`/fr/…`), or nothing when the address belongs to neither language. */
export const languageOfPath = (path: string): Language | undefined =>
  languages.find((language) => path === `/${language}` || path.startsWith(`/${language}/`))

/** The official language a browser prefers, by the weights of Accept-Language (RFC 9110 §12.5.4); English when it says nothing. */
export const preferredLanguage = (header: string | undefined): Language => {
  const asked = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters
      .map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1])
      .find((value) => value !== undefined)
    return { language: range.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  const weightOf = (language: Language) =>
    Math.max(0, ...asked.filter((entry) => entry.language === language).map((entry) => entry.weight || 0))
  return weightOf('fr') > weightOf('en') ? 'fr' : 'en'
}
