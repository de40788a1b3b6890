import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { makePerson } from '../../../../test/cast.ts'
import { freshDatabase } from '../../../../test/database.ts'
import { fillWithDocuments } from '../../../../test/random-documents.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { openLog } from '../../../platform/log.ts'
import { registry } from '../../../platform/metrics.ts'
import { answerFromMemory, answerPlans } from './answer.ts'
import { openKernel } from './kernel.ts'
import { answerInSql } from './oracle.ts'
import type { Asked, Plan } from './plan.ts'
import { openSearchIndex, type Pace, type SearchIndex } from './search-index.ts'
import { factsOfWords } from './words.ts'

const now = new Date('2026-03-02T15:00:00Z')
const log = openLog('silent')
const answerPlan = (db: Database | Tx, plan: Plan, now: Asked) => answerPlans(db, (answer) => answer(plan, now))
const asked: Asked = { now, page: 1, rows: 5_000, near: { from: 0, to: 20 }, first: [] }
let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Database
const opened: SearchIndex[] = []

before(async () => {
  database = await freshDatabase()
  db = database.db
  await fillWithDocuments(db, 300, now)
})
afterEach(async () => {
  for (const index of opened.splice(0)) await index.stop()
})
after(() => database.close())

// Anything that comes in a moment is waited for; what never comes fails.
const until = async (what: string, holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 1_000; tries++) {
    if (await holds()) return
    await pause(10)
  }
  assert.fail(`never: ${what}`)
}

const open = async (pace: Partial<Pace> = {}, url = database.url, kernel = openKernel) => {
  const index = openSearchIndex({ url, log, pace, kernel })
  opened.push(index)
  await until('ready', index.ready)
  return index
}

const everybody: Plan = {
  within: [],
  groups: [],
  facets: [{ replaces: null, options: [1, 2, 3, 13, 14].map((term) => ({ term })) }],
}
const skilled: Plan = {
  within: [[{ term: 1 }, { term: 2 }, { term: 13 }]],
  groups: [1, 2, 3].map((held) => ({ anyOf: [{ held }], mayBeMissing: true })),
  facets: [{ replaces: 0, options: [{ evidenced: 1 }, { evidenced: 2 }, { held: 30 }] }],
}

const isSame = async (index: SearchIndex, of: Asked = asked) => {
  for (const plan of [everybody, skilled])
    if (JSON.stringify(index.answer(plan, of)) !== JSON.stringify(await answerInSql(db, plan, of))) return false
  return true
}
const follows = (index: SearchIndex) => until('the same as SQL', () => isSame(index))

const randomTalent = async (from: Database = db) => {
  const { rows } = await sql<{
    id: string
  }>`select talent_id::text as id from search_document order by random() limit 1`.execute(from)
  return rows[0]?.id ?? ''
}
const rewrite = (from: Database, talent: string, day: number) =>
  sql`update search_document set terms = array(select term from generate_series(1, 24) term where random() < 0.3), skills = array[1, 2, 30], evidenced = array[2],
    tsv_en = to_tsvector('portal_en', 'rewritten ' || ${day}::text), visible_until = ${now}::timestamptz + interval '1 day' * ${day}, version = version + 1
    where talent_id = ${talent}`.execute(from)

test('whoever is added, rewritten or taken away in any of many transactions at once is so in every index', async () => {
  const indexes = [await open(), await open({ poll: 50 })]
  for (const index of indexes) assert.ok(await isSame(index))
  await Promise.all(
    Array.from({ length: 40 }, async (_, round) => {
      await pause(round * 5)
      await db.transaction().execute(async (tx) => {
        if (round % 4 === 0) await fillWithDocuments(tx, 3, now)
        await rewrite(tx, await randomTalent(tx), (round % 5) - 1)
        if (round % 3 === 0)
          await sql`delete from search_document where talent_id = ${await randomTalent(tx)}`.execute(tx)
        await pause(round % 7)
      })
    }),
  )
  for (const index of indexes) await follows(index)
  for (const index of indexes) assert.ok((index.held()?.people() ?? 0) > 300)
})

test('what a transaction changed long before others, and commits after them, is seen; what it takes back never is', async () => {
  const index = await open({ poll: 20 })
  const [late, taken] = [await randomTalent(), await randomTalent()]
  const rewritten =
    index.answer({ ...everybody, groups: [{ anyOf: [{ held: 30 }], mayBeMissing: false }] }, asked)?.total.people ?? 0
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  const isOpen = Promise.withResolvers<void>()
  const long = db.transaction().execute(async (tx) => {
    await rewrite(tx, late, 9)
    isOpen.resolve()
    await held
  })
  const undone = db.transaction().execute(async (tx) => {
    if (taken !== late) await sql`delete from search_document where talent_id = ${taken}`.execute(tx)
    throw new Error('taken back')
  })
  await assert.rejects(undone, /taken back/)
  await isOpen.promise
  for (let round = 0; round < 10; round++) {
    const other = await randomTalent()
    if (other !== late) await rewrite(db, other, 3)
    await follows(index)
  }
  letGo()
  await long
  await follows(index)
  const after = index.answer({ ...everybody, groups: [{ anyOf: [{ held: 30 }], mayBeMissing: false }] }, asked)
  assert.ok((after?.total.people ?? 0) > rewritten && after?.talents.includes(late))
})

