import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { findSkills, resolveSkill, type Skill } from '../skills/index.ts'
import { type LeftOut, mostSkills, parseFilter, type SearchFilter, tidy } from './filter.ts'
import { saysSomething } from './queries.ts'

/** A filter as it was understood: its skills by name, what was left out, and the skill that was typed rather than chosen. */
export type ReadFilter = {
  filter: SearchFilter
  skills: Skill[]
  leftOut: LeftOut[]
  typedSkill: { isAdded: true } | { words: string; candidates: Skill[] } | null
}

/** The name of the field into which a skill is typed. */
export const typedSkillField = 'add'

/** Reads the filter of an address or a form, with the skills of the catalogue; what cannot be understood is told, never an error. */
export const readFilter = async (
  db: Database | Tx,
  params: URLSearchParams,
  language: Language = 'en',
): Promise<ReadFilter> => {
  const { filter, leftOut } = parseFilter(params)
  const skills = await findSkills(db, filter.skills)
  for (const key of filter.skills)
    if (!skills.some((skill) => skill.key === key)) leftOut.push({ field: 'skill', value: key })

  const typed = tidy(params.get(typedSkillField) ?? '').slice(0, 200)
  const meant = typed === '' ? null : await resolveSkill(db, typed, language)
  const added = meant && 'skill' in meant ? meant.skill : null
  if (added && skills.length === mostSkills) leftOut.push({ field: 'skill', value: typed })
  else if (added && !skills.some(({ key }) => key === added.key)) skills.push(added)

  const isAskedInVain = filter.text !== '' && !(await saysSomething(db, filter.text))
  if (isAskedInVain) leftOut.push({ field: 'text', value: filter.text })

  skills.sort((one, other) => (one.key < other.key ? -1 : 1))
  return {
    filter: { ...filter, skills: skills.map(({ key }) => key), text: isAskedInVain ? '' : filter.text },
    skills,
    leftOut,
    typedSkill: meant && ('skill' in meant ? { isAdded: true } : { words: typed, candidates: meant.candidates }),
  }
}

/** The skill that the words of a text search name in either language, unless it is asked for already: to be offered in their place. */
export const skillNamedBy = async (
  db: Database | Tx,
  filter: SearchFilter,
  language: Language,
): Promise<Skill | null> => {
  if (filter.text === '') return null
  const meant = await resolveSkill(db, filter.text, language)
  return 'skill' in meant && !filter.skills.includes(meant.skill.key) ? meant.skill : null
}
