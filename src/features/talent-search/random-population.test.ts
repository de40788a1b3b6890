import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { chance } from '../../../db/seeds/demonstration/population.ts'
import { makePerson } from '../../../test/cast.ts'
import { freshDatabase } from '../../../test/database.ts'
import type { Database } from '../../platform/database.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { arrangements, positionLanguages, regions, visibilities } from '../profiles/index.ts'
import { emptyFilter, filterParams, filterQuery, parseFilter, type SearchFilter } from './filter.ts'
import { findTalent, rowsOnPage } from './queries.ts'

// Words that neither language inflects, so that a plain comparison of folded words is an honest oracle.
const vocabulary = ['kubernetes', 'Québec', 'élan', 'saskatoon', 'zorglub', 'île', 'cobol', 'naïveté']
const fold = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => fold(text).split(/[^a-z0-9]+/)

type Talent = {
  id: string
  visibility: (typeof visibilities)[number]
  visibleUntil: Date | null
  languages: string[]
  regions: string[]
  arrangements: string[]
  evidenced: string[]
  claimed: string[]
  headline: string
  evidence: string
  title: string
}

const now = new Date('2026-03-02T15:00:00Z')
const luck = chance(20260302)
const subset = <Value>(values: readonly Value[], most: number) => luck.some(values, luck.below(most + 1))

let db: Database
let close: () => Promise<void>
const people: Talent[] = []
let skillKeys: string[] = []

before(async () => {
  const database = await freshDatabase()
  db = database.db
  close = database.close
  const skills = await db.selectFrom('skills').select(['id', 'key']).orderBy('key').limit(9).execute()
  skillKeys = skills.map(({ key }) => key)
  const idOf = (key: string) => skills.find((skill) => skill.key === key)?.id ?? 0

  for (let place = 0; place < 240; place++) {
    const { id } = await makePerson(db, `Person ${place}`)
    const visibility = luck.pick(visibilities)
    const talent: Talent = {
      id,
      visibility,
      visibleUntil:
        visibility === 'hidden' ? null : new Date(now.getTime() + (luck.likely(0.15) ? -1 : 1) * 86_400_000),
      languages: subset(positionLanguages, 2),
      regions: subset(regions, 4),
      arrangements: subset(arrangements, 2),
      evidenced: subset(skillKeys, 4),
      claimed: [],
      headline: subset(vocabulary, 2).join(' '),
      evidence: luck.pick(vocabulary),
      title: luck.pick(vocabulary),
    }
    talent.claimed = subset(
      skillKeys.filter((key) => !talent.evidenced.includes(key)),
      3,
    )
    people.push(talent)
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('profiles')
        .values({
          person_id: id,
          reference: `R${place}`,
          headline: talent.headline,
          position_languages: talent.languages,
          regions: talent.regions,
          arrangements: talent.arrangements,
          visibility,
          visible_until: talent.visibleUntil,
          updated_at: now,
        })
        .execute()
      const held = [...talent.evidenced, ...talent.claimed]
      if (held.length > 0)
        await tx
          .insertInto('person_skills')
          .values(held.map((key) => ({ person_id: id, skill_id: idOf(key), added_at: now })))
          .execute()
      if (talent.evidenced.length > 0) {
        const experience = await tx
          .insertInto('experiences')
          .values({ person_id: id, kind: 'work', title: talent.title, created_at: now, updated_at: now })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('experience_skills')
          .values(
            talent.evidenced.map((key) => ({
              experience_id: experience.id,
              skill_id: idOf(key),
              evidence: talent.evidence,
              added_at: now,
            })),
          )
          .execute()
      }
    })
  }
})
after(() => close())

