import type { Language } from '../../../i18n/language.ts'
import { type Database, waitForTurn } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { type DeclarationForm, savedFields } from './forms.ts'
import { findDeclaration } from './queries.ts'
import { sealContent } from './sealing.ts'

/** The version of the words that a person agrees to (`said.consent`, the questions and the purposes). A change of them raises it. */
export const wordingVersion = 2

type Giving = { personId: string; form: DeclarationForm; seen: string; language: Language; now: Date }

/** Keeps a person’s answers, sealed, unless they were changed elsewhere since the form was opened: then it returns what is kept now. */
export const giveDeclaration = (
  db: Database,
  keys: Keyring,
  { personId, form, seen, language, now }: Giving,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    await waitForTurn(tx, `self-declaration ${personId}`)
    const savedNow = savedFields(await findDeclaration(tx, keys, personId))
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow }
    const { keyId, sealed } = sealContent(keys, personId, form)
    const kept = {
      key_id: keyId,
      sealed,
      wording_version: wordingVersion,
      wording_language: language,
      given_at: now,
    }
    await tx
      .insertInto('self_declarations')
      .values({ person_id: personId, ...kept })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
      .execute()
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'declaration.give',
      subjectKind: 'person',
      subject: personId,
    })
    return { savedNow: null }
  })

/** Removes a person’s answers at once; the log says that they withdrew, and nothing of what they had said. */
export const withdrawDeclaration = (db: Database, personId: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('self_declarations')
      .where('person_id', '=', personId)
      .returning('person_id')
      .executeTakeFirstOrThrow(() => new NotFound())
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'declaration.withdraw',
      subjectKind: 'person',
      subject: personId,
    })
  })
