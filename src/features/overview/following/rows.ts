import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { ApplicationState, CampaignState, LoggedEvent, ReferralState, World } from './state.ts'

type Row = Record<string, unknown>

const hour = 3_600_000

const iso = (value: unknown): string => (value as Date).toISOString()
const isoOrNone = (value: unknown): string | null => (value === null ? null : iso(value))

const edge = (tally: Record<string, number>, choose: (...hours: number[]) => number): Date | null => {
  const hours = Object.keys(tally).map(Number)
  return hours.length === 0 ? null : new Date(hours.reduce((one, other) => choose(one, other)) * hour)
}

const campaignRow = ({ counts, ...one }: CampaignState): Row => ({
  ...{ id: one.id, office_id: one.officeId, status: one.status, begun_at: one.begunAt, published_at: one.publishedAt },
  ...{ opens_at: one.opensAt, closes_at: one.closesAt, closed_at: one.closedAt, archived_at: one.archivedAt },
  ...{ decided_at: one.decidedAt, told_at: one.toldAt, ended_at: one.endedAt },
  ...{ applied: counts.applied, screened: counts.screened, decided: counts.decided, held: counts.held },
  ...{ qualified: counts.qualified, qualified_told: counts.qualifiedTold },
  ...{ available: counts.available, available_told: counts.availableTold },
  ...{ referred: counts.referred, placed: counts.placed, undecided: counts.undecided, untold: counts.untold },
  ...{ notices: one.notices, notices_late: one.noticesLate, dues: one.dues, ends: one.ends, waits: one.waits },
  ...{ first_due_at: edge(one.dues, Math.min), last_end_at: edge(one.ends, Math.max) },
})

const campaignIn = (row: Row): CampaignState => ({
  ...{ id: row.id as string, officeId: row.office_id as string, status: row.status as CampaignState['status'] },
  ...{ begunAt: iso(row.begun_at), publishedAt: isoOrNone(row.published_at), opensAt: isoOrNone(row.opens_at) },
  ...{ closesAt: isoOrNone(row.closes_at), closedAt: isoOrNone(row.closed_at) },
  ...{ archivedAt: isoOrNone(row.archived_at), decidedAt: isoOrNone(row.decided_at) },
  ...{ toldAt: isoOrNone(row.told_at), endedAt: isoOrNone(row.ended_at) },
  counts: {
    ...{ applied: row.applied as number, screened: row.screened as number, decided: row.decided as number },
    ...{ qualified: row.qualified as number, qualifiedTold: row.qualified_told as number, held: row.held as number },
    ...{ available: row.available as number, availableTold: row.available_told as number },
    ...{ referred: row.referred as number, placed: row.placed as number },
    ...{ undecided: row.undecided as number, untold: row.untold as number },
  },
  ...{ notices: row.notices as number, noticesLate: row.notices_late as number },
  ...{ dues: row.dues as Record<string, number>, ends: row.ends as Record<string, number> },
  waits: row.waits as Record<string, number>,
})

const applicationRow = (one: ApplicationState): Row => ({
  ...{ id: one.id, campaign_id: one.campaignId, person_id: one.personId, submitted_at: one.submittedAt },
  ...{ is_withdrawn: one.isWithdrawn, is_screened: one.isScreened, decision: one.decision, outcome: one.outcome },
  ...{ due_hour: one.dueHour, is_told: one.isTold, was_told: one.wasTold, place: one.place, standing: one.standing },
  ...{ end_hour: one.endHour, referrals: one.referrals, placements: one.placements },
})

const applicationIn = (row: Row): ApplicationState => ({
  ...{ id: row.id as string, campaignId: row.campaign_id as string, personId: row.person_id as string | null },
  ...{ submittedAt: iso(row.submitted_at), isWithdrawn: row.is_withdrawn as boolean },
  ...{ isScreened: row.is_screened as boolean, decision: row.decision as string | null },
  ...{ outcome: row.outcome as string | null, dueHour: row.due_hour as number | null, isTold: row.is_told as boolean },
  ...{ wasTold: row.was_told as boolean, place: row.place as string | null },
  ...{ standing: row.standing as ApplicationState['standing'], endHour: row.end_hour as number | null },
  ...{ referrals: row.referrals as number, placements: row.placements as number },
})

const referralRow = ({ id, applications, isPlaced }: ReferralState): Row => ({ id, applications, is_placed: isPlaced })

const referralIn = (row: Row): ReferralState => ({
  ...{ id: row.id as string, applications: row.applications as string[], isPlaced: row.is_placed as boolean },
})

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const idsIn = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && uuid.test(value))),
]

type Table = 'overview_campaigns' | 'overview_applications' | 'overview_referrals'

const read = async (tx: Tx, table: Table, column: 'id' | 'person_id', ids: readonly string[]): Promise<Row[]> =>
  ids.length === 0
    ? []
    : (await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(tx))
        .rows

const keyed = <State extends { id: string }>(states: readonly State[]) => new Map(states.map((one) => [one.id, one]))

/** What is known of all that some events speak of. */
export const loadWorld = async (tx: Tx, events: readonly LoggedEvent[]): Promise<World> => {
  const of = (kind: string) => events.filter(({ subjectKind }) => subjectKind === kind)
  const referrals = (await read(tx, 'overview_referrals', 'id', idsIn(of('referral').map((one) => one.subject)))).map(
    referralIn,
  )
  const referred = of('referral').filter(({ facts }) => facts.status === 'referred')
  const applications = [
    ...(await read(
      tx,
      'overview_applications',
      'id',
      idsIn([
        ...events.flatMap(({ subject, facts }) => [subject, facts.application]),
        ...referrals.flatMap((one) => one.applications),
      ]),
    )),
    ...(await read(tx, 'overview_applications', 'person_id', idsIn(referred.map(({ facts }) => facts.talent)))),
  ].map(applicationIn)
  const campaigns = await read(
    tx,
    'overview_campaigns',
    'id',
    idsIn([
      ...events.flatMap(({ subject, facts }) => [subject, facts.campaign, facts.copiedFrom]),
      ...applications.map(({ campaignId }) => campaignId),
    ]),
  )
  return {
    campaigns: keyed(campaigns.map(campaignIn)),
    applications: keyed(applications),
    referrals: keyed(referrals),
  }
}

const write = async (tx: Tx, table: Table, rows: readonly Row[]): Promise<void> => {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const named = sql.join(columns.map((column) => sql.ref(column)))
  const set = sql.join(
    columns
      .filter((column) => column !== 'id')
      .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
  )
  await sql`insert into ${sql.table(table)} (${named}) select ${named}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) on conflict (id) do update set ${set}`.execute(
    tx,
  )
}

/** Writes what is known now. */
export const saveWorld = async (tx: Tx, { campaigns, applications, referrals }: World): Promise<void> => {
  await write(tx, 'overview_campaigns', [...campaigns.values()].map(campaignRow))
  await write(tx, 'overview_applications', [...applications.values()].map(applicationRow))
  await write(tx, 'overview_referrals', [...referrals.values()].map(referralRow))
}
