import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { grantRole } from '../actions.ts'
import { findPerson } from '../queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

test('a person sees their account and what they may do, in both languages', async () => {
  const { lead } = portal.cast
  const english = await portal.as(lead).text('/en/account')
  assert.match(english, /Lea Lead/)
  assert.match(english, /Office lead[\s\S]*Digital Community Management Office/)
  const french = await portal.as(lead).text('/fr/compte')
  assert.match(french, /Responsable du bureau[\s\S]*Bureau de/)
  assert.match(french, /Vous pouvez tenir un profil/)
})

test('a person changes their name and the language of their mail', async () => {
  const person = await makePerson(portal.db, 'Nia Name')
  const answer = await portal.as(person).post('/fr/compte/nom', { name: '  Nia  <Nom> ', language: 'fr' })
  assert.equal(answer.headers.get('location'), '/fr/compte?done=details')
  const page = await portal.as(person).text('/fr/compte?done=details')
  assert.match(page, /Votre nom et votre langue sont enregistrés/)
  assert.match(page, /Nia {2}&lt;Nom&gt;/)
  assert.deepEqual(await findPerson(portal.db, person.id), {
    id: person.id,
    name: 'Nia  <Nom>',
    email: person.email,
    workEmail: null,
    language: 'fr',
  })
})

test('a change is one event that names nobody, and the same again is none', async () => {
  const person = await makePerson(portal.db, 'Nia Name')
  const send = () => portal.as(person).post('/en/account/name', { name: 'Nia New', language: 'en' })
  await send()
  await send()
  const events = await portal.db
    .selectFrom('events')
    .select(['verb', 'facts'])
    .where('subject', '=', person.id)
    .execute()
  assert.deepEqual(events, [{ verb: 'account.change', facts: { language: 'en' } }])
})

test('a missing name and a language that is none are explained, and what was typed stays', async () => {
  const { talent } = portal.cast
  const answer = await portal.as(talent).post('/fr/compte/nom', { name: ' ', language: 'de' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /<title>Erreur : /)
  assert.match(page, /href="#name"/)
  assert.match(page, /Choisissez la langue dans laquelle nous vous écrivons/)
  const kept = await portal.as(talent).post('/en/account/name', { name: 'x'.repeat(201), language: 'en' })
  assert.equal(kept.status, 422)
  assert.ok((await kept.text()).includes('x'.repeat(201)))
})

test('a visitor is sent to sign in', async () => {
  for (const path of ['/en/account', '/en/account/name'])
    assert.equal(
      (await portal.visitor.get(path)).headers.get('location'),
      `/en/sign-in?return=${encodeURIComponent(path)}`,
    )
})

test('a role is granted once, with who gave it and in which office', async () => {
  const person = await makePerson(portal.db, 'Gia Grant')
  const { officeId, administrator } = portal.cast
  const grant = () =>
    portal.db
      .transaction()
      .execute((tx) =>
        grantRole(tx, { personId: person.id, role: 'recruiter', officeId, by: administrator.id, now: portal.time.now }),
      )
  assert.equal(await grant(), true)
  assert.equal(await grant(), false)
  const events = await portal.db
    .selectFrom('events')
    .select(['actor', 'verb', 'facts'])
    .where('subject', '=', person.id)
    .execute()
  assert.deepEqual(events, [{ actor: administrator.id, verb: 'role.grant', facts: { role: 'recruiter', officeId } }])
})

test('someone who is nobody is not found', async () => {
  assert.equal(await findPerson(portal.db, '00000000-0000-4000-8000-000000000000'), undefined)
  const gone = await makePerson(portal.db, 'Gil Gone')
  assert.equal((await findPerson(portal.db, gone.id))?.name, 'Gil Gone')
  await portal.db
    .updateTable('people')
    .set({ erased_at: portal.time.now, name: '', email: '' })
    .where('id', '=', gone.id)
    .execute()
  assert.equal(await findPerson(portal.db, gone.id), undefined, 'who left is nobody to write to')
})