test('an ordinal that was let go is given to the next who comes, and the index knows the new one by it', async () => {
  const index = await open({ poll: 20 })
  const { rows: gone } = await sql<{ ordinal: number; talent: string }>`
    delete from search_document where ordinal = (select min(ordinal) from search_document) returning ordinal, talent_id::text as talent`.execute(
    db,
  )
  await fillWithDocuments(db, 1, now)
  const { rows: come } = await sql<{
    talent: string
  }>`select talent_id::text as talent from search_document where ordinal = ${gone[0]?.ordinal}`.execute(db)
  assert.notEqual(come[0]?.talent, undefined)
  assert.notEqual(come[0]?.talent, gone[0]?.talent)
  await follows(index)
  const before = index.held()?.capacity() ?? 0
  await fillWithDocuments(db, 2_500, now)
  await follows(index)
  assert.ok((index.held()?.capacity() ?? 0) > before, 'it grew')
})

test('whose visibility runs out is gone at that moment, without any change of a document, and is there when one looks from before', async () => {
  const index = await open()
  const count = async (at: string) => {
    const of = { ...asked, now: new Date(at) }
    const answer = await answerInSql(db, everybody, of)
    assert.deepEqual(index.answer(everybody, of), answer)
    return answer.total.people
  }
  const { rows } = await sql<{
    end: Date
  }>`select visible_until as end from search_document where visible_until > ${now} order by 1 limit 1`.execute(db)
  const end = rows[0]?.end.getTime() ?? 0
  const present = await count('2026-03-02T15:00:00Z')
  for (const away of [-1, 0, 1, 2, -1, 60_000]) await count(new Date(end + away).toISOString())
  assert.ok((await count('2026-03-20T15:00:00Z')) < present)
  assert.equal(await count('2036-03-20T15:00:00Z'), 0)
  assert.equal(await count('2026-03-02T15:00:00Z'), present)
})

test('a phrase is answered by SQL first and kept from then on, also for those who say it later', async () => {
  const index = await open({ poll: 20 })
  answerFromMemory(db, { index, log })
  const plan: Plan = {
    within: [],
    groups: [{ anyOf: await factsOfWords(db, ['"wonderful bridges"']), mayBeMissing: false }],
    facets: [],
  }
  assert.equal(index.answer(plan, asked), null)
  assert.equal((await answerPlan(db, plan, asked)).total.people, 0)
  await until('learned', () => index.answer(plan, asked) !== null)
  const [one, other] = [await randomTalent(), await randomTalent()]
  const say = (talent: string, text: string) =>
    sql`update search_document set tsv_en = to_tsvector('portal_en', ${text}), visible_until = ${now}::timestamptz + interval '1 day' where talent_id = ${talent}`.execute(
      db,
    )
  await say(one, 'She builds wonderful bridges.')
  await until('one says it', () => index.answer(plan, asked)?.total.people === 1)
  await say(one, 'Bridges are wonderful.')
  await say(other, 'Wonderful bridge of wood.')
  await until('the other says it', () => index.answer(plan, asked)?.talents[0] === other)
  assert.deepEqual(index.answer(plan, asked), await answerInSql(db, plan, asked))
})

const asksAll = async (texts: string[]): Promise<Plan> => ({
  within: [],
  groups: (await factsOfWords(db, texts)).map((fact) => ({ anyOf: [fact], mayBeMissing: false })),
  facets: [],
})

test('a search of many phrases is left to SQL, and takes no room from others', async () => {
  const index = await open({ poll: 10 })
  const few = await asksAll(['"silver bridges"', '"golden bridges"'])
  const many = await asksAll([...'abcdefgh'].map((letter) => `"${letter}${letter} bridges"`))
  assert.equal(index.answer(many, asked), null)
  assert.equal(index.answer(few, asked), null)
  await until('few are learned', () => index.answer(few, asked) !== null)
  await pause(100)
  assert.equal(index.answer(many, asked), null)
  assert.equal(index.held()?.learned().length, 4)
})

test('a query that took too long is tried again after a while', async () => {
  const index = await open({ poll: 10, longestQuery: 20, forget: 400 })
  const plan = await asksAll(['"copper bridges"'])
  await db.transaction().execute(async (tx) => {
    await sql`lock table search_document in access exclusive mode`.execute(tx)
    assert.equal(index.answer(plan, asked), null)
    await pause(150)
  })
  assert.equal(index.answer(plan, asked), null)
  await pause(100)
  assert.equal(index.answer(plan, asked), null, 'not yet')
  await until('learned', () => index.answer(plan, asked) !== null)
})

