import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import { reachOf } from '../../../policy/policy.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import type { CampaignRow } from './rules.ts'

type Packed = [
  ...[id: string, number: number, officeId: string, titleEn: string, titleFr: string, classification: string | null],
  ...[timeZone: string, status: CampaignRow['status'], moments: (number | null)[], counts: number[]],
]

const read = (packed: Packed, offices: ReadonlyMap<string, { en: string; fr: string }>): CampaignRow => {
  const [id, number, officeId, titleEn, titleFr, classification, timeZone, status, moments, counts] = packed
  const [
    begunAt,
    publishedAt,
    opensAt,
    closesAt,
    closedAt,
    archivedAt,
    decidedAt,
    toldAt,
    endedAt,
    firstDueAt,
    lastEndAt,
  ] = moments.map((at) => (at === null ? null : Math.round(at * 1_000)))
  const [applied = 0, screened = 0, decided = 0, qualified = 0, available = 0, referred = 0, placed = 0] = counts
  const [qualifiedTold = 0, availableTold = 0, undecided = 0, untold = 0] = counts.slice(7)
  const office = offices.get(officeId)
  return {
    ...{ id, number, officeId, officeEn: office?.en ?? '', officeFr: office?.fr ?? '', titleEn, titleFr },
    ...{ classification, timeZone, status, begunAt: begunAt ?? 0, publishedAt: publishedAt ?? null },
    ...{ opensAt: opensAt ?? null, closesAt: closesAt ?? null, closedAt: closedAt ?? null },
    ...{ archivedAt: archivedAt ?? null, decidedAt: decidedAt ?? null, toldAt: toldAt ?? null },
    ...{ endedAt: endedAt ?? null, firstDueAt: firstDueAt ?? null, lastEndAt: lastEndAt ?? null },
    counts: { applied, screened, decided, qualified, available, referred, placed },
    ...{ qualifiedTold, availableTold, undecided, untold },
  }
}

const inSeconds = (columns: readonly string[]) =>
  sql.join(columns.map((column) => sql`date_part('epoch', ${sql.ref(`o.${column}`)})`))

const moments = [
  ...['begun_at', 'published_at', 'opens_at', 'closes_at', 'closed_at', 'archived_at', 'decided_at', 'told_at'],
  ...['ended_at', 'first_due_at', 'last_end_at'],
]
const counts = [
  ...['applied', 'screened', 'decided', 'qualified', 'available', 'referred', 'placed'],
  ...['qualified_told', 'available_told', 'undecided', 'untold'],
]

// What thousands of campaigns are is read fastest as one value.
const readAll = async (db: Database): Promise<CampaignRow[]> => {
  const offices = await db.selectFrom('offices').select(['id', 'name_en', 'name_fr']).execute()
  const names = new Map(offices.map(({ id, name_en, name_fr }) => [id, { en: name_en, fr: name_fr }]))
  const { rows } = await sql<{ all: Packed[] | null }>`
    select json_agg(json_build_array(o.id, c.number, o.office_id, c.title_en, c.title_fr, k.code, c.time_zone, o.status,
      array[${inSeconds(moments)}], array[${sql.join(counts.map((column) => sql.ref(`o.${column}`)))}])) as all
    from overview_campaigns o join campaigns c on c.id = o.id left join classifications k on k.id = c.classification_id`.execute(
    db,
  )
  return (rows[0]?.all ?? []).map((packed) => read(packed, names))
}

const kept = new WeakMap<Database, { version: number; campaigns: CampaignRow[] }>()

/** Every campaign of every office, once. A reading is kept for as long as nothing changed that the overview holds: what a campaign is called changes with its events as well. */
export const readCampaigns = async (db: Database): Promise<CampaignRow[]> => {
  const { version } = await db.selectFrom('overview_position').select('version').executeTakeFirstOrThrow()
  const last = kept.get(db)
  if (last?.version === version) return last.campaigns
  const campaigns = await readAll(db)
  kept.set(db, { version, campaigns })
  return campaigns
}

/** What a viewer may know of campaigns: of which they may count exactly, of which they see drafts, and to which they applied themselves. */
export type Sight = { isExact: (campaign: CampaignRow) => boolean; isSeen: (campaign: CampaignRow) => boolean }

/** How much of each campaign the viewer sees: a draft in its office alone, exact figures in its office alone, and of a campaign to which they applied no more than everyone else. */
export const sightOf = async (db: Database, viewer: Viewer): Promise<Sight> => {
  const own = await db
    .selectFrom('applications')
    .select('campaign_id')
    .where('person_id', '=', viewer.id)
    .where('status', '<>', 'draft')
    .execute()
  const applied = new Set(own.map(({ campaign_id }) => campaign_id))
  const [exact, drafts] = [reachOf(viewer, 'overview.count-exactly'), reachOf(viewer, 'campaign.view-draft')]
  return {
    isExact: ({ id, officeId }) => !applied.has(id) && (exact.any || exact.officeIds.includes(officeId)),
    isSeen: ({ status, officeId }) => status !== 'draft' || drafts.any || drafts.officeIds.includes(officeId),
  }
}
