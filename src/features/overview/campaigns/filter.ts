import { type Holder, holders, type Stage, stages } from './rules.ts'

export const sorts = [
  ...(['stage', 'days', 'closes', 'applied', 'screened', 'decided', 'qualified', 'available'] as const),
  ...(['referred', 'placed', 'ends', 'title', 'number'] as const),
]
export type Sort = (typeof sorts)[number]

/** Which campaigns are looked at, and in which order; an empty value asks nothing. */
export type OverviewFilter = {
  text: string
  office: string
  classification: string
  stage: readonly Stage[]
  holder: Holder | ''
  endsSoon: boolean
  sort: Sort
  isDescending: boolean
}

const among = <Value extends string>(values: readonly Value[], given: string | null): Value | '' =>
  values.find((value) => value === given) ?? ''

const word = (given: string | null): string => (given && /^[\w -]{1,60}$/.test(given) ? given : '')

/** The filter in a query; what is no value of ours asks nothing. */
export const readOverviewFilter = (params: URLSearchParams): OverviewFilter => {
  const [by = '', direction] = (params.get('sort') ?? '').split('-')
  const sort = among(sorts, by) || 'stage'
  return {
    text: (params.get('text') ?? '')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    office: word(params.get('office')),
    classification: word(params.get('classification')),
    stage: stages.filter((stage) => params.getAll('stage').includes(stage)),
    holder: among(holders, params.get('holder')),
    endsSoon: params.get('ends') === 'soon',
    sort,
    isDescending: direction === 'desc',
  }
}

/** The filter as a query that reads back the same. */
export const queryOf = (filter: OverviewFilter): Record<string, string | readonly string[] | undefined> => ({
  text: filter.text || undefined,
  office: filter.office || undefined,
  classification: filter.classification || undefined,
  stage: filter.stage,
  holder: filter.holder || undefined,
  ends: filter.endsSoon ? 'soon' : undefined,
  sort:
    filter.sort === 'stage' && !filter.isDescending
      ? undefined
      : `${filter.sort}-${filter.isDescending ? 'desc' : 'asc'}`,
})

/** The same as text. */
export const asQuery = (filter: OverviewFilter): string =>
  new URLSearchParams(
    Object.entries(queryOf(filter)).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, one]),
    ),
  ).toString()

/** Whether fewer than all campaigns are asked for. */
export const asksSomething = ({ text, office, classification, stage, holder, endsSoon }: OverviewFilter): boolean =>
  [text, office, classification, holder].some((value) => value !== '') || stage.length > 0 || endsSoon
