import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AddressName, addresses, sameInOther, to } from '../src/i18n/addresses.ts'
import { openTestApp, type TestApp } from './app.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const names = Object.keys(addresses) as AddressName[]
const nowhere = '00000000-0000-4000-8000-000000000000'
const parts = {
  id: nowhere,
  key: 'no-such-skill',
  token: 'no-such-token',
  kind: 'work',
  form: 'no-such-form',
  part: 'basics',
  step: 'welcome',
  reference: 'NONE',
  question: nowhere,
  referral: nowhere,
}

test('every address is answered by a handler, in both languages', () => {
  const handled = new Set(portal.app.routes.map(({ path }) => path))
  const lacking = names.flatMap((name) =>
    (['en', 'fr'] as const)
      .map((language) => `/${language}${addresses[name][language]}`)
      .filter((path) => !handled.has(path)),
  )
  assert.deepEqual(lacking, [])
})

test('every page answers everyone decidedly, alike in both languages, and leads to itself in the other language', async () => {
  const people = [null, ...Object.values(portal.cast).filter((member) => typeof member === 'object')]
  for (const person of people) {
    const browser = portal.as(person)
    for (const name of names) {
      const paths = { en: to('en', name, parts), fr: to('fr', name, parts) }
      const [en, fr] = [await browser.get(paths.en), await browser.get(paths.fr)]
      assert.ok(en.status < 500, `${paths.en} answers ${en.status}`)
      assert.equal(en.status, fr.status, `${name} for ${person?.name ?? 'a visitor'}`)
      if (en.status === 200 && en.headers.get('content-type')?.startsWith('text/html')) {
        const [english, french] = [await en.text(), await fr.text()]
        assert.match(english, /<html lang="en"/)
        assert.match(french, /<html lang="fr"/)
        assert.ok(english.includes(`href="${sameInOther('en', paths.en)}"`), `${name} lacks its French`)
        assert.ok(french.includes(`href="${sameInOther('fr', paths.fr)}"`), `${name} lacks its English`)
      }
    }
  }
})

test('the browser’s language chooses the landing page', async () => {
  assert.equal((await portal.visitor.get('/', { 'accept-language': 'fr-CA,fr;q=0.9' })).headers.get('location'), '/fr')
  assert.equal((await portal.visitor.get('/', { 'accept-language': 'en' })).headers.get('location'), '/en')
})

test('an address that leads nowhere says so in its language', async () => {
  const english = await portal.visitor.get('/en/nowhere')
  assert.equal(english.status, 404)
  assert.match(await english.text(), /We could not find that page/)
  const french = await portal.visitor.get('/fr/nulle-part')
  assert.equal(french.status, 404)
  assert.match(await french.text(), /Nous n’avons pas trouvé cette page/)
})

test('a page that needs a person sends a visitor to sign in and back', async () => {
  const answer = await portal.visitor.get('/fr/profil?x=1')
  assert.equal(answer.status, 302)
  assert.equal(answer.headers.get('location'), '/fr/connexion?return=%2Ffr%2Fprofil%3Fx%3D1')
})

test('health, readiness and metrics answer', async () => {
  assert.equal((await portal.visitor.get('/health')).status, 200)
  assert.equal((await portal.visitor.get('/ready')).status, 200)
  assert.match(await portal.visitor.text('/metrics'), /http_request_seconds_bucket/)
})

test('every answer carries a strict content security policy', async () => {
  const policy = (await portal.visitor.get('/en')).headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.match(policy, /frame-ancestors 'none'/)
})
