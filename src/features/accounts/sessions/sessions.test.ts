import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { hashOf, newToken } from '../../../web/session.ts'
import { signInRetention } from '../retention.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'

const openElsewhere = async (personId: string, device = firefox) => {
  const token = newToken()
  const { id } = await portal.db
    .insertInto('sessions')
    .values({
      person_id: personId,
      token_hash: hashOf(token),
      device,
      created_at: portal.time.now,
      seen_at: portal.time.now,
      expires_at: new Date(portal.time.now.getTime() + 3600_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, browser: portal.as({ id: personId, name: '', email: '', token, sessionId: id }) }
}

test('a person sees where they are signed in, in plain words, in both languages', async () => {
  const person = await makePerson(portal.db, 'Sia Sessions')
  await openElsewhere(person.id)
  await openElsewhere(person.id, 'curl/8')
  const english = await portal.as(person).text('/en/account/sessions')
  assert.match(english, /3 open sessions/)
  assert.match(english, /Firefox on Windows/)
  assert.match(english, /A browser we do not recognise/)
  assert.match(english, /this browser/)
  const french = await portal.as(person).text('/fr/compte/sessions')
  assert.match(french, /3 sessions ouvertes/)
  assert.match(french, /Firefox sur Windows/)
})

test('a person ends one session elsewhere: that browser has to sign in, this one stays', async () => {
  const person = await makePerson(portal.db, 'Sia Sessions')
  const elsewhere = await openElsewhere(person.id)
  assert.equal((await elsewhere.browser.get('/en/account')).status, 200)
  const answer = await portal.as(person).post('/fr/compte/sessions', { session: elsewhere.id })
  assert.equal(answer.status, 303)
  const page = await portal.as(person).text(answer.headers.get('location') ?? '')
  assert.match(page, /1 session a été fermée/)
  assert.equal((await elsewhere.browser.get('/en/account')).status, 302)
  assert.equal((await portal.as(person).get('/en/account')).status, 200)
})

test('a person ends all other sessions at once', async () => {
  const person = await makePerson(portal.db, 'Sia Sessions')
  const others = [await openElsewhere(person.id), await openElsewhere(person.id)]
  const answer = await portal.as(person).post('/en/account/sessions', { session: 'others' })
  assert.equal(answer.headers.get('location'), '/en/account/sessions?ended=2')
  for (const { browser } of others) assert.equal((await browser.get('/en/account')).status, 302)
  const page = await portal.as(person).text('/en/account/sessions')
  assert.match(page, /You are signed in here only/)
  const { facts } = await portal.db
    .selectFrom('events')
    .select('facts')
    .where('subject', '=', person.id)
    .where('verb', '=', 'session.end')
    .executeTakeFirstOrThrow()
  assert.deepEqual(facts, { count: 2 })
})

test('another person’s session does not exist for me', async () => {
  const person = await makePerson(portal.db, 'Sia Sessions')
  const { talent } = portal.cast
  const answer = await portal.as(person).post('/en/account/sessions', { session: talent.sessionId })
  assert.equal(answer.status, 404)
  assert.equal((await portal.as(person).post('/en/account/sessions', { session: 'nonsense' })).status, 404)
  assert.equal((await portal.as(talent).get('/en/account')).status, 200)
})

test('a visitor is sent to sign in, and a form without its token ends nothing', async () => {
  assert.equal(
    (await portal.visitor.get('/fr/compte/sessions')).headers.get('location'),
    '/fr/connexion?return=%2Ffr%2Fcompte%2Fsessions',
  )
  const person = await makePerson(portal.db, 'Sia Sessions')
  const elsewhere = await openElsewhere(person.id)
  const answer = await portal.as(person).post('/en/account/sessions', { session: elsewhere.id, _csrf: 'another' })
  assert.equal(answer.status, 403)
  assert.equal((await elsewhere.browser.get('/en/account')).status, 200)
})

test('a session in use is noted at most every five minutes, and lasts twelve hours more', async () => {
  const person = await makePerson(portal.db, 'Sia Sessions')
  const { id, browser } = await openElsewhere(person.id)
  const seen = async () =>
    portal.db.selectFrom('sessions').select(['seen_at', 'expires_at']).where('id', '=', id).executeTakeFirstOrThrow()
  const began = portal.time.now
  try {
    portal.time.now = new Date(began.getTime() + 4 * 60_000)
    await browser.get('/en/account')
    assert.deepEqual((await seen()).seen_at, began)
    portal.time.now = new Date(began.getTime() + 6 * 60_000)
    await browser.get('/en/account')
    const noted = await seen()
    assert.deepEqual(noted.seen_at, portal.time.now)
    assert.deepEqual(noted.expires_at, new Date(portal.time.now.getTime() + 12 * 3600_000))
  } finally {
    portal.time.now = began
  }
})

test('what has run out is forgotten, what is open stays', async () => {
  const person = await makePerson(portal.db, 'Sia Sessions')
  const { id } = await openElsewhere(person.id)
  const later = new Date(portal.time.now.getTime() + 2 * 3600_000)
  await portal.db
    .insertInto('sign_in_attempts')
    .values({
      state: 'old',
      browser_hash: 'x',
      code_verifier: 'x',
      nonce: 'x',
      return_to: '',
      language: 'en',
      expires_at: portal.time.now,
    })
    .execute()
  const moments = { limit: later, now: later }
  const { count } = await signInRetention.due(portal.db, moments)
  assert.ok(count >= 2)
  assert.equal(await signInRetention.apply(portal.db, moments, null), count)
  const left = await portal.db.selectFrom('sessions').select('id').where('person_id', '=', person.id).execute()
  assert.deepEqual(
    left.map((session) => session.id),
    [person.sessionId].filter((kept) => kept !== id),
  )
  assert.equal(await signInRetention.apply(portal.db, moments, null), 0)
})
