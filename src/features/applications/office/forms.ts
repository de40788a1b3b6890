import { z } from 'zod'
import { text } from '../../../web/forms.ts'

/** A note about an application. */
export const noteForm = z.object({ body: text(5_000, 'noteMissing') })
