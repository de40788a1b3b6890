import { z } from 'zod'
import {
  monthIn,
  oneOf,
  oneOfOrNone,
  optionalText,
  type Problem,
  readForm,
  type Sent,
  text,
  ticked,
  typed,
} from '../../../web/forms.ts'
import { lengthOf } from '../../../web/text-length.ts'
import type { NewExperience } from '../additions.ts'
import { type ExperienceKind, employmentTypes } from '../choices.ts'
import type { GovernmentChoices } from '../government/queries.ts'
import type { ExperienceDetails } from '../queries.ts'
import { isWebAddress, whatIsWrongWithDates } from '../rules.ts'

const longestDetails = 10_000

const link = optionalText(500).refine((value) => value === '' || isWebAddress(value), 'notALink')

const every = { details: optionalText(longestDetails), language: oneOf(['en', 'fr']), isCurrent: ticked }

/** What each kind of experience tells, beside its dates. */
const experienceForms = {
  work: z.object({
    title: text(200, 'jobTitleMissing'),
    organization: text(200, 'organizationMissing'),
    place: optionalText(100),
    departmentNumber: z.preprocess(
      (value) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null),
      z.number().nullable(),
    ),
    employmentType: oneOfOrNone(employmentTypes),
    classification: optionalText(20),
    ...every,
  }),
  education: z.object({
    area: text(200, 'areaMissing'),
    organization: text(200, 'institutionMissing'),
    credential: optionalText(200),
    place: optionalText(100),
    ...every,
  }),
  community: z.object({
    title: text(200, 'roleMissing'),
    organization: text(200, 'groupMissing'),
    place: optionalText(100),
    ...every,
  }),
  award: z.object({ title: text(200, 'awardMissing'), organization: optionalText(200), url: link, ...every }),
  personal: z.object({ title: text(200, 'personalMissing'), url: link, ...every }),
} satisfies Record<ExperienceKind, z.ZodObject>

const order = [
  'title',
  'area',
  'organization',
  'credential',
  'place',
  'departmentNumber',
  'employmentType',
  'classification',
  'url',
  'start',
  'end',
  'isCurrent',
  'details',
  'language',
]
const inOrderOfThePage = (one: Problem, other: Problem) => order.indexOf(one.field) - order.indexOf(other.field)

/** A text that is too long is told by how much. */
export const tellLength = (problems: readonly Problem[], sent: Sent, field: string, max: number): Problem[] =>
  problems.map((problem) =>
    problem.field === field && problem.says === 'tooLong'
      ? { ...problem, says: 'tooLongBy', values: { typed: lengthOf(typed(sent, field)).characters, max } }
      : problem,
  )

// What no list of ours offers was not chosen on our page.
const whatIsNotOffered = (sent: Sent, offered: GovernmentChoices | null): Problem[] => {
  const [number, code] = [typed(sent, 'departmentNumber'), typed(sent, 'classification')]
  const isDepartment = number === '' || offered?.departments.some((one) => String(one.number) === number)
  const isClassification = code === '' || offered?.classifications.includes(code)
  return [
    ...(isDepartment ? [] : [{ field: 'departmentNumber', says: 'notAChoice' }]),
    ...(isClassification ? [] : [{ field: 'classification', says: 'notAChoice' }]),
  ]
}

/** An experience as a form sent it, or what is to be mended in it, in the order of the page; work is read with what its form offered. */
export const readExperience = (
  kind: ExperienceKind,
  sent: Sent,
  thisMonth: string,
  offered: GovernmentChoices | null = null,
): { data: NewExperience; problems: [] } | { data: null; problems: Problem[] } => {
  const read = readForm<z.ZodType<Omit<NewExperience, 'kind'>>>(experienceForms[kind], sent)
  const months = {
    start: monthIn(sent, 'start'),
    end: monthIn(sent, 'end'),
    isCurrent: typed(sent, 'isCurrent') === 'yes',
  }
  const problems = [
    ...tellLength(read.problems, sent, 'details', longestDetails),
    ...whatIsWrongWithDates(kind, months, thisMonth),
    ...(kind === 'work' ? whatIsNotOffered(sent, offered) : []),
  ]
  if (!read.data || problems.length > 0) return { data: null, problems: problems.sort(inOrderOfThePage) }
  const dates =
    kind === 'award'
      ? { startMonth: months.start, endMonth: '', isCurrent: false }
      : { startMonth: months.start, endMonth: months.end }
  return { data: { ...read.data, ...dates, kind }, problems: [] }
}

/** What is saved of an experience, as its form would send it. */
export const savedExperience = (experience: ExperienceDetails): Sent => {
  const [startYear = '', startMonth = ''] = experience.startMonth.split('-')
  const [endYear = '', endMonth = ''] = experience.endMonth.split('-')
  const told = Object.fromEntries(
    Object.keys(experienceForms[experience.kind].shape).flatMap((field) =>
      field === 'isCurrent' ? [] : [[field, String(experience[field as keyof ExperienceDetails] ?? '')]],
    ),
  )
  return { ...told, startYear, startMonth, endYear, endMonth, isCurrent: experience.isCurrent ? 'yes' : '' }
}
