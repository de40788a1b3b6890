import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { freshDatabase } from '../../../test/database.ts'
import { matchesByHand, randomTalents, usedValues } from '../../../test/random-talents.ts'
import type { Database } from '../../platform/database.ts'
import { openLog } from '../../platform/log.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { facetNames, facets } from './facets.ts'
import {
  choosing,
  conditionsOf,
  emptyFilter,
  filterParams,
  filterQuery,
  parseFilter,
  type SearchFilter,
  without,
} from './filter.ts'
import { answerFromMemory } from './memory/answer.ts'
import { openSearchIndex } from './memory/search-index.ts'
import { turningOf, turnOf } from './memory/turn.ts'
import { findTalent, rowsOnPage } from './queries.ts'
import { listedBeside, type Shown } from './small-numbers.ts'

const now = new Date('2026-03-02T15:00:00Z')
const secret = 'a secret of this test'
const asking = { now, secret }

let db: Database
let close: () => Promise<void>
let url: string
let talents: Awaited<ReturnType<typeof randomTalents>>

before(async () => {
  const database = await freshDatabase()
  db = database.db
  close = database.close
  url = database.url
  talents = await randomTalents(db, 20260302, 240, now)
  for (const { talent_id, ordinal } of await db
    .selectFrom('search_document')
    .select(['talent_id', 'ordinal'])
    .execute())
    ordinals.set(talent_id, ordinal)
})
after(() => close())

const ordinals = new Map<string, number>()
const turn = (id: string) => turnOf(turningOf(now), ordinals.get(id) ?? -1)
const byHand = (filter: SearchFilter) =>
  talents.people
    .filter((talent) => matchesByHand(talent, filter, now))
    .sort((one, other) => (turn(one.id) < turn(other.id) ? -1 : 1))

const recruiter: Viewer = { id: null, grants: [{ role: 'recruiter', officeId: 'an office' }] }
const manager: Viewer = { id: null, grants: [{ role: 'manager', officeId: null }] }

const everyPage = async (viewer: Viewer, filter: SearchFilter, listed: 'matching' | 'missing-one' = 'matching') => {
  const first = await findTalent(db, viewer, filter, { ...asking, page: 1, listed })
  const rows = [...first.rows]
  for (let page = 2; page <= first.pages; page++)
    rows.push(...(await findTalent(db, viewer, filter, { ...asking, page, listed })).rows)
  return { first, ids: rows.map(({ talentId }) => talentId) }
}

test('three hundred random searches find exactly the people found by hand, in the order of the day; every number of an answer is theirs', async () => {
  const sizes: number[] = []
  const asked = new Set<string>()
  for (let round = 0; round < 300; round++) {
    const filter = talents.randomFilter()
    const expected = byHand(filter)
    const { first, ids } = await everyPage(recruiter, filter)
    const said = JSON.stringify(filter)
    assert.equal(first.total, expected.length, said)
    assert.deepEqual(first.shown, { exactly: expected.length }, said)
    assert.equal(first.pages, Math.ceil(expected.length / rowsOnPage), said)
    assert.deepEqual(
      ids,
      expected.map(({ id }) => id),
      said,
    )
    sizes.push(expected.length)

    assert.deepEqual(
      first.costs.map(({ condition }) => condition),
      conditionsOf(filter),
    )
    for (const { condition, left, more, unstated } of first.costs) {
      asked.add(condition.kind === 'facet' ? condition.facet : condition.kind)
      const expectedLeft = byHand(without(filter, condition))
      assert.deepEqual(left, { exactly: expectedLeft.length }, `${said} without ${JSON.stringify(condition)}`)
      assert.equal(more, expectedLeft.length - expected.length)
      const silent =
        condition.kind === 'facet' && facets[condition.facet].asked !== 'all' && condition.facet !== 'qualified'
          ? { exactly: expectedLeft.filter(({ stated }) => stated[condition.facet].length === 0).length }
          : null
      assert.deepEqual(unstated, silent, `${said} ${JSON.stringify(condition)}`)
    }
    for (const facet of facetNames)
      for (const value of usedValues(facet)) {
        const values = facets[facet].asked === 'all' ? [...new Set([...filter.chosen[facet], value])] : [value]
        const count = byHand(choosing(filter, facet, values)).length
        assert.deepEqual(first.options[facet][value], { exactly: count }, `${said} ${facet} ${value}`)
      }
  }
  assert.deepEqual([...asked].sort(), ['evidenced', 'skill', 'text', ...facetNames].sort())
  assert.ok(sizes.filter((size) => size > rowsOnPage).length > 20, 'some searches fill several pages')
  assert.ok(sizes.filter((size) => size === 0).length > 20, 'some searches find nobody')
})

