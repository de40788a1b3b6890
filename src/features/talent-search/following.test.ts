import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../test/database.ts'
import { makeFindable } from '../../../test/findable.ts'
import { makePools, putInPool } from '../../../test/pools.ts'
import type { Database } from '../../platform/database.ts'
import type { Viewer } from '../../policy/viewer.ts'
import type { Facet } from './facets.ts'
import { choosing, emptyFilter } from './filter.ts'
import { findTalent } from './queries.ts'

const now = new Date('2026-03-02T15:00:00Z')
const recruiter: Viewer = { id: null, grants: [{ role: 'recruiter', officeId: 'an office' }] }

let db: Database
let close: () => Promise<void>
let person = ''
before(async () => {
  const database = await freshDatabase()
  db = database.db
  close = database.close
  person = (await makeFindable(db, 1, {}, now))[0] ?? ''
})
after(() => close())

const isFound = async (facet: Facet, value: string) =>
  (await findTalent(db, recruiter, choosing(emptyFilter, facet, [value]), { page: 1, now, secret: 'a secret' }))
    .total === 1
const change = (fields: object) => db.updateTable('profiles').set(fields).where('person_id', '=', person).execute()

const changes: [Facet, string, object, object][] = [
  ['availability', 'now', { available_from: '2026-03-02' }, { available_from: '2026-04-03' }],
  ['availability', 'month', { available_from: '2026-04-02' }, { available_from: '2026-09-03' }],
  ['availability', 'half-year', { available_from: '2026-08-31' }, { available_from: null }],
  ['classification', 'IT-03', { classifications: ['IT-02', 'IT-03'] }, { classifications: ['IT-02'] }],
  ['stream', 'security', { work_streams: ['security'] }, { work_streams: [] }],
  ['language', 'fr', { position_languages: ['fr'] }, { position_languages: ['en'] }],
  ['region', 'north', { regions: ['north'] }, { regions: [] }],
  ['arrangement', 'remote', { arrangements: ['remote'] }, { arrangements: ['hybrid'] }],
  ['duration', 'long-term', { durations: ['long-term'] }, { durations: [] }],
  ['condition', 'travel', { conditions: ['travel', 'shifts'] }, { conditions: ['shifts'] }],
  ['reading', 'B', { second_language_basis: 'estimate', reading_level: 'C' }, { reading_level: 'A' }],
  ['writing', 'C', { second_language_basis: 'tested', writing_level: 'E' }, { writing_level: 'B' }],
  ['oral', 'A', { second_language_basis: 'tested', oral_level: 'A', oral_until: '2020-01-01' }, { oral_level: '' }],
]
for (const [facet, value, told, taken] of changes)
  test(`what a person states of ${facet} is found as soon as it is saved, and no longer once it is taken back`, async () => {
    assert.equal(await isFound(facet, value), false)
    await change(told)
    assert.equal(await isFound(facet, value), true)
    await change(taken)
    assert.equal(await isFound(facet, value), false)
  })

test('studies without name are found where evidence shows them, and what they ended with under a name alone', async () => {
  const { id } = await db
    .insertInto('experiences')
    .values({
      person_id: person,
      kind: 'education',
      title: '',
      credential: 'Diploma',
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const found = async () => [await isFound('education', 'studies'), await isFound('education', 'credential')]
  assert.deepEqual(await found(), [false, false])
  const skill = await db.selectFrom('skills').select('id').limit(1).executeTakeFirstOrThrow()
  const link = { experience_id: id, skill_id: skill.id, evidence: 'A thesis', added_at: now }
  await db.insertInto('experience_skills').values(link).execute()
  assert.deepEqual(await found(), [true, false])
  await change({ visibility: 'named' })
  assert.deepEqual(await found(), [true, true])
  await db.deleteFrom('experiences').where('id', '=', id).execute()
  assert.deepEqual(await found(), [false, false])
})

const documentNow = () =>
  db
    .selectFrom('search_document')
    .select(['version', 'visible_until', sql<string>`xmin::text`.as('written')])
    .where('talent_id', '=', person)
    .executeTakeFirstOrThrow()

test('what no search asks writes nothing, and to be found for longer is no change of what a person states', async () => {
  const before = await documentNow()
  await change({ phone: '+1 613 555 0100' })
  assert.deepEqual(await documentNow(), before)
  const longer = new Date(now.getTime() + 700 * 86_400_000)
  await change({ visible_until: longer })
  const after = await documentNow()
  assert.deepEqual(after.visible_until, longer)
  assert.equal(after.version, before.version)
  await change({ headline: 'Another headline' })
  assert.ok((await documentNow()).version > before.version)
})

test('everybody is projected at once under one lock, and only who differs is written', async () => {
  await makeFindable(db, 3, {}, now)
  const documents = () =>
    db.selectFrom('search_document').select(['talent_id', 'ordinal', 'version']).orderBy('talent_id').execute()
  const before = await documents()
  const stranger = before.find(({ talent_id }) => talent_id !== person)?.talent_id ?? ''
  await sql`update search_document set terms = '{1}' where talent_id = ${person}`.execute(db)
  // Past the triggers, as only a superuser can: what everybody’s projection is there to put right.
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await one
      .updateTable('profiles')
      .set({ visibility: 'hidden', visible_until: null })
      .where('person_id', '=', stranger)
      .execute()
    await sql`set session_replication_role = origin`.execute(one)
  })
  const locks = await db.transaction().execute(async (tx) => {
    await sql`select project_everyone()`.execute(tx)
    const { rows } = await sql<{
      count: number
    }>`select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`.execute(tx)
    return rows[0]?.count
  })
  assert.equal(locks, 0)
  const left = before.filter(({ talent_id }) => talent_id !== stranger)
  const after = await documents()
  assert.deepEqual(
    after.map(({ talent_id, ordinal }) => ({ talent_id, ordinal })),
    left.map(({ talent_id, ordinal }) => ({ talent_id, ordinal })),
  )
  for (const [place, { talent_id, version }] of after.entries())
    assert.equal(version > (left[place]?.version ?? 0), talent_id === person)
})

