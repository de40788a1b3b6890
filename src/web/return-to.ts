import { sameInOther } from '../i18n/addresses.ts'
import { type Language, languageOfPath } from '../i18n/language.ts'

/** A path of this site, as asked for in a `return` parameter; anything that would lead elsewhere is dropped. */
export const localPath = (path: string | undefined): string | undefined =>
  path && /^\/(en|fr)(\/[\w\-./%~]*)?(\?[^#\\\s]*)?$/.test(path) && !path.includes('//') ? path : undefined

/** A path of this site as it is in a language: itself, or the same page’s other address. */
export const pathIn = (language: Language, path: string): string => {
  const [page = '', search] = path.split('?')
  const itsLanguage = languageOfPath(page)
  return itsLanguage === undefined || itsLanguage === language
    ? path
    : sameInOther(itsLanguage, page, search ? `?${search}` : '')
}

/** A path of this site with a parameter added to its query, or changed. */
export const pathWith = (path: string, name: string, value: string): string => {
  const [page = '', search] = path.split('?')
  const query = new URLSearchParams(search)
  query.set(name, value)
  return `${page}?${query}`
}
