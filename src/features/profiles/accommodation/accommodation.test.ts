import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { findDraft } from '../../../web/drafts.ts'
import { draftOfCard } from './actions.ts'
import { findAccommodationCard } from './queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const filled = { needs: ['breaks', 'captions'], details: 'Ten minutes each hour', language: 'en' }
const cardOf = (id: string) => findAccommodationCard(portal.db, id, 'en')
const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''

test('a visitor is led to sign in', async () => {
  assert.equal((await portal.visitor.get('/fr/profil/adaptation')).status, 302)
})

test('a person says what they need; nobody may see it until they say so, and the home tells which', async () => {
  const person = await makePerson(portal.db, 'Nell Needs')
  const nell = portal.as(person)
  assert.equal((await nell.post('/en/profile/accommodation', filled)).status, 303)
  assert.match(await nell.text('/en/profile/accommodation?saved=yes'), /Saved at 10:00 EST/)
  assert.deepEqual(await cardOf(person.id), { ...filled, isShared: false, updatedAt: portal.time.now })
  assert.match(await nell.text('/en/profile'), /Filled in, seen by you alone/)

  await nell.post('/fr/profil/adaptation', { ...filled, isShared: 'yes' })
  assert.equal((await cardOf(person.id)).isShared, true)
  assert.match(await nell.text('/fr/profil'), /Remplie, montrée quand vous postulez/)
})

test('an emptied card is removed, and the log says so without a word of it', async () => {
  const person = await makePerson(portal.db, 'Emil Emptied')
  const emil = portal.as(person)
  await emil.post('/en/profile/accommodation', filled)
  await emil.post('/en/profile/accommodation', { language: 'en' })
  assert.equal((await cardOf(person.id)).updatedAt, null)
  const page = await emil.text('/en/profile/accommodation?saved=yes')
  assert.match(page, /Saved: nothing is kept on this card/)
  assert.doesNotMatch(page, /Saved at/)
  const events = await portal.db.selectFrom('events').select('facts').where('actor', '=', person.id).execute()
  assert.deepEqual(
    events.map(({ facts }) => facts),
    [
      { removed: false, shared: false },
      { removed: true, shared: false },
    ],
  )
})

test('what is too long comes back as typed and is kept as a draft; two tabs overwrite nothing', async () => {
  const person = await makePerson(portal.db, 'Dov Draft')
  const dov = portal.as(person)
  const long = 'x'.repeat(2_001)
  const answer = await dov.post('/en/profile/accommodation', { ...filled, details: long })
  assert.equal(answer.status, 422)
  assert.ok((await answer.text()).includes(long))
  assert.ok(await findDraft(portal.db, person.id, draftOfCard))

  const seen = seenIn(await dov.text('/en/profile/accommodation?draft=no'))
  assert.equal((await dov.post('/en/profile/accommodation', { ...filled, seen })).status, 303)
  assert.equal((await dov.post('/en/profile/accommodation', { ...filled, details: 'other', seen })).status, 409)
  assert.equal((await cardOf(person.id)).details, filled.details)
})
