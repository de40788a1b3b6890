import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { mayUse } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { findSkills, resolveSkill, type Skill } from '../skills/index.ts'
import { facetNames, forEachFacet, valuesOf } from './facets.ts'
import { type LeftOut, mostSkills, parseFilter, plainly, type SearchFilter, tidy } from './filter.ts'
import { readWords } from './words.ts'

/** A work stream by its names. */
export type Stream = { key: string; name_en: string; name_fr: string }

/** What a filter asks, with the names of its skills and work streams: all that is needed to say it in words. */
export type Asked = { filter: SearchFilter; skills: Skill[]; streams: Stream[] }

/** A filter as it was understood: what it asks, whether the signs of its words were read, what was left out, and the skill that was typed rather than chosen. */
export type ReadFilter = Asked & {
  readsSigns: boolean
  leftOut: LeftOut[]
  typedSkill: { isAdded: true } | { words: string; candidates: Skill[] } | null
}

/** The name of the field into which a skill is typed. */
export const typedSkillField = 'add'

// Values of reference data that nobody knows are told as left out, like any other.
const onlyKnown = async (db: Database | Tx, filter: SearchFilter, leftOut: LeftOut[]) => {
  const open = facetNames.filter((facet) => valuesOf(facet) === null && filter.chosen[facet].length > 0)
  if (open.length === 0) return { chosen: filter.chosen, streams: [] }
  const terms = await db.selectFrom('search_terms').select(['facet', 'value']).where('facet', 'in', open).execute()
  const isKnown = (facet: string, value: string) => terms.some((term) => term.facet === facet && term.value === value)
  for (const facet of open)
    for (const value of filter.chosen[facet]) if (!isKnown(facet, value)) leftOut.push({ field: facet, value })
  const chosen = forEachFacet((facet) =>
    filter.chosen[facet].filter((value) => !open.includes(facet) || isKnown(facet, value)),
  )
  const streams = await db
    .selectFrom('work_streams')
    .select(['key', 'name_en', 'name_fr'])
    .where('key', 'in', ['', ...chosen.stream])
    .orderBy('key')
    .execute()
  return { chosen, streams }
}

/** Reads the filter of an address or a form, with the skills of the catalogue; what cannot be understood is told, never an error. */
export const readFilter = async (
  db: Database | Tx,
  viewer: Viewer,
  params: URLSearchParams,
  language: Language = 'en',
): Promise<ReadFilter> => {
  const { filter: given, leftOut } = parseFilter(params)
  const readsSigns = mayUse(viewer, 'talent.count-exactly')
  const { filter } = await readWords(db, readsSigns ? given : plainly(given))
  if (given.text !== '' && filter.text === '') leftOut.push({ field: 'text', value: given.text })
  const skills = await findSkills(db, filter.skills)
  for (const key of filter.skills)
    if (!skills.some((skill) => skill.key === key)) leftOut.push({ field: 'skill', value: key })

  const typed = tidy(params.get(typedSkillField) ?? '').slice(0, 200)
  const meant = typed === '' ? null : await resolveSkill(db, typed, language)
  const added = meant && 'skill' in meant ? meant.skill : null
  if (added && skills.length === mostSkills) leftOut.push({ field: 'skill', value: typed })
  else if (added && !skills.some(({ key }) => key === added.key)) skills.push(added)

  const { chosen, streams } = await onlyKnown(db, filter, leftOut)
  skills.sort((one, other) => (one.key < other.key ? -1 : 1))
  return {
    filter: { ...filter, skills: skills.map(({ key }) => key), chosen },
    readsSigns,
    skills,
    streams,
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
