import type { Database, Tx } from '../../../platform/database.ts'
import { categories } from '../../skills/index.ts'
import { type AccommodationCard, findAccommodationCard } from '../accommodation/queries.ts'
import type { ProfileChanges } from '../actions.ts'
import type { NewExperience } from '../additions.ts'
import { type Answer, answerNames } from '../answers.ts'
import { listPersonSkills, type PersonSkill } from '../person-skills.ts'
import { type Experience, findProfile, listExperiences, type Profile } from '../queries.ts'
import { listShowcase, type Showcase } from '../showcase/queries.ts'
import { type ShowcaseList, showcaseLists } from '../showcase/rules.ts'
import type { Plan, PlanExperience, PlanSkill, ReportLine } from './plan.ts'

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
export type Held = {
  profile: Profile
  card: AccommodationCard
  experiences: readonly Experience[]
  skills: ReadonlyMap<string, PersonSkill>
  showcase: Showcase
}

/** Everything a file is compared with, in five questions however long the profile is. */
export const findHeld = async (db: Database | Tx, personId: string): Promise<Held> => {
  const profile = await findProfile(db, personId)
  if (!profile) throw new Error('An import belongs to a person')
  const skills = await listPersonSkills(db, personId, 'en')
  return {
    profile,
    card: await findAccommodationCard(db, personId, 'en'),
    experiences: await listExperiences(db, personId),
    skills: new Map(skills.map((skill) => [skill.key, skill])),
    showcase: await listShowcase(db, personId),
  }
}

/** Evidence for an experience that stands in the profile already. */
export type OfferedEvidence = { id: string; experience: Experience } & PlanExperience['shown'][number]

/** What a file would add to a profile as it stands now, what stands there already, and what stands there otherwise. */
export type Offer = {
  answers: Answer[]
  card: boolean
  experiences: PlanExperience[]
  evidence: OfferedEvidence[]
  skills: PlanSkill[]
  levels: PlanSkill[]
  lists: ShowcaseList[]
  there: { experiences: PlanExperience[]; skills: PlanSkill[] }
  report: ReportLine[]
}

const isSame = (one: unknown, other: unknown): boolean => {
  const told = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
  return told(one) === told(other)
}

// The field that says whether a question was answered.
const tells: Partial<Record<Answer, keyof ProfileChanges>> = {
  secondLanguage: 'secondLanguageBasis',
  priority: 'priorityEntitlement',
}

const compareAnswers = ({ answers }: Plan, { profile }: Held, report: ReportLine[]): Answer[] =>
  answerNames.filter((name) => {
    const changes = answers[name]
    if (!changes) return false
    const field = tells[name] ?? (name as keyof ProfileChanges)
    if (isSame(profile[field], '') || isSame(profile[field], [])) return true
    const { headlineLanguage: _, ...words } = changes
    const isThere = Object.entries(words).every(([key, value]) => isSame(profile[key as keyof ProfileChanges], value))
    if (!isThere) report.push({ path: name, value: String(changes[field]), says: 'filledAlready' })
    return false
  })

// Of two experiences that are alike each finds its own: first those that are equal in everything, then in what makes them the same.
const matchExperiences = (plan: Plan, held: Held): Map<PlanExperience, Experience> => {
  const free = new Map<string, Experience[]>()
  for (const one of held.experiences) free.set(sameness(one), [...(free.get(sameness(one)) ?? []), one])
  const found = new Map<PlanExperience, Experience>()
  const isEqual = (one: PlanExperience, other: Experience) =>
    one.details === other.details && one.endMonth === other.endMonth && one.place === other.place
  for (const isMatch of [isEqual, () => true])
    for (const experience of plan.experiences) {
      if (found.has(experience)) continue
      const same = sameness(experience)
      const candidates = free.get(same) ?? []
      const match = candidates.find((one) => isMatch(experience, one))
      if (!match) continue
      found.set(experience, match)
      free.set(
        same,
        candidates.filter((one) => one !== match),
      )
    }
  return found
}

const evidenceFor = (experience: PlanExperience, match: Experience, report: ReportLine[]): OfferedEvidence[] =>
  experience.shown.flatMap((link) => {
    const there = match.skills.find(({ key }) => key === link.key)
    if (there && there.evidence !== link.evidence)
      report.push({ path: `${experience.id}.skills`, value: link.key, says: 'filledAlready' })
    return there ? [] : [{ ...link, id: `${experience.id}|${link.key}`, experience: match }]
  })

// A list that has something in it is the person's own order: a file does not mix into it.
const compareLists = ({ lists }: Plan, { showcase }: Held, report: ReportLine[]): ShowcaseList[] =>
  showcaseLists.filter((list) => {
    const told = lists[list] ?? []
    const there = categories.flatMap((category) => showcase[list][category].map(({ key }) => key))
    if (told.length > 0 && there.length > 0 && told.join() !== there.join())
      report.push({ path: `showcase.${list}`, value: told.join(', '), says: 'filledAlready' })
    return told.length > 0 && there.length === 0
  })

/** Compares what a file holds with the profile: what would be added, and what stands there already. */
export const offerOf = (plan: Plan, held: Held): Offer => {
  const report: ReportLine[] = []
  const matches = matchExperiences(plan, held)
  const isCardEmpty = held.card.updatedAt === null
  const { updatedAt: _, ...heldCard } = held.card
  if (
    plan.card &&
    !isCardEmpty &&
    Object.entries(plan.card).some(([key, value]) => !isSame(heldCard[key as 'details'], value))
  )
    report.push({ path: 'accommodation', value: '', says: 'filledAlready' })
  const levelOf = ({ key }: PlanSkill) => held.skills.get(key)?.level
  for (const skill of plan.skills)
    if (skill.level !== '' && levelOf(skill) && levelOf(skill) !== skill.level)
      report.push({ path: `skills.${skill.key}.level`, value: skill.level, says: 'filledAlready' })
  return {
    answers: compareAnswers(plan, held, report),
    card: plan.card !== null && isCardEmpty,
    experiences: plan.experiences.filter((experience) => !matches.has(experience)),
    evidence: [...matches].flatMap(([experience, match]) => evidenceFor(experience, match, report)),
    skills: plan.skills.filter(({ key }) => !held.skills.has(key)),
    levels: plan.skills.filter((skill) => skill.level !== '' && levelOf(skill) === ''),
    lists: compareLists(plan, held, report),
    there: {
      experiences: plan.experiences.filter((experience) => matches.has(experience)),
      skills: plan.skills.filter(({ key }) => held.skills.has(key)),
    },
    report,
  }
}
