import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { findSkills } from '../../skills/index.ts'
import { addExperience, claimSkill, linkSkill, listShowcase } from '../index.ts'
import { movedBy } from './rules.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const moves: [string, string, 1 | -1, string][] = [
  ['abc', 'b', -1, 'bac'],
  ['abc', 'b', 1, 'acb'],
  ['abc', 'a', -1, 'abc'],
  ['abc', 'c', 1, 'abc'],
  ['abc', 'x', 1, 'abc'],
  ['a', 'a', 1, 'a'],
]
for (const [list, thing, places, expected] of moves)
  test(`in ${list}, ${thing} moved ${places > 0 ? 'down' : 'up'} makes ${expected}`, () =>
    assert.equal(movedBy([...list], thing, places).join(''), expected))

const technical = ['python', 'sql', 'docker', 'git', 'java', 'rust']
const withSkills = async (name: string, keys: readonly string[] = technical) => {
  const person = await makePerson(portal.db, name)
  await portal.db.transaction().execute(async (tx) => {
    for (const { id } of await findSkills(portal.db, keys)) await claimSkill(tx, person.id, id, portal.time.now)
  })
  return person
}
const page = '/en/profile/showcase'
const inTop = { list: 'top', category: 'technical' }
const add = (person: Member, key: string, list = 'top', category = 'technical') =>
  portal.as(person).post(page, { list, category, [`add-${list}-${category}`]: key })
const keysOf = async (
  person: Member,
  list: 'top' | 'improve' = 'top',
  category: 'technical' | 'behavioural' = 'technical',
) => (await listShowcase(portal.db, person.id))[list][category].map(({ key }) => key).join(' ')

test('a person puts skills forward in their own order, by buttons alone, and reads what was done', async () => {
  const tess = await withSkills('Tess Top', ['python', 'sql', 'docker', 'empathy'])
  const browser = portal.as(tess)
  assert.match(await browser.text(page), /None chosen yet/)
  for (const key of ['python', 'sql', 'docker']) await add(tess, key)
  const added = await add(tess, 'empathy', 'improve', 'behavioural')
  const where = added.headers.get('location') ?? ''
  assert.equal(where, '/en/profile/showcase?list=improve&skill=empathy&did=added#improve-behavioural')
  assert.match(await browser.text(where), /Empathy is now in this list/)

  const up = await browser.post(page, { ...inTop, up: 'docker' })
  assert.equal(await keysOf(tess), 'python docker sql')
  assert.match(await browser.text(up.headers.get('location') ?? ''), /name="up" value="docker" autofocus>/)
  const first = await browser.post(page, { ...inTop, up: 'docker' })
  assert.match(await browser.text(first.headers.get('location') ?? ''), /name="down" value="docker" autofocus>/)
  await browser.post(page, { ...inTop, down: 'docker' })
  await browser.post(page, { ...inTop, down: 'docker' })
  assert.equal(await keysOf(tess), 'python sql docker')

  const off = await browser.post(page, { ...inTop, off: 'sql' })
  assert.match(
    await browser.text(off.headers.get('location') ?? ''),
    /SQL is no longer in this list; it stays in your profile/,
  )
  assert.equal(await keysOf(tess), 'python docker')
  assert.equal(await keysOf(tess, 'improve', 'behavioural'), 'empathy')
  const french = await browser.text('/fr/profil/vitrine')
  for (const words of ['Compétences techniques (2 sur 5)', 'Ces listes ne changent rien aux recherches', 'Monter'])
    assert.ok(french.includes(words), words)
})

test('a list holds five skills of a kind, and says so when it is full', async () => {
  const fay = await withSkills('Fay Full')
  for (const key of technical.slice(0, 5)) assert.equal((await add(fay, key)).status, 303)
  assert.match(await portal.as(fay).text(page), /This list is full/)
  const sixth = await add(fay, 'rust')
  assert.equal(sixth.status, 422)
  assert.match(await sixth.text(), /href="#add-top-technical">This list is full/)
  assert.equal(await keysOf(fay), technical.slice(0, 5).join(' '))
  assert.equal((await add(fay, 'rust', 'improve')).status, 303)
})

