import { to } from '../../../i18n/addresses.ts'
import { type Language, languageOfPath } from '../../../i18n/language.ts'
import { localPath, pathIn } from '../../../web/return-to.ts'

/** Where to go after signing in, when that was asked for: a page of ours, in the language of now, and none of those about signing in or out but the one that ends a small window. */
export const returnFrom = (language: Language, asked: string | undefined): string | undefined => {
  const path = localPath(asked)
  const itsLanguage = path && languageOfPath(path.split('?')[0] ?? '')
  if (!path || !itsLanguage) return undefined
  const [page = ''] = path.split('?')
  const isGoingInCircles = [to(itsLanguage, 'signIn'), to(itsLanguage, 'signOut')].some(
    (start) => page === start || page.startsWith(`${start}/`),
  )
  const endsSmallWindow = page === to(itsLanguage, 'signInDone')
  if ((isGoingInCircles && !endsSmallWindow) || page === to(itsLanguage, 'home')) return undefined
  return pathIn(language, path)
}
