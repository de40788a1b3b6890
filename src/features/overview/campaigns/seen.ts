import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import type { Shown } from '../../talent-search/index.ts'
import { asksSomething, type OverviewFilter, type Sort } from './filter.ts'
import { type Forecast, forecastOf, learnFrom } from './forecast.ts'
import { readCampaigns, type Sight, sightOf } from './queries.ts'
import {
  type CampaignRow,
  daysSince,
  endsSoon,
  type NextStep,
  nextStepAsTold,
  nextStepOf,
  type Stage,
  stageAsTold,
  stageOf,
  stages,
} from './rules.ts'
import { exactly, type Figures, protectedly, sizeOf } from './told.ts'

type Named = 'id' | 'number' | 'officeId' | 'officeEn' | 'officeFr' | 'titleEn' | 'titleFr' | 'classification'

/** A campaign as a viewer may see it: nothing here says more than they may know, so that whatever is drawn, ordered, counted or exported from it does not either. */
export type Seen = Pick<CampaignRow, Named | 'timeZone' | 'status' | 'opensAt' | 'closesAt'> & {
  isExact: boolean
  stage: Stage
  since: number
  days: number
  figures: Figures<Shown>
  /** When the last place in the pool ends; to others than its office only of a pool whose number may be told, and to be told by its month. */
  endsAt: number | null
  endsSoon: boolean
  next: NextStep
  forecast: Forecast | null
}

const protectedOnce = new WeakMap<CampaignRow, { secret: string; figures: Figures<Shown> }>()

// What nobody was told yet is the Office’s until it is told. A row is told the same as long as it is the same row.
const asProtected = (campaign: CampaignRow, secret: string): Figures<Shown> => {
  const known = protectedOnce.get(campaign)
  if (known?.secret === secret) return known.figures
  const { id, counts, qualifiedTold: qualified, availableTold: available } = campaign
  const figures = protectedly({ ...counts, qualified, available }, secret, id)
  protectedOnce.set(campaign, { secret, figures })
  return figures
}

const asSeen = (campaign: CampaignRow, isExact: boolean, now: number, secret: string): Omit<Seen, 'forecast'> => {
  const { id, number, officeId, officeEn, officeFr, titleEn, titleFr, classification, timeZone, status } = campaign
  const { opensAt, closesAt } = campaign
  const figures = isExact ? exactly(campaign.counts) : asProtected(campaign, secret)
  const few = { applied: 'fewerThan' in figures.applied, qualified: 'fewerThan' in figures.qualified }
  const { stage, since } = isExact ? stageOf(campaign, now) : stageAsTold(campaign, now, few)
  const endsAt = 'fewerThan' in figures.available ? null : campaign.lastEndAt
  return {
    ...{ id, number, officeId, officeEn, officeFr, titleEn, titleFr, classification, timeZone, status },
    ...{ opensAt, closesAt, isExact, stage, since, days: daysSince(since, now), figures, endsAt },
    endsSoon: (stage === 'pool' || stage === 'archived') && endsSoon(endsAt, now),
    next: isExact ? nextStepOf(campaign, stage, now) : nextStepAsTold(campaign, stage, endsAt !== null),
  }
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const matches = (filter: OverviewFilter): ((seen: Seen) => boolean) => {
  const words = plain(filter.text).split(' ').filter(Boolean)
  return (one) => {
    if (filter.office !== '' && one.officeId !== filter.office) return false
    if (filter.classification !== '' && one.classification !== filter.classification) return false
    if (filter.stage.length > 0 && !filter.stage.includes(one.stage)) return false
    if (filter.holder !== '' && one.next.holder !== filter.holder) return false
    if (filter.endsSoon && !one.endsSoon) return false
    if (words.length === 0) return true
    const text = plain(`${one.titleEn} ${one.titleFr} ${one.officeEn} ${one.officeFr} ${one.number}`)
    return words.every((word) => text.includes(word))
  }
}

// What has no value comes last, whichever way one reads.
const sizeBy: Record<Exclude<Sort, 'title'>, (seen: Seen) => number | null> = {
  stage: ({ stage }) => stages.indexOf(stage),
  days: ({ days }) => days,
  closes: ({ closesAt }) => closesAt,
  applied: ({ figures }) => sizeOf(figures.applied),
  screened: ({ figures }) => sizeOf(figures.screened),
  decided: ({ figures }) => sizeOf(figures.decided),
  qualified: ({ figures }) => sizeOf(figures.qualified),
  available: ({ figures }) => sizeOf(figures.available),
  referred: ({ figures }) => sizeOf(figures.referred),
  placed: ({ figures }) => sizeOf(figures.placed),
  ends: ({ endsAt }) => endsAt,
  number: ({ number }) => number,
}

const compareBy = ({ sort, isDescending }: OverviewFilter, language: Language) => {
  const turn = isDescending ? -1 : 1
  if (sort === 'title') {
    const { compare } = new Intl.Collator(`${language}-CA`)
    const titleOf = (one: Seen) => (language === 'fr' ? one.titleFr : one.titleEn)
    return (one: Seen, other: Seen) => turn * compare(titleOf(one), titleOf(other)) || one.number - other.number
  }
  const value = sizeBy[sort]
  return (one: Seen, other: Seen) => {
    const [a, b] = [value(one), value(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null) || one.number - other.number
    return turn * (a - b) || other.days - one.days || one.number - other.number
  }
}

export type Asking = { now: Date; secret: string; language: Language }

const seenOf = (campaigns: readonly CampaignRow[], { isExact, isSeen }: Sight, { now, secret }: Asking): Seen[] => {
  const past = learnFrom(campaigns)
  return campaigns.filter(isSeen).map((campaign) => {
    const seen = asSeen(campaign, isExact(campaign), now.getTime(), secret)
    return { ...seen, forecast: forecastOf(past, campaign, seen.stage, seen.since) }
  })
}

/** Every campaign as the viewer may see it. */
export const seeAll = async (db: Database, viewer: Viewer, asking: Asking): Promise<Seen[]> =>
  seenOf(await readCampaigns(db), await sightOf(db, viewer), asking)

/** Those of some campaigns that a filter asks for, in its order: the one definition behind table, picture, counts and exports. */
export const choose = (all: readonly Seen[], filter: OverviewFilter, language: Language): Seen[] =>
  (asksSomething(filter) ? all.filter(matches(filter)) : [...all]).sort(compareBy(filter, language))
