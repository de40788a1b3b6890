import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase, readAtOneMoment, type Tx } from '../../../platform/database.ts'
import type { Log } from '../../../platform/log.ts'
import { measureSearchIndex, searchIndexBuildSeconds, searchIndexRebuilds } from '../../../platform/metrics.ts'
import { answerFrom, unlearnedIn } from './answering.ts'
import {
  agreesWith,
  changedSince,
  channel,
  dropOldChanges,
  learnFrom,
  longestAbsence,
  snapshotOf,
  takeIn,
} from './changes.ts'
import { type Documents, openDocuments } from './documents.ts'
import { openKernel } from './kernel.ts'
import type { Answer, Asked, Plan } from './plan.ts'
import { openRotation } from './rotation.ts'
import { readNext } from './rows.ts'

/** How an index lives: every how many milliseconds it looks by itself, how old it may be and still answer, when it tries again, how long it asks a query and how long it lets one be that took longer, when it checks itself and drops old changes; how many documents it reads at a time, and compares. */
const usualPace = {
  poll: 1_000,
  longestLag: 10_000,
  retry: 2_000,
  whenFull: 600_000,
  longestQuery: 5_000,
  forget: 600_000,
  check: 300_000,
  tidy: 600_000,
  batch: 200,
  sample: 100,
}

export type Pace = typeof usualPace

// What one search may ask to be kept, in both languages: of more, one search would drive out what all others asked. So many wait at once.
const [mostOfOne, mostWanted, mostTooLong] = [6, 32, 1_000]

type Held = { documents: Documents; snapshot: string }

type Options = { url: string; log: Log; pace?: Partial<Pace>; kernel?: typeof openKernel }

/** The index of the search in this process. Without an answer, SQL has it. */
export type SearchIndex = ReturnType<typeof openSearchIndex>

const isCanceled = (error: unknown) => (error as { code?: string }).code === '57014'

// One promise that anything can end before its time.
const openBell = () => {
  let ring = () => {}
  let rung = false
  return {
    ring: () => {
      rung = true
      ring()
    },
    wait: (milliseconds: number) =>
      new Promise<void>((done) => {
        const timer = setTimeout(() => ring(), rung ? 0 : milliseconds)
        ring = () => {
          clearTimeout(timer)
          ring = () => {}
          rung = false
          done()
        }
      }),
  }
}