const randomFilter = (): SearchFilter => ({
  skills: luck.likely(0.3) ? [] : luck.some(skillKeys, 1 + luck.below(2)).sort(),
  evidencedOnly: luck.likely(0.4),
  languages: luck.likely(0.6) ? [] : luck.some(positionLanguages, 1 + luck.below(2)),
  regions: luck.likely(0.6) ? [] : luck.some(regions, 1 + luck.below(4)),
  arrangements: luck.likely(0.6) ? [] : luck.some(arrangements, 1 + luck.below(2)),
  text: luck.likely(0.6) ? '' : luck.some(vocabulary, 1 + luck.below(2)).join(' '),
})

/** The same question, answered by hand. */
const matchesByHand = (talent: Talent, filter: SearchFilter) => {
  const anyOf = (asked: readonly string[], has: string[]) =>
    asked.length === 0 || asked.some((value) => has.includes(value))
  const texts = [
    talent.headline,
    ...(talent.evidenced.length > 0 ? [talent.evidence] : []),
    ...(talent.evidenced.length > 0 && talent.visibility === 'named' ? [talent.title] : []),
  ]
  const said = texts.flatMap(wordsOf)
  return (
    talent.visibility !== 'hidden' &&
    talent.visibleUntil !== null &&
    talent.visibleUntil > now &&
    filter.skills.every(
      (key) => talent.evidenced.includes(key) || (!filter.evidencedOnly && talent.claimed.includes(key)),
    ) &&
    anyOf(filter.languages, talent.languages) &&
    anyOf(filter.regions, talent.regions) &&
    anyOf(filter.arrangements, talent.arrangements) &&
    (filter.text === '' || wordsOf(filter.text).every((word) => said.includes(word)))
  )
}

const turn = (id: string) => createHash('md5').update(`${id}2026-03-02`).digest('hex')
const byHand = (filter: SearchFilter) =>
  people
    .filter((talent) => matchesByHand(talent, filter))
    .sort((one, other) => (turn(one.id) < turn(other.id) ? -1 : 1))

const recruiter: Viewer = { id: null, grants: [{ role: 'recruiter', officeId: 'an office' }] }
const manager: Viewer = { id: null, grants: [{ role: 'manager', officeId: null }] }

const everyPage = async (viewer: Viewer, filter: SearchFilter) => {
  const first = await findTalent(db, viewer, filter, { page: 1, now })
  const rows = [...first.rows]
  for (let page = 2; page <= first.pages; page++)
    rows.push(...(await findTalent(db, viewer, filter, { page, now })).rows)
  return { first, rows }
}

test('three hundred random searches find exactly the people found by hand, in the order of the day, counted and listed alike', async () => {
  const sizes: number[] = []
  for (let round = 0; round < 300; round++) {
    const filter = randomFilter()
    const expected = byHand(filter)
    const { first, rows } = await everyPage(recruiter, filter)
    const said = JSON.stringify(filter)
    assert.equal(first.total, expected.length, said)
    assert.deepEqual(first.shown, { exactly: expected.length }, said)
    assert.equal(first.pages, Math.ceil(expected.length / rowsOnPage), said)
    assert.deepEqual(
      rows.map(({ talentId }) => talentId),
      expected.map(({ id }) => id),
      said,
    )
    sizes.push(expected.length)

    for (const { condition, left, more, unstated } of first.costs) {
      const { kind } = condition
      const relaxed: SearchFilter =
        kind === 'skill'
          ? { ...filter, skills: filter.skills.filter((key) => key !== condition.key) }
          : kind === 'evidenced'
            ? { ...filter, evidencedOnly: false }
            : { ...filter, [kind]: kind === 'text' ? '' : [] }
      const expectedLeft = byHand(relaxed)
      assert.deepEqual(left, { exactly: expectedLeft.length }, `${said} without ${JSON.stringify(condition)}`)
      assert.deepEqual(more, { exactly: expectedLeft.length - expected.length })
      if (kind === 'languages' || kind === 'regions' || kind === 'arrangements')
        assert.deepEqual(unstated, { exactly: expectedLeft.filter((talent) => talent[kind].length === 0).length })
    }
    for (const region of regions)
      assert.deepEqual(
        first.options.regions[region],
        { exactly: byHand({ ...filter, regions: [region] }).length },
        said,
      )
    if (filter.skills.length > 1) {
      const missing = filter.skills.reduce(
        (sum, key) =>
          sum + byHand({ ...filter, skills: filter.skills.filter((one) => one !== key) }).length - expected.length,
        0,
      )
      assert.deepEqual(first.missingOneSkill, { exactly: missing })
    }
  }
  assert.ok(sizes.filter((size) => size > rowsOnPage).length > 20, 'some searches fill several pages')
  assert.ok(sizes.filter((size) => size === 0).length > 20, 'some searches find nobody')
})