const isFoundAt = async (facet: Facet, value: string, at: Date) =>
  (await findTalent(db, recruiter, choosing(emptyFilter, facet, [value]), { page: 1, now: at, secret: 'a secret' }))
    .total
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

test('who is available from a day is so as it begins, without anything being written', async () => {
  await change({ available_from: '2026-03-09' })
  const asOf = (at: string) => isFoundAt('availability', 'now', new Date(at))
  // The clocks went forward the night before: the day begins at four.
  assert.equal(await asOf('2026-03-09T03:59:00Z'), 0)
  assert.equal(await asOf('2026-03-09T04:00:00Z'), 1)
  await change({ available_from: null })
})

test('a place in a pool is found once it was told, while it holds, and by its moment; then its person is in no pool again', async () => {
  const [pool, other] = await makePools(db, 2, now)
  assert.ok(pool && other)
  const inPool = (at = now) => isFoundAt('qualified', pool.key, at)
  const inNone = (at = now) => isFoundAt('qualified', 'none', at)
  const people = await inNone()
  const held = { expiresAt: later(30), isTold: false }
  const { id, decisionId, applicationId } = await putInPool(db, {
    personId: person,
    pool,
    issuedAt: later(-1),
    ...held,
  })
  assert.deepEqual([await inPool(), await inNone()], [0, people], 'nobody was told')
  await db.updateTable('decisions').set({ told_at: now }).where('id', '=', decisionId).execute()
  assert.deepEqual([await inPool(), await inNone()], [1, people - 1])
  assert.deepEqual(
    [await inPool(later(29.9)), await inPool(later(30)), await inNone(later(30))],
    [1, 0, people],
    'over at its moment',
  )

  const set = (fields: object) => db.updateTable('qualifications').set(fields).where('id', '=', id).execute()
  await set({ status: 'suspended', suspended_until: later(5) })
  assert.deepEqual(
    [await inPool(), await inPool(later(4.9)), await inPool(later(5))],
    [0, 0, 1],
    'suspended until a moment',
  )
  await set({ suspended_until: null })
  assert.deepEqual([await inPool(), await inPool(later(5)), await inNone()], [0, 0, people], 'suspended for good')
  await set({ status: 'available' })
  assert.equal(await inPool(), 1)

  await putInPool(db, { personId: person, pool: other, issuedAt: later(-1), expiresAt: later(10) })
  assert.deepEqual(
    [await inNone(later(9)), await inNone(later(10)), await inNone(later(30))],
    [people - 1, people - 1, people],
  )

  const withdrawn = { status: 'withdrawn', withdrawn_at: now }
  await db.updateTable('applications').set(withdrawn).where('id', '=', applicationId).execute()
  assert.deepEqual(
    [await inPool(), await isFoundAt('qualified', other.key, now)],
    [0, 1],
    'withdrew, before the clock noted it',
  )
  await set({ status: 'removed', removed_at: now, removal_reason: 'withdrew' })
  assert.equal(await inPool(), 0)
})

test('a change that is taken back with its transaction was never found', async () => {
  await assert.rejects(
    db.transaction().execute(async (tx) => {
      await tx
        .updateTable('profiles')
        .set({ regions: ['quebec'] })
        .where('person_id', '=', person)
        .execute()
      throw new Error('no')
    }),
    /no/,
  )
  assert.equal(await isFound('region', 'quebec'), false)
})

test('a group and level added to the reference data can be asked for at once', async () => {
  await db
    .insertInto('classifications')
    .values({ group_code: 'ZZ', level: 1, name_en: 'New', name_fr: 'Nouveau' })
    .execute()
  await change({ classifications: ['ZZ-01'] })
  assert.equal(await isFound('classification', 'ZZ-01'), true)
})