/** Opens an index of the search in memory: it reads search_document, follows every commit, checks itself, and begins anew when it is wrong; `url` must not pass a transaction pooler. */
export const openSearchIndex = ({ url, log, pace: given = {}, kernel = openKernel }: Options) => {
  const pace = { ...usualPace, ...given }
  const { db, pool, close } = openDatabase(url, log, 2)
  const bell = openBell()
  const rotation = openRotation()
  const wanted = new Set<string>()
  const tooLong = new Map<string, number>()
  let held: Held | undefined
  let trueAt = Number.NEGATIVE_INFINITY
  let checkedAt = performance.now()
  let tidiedAt = Number.NEGATIVE_INFINITY
  let stopping = false

  const lag = () => performance.now() - trueAt
  const isReady = () => held !== undefined && lag() < pace.longestLag && !stopping

  measureSearchIndex(() => ({
    isReady: isReady(),
    lagSeconds: lag() / 1000,
    people: held?.documents.people() ?? 0,
    bytes: held?.documents.bytes() ?? 0,
  }))

  const giveUp = (reason: string) => {
    held = undefined
    tooLong.clear()
    searchIndexRebuilds.inc({ reason })
  }

  const build = async () => {
    const began = performance.now()
    await readAtOneMoment(db, async (tx) => {
      const snapshot = await snapshotOf(tx)
      const { rows } = await sql<{
        end: number
      }>`select coalesce(max(ordinal), -1) + 1 as end from search_document`.execute(tx)
      const documents = openDocuments(rows[0]?.end ?? 0, kernel)
      // While some are written here, PostgreSQL reads the next.
      let next = readNext(tx, -1, pace.batch)
      for (let rows = await next; rows.length > 0 && !stopping; rows = await next) {
        next = readNext(tx, rows.at(-1)?.ordinal ?? 0, pace.batch)
        for (const row of rows) documents.write(row)
        await breathe()
      }
      held = { documents, snapshot }
    })
    trueAt = began
    searchIndexBuildSeconds.set((performance.now() - began) / 1000)
    log.info(
      { seconds: (performance.now() - began) / 1000, people: held?.documents.people() },
      'the search is in memory',
    )
  }

  const takeNews = async (tx: Tx, { documents, snapshot }: Held): Promise<void> => {
    const news = await changedSince(tx, snapshot)
    await takeIn(tx, documents, news.ordinals)
    held = { documents, snapshot: news.snapshot }
  }

  const follow = async (now: Held) => {
    const began = performance.now()
    const news = await changedSince(db, now.snapshot)
    if (news.ordinals.length === 0) held = { ...now, snapshot: news.snapshot }
    else await readAtOneMoment(db, (tx) => takeNews(tx, now))
    trueAt = began
  }

  // A query that takes too long is left to SQL for a while, where it is asked together with all else.
  const leave = (key: string) => {
    const [oldest] = tooLong.keys()
    if (tooLong.size >= mostTooLong && oldest !== undefined) tooLong.delete(oldest)
    tooLong.set(key, performance.now() + pace.forget)
    log.warn('a query of the search takes too long to be kept in memory; SQL answers it')
  }
  const isLeft = (key: string): boolean => {
    const isOver = (tooLong.get(key) ?? 0) <= performance.now()
    if (isOver) tooLong.delete(key)
    return !isOver
  }

  const learn = async (now: Held, key: string) => {
    wanted.delete(key)
    const began = performance.now()
    await readAtOneMoment(db, async (tx) => {
      await takeNews(tx, now)
      trueAt = began
      await learnFrom(tx, now.documents, key, pace.longestQuery).catch((error: unknown) => {
        if (!isCanceled(error)) throw error
        leave(key)
      })
    })
  }

  const check = async (now: Held) => {
    const sample = Array.from({ length: pace.sample }, () => Math.floor(Math.random() * now.documents.end()))
    const agrees = await readAtOneMoment(db, async (tx) => {
      await takeNews(tx, now)
      return agreesWith(tx, now.documents, [...new Set(sample)])
    })
    if (agrees) return
    log.error('the search in memory differed from the database and is read anew')
    giveUp('differed')
  }

  const live = async () => {
    if (held && lag() > longestAbsence) giveUp('away too long')
    if (!held) {
      await build()
      checkedAt = performance.now()
    }
    if (held) await follow(held)
    for (const key of [...wanted]) if (held) await learn(held, key)
    if (held && performance.now() - checkedAt > pace.check) {
      checkedAt = performance.now()
      await check(held)
    }
    if (performance.now() - tidiedAt > pace.tidy) {
      tidiedAt = performance.now()
      await dropOldChanges(db)
    }
  }

  const listen = async () => {
    const client = await pool.connect()
    let isLost = false
    client.on('error', () => {
      isLost = true
      bell.ring()
    })
    client.on('end', () => {
      isLost = true
    })
    client.on('notification', bell.ring)
    try {
      await client.query(`listen ${channel}`)
      while (!stopping && !isLost) {
        await live()
        await bell.wait(pace.poll)
      }
    } finally {
      client.removeListener('notification', bell.ring)
      client.release(true)
    }
  }

  const run = async () => {
    while (!stopping)
      try {
        await listen()
      } catch (error) {
        log.warn({ err: error }, 'the search in memory could not follow; SQL answers when it lags')
        // What was being written may be half done: memory alone fails so.
        const isFull = error instanceof RangeError
        if (isFull) giveUp('no room')
        await bell.wait(isFull ? pace.whenFull : pace.retry)
      }
  }
  const running = run()

  return {
    /** Whether answers come from memory. */
    ready: isReady,
    /** How long ago, in milliseconds, what is in memory was what the database says. */
    lag,
    /** What is in memory, for those who measure it. */
    held: () => held?.documents,
    /** Answers a plan, or says that SQL must. */
    answer: (plan: Plan, asked: Asked): Answer | null => {
      if (!held || !isReady()) return null
      const unlearned = unlearnedIn(held.documents, plan)
      if (unlearned.length === 0) return answerFrom(held.documents, rotation, plan, asked)
      const keys = unlearned.map(({ language, query }) => `${language} ${query}`)
      if (keys.length > mostOfOne || keys.some(isLeft)) return null
      for (const key of keys) if (wanted.size < mostWanted) wanted.add(key)
      bell.ring()
      return null
    },
    /** Asks for news at once. */
    hurry: bell.ring,
    stop: async (): Promise<void> => {
      stopping = true
      bell.ring()
      await running
      held = undefined
      await close()
    },
  }
}