test('how far the index is behind is measured when it is asked', async () => {
  await open({ poll: 5_000 })
  const lag = async () => Number(/^search_index_lag_seconds (\S+)$/m.exec(await registry.metrics())?.[1])
  // What was still on its way when it opened may be looked at in between.
  await until('its lag grows while it looks at nothing', async () => {
    const before = await lag()
    await pause(60)
    return (await lag()) - before > 0.05
  })
})

test('an index that is wrong finds out by itself and is read anew', async () => {
  const index = await open({ poll: 10, check: 10, sample: 5_000 })
  const first = index.held()
  const right = first?.people() ?? 0
  const { rows } = await sql<{ ordinal: number }>`select min(ordinal) as ordinal from search_document`.execute(db)
  await pause(200)
  assert.equal(index.held(), first, 'it is right, and stays')
  first?.remove(rows[0]?.ordinal ?? 0)
  assert.equal(first?.people(), right - 1)
  await until('read anew', () => index.held() !== first && index.ready())
  assert.equal(index.held()?.people(), right)
  await follows(index)
  assert.match(await registry.metrics(), /search_index_rebuilds_total\{reason="differed"\} 1/)
})

test('before it is ready, when it fails and when it lags, SQL answers: never an empty page', async () => {
  const right = await answerInSql(db, skilled, asked)
  assert.ok(right.missingOne.people > 0)
  const isAnswered = async (index: SearchIndex) => {
    answerFromMemory(db, { index, log })
    assert.deepEqual(await answerPlan(db, skilled, asked), right)
  }
  const early = openSearchIndex({ url: database.url, log })
  opened.push(early)
  assert.equal(early.ready(), false)
  assert.equal(early.answer(skilled, asked), null)
  await isAnswered(early)

  const lagging = await open({ longestLag: 100, poll: 5_000 })
  await until('it lags', () => !lagging.ready())
  await isAnswered(lagging)
  lagging.hurry()
  await until('it has looked again', lagging.ready)

  let fails = false
  const failing = await open({}, database.url, (memory) => {
    const kernel = openKernel(memory)
    return {
      ...kernel,
      count: (...words) => {
        if (fails) throw new WebAssembly.RuntimeError('broken')
        return kernel.count(...words)
      },
    }
  })
  fails = true
  assert.throws(() => failing.answer(skilled, asked), /broken/)
  await isAnswered(failing)

  const nowhere = openSearchIndex({ url: `${database.url}_that_is_not`, log, pace: { retry: 10 } })
  opened.push(nowhere)
  await pause(100)
  await isAnswered(nowhere)
  await nowhere.stop()
})

test('an index whose connections are cut follows again, and has missed nothing', async () => {
  const index = await open({ retry: 10 })
  const { rows } = await sql<{ isCut: boolean }>`
    select pg_terminate_backend(pid) as "isCut" from pg_stat_activity where datname = current_database() and query like 'listen%'`.execute(
    db,
  )
  assert.ok(rows.length > 0)
  await rewrite(db, await randomTalent(), 6)
  await follows(index)
})

test('inside a transaction one finds what one has just changed', async () => {
  const index = await open()
  answerFromMemory(db, { index, log })
  await db
    .transaction()
    .execute(async (tx) => {
      await sql`delete from search_document`.execute(tx)
      assert.equal((await answerPlan(tx, everybody, asked)).total.people, 0)
      throw new Error('taken back')
    })
    .catch(() => {})
  assert.ok((await answerPlan(db, everybody, asked)).total.people > 0)
})

test('two who change one profile at once leave a document that says both', async () => {
  const { id } = await makePerson(db, 'Two Tabs')
  await sql`insert into profiles (person_id, reference, visibility, visible_until, updated_at) values (${id}, 'TWOTABS', 'named', ${now}::timestamptz + interval '1 day', ${now})`.execute(
    db,
  )
  const { rows: skills } = await sql<{ id: number }>`select id from skills order by id limit 2`.execute(db)
  const claim = async (tx: Tx, place: number) => {
    await sql`insert into person_skills (person_id, skill_id, added_at) values (${id}, ${skills[place]?.id}, ${now})`.execute(
      tx,
    )
    // As the commit does: the document is written, and the transaction still open.
    await sql`set constraints all immediate`.execute(tx)
  }
  let second: Promise<void> | undefined
  await db.transaction().execute(async (tx) => {
    await claim(tx, 0)
    second = db.transaction().execute((other) => claim(other, 1))
    await until('the second waits', async () => {
      const { rows: waiting } =
        await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
          db,
        )
      return waiting.length > 0
    })
  })
  await second
  const { rows } = await sql<{ skills: number[] }>`select skills from search_document where talent_id = ${id}`.execute(
    db,
  )
  assert.deepEqual(
    rows[0]?.skills,
    skills.map((skill) => skill.id),
  )
})

test('changes that everybody has read are let go', async () => {
  await sql`update search_changes set at = now() - interval '2 hours'`.execute(db)
  await open()
  await until('let go', async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_changes`.execute(db)
    return rows[0]?.count === 0
  })
})
