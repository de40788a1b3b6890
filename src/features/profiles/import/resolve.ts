import type { Database } from '../../../platform/database.ts'
import { findSkills, resolveSkillNames, type Skill } from '../../skills/index.ts'
import { sameness } from './compare.ts'
import type { Answers, Found, Mention, Plan, PlanExperience, PlanSkill, ReportLine } from './plan.ts'

type Meaning = (mention: Mention) => Skill | 'several' | 'none'

// Two questions to the database, however many skills a file names.
const meaningOf = async (db: Database, { skills, experiences }: Found): Promise<Meaning> => {
  const mentions = [...skills, ...experiences.flatMap(({ shown }) => shown)]
  const keys = [...new Set(mentions.map(({ key }) => key))].filter((key) => key !== '')
  const byKey = new Map((await findSkills(db, keys)).map((skill) => [skill.key, skill]))
  const names = mentions.flatMap((one) => (byKey.has(one.key) ? [] : one.names))
  const byName = await resolveSkillNames(db, [...new Set(names)])
  // Where a file names a skill by its key, its names stand in the list of skills.
  const namesOf = new Map(skills.map((skill) => [skill.key, skill.names]))
  return ({ key, names: own }) => {
    const known = byKey.get(key)
    if (known) return known
    const meanings = (own.length > 0 ? own : (namesOf.get(key) ?? [])).map((name) => byName.get(name) ?? 'none')
    return meanings.find((one) => typeof one === 'object') ?? meanings.find((one) => one === 'several') ?? 'none'
  }
}

// What reference data know: a file may come from a portal whose lists were others.
const offeredCodes = async (db: Database) => {
  const codes = await db.selectFrom('classifications').select('code').execute()
  const streams = await db.selectFrom('work_streams').select('key').execute()
  const departments = await db.selectFrom('departments').select('number').execute()
  return {
    classifications: new Set(codes.map(({ code }) => code)),
    workStreams: new Set(streams.map(({ key }) => key)),
    departments: new Set(departments.map(({ number }) => number)),
  }
}
type Codes = Awaited<ReturnType<typeof offeredCodes>>

const answersOffered = (answers: Answers, codes: Codes, report: ReportLine[]): Answers => {
  const kept = { ...answers }
  for (const name of ['classifications', 'workStreams'] as const) {
    const told = answers[name]?.[name] ?? []
    for (const code of told)
      if (!codes[name].has(code)) report.push({ path: `preferences.${name}`, value: code, says: 'notOffered' })
    const known = told.filter((code) => codes[name].has(code))
    if (known.length > 0) kept[name] = { [name]: known }
    else delete kept[name]
  }
  return kept
}

const governmentOffered = (experience: PlanExperience, codes: Codes, report: ReportLine[]): PlanExperience => {
  const { id, departmentNumber = null, classification = '' } = experience
  const isDepartment = departmentNumber === null || codes.departments.has(departmentNumber)
  const isClassification = classification === '' || codes.classifications.has(classification)
  if (!isDepartment)
    report.push({ path: `${id}.departmentNumber`, value: String(departmentNumber), says: 'notOffered' })
  if (!isClassification) report.push({ path: `${id}.classification`, value: classification, says: 'notOffered' })
  return {
    ...experience,
    departmentNumber: isDepartment ? departmentNumber : null,
    classification: isClassification ? classification : '',
  }
}

// The same experience told twice in a résumé is one; a profile may hold two that are alike, and keeps them.
const withoutRepeated = (found: Found, report: ReportLine[]): Found['experiences'] => {
  if (found.source === 'profile') return found.experiences
  const seen = new Set<string>()
  return found.experiences.filter((experience) => {
    const same = sameness(experience)
    if (seen.has(same)) report.push(repeated(experience))
    return !seen.has(same) && seen.add(same)
  })
}

const repeated = ({ id, title, organization, at }: Found['experiences'][number]): ReportLine => ({
  path: id,
  value: title || organization || '',
  says: 'twice',
  ...(at ? { at } : {}),
})

// A list names skills that the file holds too; what it names besides is said.
const listsOffered = ({ lists }: Found, skills: ReadonlyMap<string, PlanSkill>, report: ReportLine[]): Plan['lists'] =>
  Object.fromEntries(
    Object.entries(lists).map(([list, keys]) => {
      for (const key of keys)
        if (!skills.has(key)) report.push({ path: `showcase.${list}`, value: key, says: 'notUsable' })
      return [list, keys.filter((key) => skills.has(key))]
    }),
  )

/** What a file holds, with its skills found in the catalogue and its codes among those on offer; what is neither is in the report. */
export const planFor = async (db: Database, found: Found): Promise<Plan> => {
  const report = [...found.report]
  const meaning = await meaningOf(db, found)
  const skills = new Map<string, PlanSkill>()
  const take = (mention: Mention, value: string): Skill | undefined => {
    const meant = meaning(mention)
    if (typeof meant === 'string') {
      report.push({
        path: mention.path,
        value,
        says: meant === 'several' ? 'skillUnclear' : 'skillUnknown',
        ...(mention.at ? { at: mention.at } : {}),
      })
      return undefined
    }
    const { key, name_en, name_fr } = meant
    skills.set(key, { key, name_en, name_fr, level: skills.get(key)?.level || mention.level })
    return meant
  }
  for (const mention of found.skills) take(mention, mention.names[0] ?? mention.key)
  const experiences = withoutRepeated(found, report).map(({ at: _, shown, ...experience }): PlanExperience => {
    const links = new Map(
      shown.flatMap(({ evidence, language, ...mention }) => {
        const skill = take(mention, `${mention.key}: ${evidence}`.slice(0, 80).toWellFormed())
        return skill ? [[skill.key, { key: skill.key, evidence, language }]] : []
      }),
    )
    return { ...experience, shown: [...links.values()] }
  })
  const codes = found.source === 'profile' ? await offeredCodes(db) : undefined
  return {
    ...found,
    answers: codes ? answersOffered(found.answers, codes, report) : found.answers,
    experiences: codes ? experiences.map((one) => governmentOffered(one, codes, report)) : experiences,
    skills: [...skills.values()],
    lists: listsOffered(found, skills, report),
    report,
  }
}
