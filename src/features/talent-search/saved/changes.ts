import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import { type Among, answerTo } from '../answer.ts'
import type { SearchFilter } from '../filter.ts'
import { answerPlans } from '../memory/answer.ts'
import { type Counted, nobody, type Plan, together } from '../plan.ts'
import { amongFor, countTalent, tellingTo } from '../queries.ts'
import { type Shown, tell } from '../small-numbers.ts'

/** More people than this are not followed one by one: a search so wide changes all the time. */
export const mostFollowed = 20_000

/** Somebody who matches: their id, a number made of it that names nobody, and the version of what they state. */
type Member = { talentId: string; mark: number; version: number }

/** What a saved search remembers of the last look: who matched, by marks, and up to which version their statements had been read. */
export type Seen = { seen: number[] | null; seenVersion: number }

/** What a saved search finds now, and what has changed since the last look, as this viewer may be told it, unless too many match or did at that look; the people who are new, in the order of the day, for whoever may count exactly. */
export type Changes = {
  shown: Shown
  fresh: Shown | null
  left: Shown | null
  changed: Shown | null
  untold: 'too-wide' | 'was-too-wide' | null
  freshIds: string[]
  now: Seen
}

// A set of marks has a key like a set of ordinals.
const setOf = (marks: readonly number[]): Counted =>
  marks.reduce((set, mark) => together(set, { count: 1, key: 1n << BigInt(mark % 128) }), nobody)

// Who matches is answered like any search; only which version of each was read is asked of the documents. Nobody of a search that finds too many.
const membersOf = async (db: Database, plan: Plan, among: Among): Promise<Member[] | null> => {
  const part = { listed: 'matching', page: 1, perPage: mostFollowed, first: [] } as const
  const { answered, ids } = await answerPlans(db, (answer) => answerTo(answer, plan, among, part))
  if (answered.total.count > mostFollowed) return null
  const { rows } = await sql<Member>`
    select talent_id as "talentId", hashtextextended(talent_id::text, 0) & ${sql.lit(2 ** 53 - 1)} as mark, version
    from unnest(${ids}::uuid[]) with ordinality found (talent_id, place) join search_document using (talent_id) order by place`.execute(
    db,
  )
  return rows
}

const noNews = (shown: Shown, untold: Changes['untold'], now: Seen): Changes => ({
  ...{ shown, fresh: null, left: null, changed: null },
  ...{ untold, freshIds: [], now },
})

/** Compares what a search finds now with the last look; numbers follow the search whose numbers are told (decision 41). */
export const changesSince = async (
  db: Database,
  viewer: Viewer,
  filter: SearchFilter,
  { seen, seenVersion }: Seen,
  { now, secret }: { now: Date; secret: string },
): Promise<Changes> => {
  const telling = tellingTo(viewer, secret)
  const { shown, steady } = await countTalent(db, viewer, filter, { now, secret })
  const members = await membersOf(db, steady, amongFor(viewer, now))
  if (!members) return noNews(shown, 'too-wide', { seen: null, seenVersion })
  const marks = members.map(({ mark }) => mark)
  const next: Seen = {
    seen: marks,
    seenVersion: members.reduce((latest, { version }) => Math.max(latest, version), seenVersion),
  }
  if (seen === null) return noNews(shown, 'was-too-wide', next)

  const [before, here] = [new Set(seen), new Set(marks)]
  const fresh = members.filter(({ mark }) => !before.has(mark))
  const changed = members.filter(({ mark, version }) => before.has(mark) && version > seenVersion)
  const say = (of: readonly number[]) => tell(telling, setOf(of))
  return {
    shown,
    fresh: say(fresh.map(({ mark }) => mark)),
    left: say(seen.filter((mark) => !here.has(mark))),
    changed: say(changed.map(({ mark }) => mark)),
    untold: null,
    freshIds: telling.exactly ? fresh.map(({ talentId }) => talentId) : [],
    now: next,
  }
}

const few: Shown = { exactly: 0 }
const isSomething = (shown: Shown | null): boolean =>
  shown !== null && 'fewerThan' in shown === false && JSON.stringify(shown) !== JSON.stringify(few)

/** Whether there is anything to tell of: read of what may be told alone, so that the coming of a mail says no more than its words. */
export const hasNews = ({ fresh, left, changed }: Changes): boolean => [fresh, left, changed].some(isSomething)

/** What would be told, as one line: the same again is not told again. */
export const toldOf = ({ shown, fresh, left, changed }: Changes): string =>
  JSON.stringify([shown, fresh, left, changed])
