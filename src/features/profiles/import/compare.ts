import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { resolveSkill } from '../../skills/index.ts'
import type { NewExperience } from '../actions.ts'
import { findProfile, listExperiences, listPersonSkills } from '../queries.ts'
import { type BasicField, type Basics, basicFields, type Found, type Plan, type ReportLine } from './plan.ts'

const fold = (words = '') =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** What makes two experiences the same one: kind, names and start, however they are spelled. */
export const sameness = (
  one: Pick<NewExperience, 'kind' | 'title' | 'organization' | 'area' | 'credential' | 'startMonth'>,
): string =>
  [one.kind, fold(one.title), fold(one.organization), fold(one.area), fold(one.credential), one.startMonth ?? ''].join(
    '|',
  )

/** What the profile holds of what a file could add. */
export const held = async (db: Database | Tx, personId: string) => {
  const profile = await findProfile(db, personId)
  const experiences = await listExperiences(db, personId)
  const skills = await listPersonSkills(db, personId, 'en')
  return { profile, experiences: new Set(experiences.map(sameness)), skills: new Set(skills.map(({ key }) => key)) }
}

const pathOf: Record<BasicField, string> = {
  headline: 'basics.label',
  contactEmail: 'basics.email',
  phone: 'basics.phone',
  city: 'basics.location.city',
  province: 'basics.location.region',
}

/** Compares what a file holds with the profile: what would be added, and what stands there already. */
export const planFor = async (db: Database, personId: string, found: Found, language: Language): Promise<Plan> => {
  const has = await held(db, personId)
  const report: ReportLine[] = [...found.report]

  const basics: Basics = {}
  for (const field of basicFields) {
    const value = found.basics[field]
    if (value === undefined) continue
    if (has.profile?.[field]) report.push({ path: pathOf[field], value, says: 'filledAlready' })
    else Object.assign(basics, { [field]: value })
  }

  const seen = new Set<string>()
  const experiences = found.experiences.flatMap((experience) => {
    const same = sameness(experience)
    if (seen.has(same)) {
      report.push({ path: experience.id, value: experience.title || experience.organization || '', says: 'twice' })
      return []
    }
    seen.add(same)
    return [{ ...experience, isKnown: has.experiences.has(same) }]
  })

  const skills: Plan['skills'] = []
  for (const { path, name } of found.skillNames) {
    const meant = await resolveSkill(db, name, language)
    if ('candidates' in meant)
      report.push({ path, value: name, says: meant.candidates.length > 0 ? 'skillUnclear' : 'skillUnknown' })
    else if (!skills.some(({ key }) => key === meant.skill.key))
      skills.push({ key: meant.skill.key, isKnown: has.skills.has(meant.skill.key) })
  }
  return { basics, experiences, skills, report }
}
