import type { Translate } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { brief } from '../views/numbers.ts'
import type { Changes } from './changes.ts'
import { said } from './messages.ts'

/** What a search finds and what has changed in it, in one line. */
export const newsInWords = (t: Translate, { shown, fresh, left, changed, untold }: Changes): string => {
  const say = (people: Parameters<typeof brief>[1]) => brief({ t }, people)
  if (!fresh || !left || !changed)
    return t(untold === 'too-wide' ? said.tooWide : said.wasTooWide, { people: say(shown) })
  return t(said.news, { people: say(shown), fresh: say(fresh), left: say(left), changed: say(changed) })
}

/** How many a search finds, and how many are new, gone and changed, each as it may be told. */
export const numbersOf = ({ t }: Pick<Frame, 't'>, { shown, fresh, left, changed, untold }: Changes): string[] =>
  [shown, fresh, left, changed].map((people) =>
    people ? brief({ t }, people) : t(untold === 'too-wide' ? said.notFollowed : said.notFollowedYet),
  )
