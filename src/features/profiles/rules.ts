import type {
  ExperienceKind,
  GrantedField,
  LanguageAbility,
  LanguageLevel,
  SecondLanguageBasis,
  Visibility,
} from './choices.ts'
import type { Sight } from './visibility/rules.ts'

type Problem = { field: string; says: string; values?: Record<string, string> }

/** The moment until which a consent given now lets a person be found: 18 months on, the last day of a shorter month. */
export const visibleUntilFrom = (now: Date): Date => {
  const until = new Date(now)
  const day = until.getUTCDate()
  until.setUTCDate(1)
  until.setUTCMonth(until.getUTCMonth() + 18)
  const lastDay = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate()
  until.setUTCDate(Math.min(day, lastDay))
  return until
}

/** Months as a form sends them: undefined when what was typed is no month, empty when nothing was typed. */
export type TypedMonths = { start: string | undefined; end: string | undefined; isCurrent: boolean }

// Two months are compared as exactly as the vaguer of them allows: 2021 is not before 2021-03.
const isBefore = (one: string, other: string) => {
  const exact = Math.min(one.length, other.length)
  return one.slice(0, exact) < other.slice(0, exact)
}

/** What cannot be true of the dates of an experience, as seen in the month `thisMonth` (`YYYY-MM`). */
export const whatIsWrongWithDates = (
  kind: ExperienceKind,
  { start, end, isCurrent }: TypedMonths,
  thisMonth: string,
): Problem[] => {
  const year = Number(thisMonth.slice(0, 4))
  const first = String(year - 100)
  const impossible = (month: string | undefined) => month === undefined || (month !== '' && month.slice(0, 4) < first)
  const saysImpossible = (field: string): Problem => ({
    field,
    says: 'dateImpossible',
    values: { first, last: String(year) },
  })

  const problems: Problem[] = []
  if (impossible(start)) problems.push(saysImpossible('start'))
  else if (start === '') problems.push({ field: 'start', says: kind === 'award' ? 'receivedMissing' : 'startMissing' })
  else if (start && isBefore(thisMonth, start))
    problems.push({ field: 'start', says: kind === 'award' ? 'receivedInFuture' : 'startInFuture' })
  if (kind === 'award') return problems

  if (impossible(end)) problems.push(saysImpossible('end'))
  else if (end && isCurrent) problems.push({ field: 'end', says: 'endWhileCurrent' })
  else if (end === '' && !isCurrent) problems.push({ field: 'end', says: 'endMissing' })
  else if (end && isBefore(thisMonth, end)) problems.push({ field: 'end', says: 'endInFuture' })
  else if (end && start && !impossible(start) && isBefore(end, start))
    problems.push({ field: 'end', says: 'endBeforeStart' })
  return problems
}

/** How many months an experience lasted, both ends counted; null when its dates do not tell. */
export const durationInMonths = (
  { startMonth, endMonth, isCurrent }: { startMonth: string; endMonth: string; isCurrent: boolean },
  thisMonth: string,
): number | null => {
  const end = isCurrent ? thisMonth : endMonth
  if (startMonth === '' || end === '') return null
  const [startYear = 0, startsIn] = startMonth.split('-').map(Number)
  const [endYear = 0, endsIn] = end.split('-').map(Number)
  const months =
    (endYear - startYear) * 12 + (startsIn === undefined || endsIn === undefined ? 0 : endsIn - startsIn + 1)
  return months > 0 ? months : null
}

/** What a person tells of their second official language; a day is undefined when what was typed is none. */
export type SecondLanguage = {
  basis: SecondLanguageBasis | ''
  levels: Record<`${LanguageAbility}Level`, LanguageLevel | ''>
  until: Partial<Record<LanguageAbility, string | undefined>>
}

/** Whether a day can be one from which somebody starts: of this century or the next, as its column holds it. */
export const isStartingDay = (day: string): boolean => day >= '2000-01-01' && day <= '2199-12-31'

/** What does not go together in what was told of the second official language: a test result has a level and a day of expiry, an exemption rests on tests. */
export const whatIsWrongWithSecondLanguage = ({ basis, levels, until }: SecondLanguage): Problem[] => {
  const abilities: readonly LanguageAbility[] = ['reading', 'writing', 'oral']
  const isTold = abilities.some((ability) => levels[`${ability}Level`] !== '')
  if (basis === '') return isTold ? [{ field: 'secondLanguageBasis', says: 'basisMissing' }] : []
  return abilities.flatMap((ability): Problem[] => {
    const [level, day] = [levels[`${ability}Level`], until[ability]]
    if (basis === 'estimate') return level === 'E' ? [{ field: `${ability}Level`, says: 'exemptIsTested' }] : []
    if (level === 'E') return []
    if (day === undefined) return [{ field: `${ability}Until`, says: 'dayImpossible' }]
    if (level === '') return day === '' ? [] : [{ field: `${ability}Level`, says: 'levelMissing' }]
    return day === '' ? [{ field: `${ability}Until`, says: 'expiryMissing' }] : []
  })
}

