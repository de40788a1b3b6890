import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import type { AccommodationNeed } from '../choices.ts'

/** What a person needs to show what they can do, never why; an empty card needs nothing. */
export type AccommodationCard = {
  needs: AccommodationNeed[]
  details: string
  language: Language
  isShared: boolean
  updatedAt: Date | null
}

/** The card of a person for their own eyes; empty when they never filled one in. */
export const findAccommodationCard = async (
  db: Database | Tx,
  personId: string,
  language: Language,
): Promise<AccommodationCard> =>
  (await db
    .selectFrom('accommodation_cards')
    .select([
      'details',
      'is_shared as isShared',
      'updated_at as updatedAt',
      sql<AccommodationNeed[]>`needs`.as('needs'),
      sql<Language>`language`.as('language'),
    ])
    .where('person_id', '=', personId)
    .executeTakeFirst()) ?? { needs: [], details: '', language, isShared: false, updatedAt: null }
