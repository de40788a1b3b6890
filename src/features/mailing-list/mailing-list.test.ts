import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import { before as periodBefore } from '../../platform/retention.ts'
import { subscriptionRetention } from './retention.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

let number = 0
const newAddress = () => `zoe.${++number}@exemple.ca`
const mailsTo = (recipient: string) =>
  portal.db
    .selectFrom('mails')
    .select(['subject', 'body_text', 'headers', 'language'])
    .where('recipient', '=', recipient)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
const ask = (email: string, fields: Record<string, string | string[]> = {}) =>
  portal.visitor.post('/fr/liste-diffusion', { email, language: 'fr', topics: ['campaigns', 'community'], ...fields })
const tokenOf = async (email: string) =>
  /confirmation\/([\w-]+)/.exec((await mailsTo(email)).at(-1)?.body_text ?? '')?.[1] ?? ''
const rowOf = (token: string) =>
  portal.db
    .selectFrom('subscribers')
    .select(['id', 'email', 'status', 'topics', 'language'])
    .where('token', '=', token)
    .executeTakeFirst()
const actsOf = async (id: string) =>
  (
    await portal.db
      .selectFrom('consents')
      .select(['act', 'wording', 'wording_version'])
      .where('subscriber_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ act }) => act)

const joined = async () => {
  const email = newAddress()
  await ask(email)
  const token = await tokenOf(email)
  await portal.visitor.post(`/fr/liste-diffusion/confirmation/${token}`)
  return { email, token }
}

test('joining is confirmed by a button, never by opening the link', async () => {
  const email = newAddress()
  const answer = await ask(email)
  assert.equal(answer.headers.get('location'), '/fr/liste-diffusion/verifiez-vos-courriels')
  assert.match(await portal.visitor.text('/fr/liste-diffusion/verifiez-vos-courriels'), /Consultez vos courriels/)
  const token = await tokenOf(email)
  const page = await portal.visitor.text(`/fr/liste-diffusion/confirmation/${token}`)
  assert.match(page, /Oui, m’ajouter à la liste/)
  assert.equal((await rowOf(token))?.status, 'waiting')
  const confirmed = await portal.visitor.post(`/fr/liste-diffusion/confirmation/${token}`)
  assert.match(await portal.visitor.text(confirmed.headers.get('location') ?? ''), /Vous êtes sur la liste/)
  const row = await rowOf(token)
  assert.equal(row?.status, 'confirmed')
  assert.deepEqual(await actsOf(row?.id ?? ''), ['asked', 'confirmed'])
  const consent = await portal.db
    .selectFrom('consents')
    .select(['wording', 'language', 'wording_version'])
    .where('subscriber_id', '=', row?.id ?? '')
    .executeTakeFirst()
  assert.match(consent?.wording ?? '', /vous acceptez/)
})

test('the answer is the same for an address that is on the list, which learns it by mail', async () => {
  const { email } = await joined()
  const again = await ask(email.toUpperCase(), { language: 'en' })
  const fresh = await ask(newAddress())
  assert.deepEqual([again.status, again.headers.get('location')], [fresh.status, fresh.headers.get('location')])
  const [, told] = await mailsTo(email)
  assert.match(told?.subject ?? '', /already/)
  assert.match(JSON.stringify(told?.headers), /List-Unsubscribe=One-Click/)
})

test('language and subjects are changed by the link of a mail, and mistakes are mended on the page', async () => {
  const { token } = await joined()
  const path = `/en/mailing-list/preferences/${token}`
  assert.equal((await portal.visitor.post(path, { language: 'en', topics: ['portal-news'] })).status, 303)
  const row = await rowOf(token)
  assert.deepEqual([row?.language, row?.topics], ['en', ['portal-news']])
  const wrong = await portal.visitor.post(path, { language: 'en' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Choose at least one subject/)
})

test('leaving takes one click of a mail program, without origin or session; the address goes and only its hash stays', async () => {
  const { email, token } = await joined()
  const answer = await portal.app.request(`/fr/liste-diffusion/desabonnement/${token}`, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(answer.status, 200)
  const row = await rowOf(token)
  assert.deepEqual([row?.status, row?.email], ['removed', null])
  assert.equal((await portal.db.selectFrom('suppressed_addresses').select('hash').execute()).length > 0, true)
  assert.deepEqual(await actsOf(row?.id ?? ''), ['asked', 'confirmed', 'removed'])
  const log = JSON.stringify(
    await portal.db.selectFrom('events').selectAll().where('subject_kind', '=', 'subscriber').execute(),
  )
  assert.ok(!log.includes(email))
  assert.match(await portal.visitor.text(`/en/mailing-list/preferences/${token}`), /You have left the list/)
})

test('opening the leaving page does nothing; its button does, and again it changes nothing', async () => {
  const { token } = await joined()
  const path = `/en/mailing-list/removal/${token}`
  assert.match(await portal.visitor.text(path), /Leave the mailing list\?/)
  assert.equal((await rowOf(token))?.status, 'confirmed')
  assert.match(await (await portal.visitor.post(path)).text(), /You have left the list/)
  assert.equal((await portal.visitor.post(path)).status, 200)
})

test('someone who left can join again, and that lifts the wish to be left alone', async () => {
  const { email, token } = await joined()
  await portal.visitor.post(`/en/mailing-list/removal/${token}`)
  const before = await portal.db.selectFrom('suppressed_addresses').select('hash').execute()
  await ask(email)
  const again = await tokenOf(email)
  assert.notEqual(again, token)
  await portal.visitor.post(`/en/mailing-list/confirmation/${again}`)
  const afterwards = await portal.db.selectFrom('suppressed_addresses').select('hash').execute()
  assert.equal(afterwards.length, before.length - 1)
})

const mistakes: [string, Record<string, string | string[]>, RegExp][] = [
  ['no address', { email: '' }, /Entrez une adresse courriel/],
  ['an address that is none', { email: 'zoe at home' }, /Entrez une adresse courriel/],
  ['no subject', { topics: [] }, /Choisissez au moins un sujet/],
  ['no language', { language: '' }, /Choisissez une réponse/],
]
for (const [what, change, says] of mistakes)
  test(`joining with ${what} is mended on the page, which keeps what was typed`, async () => {
    const answer = await ask('zoe.kept@exemple.ca', change)
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, says)
    if (!('email' in change)) assert.match(page, /zoe\.kept@exemple\.ca/)
    assert.equal(
      await portal.db
        .selectFrom('subscribers')
        .select('id')
        .where('email', '=', 'zoe.kept@exemple.ca')
        .executeTakeFirst(),
      undefined,
    )
  })

test('nobody is pestered: one address is written to four times an hour at most', async () => {
  const email = newAddress()
  const statuses = []
  for (let time = 0; time < 6; time++) statuses.push((await ask(email)).status)
  assert.deepEqual(statuses, [303, 303, 303, 303, 429, 429])
})

test('what nobody confirmed within a week is forgotten', async () => {
  const email = newAddress()
  await ask(email)
  const now = new Date(portal.time.now.getTime() + 8 * 24 * 60 * 60 * 1000)
  await subscriptionRetention.apply(portal.db, { limit: periodBefore(now, { amount: 7, unit: 'days' }), now }, null)
  assert.equal(
    await portal.db.selectFrom('subscribers').select('id').where('email', '=', email).executeTakeFirst(),
    undefined,
  )
})

test('a token that is none leads nowhere', async () => {
  assert.equal((await portal.visitor.get('/en/mailing-list/preferences/guess')).status, 404)
  assert.equal((await portal.visitor.post('/en/mailing-list/removal/guess')).status, 404)
})
