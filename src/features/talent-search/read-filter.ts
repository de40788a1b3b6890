import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { mayUse } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { findSkillCalled, findSkills, resolveSkill, type Skill } from '../skills/index.ts'
import { type Chosen, type Facet, forEachFacet, inNoPool, valuesOf } from './facets.ts'
import { type LeftOut, mostSkills, parseFilter, plainly, type SearchFilter, tidy } from './filter.ts'
import type { Vocabulary } from './plan.ts'
import { readTerms } from './vocabulary.ts'
import { readWords } from './words.ts'

/** A value of reference data by its names: a work stream, a campaign. */
export type Named = { facet: Facet; key: string; name_en: string; name_fr: string }

/** What a filter asks, with the names of its skills, work streams and campaigns: all that is needed to say it in words. */
export type Asked = { filter: SearchFilter; skills: Skill[]; named: Named[] }

/** A filter as it was understood: what it asks, the facts that it asks, whether the signs of its words were read, what was left out, and the skill that was typed rather than chosen. */
export type ReadFilter = Asked & {
  vocabulary: Vocabulary
  readsSigns: boolean
  leftOut: LeftOut[]
  typedSkill: { isAdded: true } | { words: string; candidates: Skill[] } | null
}

/** The name of the field into which a skill is typed. */
export const typedSkillField = 'add'

// Values of reference data that nobody knows are told as left out, like any other.
const onlyKnown = (filter: SearchFilter, terms: Vocabulary['terms'], leftOut: LeftOut[]): Chosen =>
  forEachFacet((facet) =>
    filter.chosen[facet].filter((value) => {
      if (valuesOf(facet) === null && !terms[facet].has(value)) leftOut.push({ field: facet, value })
      return valuesOf(facet) !== null || terms[facet].has(value)
    }),
  )

const findStreams = async (db: Database | Tx, keys: readonly string[]): Promise<Named[]> =>
  keys.length === 0
    ? []
    : (
        await db
          .selectFrom('work_streams')
          .select(['key', 'name_en', 'name_fr'])
          .where('key', 'in', keys)
          .orderBy('key')
          .execute()
      ).map((stream) => ({ facet: 'stream', ...stream }))

const findCampaigns = async (db: Database | Tx, values: readonly string[]): Promise<Named[]> => {
  const numbers = values.filter((value) => value !== inNoPool).map(Number)
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('campaigns')
    .select(['number', 'title_en', 'title_fr'])
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute()
  return rows.map(({ number, title_en, title_fr }) => ({
    ...{ facet: 'qualified', key: String(number) },
    ...{ name_en: title_en, name_fr: title_fr },
  }))
}

// The skill that was typed: added, or chosen meanwhile of those that may be meant.
const readTyped = async (
  db: Database | Tx,
  typed: string,
  language: Language,
  skills: readonly Skill[],
): Promise<{ typedSkill: ReadFilter['typedSkill']; added?: Skill }> => {
  if (typed === '') return { typedSkill: null }
  const meant = await resolveSkill(db, typed, language)
  const isAsked = (skill: Skill) => skills.some(({ key }) => key === skill.key)
  if ('skill' in meant)
    return { typedSkill: { isAdded: true }, ...(isAsked(meant.skill) ? {} : { added: meant.skill }) }
  if (meant.candidates.some(isAsked)) return { typedSkill: { isAdded: true } }
  return { typedSkill: { words: typed, candidates: meant.candidates } }
}

/** Reads the filter of an address or a form for a viewer, with the skills of the catalogue; what cannot be understood is told, never an error. */
export const readFilter = async (
  db: Database | Tx,
  viewer: Viewer,
  params: URLSearchParams,
  language: Language = 'en',
): Promise<ReadFilter> => {
  const { filter: given, leftOut } = parseFilter(params)
  const readsSigns = mayUse(viewer, 'talent.count-exactly')
  const { filter, words } = await readWords(db, readsSigns ? given : plainly(given))
  if (given.text !== '' && filter.text === '') leftOut.push({ field: 'text', value: given.text })
  const skills = await findSkills(db, filter.skills)
  for (const key of filter.skills)
    if (!skills.some((skill) => skill.key === key)) leftOut.push({ field: 'skill', value: key })

  const typed = tidy(params.get(typedSkillField) ?? '').slice(0, 200)
  const { typedSkill, added } = await readTyped(db, typed, language, skills)
  if (added && skills.length === mostSkills) leftOut.push({ field: 'skill', value: typed })
  else if (added) skills.push(added)

  const terms = await readTerms(db, filter.chosen)
  const chosen = onlyKnown(filter, terms, leftOut)
  skills.sort((one, other) => (one.key < other.key ? -1 : 1))
  return {
    filter: { ...filter, skills: skills.map(({ key }) => key), chosen },
    vocabulary: { terms, skills: new Map(skills.map(({ key, id }) => [key, id])), words },
    readsSigns,
    skills,
    named: [...(await findStreams(db, chosen.stream)), ...(await findCampaigns(db, chosen.qualified))],
    leftOut,
    typedSkill,
  }
}

/** The skill that the words of a text search name in either language, unless it is asked for already: to be offered in their place. */
export const skillNamedBy = async (db: Database | Tx, filter: SearchFilter): Promise<Skill | null> => {
  const named = filter.text === '' ? undefined : await findSkillCalled(db, filter.text)
  return named && !filter.skills.includes(named.key) ? named : null
}
