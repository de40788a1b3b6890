import { z } from 'zod'
import { languages } from '../../../i18n/language.ts'
import { oneOf, text } from '../../../web/forms.ts'

export const detailsForm = z.object({
  name: text(200, 'nameMissing'),
  language: oneOf(languages as readonly ['en', 'fr'], 'noticeLanguageMissing'),
})

export type DetailsForm = z.output<typeof detailsForm>
