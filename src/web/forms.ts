import { z } from 'zod'
import type { Sentence, Translate, Values } from '../i18n/sentences.ts'
import { site } from '../i18n/site.ts'
import type { Ctx } from './context.ts'
import type { Typed } from './draft-merge.ts'

/** Something to mend: the field, and the name of the sentence that says how; `beside` is another answer to compare with, by the names its fields are sent in. */
export type Problem = { field: string; says: string; values?: Values; beside?: Typed }

/** What a form sent, as it was typed. */
export type Sent = Record<string, string | File | (string | File)[]>

/** The form a request carries; read once, however often it is asked. */
export const formOf = async (c: Ctx): Promise<Sent> => c.req.parseBody({ all: true })

/** One field as typed, to be shown again. */
export const typed = (sent: Sent, field: string): string => {
  const value = sent[field]
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : ''
}

/** All values of a field that may be sent several times (checkboxes). */
export const typedAll = (sent: Sent, field: string): string[] =>
  [sent[field]].flat().filter((value) => typeof value === 'string')

/** A text as it is kept: PostgreSQL refuses NUL, and other control characters are never meant; browsers send CR LF for a new line. */
export const clean = (value: string) =>
  value
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const words = (max: number) =>
  z.preprocess(
    (value) => {
      const given = one(value)
      return typeof given === 'string' ? clean(given) : ''
    },
    z.string().max(max, 'tooLong'),
  )

/** A text that may be left empty, at most `max` characters. */
export const optionalText = (max: number) => words(max)

/** A text that must be given; `says` names the sentence when it is missing. */
export const text = (max: number, says = 'fieldMissing') => words(max).refine((value) => value !== '', says)

/** An e-mail address, required unless `optional`. */
export const email = (optional = false) =>
  words(254).refine((value) => (value === '' ? optional : z.email().safeParse(value).success), 'notAnEmail')

/** One of the answers offered. */
export const oneOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices, says = 'choiceMissing') =>
  z.preprocess(one, z.enum(choices, says))

/** One of the answers offered, or none. */
export const oneOfOrNone = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.preprocess((value) => one(value) ?? '', z.enum(['', ...choices] as ['', ...Choices], 'notAChoice'))

/** Any number of the answers offered. */
export const manyOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z
    .preprocess(
      (value) => (value === undefined || value === '' ? [] : [value].flat()),
      z.array(z.enum(choices, 'notAChoice')).max(choices.length, 'notAChoice'),
    )
    .transform((values) => [...new Set(values)])

/** A ticked box. */
export const ticked = z.preprocess((value) => one(value) === 'yes', z.boolean())

/** A whole number between two bounds. */
export const wholeNumber = (min: number, max: number, says: string) =>
  z.preprocess(
    (value) => {
      const given = one(value)
      return typeof given === 'string' && /^\s*\d{1,9}\s*$/.test(given) ? Number(given) : undefined
    },
    z.number(says).min(min, says).max(max, says),
  )

/** A form read by its schema: its data, or its problems (the first of each field). */
export const readForm = <Schema extends z.ZodType>(
  schema: Schema,
  sent: Sent,
): { data: z.output<Schema>; problems: Problem[] } | { data: null; problems: Problem[] } => {
  const read = schema.safeParse(sent)
  if (read.success) return { data: read.data, problems: [] }
  const problems: Problem[] = []
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!problems.some((problem) => problem.field === field)) problems.push({ field, says: issue.message })
  }
  return { data: null, problems }
}

/** A month sent in two fields (`nameYear`, `nameMonth`) as `YYYY-MM`, `YYYY` or nothing; undefined when it does not exist. */
export const monthIn = (sent: Sent, name: string): string | undefined => {
  const year = typed(sent, `${name}Year`).trim()
  const month = typed(sent, `${name}Month`).trim()
  if (year === '' && month === '') return ''
  if (!/^(19|20)\d{2}$/.test(year)) return undefined
  if (month === '') return year
  return /^(0?[1-9]|1[0-2])$/.test(month) ? `${year}-${month.padStart(2, '0')}` : undefined
}

/** A problem in the words of the page. */
export type SaidProblem = { field: string; message: string; beside?: Typed }

/** Problems in the words of the page: from the slice's own sentences, else from the site's. */
export const sayProblems = (
  t: Translate,
  said: Record<string, Sentence>,
  problems: readonly Problem[],
): SaidProblem[] =>
  problems.map(({ field, says, values, beside }) => {
    const sentence = said[says] ?? (site as Record<string, Sentence>)[says]
    if (!sentence) throw new Error(`No sentence is named ${says}`)
    return { field, message: t(sentence, values), ...(beside && { beside }) }
  })

/** Whether a text is a day that exists (`2027-05-04`). */
export const isDay = (text: string): boolean => {
  const at = /^(19|20)\d{2}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return at !== undefined && at.toJSON()?.startsWith(text) === true
}

/** A day sent in three fields (`nameYear`, `nameMonth`, `nameDay`) as `YYYY-MM-DD`, or nothing; undefined when it does not exist. */
export const dayIn = (sent: Sent, name: string): string | undefined => {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => typed(sent, `${name}${part}`).trim())
  if (!year && !month && !day) return ''
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** A day (`YYYY-MM-DD`, or nothing) as the three fields of its form would send it. */
export const dayAsSent = (name: string, value: string): Sent => {
  const [year = '', month = '', day = ''] = value.split('-')
  return { [`${name}Year`]: year, [`${name}Month`]: month, [`${name}Day`]: day }
}

/** What stands beside a field that is to be mended: a message, or a message and another answer to compare with. */
export type FieldError = string | { message: string; beside: Typed }

/** The message beside one field. */
export const messageFor = (said: readonly SaidProblem[], field: string): FieldError | undefined => {
  const problem = said.find((one) => one.field === field)
  return problem?.beside ? { message: problem.message, beside: problem.beside } : problem?.message
}
