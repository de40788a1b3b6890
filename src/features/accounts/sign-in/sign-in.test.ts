import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser } from '../../../../test/browser.ts'
import { type Served, serve } from '../../../../test/serve.ts'
import { openLog } from '../../../platform/log.ts'
import { newAttempt, signInAddress } from './issuer.ts'

const time = { skip: 0 }
let portal: Served
before(async () => {
  portal = await serve({ clock: () => new Date(Date.now() + time.skip) })
})
after(() => portal.close())

const signInAs = async (email: string, start = '/en/sign-in') => {
  const browser = openBrowser(portal.origin, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
  await browser.open(start)
  await browser.send(start.startsWith('/fr') ? 'Ouvrir une session' : 'Sign in')
  const landed = await browser.send(email, { email })
  return { browser, landed }
}

const personOf = (subject: string) =>
  portal.db
    .selectFrom('people')
    .selectAll()
    .where('issuer', '=', 'demonstration')
    .where('issuer_subject', '=', subject)
    .executeTakeFirst()

const sessionsOf = async (personId: string) =>
  (await portal.db.selectFrom('sessions').selectAll().where('person_id', '=', personId).execute()).length

const eventsOf = async (personId: string) =>
  (await portal.db.selectFrom('events').select('verb').where('subject', '=', personId).orderBy('seq').execute()).map(
    ({ verb }) => verb,
  )

test('someone new signs in: an account is made, they are a talent, and they land on their profile', async () => {
  const { browser, landed } = await signInAs('new@demo.example')
  assert.equal(landed.url.pathname, '/en/profile')
  assert.equal(landed.status, 200)
  const person = await personOf('new@demo.example')
  assert.ok(person)
  assert.deepEqual([person.name, person.email, person.language], ['Alex Nguyen', 'new@demo.example', 'en'])
  assert.deepEqual(await eventsOf(person.id), ['account.create', 'role.grant', 'account.sign-in'])
  const account = await browser.open('/en/account')
  assert.match(account.text, /Alex Nguyen/)
  assert.match(account.text, /new@demo\.example/)
})

test('in French, all the way: the provider’s page, the way back and the profile speak French', async () => {
  const browser = openBrowser(portal.origin)
  await browser.open('/fr/connexion')
  const choice = await browser.send('Ouvrir une session')
  assert.match(choice.url.pathname, /^\/identity\/interaction\//)
  assert.match(choice.text, /<html lang="fr"/)
  assert.match(choice.text, /Qui êtes-vous aujourd’hui/)
  const landed = await browser.send('Ouvrir une session avec cette adresse', { email: 'Marie.Roy@Exemple.ca' })
  assert.equal(landed.url.pathname, '/fr/profil')
  const person = await personOf('marie.roy@exemple.ca')
  assert.deepEqual([person?.name, person?.language], ['Marie Roy', 'fr'])
})

test('someone known signs in again: same account, no second one, nothing granted twice', async () => {
  const { landed } = await signInAs('manager@demo.example')
  assert.equal(landed.url.pathname, '/en/search')
  const person = await personOf('manager@demo.example')
  assert.equal(person?.id, portal.people.manager)
  assert.deepEqual(await eventsOf(portal.people.manager), [
    'account.create',
    'role.grant',
    'role.grant',
    'account.sign-in',
  ])
})

test('one goes back to where one was going, in the language one signed in with', async () => {
  const { landed } = await signInAs('talent@demo.example', '/fr/connexion?return=%2Fen%2Fskills%3Ftext%3Dcloud')
  assert.equal(landed.url.pathname + landed.url.search, '/fr/competences?text=cloud')
})

for (const elsewhere of ['https://evil.example/', '//evil.example', '/en/sign-out', '/en\\evil', 'javascript:alert(1)'])
  test(`signing in leads nowhere else: ${elsewhere}`, async () => {
    const { landed } = await signInAs('talent@demo.example', `/en/sign-in?return=${encodeURIComponent(elsewhere)}`)
    assert.equal(landed.url.origin + landed.url.pathname, `${portal.origin}/en/profile`)
  })

test('a small window over a form ends on a page that says so, and the form is told whose session it is', async () => {
  const { browser, landed } = await signInAs('talent@demo.example', '/fr/connexion?return=%2Ffr%2Fconnexion%2Ffaite')
  assert.equal(landed.url.pathname, '/fr/connexion/faite')
  assert.match(landed.text, /Vous pouvez fermer cette fenêtre/)
  const answer = await browser.peek('/fr/session')
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  const { person, token } = (await answer.json()) as { person: string; token: string }
  assert.equal(person, portal.people.talent)
  assert.ok(landed.text.includes(`name="_csrf" value="${token}"`))

  const visitor = openBrowser(portal.origin)
  assert.deepEqual(await (await visitor.peek('/en/session')).json(), { person: null, token: '' })
  const led = await visitor.open('/en/sign-in/done')
  assert.equal(led.url.pathname + led.url.search, '/en/sign-in?return=%2Fen%2Fsign-in%2Fdone')
})

test('opening the sign-in page changes nothing', async () => {
  const browser = openBrowser(portal.origin)
  const count = () => portal.db.selectFrom('sign_in_attempts').select('state').execute()
  const earlier = (await count()).length
  const page = await browser.open('/en/sign-in?return=%2Fen%2Fprofile')
  assert.equal(page.status, 200)
  assert.equal((await count()).length, earlier)
  assert.equal(browser.cookies().length, 0)
})

test('who is signed in and opens the sign-in page is sent on', async () => {
  const { browser } = await signInAs('talent@demo.example')
  assert.equal((await browser.open('/en/sign-in?return=%2Fen%2Fskills')).url.pathname, '/en/skills')
  assert.equal((await browser.open('/fr/connexion')).url.pathname, '/fr/compte')
})

test('the session is new at each sign-in, and the earlier one of this browser ends', async () => {
  const { browser } = await signInAs('assessor@demo.example')
  const cookieOf = () => browser.cookies().find(({ name }) => name === 'session')?.value
  const first = cookieOf()
  // A second tab began to sign in before the first had finished.
  const second = openBrowser(portal.origin)
  await second.open('/en/sign-in')
  await browser.open('/en/account')
  assert.equal(await sessionsOf(portal.people.assessor), 1)
  await browser.send('Sign out')
  assert.equal(await sessionsOf(portal.people.assessor), 0)
  await browser.open('/en/sign-in')
  await browser.send('Sign in')
  await browser.send('assessor@demo.example', { email: 'assessor@demo.example' })
  assert.notEqual(cookieOf(), first)
  assert.equal(await sessionsOf(portal.people.assessor), 1)
})

// Goes as far as the address to which the issuer sends the browser back, and stops there.
const wayBackOf = async (browser: ReturnType<typeof openBrowser>, email = 'talent@demo.example') => {
  await browser.open('/en/sign-in?return=%2Fen%2Fskills')
  const choice = await browser.send('Sign in')
  const action = /<form method="post" action="([^"]+)"/.exec(choice.text)?.[1] ?? ''
  const cookie = (path: string) =>
    browser
      .cookies()
      .filter((one) => path.startsWith(one.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  const chosen = await fetch(action, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email }),
    headers: { cookie: cookie(new URL(action).pathname) },
  })
  const resume = new URL(chosen.headers.get('location') ?? '', portal.origin)
  const resumed = await fetch(resume, { redirect: 'manual', headers: { cookie: cookie(resume.pathname) } })
  return new URL(resumed.headers.get('location') ?? '').href
}

