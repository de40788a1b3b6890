import { z } from 'zod'
import { email, optionalText } from '../../../web/forms.ts'

export const workEmailForm = z.object({ workEmail: email().transform((address) => address.toLowerCase()) })

// People type the code as they read it: in two groups, with a space or a dash.
export const codeForm = z.object({
  code: optionalText(40)
    .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
    .refine((digits) => /^\d{6}$/.test(digits), 'codeShape'),
})
