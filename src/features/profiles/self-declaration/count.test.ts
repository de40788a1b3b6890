import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSettings } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { freshDatabase } from '../../../../test/database.ts'
import type { OpenDatabase } from '../../../platform/database.ts'
import { countDeclared } from '../index.ts'
import { giveDeclaration } from './actions.ts'
import type { Answers, Purpose } from './choices.ts'
import { countGroup } from './rules.ts'

let database: OpenDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const keys = testSettings.declarationKeys
const now = new Date('2026-04-01T15:00:00Z')
const silent: Answers = { indigenous: [], racialized: '', disability: '', gender: '', sexualDiversity: '' }
const many = (howMany: number, answers: Partial<Answers>) =>
  Array.from({ length: howMany }, () => ({ ...silent, ...answers }))

const women = (howMany: number) => many(howMany, { gender: 'woman' })
const men = (howMany: number) => many(howMany, { gender: 'man' })
const cases: [string, Answers[], ReturnType<typeof countGroup>][] = [
  ['nobody', [], null],
  ['four women among twenty', [...women(4), ...men(16)], null],
  ['five women among ten', [...women(5), ...men(5)], { members: 5, answered: 10 }],
  ['twenty women and four others: the four would be told', [...women(20), ...men(4)], null],
  ['women alone: nobody else answered', women(20), null],
  ['eight women and thirteen men, to the nearest five', [...women(8), ...men(13)], { members: 10, answered: 20 }],
  [
    'those who would rather not say count on no side',
    [...women(5), ...men(5), ...many(9, { gender: 'prefer-not' })],
    { members: 5, answered: 10 },
  ],
  [
    'those who left the question open count on no side',
    [...women(5), ...men(5), ...many(9, {})],
    { members: 5, answered: 10 },
  ],
]
for (const [what, declarations, figure] of cases)
  test(`${what}: ${figure ? `${figure.members} of ${figure.answered}` : 'not told'}`, () =>
    assert.deepEqual(countGroup('women', declarations), figure))

test('several Indigenous identities are one person; “none of these groups” is an answer, silence is none', () => {
  const declarations = [
    ...many(3, { indigenous: ['first-nations', 'metis'] }),
    ...many(2, { indigenous: ['inuit'] }),
    ...many(5, { indigenous: ['none'] }),
    ...many(5, { indigenous: ['prefer-not'] }),
    ...many(5, {}),
  ]
  assert.deepEqual(countGroup('indigenous', declarations), { members: 5, answered: 10 })
})

const give = async (answers: Partial<Answers>, purposes: Purpose[]) => {
  const { id } = await makePerson(database.db, 'Counted')
  const form = { ...silent, ...answers, purposes }
  await giveDeclaration(database.db, keys, { personId: id, form, seen: '', language: 'en', now })
  return id
}

test('only those are counted who are in the set and chose the purpose, and each call is an event that names nobody', async () => {
  const { id: actor } = await makePerson(database.db, 'Lea Lead')
  const people: string[] = []
  for (let count = 0; count < 5; count++) people.push(await give({ disability: 'yes' }, ['portal-statistics']))
  for (let count = 0; count < 6; count++) people.push(await give({ disability: 'no' }, ['portal-statistics']))
  for (let count = 0; count < 7; count++) people.push(await give({ disability: 'yes' }, ['equity-campaigns']))
  for (let count = 0; count < 20; count++) await give({ disability: 'yes' }, ['portal-statistics'])
  people.push((await makePerson(database.db, 'Said Nothing')).id)

  const about = { kind: 'installation', reference: 'portal' }
  const counted = await countDeclared(database.db, keys, { people, purpose: 'portal-statistics', about, actor, now })
  assert.deepEqual(counted.disability, { members: 5, answered: 10 })
  assert.equal(counted.women, null)
  const other = await countDeclared(database.db, keys, { people, purpose: 'equity-campaigns', about, actor, now })
  assert.equal(other.disability, null, 'seven and nobody else')
  const none = await countDeclared(database.db, keys, { people: [], purpose: 'equity-campaigns', about, actor, now })
  assert.deepEqual(Object.values(none), [null, null, null, null, null])

  const events = await database.db
    .selectFrom('events')
    .select(['actor', 'subject', 'facts'])
    .where('verb', '=', 'declaration.count')
    .orderBy('seq')
    .execute()
  assert.deepEqual(events[0], { actor, subject: 'portal', facts: { purpose: 'portal-statistics', people: 19 } })
  assert.equal(events.length, 3)
})

test('the same person twice in a set counts once', async () => {
  const { id: actor } = await makePerson(database.db, 'Lea Lead')
  const one = await give({ racialized: 'yes' }, ['portal-statistics'])
  const others: string[] = []
  for (let count = 0; count < 5; count++) others.push(await give({ racialized: 'no' }, ['portal-statistics']))
  const people = [...Array.from({ length: 30 }, () => one), ...others]
  const about = { kind: 'installation', reference: 'portal' }
  const counted = await countDeclared(database.db, keys, { people, purpose: 'portal-statistics', about, actor, now })
  assert.equal(counted.racialized, null)
})
