import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import type { Member } from '../../../../test/cast.ts'
import { makeFindable } from '../../../../test/findable.ts'
import { before as periodBefore } from '../../../platform/retention.ts'
import { searchRetention } from '../retention.ts'
import { alertTasks } from './digest.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
  await makeFindable(portal.db, 12, { regions: ['north'] }, portal.time.now)
})
after(() => portal.close())

const day = 24 * 3_600_000
const idOf = (response: Response) => /[0-9a-f-]{36}/.exec(response.headers.get('location') ?? '')?.[0] ?? ''
const save = (member: Member, fields: Record<string, string>) =>
  portal.as(member).post('/en/search/save', { alert: 'none', query: 'region=north', ...fields })
const numbersOf = async (member: Member, id: string) =>
  [...(await portal.as(member).text(`/en/search/saved/${id}`)).matchAll(/<dd>([^<]*)<\/dd>/g)]
    .slice(0, 4)
    .map(([, number]) => number)
const mailsTo = (member: Member) =>
  portal.db
    .selectFrom('mails')
    .select(['subject', 'body_text', 'headers', 'language'])
    .where('recipient', '=', member.email)
    .where('key', 'like', 'search alerts%')
    .orderBy('created_at')
    .execute()

// A morning, as the worker does it; whoever is due is told, and twice changes nothing.
const morning = async (people: Member[]) => {
  const { db, time } = portal
  const tasks = alertTasks({ db, clock: () => time.now, settings: testSettings })
  await tasks['send-search-alerts']?.({})
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto' }).format(time.now)
  for (const { id } of [...people, ...people]) await tasks['send-search-alert']?.({ person: id, day: today })
}

test('a search is saved under a name, has an address of its own, is renamed and removed by its person alone', async () => {
  const { cast } = portal
  const page = await portal.as(cast.manager).text('/fr/recherche/enregistrement?region=north')
  assert.match(page, /Nord/)
  const saved = await save(cast.manager, { name: 'Far north' })
  assert.equal(saved.status, 303)
  const path = `/en/search/saved/${idOf(saved)}`
  assert.match(await portal.as(cast.manager).text(path), /Far north/)
  assert.match(await portal.as(cast.manager).text('/fr/recherche/enregistrees'), /Far north/)
  for (const other of [cast.recruiter, cast.otherManager, cast.talent, cast.administrator]) {
    assert.equal((await portal.as(other).get(path)).status, 404)
    for (const act of ['', '/look', '/removal'])
      assert.equal((await portal.as(other).post(path + act, { name: 'x', alert: 'none' })).status, 404)
  }
  assert.equal((await portal.as(cast.talent).post('/en/search/save', { name: 'x', alert: 'none' })).status, 404)

  assert.equal((await save(cast.manager, { name: 'Far north' })).status, 422)
  assert.match(await (await save(cast.manager, { name: ' ' })).text(), /Give the search a name/)
  const manager = portal.as(cast.manager)
  assert.equal((await manager.post(path, { name: 'Nearer north', alert: 'weekly', isPaused: 'yes' })).status, 303)
  assert.match(await manager.text(path), /Nearer north/)
  assert.equal((await manager.post(`${path}/removal`)).status, 303)
  assert.equal((await manager.get(path)).status, 404)
})

test('of searches that are saved or changed at once, one after the other is settled', async () => {
  const { cast } = portal
  const person = portal.as(cast.administrator)
  const held = await portal.db
    .insertInto('role_grants')
    .values({ person_id: cast.administrator.id, role: 'manager', granted_at: portal.time.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const saved = await Promise.all([1, 2, 3, 4].map(() => save(cast.administrator, { name: 'At once' })))
  assert.deepEqual(saved.map(({ status }) => status).sort(), [303, 422, 422, 422])
  const path = `/en/search/saved/${idOf(saved.find(({ status }) => status === 303) ?? new Response())}`
  const seen = /name="seen" value="([^"]+)"/.exec(await person.text(path))?.[1] ?? ''
  const changed = await Promise.all(
    ['One', 'Two', 'Three'].map((name) => person.post(path, { name, alert: 'none', seen })),
  )
  assert.deepEqual(changed.map(({ status }) => status).sort(), [303, 409, 409])
  await portal.db.deleteFrom('role_grants').where('id', '=', held.id).execute()
})