test('a way back serves once: the second time one is told so, and can try again', async () => {
  const browser = openBrowser(portal.origin)
  const back = await wayBackOf(browser)
  assert.equal((await browser.open(back)).url.pathname, '/en/skills')
  // Signed in already, one is sent on; signed out, the used address opens nothing.
  assert.equal((await browser.open(back)).url.pathname, '/en/account')
  await browser.send('Sign out')
  const again = await browser.open(back)
  assert.equal(again.status, 400)
  assert.match(again.text, /That took too long, or was done already/)
  assert.match(again.text, /Try again/)
  assert.equal(
    browser.cookies().some(({ name }) => name === 'session'),
    false,
  )
})

test('a code that was used cannot be used by another attempt', async () => {
  const browser = openBrowser(portal.origin)
  const used = new URL(await wayBackOf(browser))
  await browser.open(used.href)
  await browser.open('/en/account')
  await browser.send('Sign out')
  const fresh = new URL(await wayBackOf(browser))
  fresh.searchParams.set('code', used.searchParams.get('code') ?? '')
  const page = await browser.open(fresh.href)
  assert.equal(page.status, 400)
  assert.match(page.text, /could not confirm who you are/)
  // Where one was going is not lost.
  assert.match(page.text, /name="return" value="\/en\/skills"/)
})

