import {
  beginCampaign,
  type Campaign,
  type Changes,
  copyCampaign,
  type FormPart,
  findCampaign,
  savePart,
  savePlan,
  saveQuestions,
  saveSkills,
} from '../../../src/features/campaigns/index.ts'
import type { Database } from '../../../src/platform/database.ts'
import { type Advertisement, advertisementOf } from './advertisement.ts'
import { questionOf } from './questions.ts'
import type { Both } from './words.ts'

/** What the acts of the year rest on: the database, who works in each office, and the codes of the reference data. */
export type Stage = {
  db: Database
  origin: string
  now: Date
  offices: Readonly<Record<OfficeKey, Office>>
  skills: ReadonlyMap<string, number>
  classifications: ReadonlyMap<string, number>
}
export type OfficeKey = 'digital' | 'data' | 'access'
export type Office = { id: string; code: string; recruiter: string; lead: string }

/** One campaign while it is being written: by whom, and its id once it was begun. */
export type Written = { id: string; by: string }

export const skillOf = ({ skills }: Pick<Stage, 'skills'>, key: string): number => {
  const id = skills.get(key)
  if (id === undefined) throw new Error(`The catalogue has no skill ${key}`)
  return id
}

const classificationOf = ({ classifications }: Stage, code: string): number => {
  const id = classifications.get(code)
  if (id === undefined) throw new Error(`There is no classification ${code}`)
  return id
}

/** Saves one part of a draft, as its form would. */
export const writePart = async ({ db }: Stage, { id, by }: Written, part: FormPart, changes: Changes, at: Date) => {
  await savePart(db, id, by, { part, changes, reviewed: [], seen: '' }, at)
}

const inBoth = (field: 'title' | 'impact' | 'expect' | 'team' | 'equivalent', text: Both): Changes => ({
  [`${field}_en`]: text.en,
  [`${field}_fr`]: text.fr,
})

export const basicsOf = (stage: Stage, said: Advertisement, processNumber: string): Changes => ({
  ...inBoth('title', said.title),
  classificationId: classificationOf(stage, said.classification),
  workStream: said.workStream,
  processNumber,
  posterUrl: '',
  audience: said.audience ?? 'public',
})

const termsOf = (said: Advertisement): Changes => ({
  employmentLength: said.employmentLength,
  languageRequirement: said.languageRequirement,
  languageProfile: said.languageProfile ?? '',
  security: said.security,
  arrangements: [...said.arrangements],
  regions: [...said.regions],
})

/** The texts of an advertisement, with what this round says otherwise. */
export const textsOf = (said: Advertisement, expect: Both = said.expect): Changes => ({
  ...inBoth('impact', said.impact),
  tasks_en: said.tasks.en.join('\n'),
  tasks_fr: said.tasks.fr.join('\n'),
  ...inBoth('expect', expect),
  ...inBoth('team', said.team),
})

const educationOf = (said: Advertisement): Changes => ({
  education: said.education,
  ...inBoth('equivalent', said.equivalent ?? { en: '', fr: '' }),
})

const untitled = { title_en: '', title_fr: '' }

/** The plan of a campaign: what each step measures. */
export const planOf = (stage: Stage, said: Advertisement, isTechnical: (key: string) => boolean) => {
  const ids = (keys: readonly (readonly [string, string])[]) => keys.map(([key]) => skillOf(stage, key))
  const technical = said.essential.filter(([key]) => isTechnical(key))
  const behavioural = said.essential.filter(([key]) => !isTechnical(key))
  const asksToScreen = said.questions.some((key) => questionOf(key).kind === 'screening')
  const step = (kind: Campaign['plan'][number]['kind'], skillIds: number[], title?: Both) => ({
    id: null,
    kind,
    ...(title ? { title_en: title.en, title_fr: title.fr } : untitled),
    skillIds,
  })
  return [
    step('application-screening', ids([...technical, ...said.asset])),
    ...(asksToScreen ? [step('screening-questions', ids(technical.slice(0, 1)))] : []),
    ...(said.exercise
      ? [step(/^Exam/.test(said.exercise.en) ? 'exam' : 'take-home', ids(technical), said.exercise)]
      : []),
    step('interview', ids([...technical.slice(0, 2), ...behavioural])),
    ...(behavioural.length > 2 ? [step('reference', ids(behavioural.slice(0, 2)))] : []),
  ]
}

const writeLists = async (
  stage: Stage,
  { id, by }: Written,
  said: Advertisement,
  technical: ReadonlySet<string>,
  at: Date,
) => {
  const saving = { personId: by, seen: '', now: at }
  const asked = [
    ...said.essential.map(([key, level]) => ({ skillId: skillOf(stage, key), need: 'essential' as const, level })),
    ...said.asset.map(([key, level]) => ({ skillId: skillOf(stage, key), need: 'asset' as const, level })),
  ]
  await saveSkills(stage.db, id, asked, saving)
  await saveQuestions(
    stage.db,
    id,
    said.questions.map((key) => {
      const { kind, asked: question, wordLimit } = questionOf(key)
      return { kind, question_en: question.en, question_fr: question.fr, wordLimit, stale: '' as const }
    }),
    saving,
  )
  await savePlan(
    stage.db,
    id,
    planOf(stage, said, (key) => technical.has(key)),
    saving,
  )
}

type Beginning = {
  advertisement: string
  processNumber: string
  expect?: Both
  copyOf?: string
  timeZone: Campaign['timeZone']
}

/** Begins a campaign and writes all of it but its dates: from nothing, part by part, or from an earlier one. `moments` are those of the work, in order. */
export const writeCampaign = async (
  stage: Stage,
  office: Office,
  { advertisement, processNumber, expect, copyOf }: Beginning,
  technical: ReadonlySet<string>,
  moments: readonly [Date, Date, Date, Date],
): Promise<Written> => {
  const said = advertisementOf(advertisement)
  const by = office.recruiter
  const [first, second, third, last] = moments
  const earlier = copyOf ? await findCampaign(stage.db, copyOf) : undefined
  const written = {
    id: earlier
      ? await copyCampaign(stage.db, earlier, by, first)
      : await beginCampaign(stage.db, office.id, by, first),
    by,
  }
  await writePart(stage, written, 'basics', basicsOf(stage, said, processNumber), first)
  if (earlier) {
    if (expect) await writePart(stage, written, 'texts', textsOf(said, expect), second)
    return written
  }
  await writePart(stage, written, 'terms', termsOf(said), first)
  await writePart(stage, written, 'texts', textsOf(said, expect), second)
  await writeLists(stage, written, said, technical, third)
  await writePart(stage, written, 'education', educationOf(said), last)
  return written
}
