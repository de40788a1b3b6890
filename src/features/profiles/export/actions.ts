import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { findAccommodationCard } from '../accommodation/queries.ts'
import { findProfile, listExperiences, listPersonSkills } from '../queries.ts'
import type { Whole } from './profile-file.ts'

/** The forms in which a profile is taken away. */
export type Format = 'profile' | 'json-resume' | 'pdf' | 'docx'

/** Reads the whole profile of a person as it is at one moment, and records that it was taken away. */
export const takeWhole = (
  db: Database,
  person: { id: string; email: string },
  format: Format,
  language: Language,
  now: Date,
): Promise<Whole> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const profile = await findProfile(tx, person.id)
      if (!profile) throw new NotFound()
      const whole = {
        profile,
        email: person.email,
        experiences: await listExperiences(tx, person.id),
        skills: await listPersonSkills(tx, person.id, language),
        card: await findAccommodationCard(tx, person.id, language),
      }
      await recordEvent(tx, {
        at: now,
        actor: person.id,
        verb: 'profile.export',
        subjectKind: 'profile',
        subject: person.id,
        facts: { format, language },
      })
      return whole
    })
