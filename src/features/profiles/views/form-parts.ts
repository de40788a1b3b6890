import { site } from '../../../i18n/site.ts'
import type { Sent } from '../../../web/forms.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { radios } from '../../../web/ui/fields.ts'
import type { Said } from '../../../web/ui/typing-page.ts'
import { said } from '../messages.ts'

/** The language in which a text is written. */
export const textLanguageField = ({
  frame,
  fields,
  problems,
  name = 'language',
  legend,
}: {
  frame: Frame
  fields: Sent
  problems: Said
  name?: string
  legend?: string
}): Html =>
  radios({
    t: frame.t,
    name,
    legend: legend ?? frame.t(said.textLanguage),
    hint: legend === undefined && frame.t(said.textLanguageHint),
    value: typed(fields, name) || frame.language,
    options: [
      { value: 'en', label: frame.t(site.english) },
      { value: 'fr', label: frame.t(site.french) },
    ],
    error: messageFor(problems, name),
    required: true,
    inline: true,
  })

/** The language that a text field of a form is in. */
export const languageTyped = (frame: Frame, fields: Sent, name = 'language'): 'en' | 'fr' => {
  const value = typed(fields, name)
  return value === 'en' || value === 'fr' ? value : frame.language
}
