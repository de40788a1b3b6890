import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import { makeFindable } from '../../../test/findable.ts'
import { makePools, type Pool, putInPool } from '../../../test/pools.ts'

let portal: TestApp
let pools: { large: Pool; small: Pool; over: Pool; hidden: Pool }
const people: string[] = []
const days = (count: number) => new Date(portal.time.now.getTime() + count * 86_400_000)

before(async () => {
  portal = await openTestApp()
  const { db, time } = portal
  people.push(...(await makeFindable(db, 8, { regions: ['ontario'] }, time.now)))
  const [large, small, over, hidden] = await makePools(db, 4, time.now)
  assert.ok(large && small && over && hidden)
  pools = { large, small, over, hidden }
  const put = async (pool: Pool, from: number, to: number, expiresAt = days(400)) => {
    for (const [place, personId] of people.slice(from, to).entries())
      await putInPool(db, { personId, pool, issuedAt: days(-40 * (place + 1)), expiresAt })
  }
  await put(large, 0, 6, days(60))
  await put(small, 5, 7)
  await put(over, 0, 6, days(-1))
  const unseen = await makeFindable(db, 5, {}, time.now)
  await db
    .updateTable('profiles')
    .set({ visibility: 'hidden', visible_until: null })
    .where('person_id', 'in', unseen)
    .execute()
  for (const personId of unseen) await putInPool(db, { personId, pool: hidden, issuedAt: days(-10) })
})
after(() => portal.close())

const offered = (page: string) =>
  [...page.matchAll(/name="qualified"[^>]*value="([^"]+)"/g)].map(([, value]) => value).sort()

test('the campaigns offered are those in which somebody is qualified now; to a manager, at least five, to be found or not', async () => {
  const office = offered(await portal.as(portal.cast.recruiter).text('/en/search'))
  assert.deepEqual(office, [pools.large.key, pools.small.key, pools.hidden.key, 'none'].sort())
  const manager = offered(await portal.as(portal.cast.manager).text('/en/search'))
  assert.deepEqual(manager, [pools.large.key, pools.hidden.key, 'none'].sort())
})

test('a row says in which campaign, and until which month, to the Office and to managers; of a person without name never the day', async () => {
  const address = `/fr/recherche?qualified=${pools.large.key}`
  for (const who of [portal.cast.recruiter, portal.cast.manager]) {
    const page = await portal.as(who).text(address)
    assert.match(page, /Qualification dans Bassin 1<\/strong><span class="quiet">Jusqu’en mai 2026/)
    assert.match(page, /Qualification par le Bureau<\/strong> Bassin 1, jusqu’en mai 2026/)
    assert.doesNotMatch(page, /1er mai 2026|Findable/)
  }
  const { db } = portal
  const { reference } = await db
    .selectFrom('profiles')
    .select('reference')
    .where('person_id', '=', people[0] ?? '')
    .executeTakeFirstOrThrow()
  const person = await portal.as(portal.cast.manager).text(`/en/search/people/${reference}`)
  assert.match(person, /Qualified by the Office[\s\S]*Pool 1, until May 2026/)
})

test('a pool that is not offered may be asked: it reads fewer than five, whether few are in it, its places are over, or nobody of it is to be found', async () => {
  const manager = portal.as(portal.cast.manager)
  for (const pool of [pools.small, pools.over, pools.hidden]) {
    const page = await manager.text(`/en/search?qualified=${pool.key}`)
    assert.match(page, /Fewer than 5 people match/)
    assert.doesNotMatch(page, /row-card|left out/)
  }
  const none = await manager.text('/en/search?qualified=999999')
  assert.match(none, /<code>qualified<\/code> 999999/)
  const both = await manager.text(`/en/search?qualified=${pools.large.key}&qualified=${pools.small.key}`)
  const alone = await manager.text(`/en/search?qualified=${pools.large.key}`)
  const told = /data-told="([^"]+)"/
  assert.equal(told.exec(both)?.[1], told.exec(alone)?.[1], 'two more people move no number')
})

test('what a pool costs is told, and says nothing of who did not state it', async () => {
  const page = await portal.as(portal.cast.recruiter).text(`/en/search?qualified=${pools.large.key}&region=ontario`)
  assert.match(page, /without “Pool 1 \(campaign \d+\)”<\/a> 2 more(?! \(|,)/)
  assert.doesNotMatch(page, /did not state it/)
})

test('the order by most recent qualification is in the address, is explained, and stays through pages and conditions', async () => {
  const page = await portal.as(portal.cast.recruiter).text('/en/search?order=recent&region=ontario')
  assert.match(page, /Order: most recent qualification first/)
  assert.match(page, /name="order"[^>]*value="recent"[^>]*checked|checked[^>]*name="order"[^>]*value="recent"/)
  assert.match(page, /href="\/en\/search\?order=recent" aria-label="Remove “Ontario”/)
  const { db } = portal
  const references = new Map(
    (await db.selectFrom('profiles').select(['person_id', 'reference']).execute()).map(({ reference, person_id }) => [
      reference,
      people.indexOf(person_id),
    ]),
  )
  const shown = [...page.matchAll(/>Person ([0-9A-Z]+)<\/a>/g)].map(([, reference = '']) => references.get(reference))
  // The latest month of each: those of the small pool are the sixth and the seventh person.
  assert.deepEqual(shown.slice(0, 7).toSorted(), [0, 1, 2, 3, 4, 5, 6])
  assert.deepEqual(new Set(shown.slice(0, 2)), new Set([0, 5]))
  assert.equal(shown[7], 7)
})

test('a search to be saved says the campaign and the availability in words', async () => {
  const recruiter = portal.as(portal.cast.recruiter)
  const saving = await recruiter.text(`/fr/recherche/enregistrement?qualified=${pools.large.key}&availability=month`)
  assert.match(saving, /Qualification par le Bureau[\s\S]*Bassin 1/)
  assert.match(saving, /Disponible d’ici un mois/)
})