test('a manager is told no number below five, in any part of an answer, and sees no list of so few', async () => {
  let few = 0
  for (let round = 0; round < 200; round++) {
    const filter = randomFilter()
    const expected = byHand(filter)
    const answer = await findTalent(db, manager, filter, { page: 1, now })
    if (expected.length < 5) {
      few++
      assert.deepEqual(answer.shown, { fewerThan: 5 })
      assert.deepEqual(answer.rows, [])
      assert.equal(answer.pages, 0)
      assert.equal(answer.missingOneSkill, null)
      assert.ok(answer.costs.every(({ more, unstated }) => more === null && unstated === null))
    } else assert.equal(answer.rows.length, Math.min(expected.length, rowsOnPage))
    const { total: _, ...told } = answer
    const numbers = [
      ...JSON.stringify([told.shown, told.costs, told.missingOneSkill, told.options]).matchAll(/"exactly":(\d+)/g),
    ]
    assert.deepEqual(
      numbers.filter(([, number]) => Number(number) < 5),
      [],
    )
  }
  assert.ok(few > 20)
})

test('nobody who is hidden or whose visibility has run out is ever found', async () => {
  const { rows, first } = await everyPage(recruiter, emptyFilter)
  const gone = people.filter(
    ({ visibility, visibleUntil }) => visibility === 'hidden' || (visibleUntil !== null && visibleUntil <= now),
  )
  assert.ok(gone.length > 50 && first.total > 50)
  assert.deepEqual(
    rows.filter(({ talentId }) => gone.some(({ id }) => id === talentId)),
    [],
  )
  const later = await findTalent(db, recruiter, emptyFilter, { page: 1, now: new Date(now.getTime() + 2 * 86_400_000) })
  assert.equal(later.total, 0)
})

test('an unknown viewer’s set is empty whatever is asked: permission is part of the set', async () => {
  const talent: Viewer = { id: 'someone', grants: [{ role: 'talent', officeId: null }] }
  assert.equal((await findTalent(db, talent, emptyFilter, { page: 1, now })).total, 0)
})

test('the order is the same all day and another the next day', async () => {
  const ids = async (at: string) =>
    (await findTalent(db, recruiter, emptyFilter, { page: 1, now: new Date(at) })).rows.map(({ talentId }) => talentId)
  assert.deepEqual(await ids('2026-03-02T06:00:00Z'), await ids('2026-03-03T04:00:00Z'))
  assert.notDeepEqual(await ids('2026-03-02T15:00:00Z'), await ids('2026-03-03T05:30:00Z'))
})

test('a page beyond the last is the last', async () => {
  const answer = await findTalent(db, recruiter, emptyFilter, { page: 999, now })
  assert.equal(answer.page, answer.pages)
  assert.ok(answer.rows.length > 0)
})

test('every filter survives its address', () => {
  for (let round = 0; round < 300; round++) {
    const filter = parseFilter(new URLSearchParams(filterQuery(randomFilter()))).filter
    const again = parseFilter(new URLSearchParams(filterQuery(filter)))
    assert.deepEqual(again, { filter, leftOut: [] })
    assert.deepEqual(filterParams(again.filter), filterParams(filter))
  }
})
