import { z } from 'zod'
import { wholeNumber } from '../../../web/forms.ts'

/** How long a rule keeps things, within its bounds; `seen` is the period that stood there when the form was opened. */
export const periodForm = (shortest: number, longest: number) =>
  z.object({
    amount: wholeNumber(shortest, longest, 'amountWrong'),
    seen: wholeNumber(0, 100_000, 'amountWrong'),
  })
