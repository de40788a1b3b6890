import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { ensureProfile } from '../actions.ts'
import { savedCard } from './forms.ts'
import { type AccommodationCard, findAccommodationCard } from './queries.ts'

/** The name under which a card being filled in is kept. */
export const draftOfCard = 'profile.accommodation'

/** Saves the card and ends its draft, unless it was changed elsewhere since the form was opened: then it returns what is saved now. A card that says nothing is removed. */
export const saveAccommodationCard = async (
  db: Database,
  person: { id: string; language: Language },
  card: Omit<AccommodationCard, 'updatedAt'>,
  seen: string,
  now: Date,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    await ensureProfile(tx, person.id, now)
    await tx.selectFrom('profiles').select('person_id').where('person_id', '=', person.id).forUpdate().execute()
    const savedNow = savedCard(await findAccommodationCard(tx, person.id, person.language))
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow }

    const isEmpty = card.needs.length === 0 && card.details === ''
    const row = {
      needs: card.needs,
      details: card.details,
      language: card.language,
      is_shared: card.isShared,
      updated_at: now,
    }
    if (isEmpty) await tx.deleteFrom('accommodation_cards').where('person_id', '=', person.id).execute()
    else
      await tx
        .insertInto('accommodation_cards')
        .values({ person_id: person.id, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute()
    await recordEvent(tx, {
      at: now,
      actor: person.id,
      verb: 'accommodation.change',
      subjectKind: 'profile',
      subject: person.id,
      facts: { removed: isEmpty, shared: !isEmpty && card.isShared },
    })
    await dropDraft(tx, person.id, draftOfCard)
    return { savedNow: null }
  })
