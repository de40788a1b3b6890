import { z } from 'zod'
import { email, manyOf, oneOf } from '../../web/forms.ts'
import { topics } from './queries.ts'

const choices = {
  language: oneOf(['en', 'fr']),
  topics: manyOf(topics).refine((chosen) => chosen.length > 0, 'topicsMissing'),
}

/** What joining takes. */
export const joinForm = z.object({ email: email(), ...choices })

/** What can be changed afterwards. */
export const choicesForm = z.object(choices)

export type Join = z.output<typeof joinForm>
export type Choices = z.output<typeof choicesForm>
