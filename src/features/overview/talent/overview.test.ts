import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { changeProfile, setVisibility } from '../../profiles/index.ts'
import { countAvailable } from './queries.ts'
import { protectedCount } from './rules.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const cases: [number, number | undefined][] = [
  [0, undefined],
  [4, undefined],
  [5, 5],
  [7, 5],
  [8, 10],
  [1234, 1235],
]
for (const [people, shown] of cases)
  test(`${people} people are told as ${shown ?? 'fewer than 5'}`, () => assert.equal(protectedCount(people), shown))

const addTalent = async (region: 'north' | 'quebec', visibility: 'hidden' | 'anonymous') => {
  const { id } = await makePerson(portal.db, 'Someone Visible')
  await portal.db.transaction().execute(async (tx) => {
    await changeProfile(tx, id, 'preferences', { regions: [region], arrangements: ['hybrid'] }, portal.time.now)
    await setVisibility(tx, id, visibility, portal.time.now)
  })
}

test('only people who chose to be found are counted, and small groups are not told', async () => {
  for (let person = 0; person < 7; person++) await addTalent('quebec', 'anonymous')
  for (let person = 0; person < 3; person++) await addTalent('north', 'anonymous')
  await addTalent('north', 'hidden')
  const { total, facts } = await countAvailable(portal.db, portal.time.now)
  assert.equal(total, 10)
  assert.equal(facts.find(({ value }) => value === 'quebec')?.people, 7)
  assert.equal(facts.find(({ value }) => value === 'north')?.people, 3)
  assert.equal(facts.find(({ value }) => value === 'ontario')?.people, 0)

  const page = (await portal.visitor.text('/fr/talents')).replaceAll(/\s+/g, ' ')
  assert.match(page, /<strong>10<\/strong>/)
  assert.match(page, /Québec[^0-9]*5</)
  assert.doesNotMatch(page, />[37]</)
})

test('people whose visibility has run out are counted no more', async () => {
  const { total } = await countAvailable(portal.db, new Date('2029-01-01'))
  assert.equal(total, 0)
})
