/** A moment as the log tells it: ISO 8601, in UTC. */
type Moment = string

/** How many of each value of a whole number there are. */
type Tally = Record<string, number>

/** The figures of a campaign that are sums over its applications. */
export type Counts = {
  applied: number
  screened: number
  decided: number
  qualified: number
  qualifiedTold: number
  available: number
  availableTold: number
  held: number
  referred: number
  placed: number
  undecided: number
  untold: number
}

/** A campaign as the log tells it. */
export type CampaignState = {
  id: string
  officeId: string
  status: 'draft' | 'published' | 'closed' | 'archived'
  begunAt: Moment
  publishedAt: Moment | null
  opensAt: Moment | null
  closesAt: Moment | null
  closedAt: Moment | null
  archivedAt: Moment | null
  /** Since when, once closed, nobody awaits a decision. */
  decidedAt: Moment | null
  /** Since when, moreover, nobody awaits to be told. */
  toldAt: Moment | null
  /** Since when, moreover, nobody has a place in the pool. */
  endedAt: Moment | null
  counts: Counts
  notices: number
  noticesLate: number
  /** Hours (since 1970) by which decisions are to be told. */
  dues: Tally
  /** Hours in which places in the pool end. */
  ends: Tally
  /** Whole days from the closing to the decision told. */
  waits: Tally
}

/** An application that was submitted, as the log tells it. */
export type ApplicationState = {
  id: string
  campaignId: string
  personId: string | null
  submittedAt: Moment
  isWithdrawn: boolean
  isScreened: boolean
  /** The decision that stands, and what it says. */
  decision: string | null
  outcome: string | null
  dueHour: number | null
  isTold: boolean
  /** Whether some decision was told, this one or an earlier one. */
  wasTold: boolean
  /** The place in the pool, and how it stands. */
  place: string | null
  standing: '' | 'available' | 'suspended' | 'expired' | 'removed'
  endHour: number | null
  referrals: number
  placements: number
}

/** Somebody put forward for a request: for which of their applications it counts, and whether a job came of it. */
export type ReferralState = { id: string; applications: string[]; isPlaced: boolean }

/** What the fold works on: all that the events it is given speak of, as far as it is known. */
export type World = {
  campaigns: Map<string, CampaignState>
  applications: Map<string, ApplicationState>
  referrals: Map<string, ReferralState>
}

/** An event, as the follower reads it. */
export type LoggedEvent = {
  seq: number
  at: Moment
  actor: string | null
  onBehalfOf: string | null
  verb: string
  subjectKind: string
  subject: string
  facts: Record<string, string | number | boolean | null>
}

export const noCounts: Counts = {
  applied: 0,
  screened: 0,
  decided: 0,
  qualified: 0,
  qualifiedTold: 0,
  available: 0,
  availableTold: 0,
  held: 0,
  referred: 0,
  placed: 0,
  undecided: 0,
  untold: 0,
}
