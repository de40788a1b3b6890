import { z } from 'zod'
import { text } from '../../../web/forms.ts'

/** The reason for a change that everyone reads, in both languages. */
export const reasonForm = z.object({ reason_en: text(500, 'reasonMissing'), reason_fr: text(500, 'reasonMissing') })

/** Why a warning of the gate is right as it is. */
export const answerForm = z.object({ key: text(400), reason: text(500, 'whyMissing') })