test('who misses exactly one of the skills is counted by the skill, and listed', async () => {
  const some = new Set<string>()
  for (let round = 0; round < 40; round++) {
    const filter = {
      ...emptyFilter,
      skills: talents.luck.some(talents.skillKeys, 3).sort(),
      evidencedOnly: round % 2 === 0,
    }
    const missing = (key: string) =>
      byHand(without(filter, { kind: 'skill', key })).filter((talent) => !matchesByHand(talent, filter, now))
    const { first, ids } = await everyPage(recruiter, filter, 'missing-one')
    assert.deepEqual(
      first.missing,
      filter.skills.map((key) => ({ key, people: { exactly: missing(key).length } })),
    )
    const all = filter.skills.flatMap(missing).map(({ id }) => id)
    assert.deepEqual(first.missingOne, { exactly: all.length })
    assert.deepEqual(
      ids,
      all.sort((one, other) => (turn(one) < turn(other) ? -1 : 1)),
    )
    for (const id of ids) some.add(id)
  }
  assert.ok(some.size > 20)
})

const numbersIn = (told: unknown): number[] =>
  [...JSON.stringify(told).matchAll(/"(?:exactly|about)":(\d+)/g)].map(([, number]) => Number(number))

test('a manager is told no number below five, none exactly, and no list that says more than its number', async () => {
  let few = 0
  for (let round = 0; round < 200; round++) {
    const filter = talents.randomFilter()
    const expected = byHand(filter)
    const said = JSON.stringify(filter)
    const { first, ids } = await everyPage(manager, filter)
    const { total: _, rows: __, ...told } = first
    assert.ok(!JSON.stringify(told).includes('exactly'))
    assert.ok(
      numbersIn([told.shown, told.costs, told.missing, told.missingOne, told.options]).every(
        (one) => one >= 5 && one % 5 === 0,
      ),
    )
    assert.ok(told.costs.every(({ more }) => more === null))
    assert.equal(ids.length, Math.min(expected.length, listedBeside(first.shown)))
    if (expected.length < 5) {
      few++
      assert.deepEqual(first.shown, { fewerThan: 5 })
      assert.equal(first.pages, 0)
    } else {
      const { about } = first.shown as Extract<Shown, { about: number }>
      // Each condition that leaves out fewer than five people, and each choice that adds fewer, is as if it were not there.
      assert.ok(Math.abs(about - expected.length) < 5 * (1 + first.costs.length), said)
      assert.deepEqual(
        ids,
        expected.slice(0, ids.length).map(({ id }) => id),
      )
    }
  }
  assert.ok(few > 20)
})

test('the same people read the same number in whatever words they are asked for', async () => {
  const filter: SearchFilter = choosing(emptyFilter, 'region', ['ontario'])
  const alone = await findTalent(db, manager, filter, { ...asking, page: 1 })
  const all = await findTalent(db, manager, emptyFilter, { ...asking, page: 1 })
  assert.deepEqual(all.options.region.ontario, alone.shown)
  assert.deepEqual(alone.costs[0]?.left, all.shown)
  for (const facet of facetNames)
    for (const value of usedValues(facet)) {
      const narrower = await findTalent(db, manager, choosing(emptyFilter, facet, [value]), { ...asking, page: 1 })
      assert.deepEqual(all.options[facet][value], narrower.shown)
    }
})

