import type { Translate } from '../../../i18n/sentences.ts'
import { brief } from '../views/numbers.ts'
import type { Changes } from './changes.ts'
import { said } from './messages.ts'

/** What a search finds and what has changed in it, in one line. */
export const newsInWords = (t: Translate, { shown, fresh, left, changed }: Changes): string => {
  const say = (people: Parameters<typeof brief>[1]) => brief({ t }, people)
  if (!fresh || !left || !changed) return t(said.tooWide, { people: say(shown) })
  return t(said.news, { people: say(shown), fresh: say(fresh), left: say(left), changed: say(changed) })
}
