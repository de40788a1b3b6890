import { z } from 'zod'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { oneOf, oneOfOrNone, type Problem, readForm, type Sent, text, typed } from '../../../web/forms.ts'
import { findOfferedSkill, resolveSkill, type Skill } from '../../skills/index.ts'
import { skillLevels } from '../choices.ts'
import { tellLength } from '../experiences/forms.ts'

/** How long a text about one skill in one experience may be. */
export const longestEvidence = 5_000

const evidence = { evidence: text(longestEvidence, 'evidenceMissing'), language: oneOf(['en', 'fr']) }

/** What a person did with a skill in one experience. */
export const evidenceForm = z.object({
  experience: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.uuid('experienceMissing')),
  ...evidence,
})

/** The same, where the experience is known already. */
export const evidenceHereForm = z.object(evidence)

/** How well one rates oneself. */
export const levelForm = z.object({ level: oneOfOrNone(skillLevels) })

/** A form with evidence read by its schema; a text that is too long is told by how much. */
export const readEvidence = <Schema extends z.ZodType>(
  form: Schema,
  sent: Sent,
): ReturnType<typeof readForm<Schema>> => {
  const read = readForm(form, sent)
  return read.data === null
    ? { data: null, problems: tellLength(read.problems, sent, 'evidence', longestEvidence) }
    : read
}

/** The skill that a person named in their words, or chose among those the words may mean. */
export const chooseSkill = async (
  db: Database,
  sent: Sent,
  language: Language,
): Promise<
  { skill: Skill; problems: Problem[]; candidates: Skill[] } | { skill: null; problems: Problem[]; candidates: Skill[] }
> => {
  const chosen = typed(sent, 'skillKey')
  const known = chosen === '' ? undefined : await findOfferedSkill(db, chosen)
  if (known) return { skill: known, problems: [], candidates: [] }
  const words = typed(sent, 'skill').trim().slice(0, 200)
  if (words === '') return { skill: null, problems: [{ field: 'skill', says: 'skillMissing' }], candidates: [] }
  const found = await resolveSkill(db, words, language)
  if ('skill' in found) return { skill: found.skill, problems: [], candidates: [] }
  const says = found.candidates.length > 0 ? 'skillUnclear' : 'skillUnknown'
  return {
    skill: null,
    problems: [{ field: found.candidates.length > 0 ? 'skillKey' : 'skill', says }],
    candidates: found.candidates,
  }
}

/** What is saved of the evidence in an experience, as its form would send it; without an experience, what a form to choose one is opened on. */
export const savedEvidence = (
  experienceId: string | undefined,
  written: { evidence: string; language: Language } | undefined,
): Sent => ({
  ...(experienceId && { experience: experienceId }),
  ...(written && { evidence: written.evidence, language: written.language }),
})
