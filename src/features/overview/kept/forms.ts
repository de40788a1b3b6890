import { z } from 'zod'
import { text } from '../../../web/forms.ts'

export const longestName = 100

/** What a kept view is called. */
export const viewForm = z.object({ name: text(longestName, 'nameMissing') })
