import type { Language } from '../../../../i18n/language.ts'
import type { Database } from '../../../../platform/database.ts'
import { NotFound } from '../../../../platform/refusals.ts'
import { toJsonResume } from '../../export/json-resume.ts'
import { findProfile, listExperiences, listPersonSkills } from '../../queries.ts'

type Made = { db: Database; person: { id: string; email: string }; language: Language; now: Date }

/** A document of the profile that goes into the copy: its file name, and how it is made. */
type ProfileDocument = { name: string; make: (given: Made) => Promise<string | Uint8Array> }

const jsonResume: ProfileDocument = {
  name: 'resume.json',
  make: async ({ db, person, language, now }) => {
    const profile = await findProfile(db, person.id)
    if (!profile) throw new NotFound()
    const experiences = await listExperiences(db, person.id)
    const skills = await listPersonSkills(db, person.id, language)
    const resume = toJsonResume({ ...profile, email: person.email }, experiences, skills, language, now)
    return `${JSON.stringify(resume, null, 2)}\n`
  },
}

/** The documents of the copy: another format of the profile is another line. */
export const documents: readonly ProfileDocument[] = [jsonResume]