test('a way back of another browser opens nothing here: nobody is signed in as someone else by a link', async () => {
  const attacker = openBrowser(portal.origin)
  const back = await wayBackOf(attacker)
  const victim = openBrowser(portal.origin)
  await victim.open('/en/sign-in')
  await victim.send('Sign in')
  const page = await victim.open(back)
  assert.equal(page.status, 400)
  assert.equal(
    victim.cookies().some(({ name }) => name === 'session'),
    false,
  )
  assert.equal((await attacker.open(back)).url.pathname, '/en/skills')
})

test('a state that we never gave opens nothing', async () => {
  const browser = openBrowser(portal.origin)
  const back = new URL(await wayBackOf(browser))
  back.searchParams.set('state', 'made-up')
  const page = await browser.open(back.href)
  assert.equal(page.status, 400)
  assert.match(page.text, /That took too long/)
})

test('who comes back after a quarter of an hour is asked to try again', async () => {
  const browser = openBrowser(portal.origin)
  const back = await wayBackOf(browser)
  time.skip = 15 * 60_000 + 1000
  const page = await browser.open(back)
  time.skip = 0
  assert.equal(page.status, 400)
})

test('who changes their mind at the provider comes back unsigned, with another try to the same place', async () => {
  const browser = openBrowser(portal.origin)
  await browser.open('/fr/connexion?return=%2Ffr%2Fcompetences')
  await browser.send('Ouvrir une session')
  const page = await browser.send('Revenir sans ouvrir de session')
  assert.equal(page.status, 403)
  assert.match(page.text, /Vous n’avez pas ouvert de session/)
  assert.match(page.text, /name="return" value="\/fr\/competences"/)
  const choice = await browser.send('Réessayer')
  assert.equal(choice.status, 200)
  const landed = await browser.send('talent@demo.example', { email: 'talent@demo.example' })
  assert.equal(landed.url.pathname, '/fr/competences')
})

test('an address that is none is asked for again, as it was typed', async () => {
  const browser = openBrowser(portal.origin)
  await browser.open('/en/sign-in')
  await browser.send('Sign in')
  const page = await browser.send('Sign in with this address', { email: 'not <an> address' })
  assert.equal(page.status, 422)
  assert.match(page.text, /Enter an e-mail address/)
  assert.match(page.text, /value="not &lt;an&gt; address"/)
})

test('the provider’s page changes language and goes on', async () => {
  const browser = openBrowser(portal.origin)
  await browser.open('/en/sign-in')
  const english = await browser.send('Sign in')
  const link = /class="language"[^>]*href="([^"]+)"/.exec(english.text)?.[1] ?? ''
  const french = await browser.open(link)
  assert.match(french.url.pathname, /^\/identity\/interaction\//)
  assert.match(french.text, /Qui êtes-vous aujourd’hui/)
  const landed = await browser.send('talent@demo.example', { email: 'talent@demo.example' })
  assert.equal(landed.status, 200)
})

test('a page of the provider opened in another browser says that it is over', async () => {
  const browser = openBrowser(portal.origin)
  await browser.open('/en/sign-in')
  const choice = await browser.send('Sign in')
  const elsewhere = openBrowser(portal.origin, { 'accept-language': 'fr' })
  const page = await elsewhere.open(choice.url.href)
  assert.equal(page.status, 400)
  assert.match(page.text, /Cette page d’ouverture de session n’est plus valide/)
})

test('signing out ends the session here and at the provider, and says so', async () => {
  const { browser } = await signInAs('lead@demo.example', '/fr/connexion')
  assert.equal(await sessionsOf(portal.people.lead), 1)
  const asked = await browser.open('/fr/deconnexion')
  assert.match(asked.text, /Fermer la session du portail/)
  assert.equal(await sessionsOf(portal.people.lead), 1)
  const page = await browser.send('Fermer la session')
  assert.equal(page.url.pathname, '/fr/deconnexion/faite')
  assert.match(page.text, /Votre session est fermée/)
  assert.ok(browser.trail.includes('GET /identity/session/end'))
  assert.equal(await sessionsOf(portal.people.lead), 0)
  assert.deepEqual((await eventsOf(portal.people.lead)).slice(-2), ['account.sign-in', 'account.sign-out'])
  assert.equal(
    browser.cookies().some(({ name }) => ['session', '_session'].includes(name)),
    false,
  )
})

