import type { Language } from '../../../i18n/language.ts'
import { atOneMoment, type Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { findAccommodationCard } from '../accommodation/queries.ts'
import { findDepartments } from '../government/queries.ts'
import { listPersonSkills } from '../person-skills.ts'
import { findProfile, listExperiences } from '../queries.ts'
import { listShowcase } from '../showcase/queries.ts'
import { type Content, contentOf } from './documents/content.ts'
import type { Whole } from './profile-file.ts'

/** The forms in which a profile is taken away. */
export type Format = 'profile' | 'json-resume' | 'pdf' | 'docx'

/** Reads the whole profile of a person. Throws NotFound for who has none. */
export const readWhole = async (
  db: Database,
  person: { id: string; email: string },
  language: Language,
): Promise<Whole> => {
  const profile = await findProfile(db, person.id)
  if (!profile) throw new NotFound()
  return {
    profile,
    email: person.email,
    experiences: await listExperiences(db, person.id),
    skills: await listPersonSkills(db, person.id, language),
    card: await findAccommodationCard(db, person.id, language),
    showcase: await listShowcase(db, person.id),
  }
}

/** Reads the whole profile of a person as it is at one moment, and records that it was taken away. */
export const takeWhole = (
  db: Database,
  person: { id: string; email: string },
  format: Format,
  language: Language,
  now: Date,
): Promise<Whole> =>
  atOneMoment(db, async (tx) => {
    const whole = await readWhole(tx, person, language)
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

/** What the documents of a profile show, with its departments named in the language. */
export const readContent = async (db: Database, whole: Whole, language: Language, now: Date): Promise<Content> => {
  const numbers = whole.experiences.flatMap(({ departmentNumber }) => departmentNumber ?? [])
  return contentOf(whole, await findDepartments(db, numbers), language, now)
}
