import {
  type ApplicationState,
  type CampaignState,
  type Counts,
  type LoggedEvent,
  noCounts,
  type ReferralState,
  type World,
} from './state.ts'

const hour = 3_600_000
const day = 24 * hour

// By when a decision was to be told, where its event does not say it: as long as events did not, it was this many days.
const daysToTell = 10

const hourOf = (at: string | number): number => Math.floor(new Date(at).getTime() / hour)
const later = (one: string, other: string): string => (one > other ? one : other)
const count = (holds: boolean): number => (holds ? 1 : 0)

const isHeld = ({ standing }: ApplicationState) => standing === 'available' || standing === 'suspended'
const isUntold = ({ outcome, isTold, isWithdrawn }: ApplicationState) => outcome !== null && !isTold && !isWithdrawn

const countsOf = (one: ApplicationState): Counts => {
  const isQualified = one.outcome === 'qualified'
  const isAvailable = one.standing === 'available'
  return {
    applied: 1,
    screened: count(one.isScreened),
    decided: count(one.outcome !== null),
    qualified: count(isQualified),
    qualifiedTold: count(isQualified && one.isTold),
    available: count(isAvailable),
    availableTold: count(isAvailable && one.isTold),
    held: count(isHeld(one)),
    referred: count(one.referrals > 0),
    placed: count(one.placements > 0),
    undecided: count(one.outcome === null && !one.isWithdrawn),
    untold: count(isUntold(one)),
  }
}

const add = (tally: Record<string, number>, value: number | null, by: number): void => {
  if (value === null) return
  const sum = (tally[value] ?? 0) + by
  if (sum === 0) delete tally[value]
  else tally[value] = sum
}

const weigh = (campaign: CampaignState, one: ApplicationState, by: 1 | -1): void => {
  const own = countsOf(one)
  for (const figure of Object.keys(own) as (keyof Counts)[]) campaign.counts[figure] += by * own[figure]
  if (isUntold(one)) add(campaign.dues, one.dueHour, by)
  if (isHeld(one)) add(campaign.ends, one.endHour, by)
}

// What a campaign waits for once it is closed, and since when it waits no more.
const settle = (campaign: CampaignState, at: string): void => {
  const { closedAt, counts } = campaign
  campaign.decidedAt = closedAt && counts.undecided === 0 ? (campaign.decidedAt ?? later(at, closedAt)) : null
  campaign.toldAt =
    campaign.decidedAt && counts.untold === 0 ? (campaign.toldAt ?? later(at, campaign.decidedAt)) : null
  campaign.endedAt = campaign.toldAt && counts.held === 0 ? (campaign.endedAt ?? later(at, campaign.toldAt)) : null
}

type Change = Partial<Omit<ApplicationState, 'id' | 'campaignId'>>

const changeApplication = (world: World, id: string, at: string, change: Change): void => {
  const before = world.applications.get(id)
  const campaign = before && world.campaigns.get(before.campaignId)
  if (!before || !campaign) return
  const after = { ...before, ...change }
  world.applications.set(id, after)
  weigh(campaign, before, -1)
  weigh(campaign, after, 1)
  settle(campaign, at)
}

const text = (value: LoggedEvent['facts'][string] | undefined): string | null =>
  typeof value === 'string' ? value : null

const momentIn = (value: LoggedEvent['facts'][string] | undefined): string | null =>
  typeof value === 'string' ? new Date(value).toISOString() : null

const begin = (world: World, id: string, officeId: string | null, at: string): CampaignState | undefined => {
  const known = world.campaigns.get(id)
  if (known || officeId === null) return known
  const begun: CampaignState = {
    ...{ id, officeId, status: 'draft', begunAt: at, publishedAt: null, opensAt: null, closesAt: null, closedAt: null },
    ...{ archivedAt: null, decidedAt: null, toldAt: null, endedAt: null, counts: { ...noCounts } },
    ...{ notices: 0, noticesLate: 0, dues: {}, ends: {}, waits: {} },
  }
  world.campaigns.set(id, begun)
  return begun
}

const close = (campaign: CampaignState, at: string, isEarly: boolean): void => {
  campaign.status = 'closed'
  campaign.closedAt = at
  if (isEarly) {
    campaign.closesAt = at
    // One that was to open later never opened.
    if (campaign.opensAt && campaign.opensAt >= at) campaign.opensAt = at
  }
  settle(campaign, at)
}

const ofCampaign = (world: World, { verb, subject, at, facts }: LoggedEvent): void => {
  if (verb === 'campaign.draft') {
    const original = world.campaigns.get(text(facts.copiedFrom) ?? '')
    begin(world, subject, text(facts.office) ?? original?.officeId ?? null, at)
    return
  }
  const campaign = begin(world, subject, text(facts.office), at)
  if (!campaign) return
  if (verb === 'campaign.publish') {
    Object.assign(campaign, {
      status: 'published',
      publishedAt: at,
      opensAt: momentIn(facts.opens),
      closesAt: momentIn(facts.closes),
    })
  } else if (verb === 'campaign.extend') campaign.closesAt = momentIn(facts.closes)
  else if (verb === 'campaign.close') close(campaign, at, facts.early === true)
  else if (verb === 'campaign.archive') {
    campaign.status = 'archived'
    campaign.archivedAt = at
  }
}

