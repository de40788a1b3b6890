import type { Language } from '../../../../src/i18n/language.ts'
import type { Tx } from '../../../../src/platform/database.ts'
import { makeAccount, unreadDomain } from '../people-making.ts'

const invited = {
  bashir: { name: 'Bashir Rahimi', language: 'en' },
  oceane: { name: 'Océane Fontaine', language: 'fr' },
  tobias: { name: 'Tobias Enns', language: 'en' },
  delphine: { name: 'Delphine Mbarga', language: 'fr' },
  karen: { name: 'Karen Ittusardjuat', language: 'en' },
} as const satisfies Record<string, { name: string; language: Language }>

/** Those whom the offices ask to assess; `cast` is the assessor of the demonstration’s accounts. */
export type AssessorKey = keyof typeof invited | 'cast'

/** Somebody who assesses: how they are found, and in which language they write. */
export type Assessor = { id: string; email: string; language: Language }

/** Makes the accounts of those who are named on campaigns. */
export const makeAssessors = async (tx: Tx, cast: string, now: Date): Promise<Record<AssessorKey, Assessor>> => {
  const made: Partial<Record<AssessorKey, Assessor>> = {
    cast: { id: cast, email: 'assessor@demo.example', language: 'en' },
  }
  for (const [key, { name, language }] of Object.entries(invited)) {
    const subject = `demo-assessor-${key}`
    const id = await makeAccount(tx, { subject, name, language }, now)
    made[key as AssessorKey] = { id, email: `${subject}${unreadDomain}`, language }
  }
  return made as Record<AssessorKey, Assessor>
}
