import { z } from 'zod'
import { oneOf, text, ticked } from '../../../web/forms.ts'
import { alerts } from './queries.ts'

export const longestName = 100

/** What a saved search is called, and when one is told of it. */
export const savedForm = z.object({
  name: text(longestName, 'nameMissing'),
  alert: oneOf(alerts),
  isPaused: ticked,
})

export type SavedForm = z.output<typeof savedForm>