const submit = (world: World, { subject, at, actor, onBehalfOf, facts }: LoggedEvent): void => {
  const campaign = world.campaigns.get(text(facts.campaign) ?? '')
  if (!campaign || world.applications.has(subject)) return
  const submitted: ApplicationState = {
    ...{ id: subject, campaignId: campaign.id, personId: onBehalfOf ?? actor, submittedAt: at },
    ...{ isWithdrawn: false, isScreened: false, decision: null, outcome: null, dueHour: null },
    ...{ isTold: false, wasTold: false, place: null, standing: '', endHour: null, referrals: 0, placements: 0 },
  }
  world.applications.set(subject, submitted)
  weigh(campaign, submitted, 1)
  settle(campaign, at)
}

const tell = (world: World, application: ApplicationState, { at, facts }: LoggedEvent): void => {
  const campaign = world.campaigns.get(application.campaignId)
  if (!campaign || application.decision !== facts.decision) return
  campaign.notices++
  if (facts.late === true) campaign.noticesLate++
  if (!application.wasTold) {
    const since = later(campaign.closedAt ?? application.submittedAt, application.submittedAt)
    const waited = new Date(at).getTime() - new Date(since).getTime()
    add(campaign.waits, Math.max(0, Math.floor(waited / day)), 1)
  }
  changeApplication(world, application.id, at, { isTold: true, wasTold: true })
}

const ofApplication = (world: World, event: LoggedEvent): void => {
  const { verb, subject, at, facts } = event
  const application = world.applications.get(subject)
  if (!application) return
  const change = (by: Change) => changeApplication(world, subject, at, by)
  if (verb === 'application.assess') change({ isScreened: true })
  else if (verb === 'application.withdraw') change({ isWithdrawn: true })
  else if (verb === 'decision.sign')
    change({
      decision: text(facts.decision),
      outcome: text(facts.outcome),
      dueHour: hourOf(momentIn(facts.tellBy) ?? new Date(at).getTime() + daysToTell * day),
      isTold: false,
    })
  else if (verb === 'decision.take-back') {
    if (application.decision === facts.decision) change({ decision: null, outcome: null, dueHour: null, isTold: false })
  } else if (verb === 'decision.tell') tell(world, application, event)
}

const standings: Record<string, ApplicationState['standing']> = {
  'qualification.suspend': 'suspended',
  'qualification.resume': 'available',
  'qualification.expire': 'expired',
  'qualification.remove': 'removed',
}

// Only the place in the pool is counted, not each skill shown.
const ofQualification = (world: World, { verb, subject, at, facts }: LoggedEvent): void => {
  const application = world.applications.get(text(facts.application) ?? '')
  if (!application || (facts.skill ?? null) !== null) return
  if (verb === 'qualification.issue') {
    const ends = momentIn(facts.expires)
    const endHour = ends === null ? null : hourOf(ends)
    changeApplication(world, application.id, at, { place: subject, standing: 'available', endHour })
  }
  const standing = standings[verb]
  if (standing && application.place === subject) changeApplication(world, application.id, at, { standing })
}

// Whoever is put forward is so from every pool in which they hold a place at that moment.
const ofReferral = (world: World, { subject, at, facts }: LoggedEvent): void => {
  const { status, talent } = facts
  const known: ReferralState = world.referrals.get(subject) ?? { id: subject, applications: [], isPlaced: false }
  const from =
    status === 'referred'
      ? [...world.applications.values()].filter((one) => one.personId === talent && isHeld(one)).map(({ id }) => id)
      : []
  const fresh = from.filter((id) => !known.applications.includes(id))
  const applications = [...known.applications, ...fresh].sort()
  const isPlaced = status === 'placed'
  world.referrals.set(subject, { id: subject, applications, isPlaced })
  for (const id of applications) {
    const one = world.applications.get(id)
    if (!one) continue
    const wasPlaced = known.isPlaced && !fresh.includes(id)
    changeApplication(world, id, at, {
      referrals: one.referrals + count(fresh.includes(id)),
      placements: one.placements + count(isPlaced) - count(wasPlaced),
    })
  }
}

/** Takes one event of the log into what is known; the same events in the same order lead to the same, however they are cut into batches. Only events and what earlier ones led to are asked. */
export const fold = (world: World, event: LoggedEvent): void => {
  const { subjectKind, verb } = event
  if (subjectKind === 'referral') {
    if (typeof event.facts.status === 'string') ofReferral(world, event)
  } else if (subjectKind === 'qualification') ofQualification(world, event)
  else if (verb.startsWith('campaign.')) ofCampaign(world, event)
  else if (verb === 'application.submit') submit(world, event)
  else ofApplication(world, event)
}

/** The verbs that change what is known, or what a campaign is called; beside them, whatever happens to somebody put forward. */
export const verbsCounted = [
  'campaign.change',
  ...['campaign.draft', 'campaign.publish', 'campaign.extend', 'campaign.close', 'campaign.archive'],
  ...['application.submit', 'application.assess', 'application.withdraw'],
  ...['decision.sign', 'decision.take-back', 'decision.tell'],
  ...['qualification.issue', ...Object.keys(standings)],
]
