import type { Answers, Declaration, Group, Purpose } from './choices.ts'

type Problem = { field: string; says: string }

/** What must be mended before a declaration can be kept. */
export const whatIsUnclear = (form: Answers & { purposes: readonly Purpose[] }): Problem[] => {
  const problems: Problem[] = []
  const alone = form.indigenous.filter((answer) => answer === 'none' || answer === 'prefer-not')
  if (alone.length > 0 && form.indigenous.length > 1) problems.push({ field: 'indigenous', says: 'indigenousUnclear' })
  const isAnswered =
    form.indigenous.length > 0 ||
    [form.racialized, form.disability, form.gender, form.sexualDiversity].some((answer) => answer !== '')
  if (!isAnswered) problems.push({ field: 'indigenous', says: 'nothingAnswered' })
  if (isAnswered && form.purposes.length === 0) problems.push({ field: 'purposes', says: 'purposeMissing' })
  return problems
}

const plain = (answer: Answers['racialized']): boolean | undefined =>
  answer === 'yes' ? true : answer === 'no' ? false : undefined

/** Whether somebody belongs to a group, by their own word; nothing when they did not say. */
const belongs: Record<Group, (answers: Answers) => boolean | undefined> = {
  indigenous: ({ indigenous }) =>
    indigenous.length === 0 || indigenous.includes('prefer-not') ? undefined : !indigenous.includes('none'),
  racialized: ({ racialized }) => plain(racialized),
  disability: ({ disability }) => plain(disability),
  women: ({ gender }) => (gender === '' || gender === 'prefer-not' ? undefined : gender === 'woman'),
  sexualDiversity: ({ sexualDiversity }) => plain(sexualDiversity),
}

/** Whether somebody belongs to one of some groups, by their own word. */
export const isOfAny = (groups: readonly Group[], answers: Answers): boolean =>
  groups.some((group) => belongs[group](answers) === true)

/** The fewest people a figure may tell of, and the step to which it is rounded. */
export const fewest = 5

/** How many of those who answered belong to a group, both to the nearest five; null when either side is too few to be told. */
export type Figure = { members: number; answered: number } | null

const rounded = (people: number) => Math.round(people / fewest) * fewest

/** Counts one group. Who belongs and who does not must each be at least five: otherwise the figure would tell of the few what it does not say. */
export const countGroup = (group: Group, declarations: readonly Answers[]): Figure => {
  const said = declarations.map(belongs[group]).filter((answer) => answer !== undefined)
  const members = said.filter(Boolean).length
  if (members < fewest || said.length - members < fewest) return null
  return { members: rounded(members), answered: rounded(said.length) }
}

/** Those declarations whose owner lets them be used for a purpose. */
export const usableFor = (purpose: Purpose, declarations: readonly Declaration[]): Declaration[] =>
  declarations.filter(({ purposes }) => purposes.includes(purpose))
