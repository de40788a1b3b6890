import type { Language } from '../../../i18n/language.ts'
import { type Province, provinces } from '../../profiles/index.ts'
import type { ApplicationStatus } from '../lifecycle.ts'

export const sentStatuses = [
  'submitted',
  'in_assessment',
  'decided',
  'withdrawn',
] as const satisfies ApplicationStatus[]
export type SentStatus = (typeof sentStatuses)[number]

export const standings = ['priority', 'veteran', 'citizen', 'permanent-resident'] as const
/** What the law considers first, as a person stated it; never a rank. */
export type Standing = (typeof standings)[number]

export const educationPaths = ['experience', 'education'] as const
export type EducationPath = (typeof educationPaths)[number]

export const sorts = ['submitted', 'name', 'status', 'place'] as const
export type Sort = (typeof sorts)[number]

/** The orders in which the table may be read. */
export const orders = [
  ...(['submitted-desc', 'submitted-asc', 'name-asc', 'name-desc'] as const),
  ...(['status-asc', 'status-desc', 'place-asc', 'place-desc'] as const),
] as const satisfies `${Sort}-${'asc' | 'desc'}`[]
export type Order = (typeof orders)[number]

export const columns = [
  'status',
  'submitted',
  'campaign',
  'place',
  'standing',
  'language',
  'education',
  'notes',
] as const
export type Column = (typeof columns)[number]

const usualColumns: readonly Column[] = ['status', 'submitted', 'campaign', 'place', 'standing', 'notes']

/** What an office looks for among the applications it holds, in which order, and what it wants to see of each; an empty value asks nothing. */
export type ApplicationFilter = {
  campaignId: string | undefined
  text: string
  status: SentStatus[]
  standing: Standing | ''
  language: Language | ''
  province: Province | ''
  education: EducationPath | ''
  isBookmarked: boolean
  isNoted: boolean
  sort: Sort
  isDescending: boolean
  columns: readonly Column[]
}

const among = <Value extends string>(values: readonly Value[], given: string | null): Value | '' =>
  values.find((value) => value === given) ?? ''

/** The filter in a query; what is no value of ours asks nothing. */
export const readFilter = (params: URLSearchParams, campaignId: string | undefined): ApplicationFilter => {
  const [by = '', direction] = (params.get('sort') ?? '').split('-')
  const sort = among(sorts, by) || 'submitted'
  const shown = columns.filter((column) => params.getAll('column').includes(column))
  return {
    campaignId,
    text: (params.get('text') ?? '')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    status: sentStatuses.filter((status) => params.getAll('status').includes(status)),
    standing: among(standings, params.get('standing')),
    language: among(['en', 'fr'], params.get('language')),
    province: among(provinces, params.get('province')),
    education: among(educationPaths, params.get('education')),
    isBookmarked: params.get('bookmarked') === 'yes',
    isNoted: params.get('noted') === 'yes',
    sort,
    // The last to arrive come first; whatever else is read from its beginning.
    isDescending: direction ? direction === 'desc' : sort === 'submitted',
    columns: shown.length > 0 ? shown : usualColumns,
  }
}

/** The order of a filter, as its query says it. */
export const orderOf = ({ sort, isDescending }: Pick<ApplicationFilter, 'sort' | 'isDescending'>): Order =>
  `${sort}-${isDescending ? 'desc' : 'asc'}`

/** The filter as a query that reads back the same. */
export const queryOf = (filter: ApplicationFilter): Record<string, string | readonly string[] | undefined> => ({
  text: filter.text || undefined,
  status: filter.status,
  standing: filter.standing || undefined,
  language: filter.language || undefined,
  province: filter.province || undefined,
  education: filter.education || undefined,
  bookmarked: filter.isBookmarked ? 'yes' : undefined,
  noted: filter.isNoted ? 'yes' : undefined,
  sort: filter.sort === 'submitted' && filter.isDescending ? undefined : orderOf(filter),
  column: filter.columns === usualColumns ? [] : filter.columns,
})

/** Whether anything is asked of the applications, beside the campaign. */
export const asksSomething = (filter: ApplicationFilter): boolean =>
  [filter.text, filter.standing, filter.language, filter.province, filter.education].some((value) => value !== '') ||
  filter.status.length > 0 ||
  filter.isBookmarked ||
  filter.isNoted