test('a skill is in a list once, however often it is added, and may be in both lists', async () => {
  const ona = await withSkills('Ona Once')
  for (const list of ['top', 'top', 'improve']) assert.equal((await add(ona, 'python', list)).status, 303)
  assert.equal(await keysOf(ona), 'python')
  assert.equal(await keysOf(ona, 'improve'), 'python')
})

test('two tabs that move at once leave an order without holes', async () => {
  const tab = await withSkills('Tab Tabs')
  for (const key of technical.slice(0, 5)) await add(tab, key)
  await Promise.all(technical.slice(0, 5).map((key) => portal.as(tab).post(page, { ...inTop, down: key })))
  const places = await portal.db
    .selectFrom('showcase_skills')
    .select('position')
    .where('person_id', '=', tab.id)
    .orderBy('position')
    .execute()
  assert.deepEqual(
    places.map(({ position }) => position),
    [1, 2, 3, 4, 5],
  )
})

test('a skill removed from the profile leaves the lists', async () => {
  const rae = await withSkills('Rae Removes')
  for (const key of ['python', 'sql']) await add(rae, key)
  await portal.as(rae).post('/en/profile/skills/python/removal')
  assert.equal(await keysOf(rae), 'sql')
})

const refused: [string, Record<string, string>, number][] = [
  ['nothing chosen', { ...inTop }, 422],
  ['a skill of nobody', { ...inTop, 'add-top-technical': 'no-such-skill' }, 422],
  ['a skill of the catalogue that is not theirs', { ...inTop, 'add-top-technical': 'kotlin' }, 422],
  ['a skill of the other kind', { ...inTop, 'add-top-technical': 'empathy' }, 422],
  ['a list that does not exist', { list: 'worst', category: 'technical', up: 'python' }, 404],
  ['moving a skill that is not theirs', { ...inTop, up: 'kotlin' }, 404],
]
for (const [what, fields, status] of refused)
  test(`${what} is refused and changes nothing`, async () => {
    const rob = await withSkills('Rob Refused', ['python', 'empathy'])
    assert.equal((await portal.as(rob).post(page, fields)).status, status)
    assert.equal(await keysOf(rob), '')
  })

test('a visitor is sent to sign in, and nobody’s lists are another person’s', async () => {
  const [mine, theirs] = [await withSkills('Mia Mine'), await withSkills('Theo Theirs')]
  await add(theirs, 'python')
  assert.equal((await portal.visitor.get(page)).status, 302)
  await portal.as(mine).post(page, { ...inTop, off: 'python' })
  assert.equal(await keysOf(theirs), 'python')
  assert.doesNotMatch(await portal.as(mine).text(page), /\(1 of 5\)/)
})

test('each change is an event of references alone; what changes nothing is none', async () => {
  const eva = await withSkills('Eva Event', ['python', 'sql'])
  await add(eva, 'python')
  await add(eva, 'python')
  await portal.as(eva).post(page, { ...inTop, up: 'python' })
  await portal.as(eva).post(page, { ...inTop, off: 'python' })
  await portal.as(eva).post(page, { ...inTop, off: 'python' })
  const events = await portal.db
    .selectFrom('events')
    .select('facts')
    .where('actor', '=', eva.id)
    .where('verb', '=', 'showcase.change')
    .orderBy('seq')
    .execute()
  const [python] = await findSkills(portal.db, ['python'])
  const facts = { list: 'top', skill: python?.id, place: 1 }
  assert.deepEqual(
    events.map((event) => event.facts),
    [
      { ...facts, change: 'add' },
      { ...facts, change: 'remove' },
    ],
  )
})

test('among the skills to choose from, a claimed one says so', async () => {
  const person = await withSkills('Clara Claimed', ['python', 'docker'])
  const now = portal.time.now
  const [python] = await findSkills(portal.db, ['python'])
  await portal.db.transaction().execute(async (tx) => {
    const experienceId = await addExperience(tx, person.id, { kind: 'work', language: 'en', title: 'Analyst' }, now)
    const evidence = { evidence: 'Wrote it', language: 'en' } as const
    await linkSkill(tx, person.id, { experienceId, skillId: python?.id ?? 0, ...evidence }, now)
  })
  const text = await portal.as(person).text(page)
  assert.match(text, />Python<\/option>/)
  assert.match(text, />Docker \(claimed\)<\/option>/)
})
