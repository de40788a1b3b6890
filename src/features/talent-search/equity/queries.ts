import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import type { EquityGroup } from '../../campaigns/index.ts'
import { findDeclared } from '../../profiles/index.ts'
import { answerTo } from '../answer.ts'
import type { SearchFilter } from '../filter.ts'
import { findMatches, type Match } from '../matches.ts'
import { answerPlans } from '../memory/answer.ts'
import { type Counted, nobody, planOf, together, withoutOptions } from '../plan.ts'
import { type Asking, amongFor, rowsOnPage } from '../queries.ts'
import { listedBeside, type Shown, tell } from '../small-numbers.ts'
import { vocabularyOf } from '../vocabulary.ts'

/** Of more people than this no declaration is opened at once. */
export const mostOpened = 20_000

/** A campaign open to designated groups alone, with the facts that permission needs. */
export type EquityCampaign = NonNullable<Awaited<ReturnType<typeof findEquityCampaign>>>

/** The campaign, if it is open to designated groups alone, approved so, and not put away. */
export const findEquityCampaign = (db: Database, id: string) =>
  db
    .selectFrom('campaigns')
    .select(['id', 'number', 'office_id as officeId', 'title_en', 'title_fr'])
    .select(sql<EquityGroup[]>`equity_groups`.as('groups'))
    .where('id', '=', id)
    .where('equity_approved_at', 'is not', null)
    .where('status', 'in', ['published', 'closed'])
    .executeTakeFirst()

/** Who of a search declared a group of the campaign, as may be told; or that too many would be opened. */
export type Declared = { shown: Shown; rows: Match[]; page: number; pages: number } | { tooMany: true }

const setOf = (ids: readonly string[]): Counted =>
  ids.reduce(
    (set, id) => together(set, { count: 1, key: 1n << BigInt(Number.parseInt(id.slice(-4), 16) % 128) }),
    nobody,
  )

/** Finds, among those who match, people who agreed to be found for the campaign and belong to one of its groups. Their number is told like any to whoever may not count exactly, and nothing else is counted: neither options nor what a condition costs. */
export const findForCampaign = async (
  db: Database,
  viewer: Viewer & { id: string },
  keys: Keyring,
  campaign: EquityCampaign,
  filter: SearchFilter,
  { page, now, secret }: Asking & { page: number },
): Promise<Declared> => {
  const { filter: read, vocabulary } = await vocabularyOf(db, filter)
  const plan = withoutOptions(planOf(read, vocabulary))
  const part = { listed: 'matching', page: 1, perPage: mostOpened, first: [] } as const
  const { answered, ids } = await answerPlans(db, (answer) => answerTo(answer, plan, amongFor(viewer, now), part))
  if (answered.total.count > mostOpened) return { tooMany: true }
  const { id: campaignId, groups } = campaign
  const declared = await findDeclared(db, keys, { people: ids, groups, campaignId, actor: viewer.id, now })
  const shown = tell({ exactly: false, secret }, setOf(declared))
  const listed = declared.slice(0, listedBeside(shown))
  const pages = Math.ceil(listed.length / rowsOnPage)
  const onPage = Math.min(Math.max(page, 1), Math.max(pages, 1))
  const rows = await findMatches(db, listed.slice((onPage - 1) * rowsOnPage, onPage * rowsOnPage), read, now)
  return { shown, rows, page: onPage, pages }
}
