import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { type Sentence, type Skill, type SkillReader, sentenceAround, skillReader } from '../../skills/index.ts'
import type { Experience } from '../queries.ts'
import { listDismissed } from './queries.ts'

/** A skill that the words of an experience name, with the sentences in which they do. */
export type SuggestedSkill = { skill: Skill; sentences: Sentence[] }

type Told = { title: string; area: string; credential: string; details: string; language: Language }

const sentencesShown = 2
// Reading a whole career costs time: what is further back than this many characters is not read on a page of one skill.
const longestCareer = 40_000

// An organization is left out: the name of an employer says nothing about what one does there.
const textsOf = ({ title, area, credential, details }: Told) => [title, area, credential, details]

const namedBy = (read: SkillReader, experience: Told): SuggestedSkill[] => {
  const texts = textsOf(experience)
  return read(texts, experience.language).map(({ skill, quotes }) => ({
    skill,
    sentences: quotes
      .slice(0, sentencesShown)
      .map(({ text, start, end }) => sentenceAround(texts[text] ?? '', start, end)),
  }))
}

/** The skills that an experience names and does not show yet, those apart that the person does not want there. */
export const suggestionsFor = async (
  db: Database,
  experience: Experience,
): Promise<{ suggested: SuggestedSkill[]; dismissed: Skill[] }> => {
  const [read, unwanted] = await Promise.all([skillReader(db), listDismissed(db, experience.id)])
  const shown = new Set(experience.skills.map(({ id }) => id))
  const isUnwanted = new Set(unwanted.map(({ id }) => id))
  const left = namedBy(read, experience).filter(({ skill }) => !shown.has(skill.id))
  return {
    suggested: left.filter(({ skill }) => !isUnwanted.has(skill.id)),
    dismissed: left.flatMap(({ skill }) => (isUnwanted.has(skill.id) ? [skill] : [])),
  }
}

/** Where each of these experiences names a skill, by the id of the experience. */
export const sentencesThatName = async (
  db: Database,
  skillId: number,
  experiences: readonly (Told & { id: string })[],
): Promise<Map<string, Sentence>> => {
  const found = new Map<string, Sentence>()
  if (experiences.length === 0) return found
  const read = await skillReader(db)
  let left = longestCareer
  for (const experience of experiences) {
    left -= experience.details.length
    if (left < 0) break
    const named = namedBy(read, experience).find(({ skill }) => skill.id === skillId)
    if (named?.sentences[0]) found.set(experience.id, named.sentences[0])
  }
  return found
}
