import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { mostViews } from './actions.ts'
import { listViews } from './queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const keep = (member: keyof TestApp['cast'], query: string, name: string) => {
  const person = portal.cast[member]
  if (typeof person === 'string') throw new Error(member)
  return portal.as(person).post('/en/overview/views/new', { query, name })
}

test('a view is kept as a filter of ours, found again on the overview, and removed', async () => {
  const { cast, db } = portal
  const answer = await keep('manager', 'stage=pool&sort=available-desc&evil=%22%3E', 'Full pools')
  assert.equal(answer.status, 303)
  const page = await portal.as(cast.manager).text('/fr/apercu')
  assert.match(page, /href="\/fr\/apercu\?stage=pool&amp;sort=available-desc">Full pools</)
  const [view] = await listViews(db, cast.manager.id)
  assert.equal(view?.query, 'stage=pool&sort=available-desc')
  assert.doesNotMatch(await portal.as(cast.otherManager).text('/en/overview'), /Full pools/)
  const removal = `/fr/apercu/vues/${view?.id}/suppression`
  assert.match(await portal.as(cast.manager).text(removal), /Supprimer «\sFull pools\s»\s\?/)
  assert.equal((await portal.as(cast.otherManager).post(removal)).status, 404)
  assert.equal((await portal.as(cast.manager).post(removal)).status, 303)
  assert.deepEqual(await listViews(db, cast.manager.id), [])
})

test('a name is needed, each once, and thirty views are the most; what was typed stays', async () => {
  const nameless = await keep('lead', 'stage=open', ' ')
  assert.equal(nameless.status, 422)
  assert.match(await nameless.text(), /name="query" value="stage=open"/)
  for (let place = 0; place < mostViews; place++) assert.equal((await keep('lead', '', `View ${place}`)).status, 303)
  const taken = await keep('lead', '', 'View 7')
  assert.match(await taken.text(), /You keep another view under this name/)
  assert.match(await (await keep('lead', '', 'One more')).text(), /You keep 30 views, which is the most/)
  assert.equal((await listViews(portal.db, portal.cast.lead.id)).length, mostViews)
})

test('what was typed and not sent comes back, with the view it is about', async () => {
  await keep('recruiter', 'stage=telling', '')
  const page = await portal.as(portal.cast.recruiter).text('/en/overview/views/new')
  assert.match(page, /name="query" value="stage=telling"/)
})
