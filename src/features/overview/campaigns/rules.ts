import type { Figures } from './told.ts'

const day = 86_400_000
const hour = 3_600_000

/** Where a campaign stands. What only few people make the difference of is told to its own office alone: to others it is `closed`, or `told`. */
export const stages = [
  ...(['draft', 'upcoming', 'open', 'assessment', 'telling', 'pool', 'expired', 'empty'] as const),
  ...(['closed', 'told', 'archived'] as const),
]
export type Stage = (typeof stages)[number]

/** A campaign as the log tells it, with what the tables call it; moments in milliseconds. */
export type CampaignRow = {
  id: string
  number: number
  officeId: string
  officeEn: string
  officeFr: string
  titleEn: string
  titleFr: string
  classification: string | null
  timeZone: string
  status: 'draft' | 'published' | 'closed' | 'archived'
  begunAt: number
  publishedAt: number | null
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
  archivedAt: number | null
  decidedAt: number | null
  toldAt: number | null
  endedAt: number | null
  counts: Figures<number>
  qualifiedTold: number
  availableTold: number
  undecided: number
  untold: number
  firstDueAt: number | null
  lastEndAt: number | null
}

/** The stage of a campaign and since when, as its own office sees it. */
export const stageOf = (campaign: CampaignRow, now: number): { stage: Stage; since: number } => {
  const { status, begunAt, publishedAt, opensAt, closesAt, closedAt, archivedAt } = campaign
  const { decidedAt, toldAt, endedAt, counts } = campaign
  if (status === 'draft') return { stage: 'draft', since: begunAt }
  if (status === 'archived') return { stage: 'archived', since: archivedAt ?? begunAt }
  if (status === 'published' && opensAt !== null && opensAt > now)
    return { stage: 'upcoming', since: publishedAt ?? begunAt }
  if (status === 'published' && closesAt !== null && closesAt > now)
    return { stage: 'open', since: opensAt ?? publishedAt ?? begunAt }
  if (decidedAt === null) return { stage: 'assessment', since: closedAt ?? closesAt ?? begunAt }
  if (toldAt === null) return { stage: 'telling', since: decidedAt }
  if (endedAt === null) return { stage: 'pool', since: toldAt }
  return { stage: counts.qualified > 0 ? 'expired' : 'empty', since: endedAt }
}

const afterClosing: readonly Stage[] = ['assessment', 'telling', 'pool', 'expired', 'empty']
const afterTelling: readonly Stage[] = ['pool', 'expired', 'empty']

/** The stage as everyone else is told it: where fewer people than may be told make it what it is, only that the campaign is closed, or that its decisions were told. */
export const stageAsTold = (
  campaign: CampaignRow,
  now: number,
  isFew: Record<'applied' | 'qualified', boolean>,
): { stage: Stage; since: number } => {
  const found = stageOf(campaign, now)
  if (isFew.applied && afterClosing.includes(found.stage))
    return { stage: 'closed', since: campaign.closedAt ?? campaign.closesAt ?? found.since }
  if (isFew.qualified && afterTelling.includes(found.stage))
    return { stage: 'told', since: campaign.toldAt ?? found.since }
  return found
}

export const holders = ['office', 'managers', 'applicants', 'time', 'nobody'] as const
/** Who holds the next step: its office, those who hire, those who apply, the clock, nobody any more. */
export type Holder = (typeof holders)[number]

export const steps = [...(['publish', 'opening', 'apply', 'assess', 'tell', 'choose', 'archive', 'none'] as const)]
export type Step = (typeof steps)[number]

export type NextStep = { step: Step; holder: Holder; by: number | null; isLate: boolean; people: number | null }

const holderOf: Record<Step, Holder> = {
  publish: 'office',
  opening: 'time',
  apply: 'applicants',
  assess: 'office',
  tell: 'office',
  choose: 'managers',
  archive: 'office',
  none: 'nobody',
}

const stepOf: Record<Stage, Step> = {
  draft: 'publish',
  upcoming: 'opening',
  open: 'apply',
  assessment: 'assess',
  telling: 'tell',
  pool: 'choose',
  expired: 'archive',
  empty: 'archive',
  closed: 'assess',
  told: 'none',
  archived: 'none',
}

const step = (name: Step, more: Partial<NextStep> = {}): NextStep => ({
  ...{ step: name, holder: holderOf[name], by: null, isLate: false, people: null },
  ...more,
})

/** Who acts next and by when, as everyone may know it; whether anybody may still be chosen is what they are told of the pool. */
export const nextStepAsTold = (campaign: CampaignRow, stage: Stage, hasPool: boolean): NextStep => {
  if (stage === 'upcoming') return step('opening', { by: campaign.opensAt })
  if (stage === 'open') return step('apply', { by: campaign.closesAt })
  // Putting a campaign away ends no pool.
  return step(stage === 'archived' && hasPool ? 'choose' : stepOf[stage])
}

/** Who acts next, for how many people and by when, as its own office sees it; decisions that are late to be told come first. */
export const nextStepOf = (campaign: CampaignRow, stage: Stage, now: number): NextStep => {
  const { firstDueAt, lastEndAt, undecided, untold, availableTold } = campaign
  // A due moment is kept by its hour.
  const isLate = firstDueAt !== null && firstDueAt + hour <= now
  if (stage !== 'archived' && untold > 0 && (isLate || stage === 'telling'))
    return step('tell', { by: firstDueAt, people: untold, isLate })
  if (stage === 'assessment') return step('assess', { people: undecided })
  if (stage === 'pool' || (stage === 'archived' && availableTold > 0)) return step('choose', { by: lastEndAt })
  return nextStepAsTold(campaign, stage, false)
}

/** Whole days since a moment. */
export const daysSince = (since: number, now: number): number => Math.max(0, Math.floor((now - since) / day))

/** A pool that ends within so many days is about to. */
export const soonDays = 60

/** Whether a pool is about to end. */
export const endsSoon = (lastEndAt: number | null, now: number): boolean =>
  lastEndAt !== null && lastEndAt > now && lastEndAt - now <= soonDays * day