test('nobody who is hidden or whose visibility has run out is ever found', async () => {
  const { ids, first } = await everyPage(recruiter, emptyFilter)
  const gone = talents.people.filter(
    ({ visibility, visibleUntil }) => visibility === 'hidden' || (visibleUntil !== null && visibleUntil <= now),
  )
  assert.ok(gone.length > 50 && first.total > 50)
  assert.deepEqual(
    ids.filter((found) => gone.some(({ id }) => id === found)),
    [],
  )
  const tomorrow = { secret, now: new Date(now.getTime() + 2 * 86_400_000), page: 1 }
  assert.equal((await findTalent(db, recruiter, emptyFilter, tomorrow)).total, 0)
})

test('an unknown viewer’s set is empty whatever is asked: permission is part of the set', async () => {
  const talent: Viewer = { id: 'someone', grants: [{ role: 'talent', officeId: null }] }
  assert.equal((await findTalent(db, talent, emptyFilter, { ...asking, page: 1 })).total, 0)
})

test('the order is the same all day and another the next day', async () => {
  const ids = async (at: string) =>
    (await findTalent(db, recruiter, emptyFilter, { secret, page: 1, now: new Date(at) })).rows.map(
      ({ talentId }) => talentId,
    )
  assert.deepEqual(await ids('2026-03-02T06:00:00Z'), await ids('2026-03-03T04:00:00Z'))
  assert.notDeepEqual(await ids('2026-03-02T15:00:00Z'), await ids('2026-03-03T05:30:00Z'))
})

test('by the most recent qualification: the newest month first, by rotation within it, and last who is qualified nowhere; the same from page to page', async () => {
  const latest = ({ months }: (typeof talents.people)[number]) => months.toSorted().at(-1) ?? ''
  const expected = byHand(emptyFilter).toSorted((one, other) =>
    latest(one) < latest(other) ? 1 : latest(one) > latest(other) ? -1 : 0,
  )
  const rows = []
  for (let page = 1; page <= Math.ceil(expected.length / rowsOnPage); page++)
    rows.push(...(await findTalent(db, recruiter, emptyFilter, { ...asking, page, order: 'recent' })).rows)
  assert.deepEqual(
    rows.map(({ talentId }) => talentId),
    expected.map(({ id }) => id),
  )
  assert.ok(new Set(expected.map(latest)).size > 8, 'of many months')
})

test('a page beyond the last is the last', async () => {
  const answer = await findTalent(db, recruiter, emptyFilter, { ...asking, page: 999 })
  assert.equal(answer.page, answer.pages)
  assert.ok(answer.rows.length > 0)
})

test('no answer carries a score of anyone', async () => {
  const { rows } = await findTalent(db, recruiter, { ...emptyFilter, text: 'kubernetes' }, { ...asking, page: 1 })
  assert.ok(rows.length > 0)
  assert.doesNotMatch(JSON.stringify(rows), /"(score|rank|relevance|weight|turn|similarity)"/i)
})

test('every filter survives its address', () => {
  for (let round = 0; round < 300; round++) {
    const filter = parseFilter(new URLSearchParams(filterQuery(talents.randomFilter()))).filter
    const again = parseFilter(new URLSearchParams(filterQuery(filter)))
    assert.deepEqual(again, { filter, leftOut: [] })
    assert.deepEqual(filterParams(again.filter), filterParams(filter))
  }
})

test('from memory and by SQL a search is answered alike, to everyone who may search: numbers, rows, pages and near matches', async () => {
  const log = openLog('silent')
  const index = openSearchIndex({ url, log, pace: { poll: 50 } })
  answerFromMemory(db, { index, log })
  try {
    while (!index.ready()) await setTimeout(20)
    for (let round = 0; round < 150; round++) {
      const filter = talents.randomFilter()
      const viewer = round % 2 === 0 ? recruiter : manager
      for (const listed of ['matching', 'missing-one'] as const) {
        const order = round % 3 === 0 ? ('recent' as const) : ('rotation' as const)
        const asked = { ...asking, page: 1 + (round % 3), listed, order }
        // Inside a transaction SQL answers.
        const bySql = await db.transaction().execute((tx) => findTalent(tx, viewer, filter, asked))
        assert.deepEqual(await findTalent(db, viewer, filter, asked), bySql, JSON.stringify(filter))
      }
    }
  } finally {
    await index.stop()
  }
})
