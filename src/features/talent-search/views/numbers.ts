import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { said } from '../messages.ts'
import type { Shown } from '../small-numbers.ts'

/** A number of people as it may be told, in the sentence that fits: for an exact one, a rounded one, and one that is small. */
export const sayShown = (
  { t }: Pick<Frame, 't'>,
  sayings: { exactly: Sentence; about: Sentence; few: Sentence },
  shown: Shown,
): string => {
  if ('exactly' in shown) return t(sayings.exactly, { count: shown.exactly })
  return 'about' in shown ? t(sayings.about, { count: shown.about }) : t(sayings.few, { count: shown.fewerThan })
}

/** A number of people as it may be told, within a sentence: “25”, “about 25”, “fewer than 5”. */
export const brief = (frame: Pick<Frame, 't'>, shown: Shown): string =>
  sayShown(frame, { exactly: said.countAlone, about: said.aboutAlone, few: said.fewAlone }, shown)

/** How many people match, as a sentence. */
export const countLine = (frame: Pick<Frame, 't'>, shown: Shown): string => {
  const isNobody = 'exactly' in shown && shown.exactly === 0
  return sayShown(
    frame,
    { exactly: isNobody ? said.foundNobody : said.found, about: said.foundAbout, few: said.foundFew },
    shown,
  )
}
