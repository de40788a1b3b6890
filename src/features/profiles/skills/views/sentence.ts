import type { Language } from '../../../../i18n/language.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { Sentence } from '../../../skills/index.ts'

const marks: Record<Language, [string, string]> = { en: ['“', '”'], fr: ['«\u00a0', '\u00a0»'] }

/** A sentence of a person, the words that name a skill marked in it. */
export const markedSentence = ({ before, words, after }: Sentence, language: Language): Html => {
  const [open, close] = marks[language]
  return html`<q class="marked" lang="${language}">${open}${before}<mark>${words}</mark>${after}${close}</q>`
}
