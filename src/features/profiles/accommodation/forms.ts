import { z } from 'zod'
import { manyOf, oneOf, optionalText, type Sent, ticked } from '../../../web/forms.ts'
import { accommodationNeeds } from '../choices.ts'
import type { AccommodationCard } from './queries.ts'

/** What a person needs, and whether an office may see it when they apply. */
export const accommodationForm = z.object({
  needs: manyOf(accommodationNeeds),
  details: optionalText(2_000),
  language: oneOf(['en', 'fr']),
  isShared: ticked,
})

/** What is saved of a card, as its form would send it. */
export const savedCard = ({ needs, details, language, isShared }: AccommodationCard): Sent => ({
  needs,
  details,
  language,
  isShared: isShared ? 'yes' : '',
})