/** The abilities whose test results no longer hold on a day (`YYYY-MM-DD`); a result holds on its last day. */
export const expiredResults = (
  profile: { secondLanguageBasis: string } & Record<`${LanguageAbility}Until`, string>,
  today: string,
): LanguageAbility[] =>
  profile.secondLanguageBasis !== 'tested'
    ? []
    : (['reading', 'writing', 'oral'] as const).filter((ability) => {
        const until = profile[`${ability}Until`]
        return until !== '' && until < today
      })

/** The work in the Government of Canada that goes on today, among the experiences of a person: whether they are an employee is never asked apart. */
export const governmentWorkOf = <
  Work extends { kind: ExperienceKind; isCurrent: boolean; departmentNumber: number | null },
>(
  experiences: readonly Work[],
): Work[] =>
  experiences.filter(
    ({ kind, isCurrent, departmentNumber }) => kind === 'work' && isCurrent && departmentNumber !== null,
  )

/** What completeness rests on. */
export type Told = {
  name: string
  headline: string
  citizenship: string
  armedForces: string
  examLanguage: string
  interviewLanguage: string
  positionLanguages: readonly string[]
  regions: readonly string[]
  arrangements: readonly string[]
  experiences: number
  skills: number
  evidenced: number
}

export type NeededToApply = 'name' | 'language' | 'citizenship' | 'armedForces' | 'examLanguages' | 'experience'
export type NeededToBeFound = 'name' | 'language' | 'region' | 'arrangement' | 'skill'
export type HelpsToConvince = 'headline' | 'experience' | 'evidence'

/** What a person must still tell before a search can find them, in the order in which it is told. */
export const whatIsMissingToBeFound = (told: Told): NeededToBeFound[] => {
  const needs: [NeededToBeFound, boolean][] = [
    ['name', told.name.trim() !== ''],
    ['language', told.positionLanguages.length > 0],
    ['region', told.regions.length > 0],
    ['arrangement', told.arrangements.length > 0],
    ['skill', told.skills > 0],
  ]
  return needs.flatMap(([need, isMet]) => (isMet ? [] : [need]))
}

/** What a person must still tell before they can apply to a campaign, in the order in which it is told. */
export const whatIsMissingToApply = (told: Told): NeededToApply[] => {
  const needs: [NeededToApply, boolean][] = [
    ['name', told.name.trim() !== ''],
    ['citizenship', told.citizenship !== ''],
    ['armedForces', told.armedForces !== ''],
    ['language', told.positionLanguages.length > 0],
    ['examLanguages', told.examLanguage !== '' && told.interviewLanguage !== ''],
    ['experience', told.experiences > 0],
  ]
  return needs.flatMap(([need, isMet]) => (isMet ? [] : [need]))
}

/** What is not needed to be found, but lets a manager understand who was found. */
export const whatWouldConvince = (told: Told): HelpsToConvince[] => {
  const helps: [HelpsToConvince, boolean][] = [
    ['experience', told.experiences > 0],
    ['evidence', told.evidenced > 0],
    ['headline', told.headline.trim() !== ''],
  ]
  return helps.flatMap(([help, isThere]) => (isThere ? [] : [help]))
}

/** Whether a search may find the person now. */
export const isFindable = (
  { visibility, visibleUntil }: { visibility: Visibility; visibleUntil: Date | null },
  now: Date,
): boolean => visibility !== 'hidden' && visibleUntil !== null && visibleUntil > now

/** How much of a person someone sees now; `granted` is what lives of the person's grant to them, if there is one, and opens the profile without name at least. */
export const sightOf = (
  profile: { visibility: Visibility; visibleUntil: Date | null },
  granted: readonly GrantedField[] | null,
  now: Date,
): Sight => ({
  visibility: isFindable(profile, now) ? profile.visibility : granted ? 'anonymous' : 'hidden',
  granted: granted ?? [],
})

/** How long before its end a visibility is reminded of. */
export const remindedBefore = 30 * 24 * 60 * 60 * 1000

/** Whether the visibility of a person who can be found ends soon enough to be told. */
export const endsSoon = (profile: { visibility: Visibility; visibleUntil: Date | null }, now: Date): boolean =>
  isFindable(profile, now) && (profile.visibleUntil?.getTime() ?? 0) - now.getTime() <= remindedBefore

/** The beginning of a longer text, cut between two words. */
export const beginningOf = (text: string, longest: number): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const cut = flat.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > longest / 2 ? space : longest)}…`
}

/** Whether what was given can be a telephone number. */
export const isPhone = (words: string): boolean =>
  /^[+(\d][\d\s().\-/x#,;a-z]*$/i.test(words) && words.replaceAll(/\D/g, '').length >= 7

/** Whether what was given is the address of a page of the web: a link opens for everyone who reads the profile. */
export const isWebAddress = (words: string): boolean => /^https?:$/.test(URL.parse(words)?.protocol ?? '')
