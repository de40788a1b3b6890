import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openTestApp, type TestApp } from '../../test/app.ts'
import { Conflict, TooMany } from '../platform/refusals.ts'
import type { Ctx } from './context.ts'
import { findDraft } from './drafts.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
  portal.app.get('/en/test/undecided', (c) => c.text('secret'))
  portal.app.get('/en/test/broken', (c: Ctx) => {
    c.var.openToAll()
    throw new Error('Tala Talent broke it')
  })
  portal.app.get('/fr/test/conflict', () => {
    throw new Conflict()
  })
  portal.app.post('/en/test/conflict', () => {
    throw new Conflict()
  })
  portal.app.post('/en/test/broken', (c: Ctx) => {
    c.var.openToAll()
    throw new Error('broken')
  })
  portal.app.get('/en/test/many', () => {
    throw new TooMany(7)
  })
})
after(() => portal.close())

test('an answer for which nobody asked the policy is not sent', async () => {
  const answer = await portal.visitor.get('/en/test/undecided')
  assert.equal(answer.status, 500)
  assert.doesNotMatch(await answer.text(), /secret/)
})

test('a fault of ours shows a reference and nothing else', async () => {
  const answer = await portal.visitor.get('/en/test/broken')
  assert.equal(answer.status, 500)
  const page = await answer.text()
  assert.match(page, /Something went wrong on our side/)
  assert.doesNotMatch(page, /Tala|at .*\.ts/)
})

test('a conflict and a limit are explained in the language of the page', async () => {
  const conflict = await portal.visitor.get('/fr/test/conflict')
  assert.equal(conflict.status, 409)
  assert.match(await conflict.text(), /Quelqu’un vous a devancé/)
  const many = await portal.visitor.get('/en/test/many')
  assert.equal(many.status, 429)
  assert.equal(many.headers.get('retry-after'), '7')
  assert.match(await many.text(), /in 7 seconds/)
})

test('a change sent from elsewhere is refused by its origin', async () => {
  const response = await portal.app.request('/en/drafts/x/removal', {
    method: 'POST',
    headers: {
      cookie: `session=${portal.cast.talent.token}`,
      origin: 'https://evil.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: '_csrf=guess',
  })
  assert.equal(response.status, 403)
  assert.match(await response.text(), /did not come from the portal/)
})

test('a form whose session has ended is shown back whole, with nothing typed lost', async () => {
  const typed = 'A long account of what I did, that nobody should have to type twice <b>'
  const gone = await portal.visitor.post('/en/drafts/x/removal', { details: typed, tick: ['a', 'b'] })
  assert.equal(gone.status, 401)
  const page = await gone.text()
  assert.match(page, /Sign in to keep what you wrote/)
  assert.ok(page.includes('A long account of what I did, that nobody should have to type twice &lt;b&gt;'))
  assert.equal(page.match(/name="tick"/g)?.length, 2)
})

test('a form opened before signing in again is sent with one more press, not lost', async () => {
  const talent = portal.as(portal.cast.talent)
  const answer = await talent.post('/fr/brouillons/x/suppression', {
    _csrf: 'from the session before',
    details: 'Un long texte que personne ne veut écrire deux fois',
  })
  assert.equal(answer.status, 403)
  const page = await answer.text()
  assert.match(page, /Rien n’est perdu/)
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  assert.equal((await talent.post('/fr/brouillons/x/suppression', { _csrf: token })).status, 303)
})

const long = 'A long account of what I did, that nobody should have to type twice'

test('a form that came too late, or met a fault of ours, is given back, and stays a draft where there is one', async () => {
  const { talent } = portal.cast
  const form = { details: long, _draft: 'experience.new.award', _known: '0', _person: talent.id }
  const late = await portal.as(talent).post('/en/test/conflict', form)
  assert.equal(late.status, 409)
  assert.ok((await late.text()).includes(`<p class="as-typed">${long}</p>`))
  assert.equal((await findDraft(portal.db, talent.id, 'experience.new.award'))?.fields.details, long)

  const broken = await portal.as(talent).post('/en/test/broken', { details: long })
  assert.equal(broken.status, 500)
  const page = await broken.text()
  assert.ok(page.includes(`name="details" value="${long}"`))
  assert.match(page, /Send it again/)
})

test('a form opened in the session before stays a draft of its person, and of nobody else', async () => {
  const { talent, otherTalent } = portal.cast
  const sent = { _csrf: 'of the session before', details: long, _draft: 'experience.new.personal', _known: '0' }
  const send = (who: typeof talent) => portal.as(who).post('/en/test/broken', { ...sent, _person: talent.id })
  const theirs = await send(otherTalent)
  assert.equal(theirs.status, 403)
  assert.match(await theirs.text(), /Someone else is signed in/)
  assert.equal(await findDraft(portal.db, otherTalent.id, 'experience.new.personal'), undefined)
  assert.equal((await send(talent)).status, 403)
  assert.equal((await findDraft(portal.db, talent.id, 'experience.new.personal'))?.fields.details, long)
})

test('more than ten megabytes is refused with a clear page', async () => {
  const answer = await portal
    .as(portal.cast.talent)
    .post('/en/drafts/x/removal', { details: 'x'.repeat(11 * 1024 * 1024) })
  assert.equal(answer.status, 413)
  assert.match(await answer.text(), /larger than 10 megabytes/)
})

test('requests beyond the limit are asked to wait', async () => {
  const small = await openTestApp({ requestsPerMinute: 3 })
  try {
    const statuses = []
    for (let request = 0; request < 5; request++) statuses.push((await small.visitor.get('/en/nowhere')).status)
    assert.deepEqual(statuses, [404, 404, 404, 429, 429])
  } finally {
    await small.close()
  }
})

test('when the database is away the page says so, readiness too, and all recovers by itself', async () => {
  const away = await openTestApp()
  const server = new pg.Client({ connectionString: away.url.replace(/\/test_\w+/, '/postgres') })
  await server.connect()
  const name = new URL(away.url).pathname.slice(1)
  try {
    await server.query(`alter database ${name} allow_connections false`)
    await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    const answer = await away.as(away.cast.talent).get('/fr/profil')
    assert.equal(answer.status, 503)
    assert.equal(answer.headers.get('retry-after'), '30')
    assert.match(await answer.text(), /n’a pas accès à ses données/)
    assert.equal((await away.visitor.get('/ready')).status, 503)
    assert.equal((await away.visitor.get('/health')).status, 200)
    await server.query(`alter database ${name} allow_connections true`)
    assert.equal((await away.visitor.get('/ready')).status, 200)
    assert.equal(
      (await away.as(away.cast.talent).put('/en/drafts/x', { version: 0, fields: { details: 'again' } })).status,
      200,
    )
  } finally {
    await server.query(`alter database ${name} allow_connections true`)
    await server.end()
    await away.close()
  }
})
