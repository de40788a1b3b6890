import type { Translate } from '../../i18n/sentences.ts'
import { type Html, html } from '../html.ts'
import { lengthOf } from '../text-length.ts'
import { attributes } from './attributes.ts'
import { ui } from './messages.ts'

/** How long a text is and may be, below its field; the browser counts on as one types. */
export const textCount = ({ t, of, text, max }: { t: Translate; of: string; text: string; max: number }): Html => {
  const { characters, words } = lengthOf(text)
  const over = Math.max(0, characters - max)
  const number = (count: number) => t(ui.number, { count })
  return html`
    <text-count class="text-count" data-of="${of}" data-max="${max}">
      <p>${t(ui.characters)} <span data-count="characters">${number(characters)}</span> / ${number(max)} · ${t(ui.words)} <span data-count="words">${number(words)}</span></p>
      <p role="status"${attributes({ hidden: over === 0 })}>${t(ui.tooManyBy)} <span data-count="over">${number(over)}</span></p>
    </text-count>`
}