test('who counts exactly reads who is new, gone and changed since they looked, and sees the new people; looking begins anew', async () => {
  const { cast, db, time } = portal
  const id = idOf(await save(cast.recruiter, { name: 'North' }))
  assert.deepEqual(await numbersOf(cast.recruiter, id), ['12', '0', '0', '0'])
  const [first, second] = await makeFindable(db, 2, { regions: ['north'] }, time.now)
  const others = await db
    .selectFrom('profiles')
    .select('person_id as id')
    .where('person_id', 'not in', [first ?? '', second ?? ''])
    .limit(3)
    .execute()
  await db
    .updateTable('profiles')
    .set({ regions: ['ontario'] })
    .where('person_id', '=', others[0]?.id ?? '')
    .execute()
  await db
    .updateTable('profiles')
    .set({ headline: 'Something new' })
    .where('person_id', '=', others[1]?.id ?? '')
    .execute()
  assert.deepEqual(await numbersOf(cast.recruiter, id), ['13', '2', '1', '1'])
  const page = await portal.as(cast.recruiter).text(`/en/search/saved/${id}`)
  assert.equal([...page.matchAll(/<article class="row-card">/g)].length, 2)
  assert.equal((await portal.as(cast.recruiter).get(`/en/search/saved/${id}/look`)).status, 302)
  assert.deepEqual(await numbersOf(cast.recruiter, id), ['13', '2', '1', '1'], 'opening a page changes nothing')
  const looked = await portal.as(cast.recruiter).post(`/en/search/saved/${id}/look`)
  assert.equal(looked.headers.get('location'), '/en/search?region=north')
  assert.deepEqual(await numbersOf(cast.recruiter, id), ['13', '0', '0', '0'])
})

test('of many new people some are shown, and it says how many there are', async () => {
  const { cast, db, time } = portal
  const id = idOf(await save(cast.recruiter, { name: 'Prairie', query: 'region=prairie' }))
  const look = async () => {
    const page = await portal.as(cast.recruiter).text(`/en/search/saved/${id}`)
    return { rows: [...page.matchAll(/<article class="row-card">/g)].length, page }
  }
  await makeFindable(db, 20, { regions: ['prairie'] }, time.now)
  const all = await look()
  assert.equal(all.rows, 20)
  assert.doesNotMatch(all.page, /of 20 are here/)
  await makeFindable(db, 3, { regions: ['prairie'] }, time.now)
  const some = await look()
  assert.equal(some.rows, 20)
  assert.match(some.page, /20 of 23 are here/)
})

test('a search that was too wide at the last look says so, and not that it is', async () => {
  const { cast, db } = portal
  const id = idOf(await save(cast.recruiter, { name: 'Once wide' }))
  await db.updateTable('saved_searches').set({ seen: null }).where('id', '=', id).execute()
  const [, ...changes] = await numbersOf(cast.recruiter, id)
  for (const words of changes) assert.match(words ?? '', /Too many at your last look/)
  await portal.as(cast.recruiter).post(`/en/search/saved/${id}/look`)
  assert.equal((await numbersOf(cast.recruiter, id))[1], '0')
})

test('a manager reads the same protected, and no rows of new people', async () => {
  const { cast, db, time } = portal
  const id = idOf(await save(cast.manager, { name: 'North' }))
  await makeFindable(db, 3, { regions: ['north'] }, time.now)
  const [shown, ...changes] = await numbersOf(cast.manager, id)
  assert.match(shown ?? '', /^about (15|20)$/)
  assert.deepEqual(changes, ['fewer than 5', 'fewer than 5', 'fewer than 5'])
  assert.doesNotMatch(await portal.as(cast.manager).text(`/en/search/saved/${id}`), /row-card/)
  await makeFindable(db, 6, { regions: ['north'] }, time.now)
  assert.match((await numbersOf(cast.manager, id))[1] ?? '', /^about (5|10)$/)
})

