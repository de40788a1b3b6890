import { sayNumber } from '../../i18n/dates.ts'
import type { Language } from '../../i18n/language.ts'
import type { Translate } from '../../i18n/sentences.ts'
import { type Html, html } from '../html.ts'
import { lengthOf } from '../text-length.ts'
import { attributes } from './attributes.ts'
import { ui } from './messages.ts'

type TextCount = {
  t: Translate
  language: Language
  of: string
  text: string
  max: number
  unit?: 'characters' | 'words'
}

/** How long a text is and may be, in characters or in words, below its field; the browser counts on as one types. */
export const textCount = ({ t, language, of, text, max, unit = 'characters' }: TextCount): Html => {
  const count = lengthOf(text)
  const over = Math.max(0, count[unit] - max)
  const number = (count: number) => sayNumber(language, count)
  const limit = (counted: typeof unit) => counted === unit && ` / ${number(max)}`
  return html`
    <text-count class="text-count" data-of="${of}" data-max="${max}" data-unit="${unit}">
      <p>${t(ui.characters)} <span data-count="characters">${number(count.characters)}</span>${limit('characters')} · ${t(ui.words)} <span data-count="words">${number(count.words)}</span>${limit('words')}</p>
      <p role="status"${attributes({ hidden: over === 0 })}>${t(unit === 'words' ? ui.tooManyWordsBy : ui.tooManyBy)} <span data-count="over">${number(over)}</span></p>
    </text-count>`
}
