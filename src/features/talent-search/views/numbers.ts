import type { Frame } from '../../../web/frame.ts'
import { said } from '../messages.ts'
import type { Shown } from '../small-numbers.ts'

/** A number of people as it may be told, within a sentence: “25”, “about 25”, “fewer than 5”. */
export const brief = ({ t }: Pick<Frame, 't'>, shown: Shown): string => {
  if ('exactly' in shown) return t(said.countAlone, { count: shown.exactly })
  return 'about' in shown ? t(said.aboutAlone, { count: shown.about }) : t(said.fewAlone, { count: shown.fewerThan })
}

/** How many people match, as a sentence. */
export const countLine = ({ t }: Pick<Frame, 't'>, shown: Shown): string => {
  if ('fewerThan' in shown) return t(said.foundFew, { count: shown.fewerThan })
  if ('about' in shown) return t(said.foundAbout, { count: shown.about })
  return shown.exactly === 0 ? t(said.foundNobody) : t(said.found, { count: shown.exactly })
}
