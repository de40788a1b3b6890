import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import { matching } from '../answer.ts'
import type { SearchFilter } from '../filter.ts'
import { type Counted, nobody, planOf, together, type Vocabulary, withoutOptions } from '../plan.ts'
import { amongFor, inOneSnapshot, numbersOf, tellingTo } from '../queries.ts'
import { type Shown, tell } from '../small-numbers.ts'

/** More people than this are not followed one by one: a search so wide changes all the time. */
export const mostFollowed = 20_000

/** Somebody who matches: their id, a number made of it that names nobody, and the version of what they state. */
type Member = { talentId: string; mark: number; version: number }

/** What a saved search remembers of the last look: who matched, by marks, and up to which version their statements had been read. */
export type Seen = { seen: number[] | null; seenVersion: number }

/** What a saved search finds now, and what has changed since the last look, as this viewer may be told it; the people who are new, for whoever may count exactly. */
export type Changes = {
  shown: Shown
  fresh: Shown | null
  left: Shown | null
  changed: Shown | null
  freshIds: string[]
  now: Seen
}

// A set of marks has a key like a set of ordinals.
const setOf = (marks: readonly number[]): Counted =>
  marks.reduce((set, mark) => together(set, { count: 1, key: 1n << BigInt(mark % 128) }), nobody)

const membersOf = async (
  tx: Tx,
  filter: SearchFilter,
  vocabulary: Vocabulary,
  viewer: Viewer,
  now: Date,
): Promise<Member[]> => {
  const plan = withoutOptions(planOf(filter, vocabulary))
  const { rows } = await sql<Member>`
    select talent_id as "talentId", hashtextextended(talent_id::text, 0) & ${sql.lit(2 ** 53 - 1)} as mark, version
    from (${matching(plan, amongFor(viewer, now))}) found limit ${mostFollowed + 1}`.execute(tx)
  return rows
}

const noNews = (shown: Shown, now: Seen): Changes => ({
  ...{ shown, fresh: null, left: null, changed: null },
  ...{ freshIds: [], now },
})

/** Compares what a search finds now with the last look; numbers follow the search whose numbers are told (decision 41). */
export const changesSince = (
  db: Database | Tx,
  viewer: Viewer,
  filter: SearchFilter,
  { seen, seenVersion }: Seen,
  { now, secret }: { now: Date; secret: string },
): Promise<Changes> =>
  inOneSnapshot(db, async (tx) => {
    const telling = tellingTo(viewer, secret)
    const { told, steady, reading } = await numbersOf(tx, viewer, filter, { now, secret })
    const members = await membersOf(tx, steady.filter, reading.vocabulary, viewer, now)
    const { rows } = await sql<{
      version: number
    }>`select coalesce(max(version), 0) as version from search_document`.execute(tx)
    const isTooWide = members.length > mostFollowed
    const marks = isTooWide ? null : members.map(({ mark }) => mark)
    const next: Seen = { seen: marks, seenVersion: rows[0]?.version ?? 0 }
    if (isTooWide || seen === null) return noNews(told.shown, next)

    const [before, here] = [new Set(seen), new Set(marks)]
    const fresh = members.filter(({ mark }) => !before.has(mark))
    const changed = members.filter(({ mark, version }) => before.has(mark) && version > seenVersion)
    const say = (of: readonly number[]) => tell(telling, setOf(of))
    return {
      shown: told.shown,
      fresh: say(fresh.map(({ mark }) => mark)),
      left: say(seen.filter((mark) => !here.has(mark))),
      changed: say(changed.map(({ mark }) => mark)),
      freshIds: telling.exactly ? fresh.map(({ talentId }) => talentId) : [],
      now: next,
    }
  })

const few: Shown = { exactly: 0 }
const isSomething = (shown: Shown | null): boolean =>
  shown !== null && 'fewerThan' in shown === false && JSON.stringify(shown) !== JSON.stringify(few)

/** Whether there is anything to tell of: read of what may be told alone, so that the coming of a mail says no more than its words. */
export const hasNews = ({ fresh, left, changed }: Changes): boolean => [fresh, left, changed].some(isSomething)

/** What would be told, as one line: the same again is not told again. */
export const toldOf = ({ shown, fresh, left, changed }: Changes): string =>
  JSON.stringify([shown, fresh, left, changed])
