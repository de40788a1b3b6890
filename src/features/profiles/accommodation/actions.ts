import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { ensureProfile } from '../actions.ts'
import { savedCard } from './forms.ts'
import { type AccommodationCard, findAccommodationCard } from './queries.ts'

/** The name under which a card being filled in is kept. */
export const draftOfCard = 'profile.accommodation'

type Card = Omit<AccommodationCard, 'updatedAt'>

/** Keeps the card of a person who has a profile; a card that says nothing is removed. */
export const keepCard = async (tx: Tx, personId: string, card: Card, now: Date): Promise<void> => {
  const isEmpty = card.needs.length === 0 && card.details === ''
  const row = {
    needs: card.needs,
    details: card.details,
    language: card.language,
    is_shared: card.isShared,
    updated_at: now,
  }
  if (isEmpty) await tx.deleteFrom('accommodation_cards').where('person_id', '=', personId).execute()
  else
    await tx
      .insertInto('accommodation_cards')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute()
  await recordEvent(tx, {
    at: now,
    actor: personId,
    verb: 'accommodation.change',
    subjectKind: 'profile',
    subject: personId,
    facts: { removed: isEmpty, shared: !isEmpty && card.isShared },
  })
}

/** Saves the card and ends its draft, unless it was changed elsewhere since the form was opened: then it returns what is saved now. */
export const saveAccommodationCard = async (
  db: Database,
  person: { id: string; language: Language },
  card: Card,
  seen: string,
  now: Date,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    await ensureProfile(tx, person.id, now)
    await tx.selectFrom('profiles').select('person_id').where('person_id', '=', person.id).forUpdate().execute()
    const savedNow = savedCard(await findAccommodationCard(tx, person.id, person.language))
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow }
    await keepCard(tx, person.id, card, now)
    await dropDraft(tx, person.id, draftOfCard)
    return { savedNow: null }
  })