test('a mail tells, in the person’s language, once, what may be told; it is stopped by a button or in one click', async () => {
  const { cast, db, time } = portal
  await db.updateTable('people').set({ language: 'fr' }).where('id', '=', cast.lead.id).execute()
  for (const [member, fields] of [
    [cast.lead, { name: 'Chaque jour', alert: 'daily' }],
    [cast.lead, { name: 'Suspendue', alert: 'daily', isPaused: 'yes' }],
    [cast.otherManager, { name: 'Daily', alert: 'daily' }],
    [cast.otherRecruiter, { name: 'On Mondays', alert: 'weekly' }],
  ] as const)
    await save(member, fields)
  const people = [cast.lead, cast.otherManager, cast.otherRecruiter]
  const lengths = async () => Promise.all(people.map(async (member) => (await mailsTo(member)).length))
  await morning(people)
  assert.deepEqual(await lengths(), [0, 0, 0], 'nothing has changed yet')

  await makeFindable(db, 2, { regions: ['north'] }, time.now)
  time.now = new Date(time.now.getTime() + day)
  await morning(people)
  assert.deepEqual(await lengths(), [1, 0, 0], 'two people are too few for a manager, and Tuesday is no Monday')
  const [mail] = await mailsTo(cast.lead)
  assert.equal(mail?.language, 'fr')
  assert.match(mail?.body_text ?? '', /Chaque jour\s: \d+ au total\s; nouvelles personnes\s: 2\s;/)
  assert.doesNotMatch(mail?.body_text ?? '', /Suspendue/)

  time.now = new Date(time.now.getTime() + day)
  await morning(people)
  assert.deepEqual(await lengths(), [1, 0, 0], 'the same is not told again')
  await makeFindable(db, 6, { regions: ['north'] }, time.now)
  time.now = new Date(time.now.getTime() + 5 * day)
  await morning(people)
  assert.deepEqual(await lengths(), [2, 1, 1])
  const [told] = await mailsTo(cast.otherManager)
  assert.match(
    told?.body_text ?? '',
    /nouvelles personnes\s: environ (5|10)\s; personnes qui n’y sont plus\s: moins de 5/,
  )

  const stop = /https?:\/\/localhost(\/fr\/recherche\/courriels\/arret\/[\w-]+)/.exec(told?.body_text ?? '')?.[1] ?? ''
  assert.match(await portal.visitor.text(stop), /Ne plus recevoir ces courriels/)
  // What a mail told of may be gone by the time its link is opened; the others still mail.
  const { id: kept } = await db
    .selectFrom('saved_searches')
    .select('id')
    .where('person_id', '=', cast.otherManager.id)
    .executeTakeFirstOrThrow()
  await save(cast.otherManager, { name: 'Another', alert: 'daily' })
  await portal.as(cast.otherManager).post(`/en/search/saved/${kept}/removal`)
  assert.equal((await portal.visitor.get(`${stop}x`)).status, 404)
  const alertOf = async (member: Member) =>
    (await db.selectFrom('saved_searches').select('alert').where('person_id', '=', member.id).execute()).map(
      ({ alert }) => alert,
    )
  assert.deepEqual(await alertOf(cast.otherManager), ['daily'], 'opening the page stops nothing')
  assert.match(await (await portal.visitor.post(stop)).text(), /Les courriels sont arrêtés/)
  assert.deepEqual(await alertOf(cast.otherManager), ['none'])

  const headers = JSON.stringify(mail?.headers)
  assert.match(headers, /One-Click/)
  const oneClick = await portal.app.request(/localhost([^>]*)>/.exec(headers)?.[1] ?? '', {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(oneClick.status, 200)
  assert.deepEqual([...new Set(await alertOf(cast.lead))], ['none'])
  assert.equal((await portal.visitor.get('/en/search/alerts/stop/guess')).status, 404)
})

test('who may no longer search is told nothing', async () => {
  const { cast, db, time } = portal
  const { id } = await db
    .selectFrom('saved_searches')
    .select('id')
    .where('person_id', '=', cast.otherRecruiter.id)
    .executeTakeFirstOrThrow()
  await db.updateTable('saved_searches').set({ alert: 'daily', told: '' }).where('id', '=', id).execute()
  const held = await db
    .deleteFrom('role_grants')
    .where('person_id', '=', cast.otherRecruiter.id)
    .where('role', '=', 'recruiter')
    .returningAll()
    .execute()
  await makeFindable(db, 6, { regions: ['north'] }, time.now)
  const before = (await mailsTo(cast.otherRecruiter)).length
  time.now = new Date(time.now.getTime() + day)
  await morning([cast.otherRecruiter])
  assert.equal((await mailsTo(cast.otherRecruiter)).length, before)
  await db.insertInto('role_grants').values(held).execute()
})

test('what nobody has looked at for two years is let go', async () => {
  const now = new Date(portal.time.now.getTime() + 760 * day)
  const { db } = portal
  const { count } = await db
    .selectFrom('saved_searches')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  assert.ok(count > 3)
  const gone = await searchRetention.apply(db, { limit: periodBefore(now, { amount: 24, unit: 'months' }), now }, null)
  assert.equal(gone, count)
})
