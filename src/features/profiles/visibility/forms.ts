import { z } from 'zod'
import { oneOf } from '../../../web/forms.ts'
import { visibilities } from '../choices.ts'

/** Who may find the person. */
export const visibilityForm = z.object({ visibility: oneOf(visibilities) })