test('signing out works when the provider has forgotten everything', async () => {
  const { browser } = await signInAs('admin@demo.example')
  await portal.db
    .updateTable('sessions')
    .set({ id_token: null })
    .where('person_id', '=', portal.people.administrator)
    .execute()
  await browser.open('/en/account')
  // Without a hint of who is meant, the provider asks first, and its page works without script.
  const asked = await browser.send('Sign out')
  assert.match(asked.text, /Sign out of the identity provider/)
  const done = await browser.send('Sign out')
  assert.equal(done.url.pathname, '/en/sign-out/done')
  const page = await browser.open(
    `/identity/session/end?client_id=portal&post_logout_redirect_uri=${encodeURIComponent(`${portal.origin}/fr/deconnexion/faite`)}`,
  )
  assert.equal(page.url.pathname, '/fr/deconnexion/faite')
})

test('an issuer that does not answer is said to be out of reach, and outside a demonstration nothing of it exists', async () => {
  const alone = await serve({
    settings: {
      demonstration: false,
      issuer: { url: 'https://localhost:1/', clientId: 'portal', clientSecret: 'secret' },
    },
  })
  try {
    const browser = openBrowser(alone.origin)
    await browser.open('/fr/connexion?return=%2Ffr%2Fcompetences')
    const page = await browser.send('Ouvrir une session')
    assert.equal(page.status, 503)
    assert.equal(page.headers.get('retry-after'), '60')
    assert.match(page.text, /Le service d’identité ne répond pas/)
    assert.match(page.text, /name="return" value="\/fr\/competences"/)
    assert.equal((await fetch(`${alone.origin}/identity/.well-known/openid-configuration`)).status, 404)
    assert.equal((await fetch(`${alone.origin}/en/outbox`)).status, 404)
    assert.equal((await fetch(`${alone.origin}/en/sign-in/demonstration/x`, { redirect: 'manual' })).status, 404)
  } finally {
    await alone.close()
  }
})

test('an issuer that did not answer is asked again the next time', async () => {
  const other = await serve()
  try {
    const log = openLog('silent')
    const away = { ...other.settings, port: 1 }
    assert.equal(await signInAddress(away, log, newAttempt(), 'en'), undefined)
    const address = await signInAddress(other.settings, log, newAttempt(), 'en')
    assert.equal(address?.origin, other.origin)
  } finally {
    await other.close()
  }
})

test('to an issuer on another site a page leads, not a form: no policy of the browser stands in the way', async () => {
  const other = await serve({ settings: { issuer: portal.settings.issuer } })
  try {
    const browser = openBrowser(other.origin)
    const page = await browser.open('/fr/connexion')
    assert.match(page.headers.get('content-security-policy') ?? '', /form-action 'self';/)
    const leaving = await browser.send('Ouvrir une session')
    assert.equal(leaving.status, 200)
    assert.match(leaving.text, new RegExp(`http-equiv="refresh" content="0;url=${portal.origin}/identity/auth`))
    assert.match(leaving.text, /Continuer/)
  } finally {
    await other.close()
  }
})

test('a session ends after twelve hours without use, lasts while it is used, and ends after fourteen days', async () => {
  const { browser } = await signInAs('recruiter@demo.example')
  const hour = 3600_000
  try {
    for (let hours = 11; hours < 14 * 24; hours += 11) {
      time.skip = hours * hour
      assert.equal((await browser.open('/en/account')).url.pathname, '/en/account', `after ${hours} hours`)
    }
    time.skip = 14 * 24 * hour + 1000
    assert.equal((await browser.open('/en/account')).url.pathname, '/en/sign-in')

    time.skip = 0
    const other = (await signInAs('recruiter@demo.example')).browser
    time.skip = 12 * hour + 1000
    assert.equal((await other.open('/en/account')).url.pathname, '/en/sign-in')
  } finally {
    time.skip = 0
  }
})
