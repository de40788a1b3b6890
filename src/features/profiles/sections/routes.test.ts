import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { findDraft } from '../../../web/drafts.ts'
import { claimSkill } from '../actions.ts'
import { findProfile } from '../queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
const about = {
  contactEmail: 'tala@example.ca',
  phone: '613 555-0123',
  pronouns: 'she/her',
  city: 'Sudbury',
  province: 'ON',
  headline: 'Keeps legacy systems alive',
  headlineLanguage: 'en',
}

test('a new person sees what is missing to be found, in both languages', async () => {
  const nobody = portal.as(await makePerson(portal.db, 'Nia New'))
  const english = await nobody.text('/en/profile')
  for (const words of [
    'Needed to be found',
    'To be found, add:',
    'a language you look for work in',
    'a region, or telework',
    'a work arrangement',
    'at least one skill',
    'Not searchable',
  ])
    assert.ok(english.includes(words), words)
  assert.ok(!english.includes('>your name</a>'))
  const french = await nobody.text('/fr/profil')
  for (const words of [
    'Nécessaire pour être trouvable',
    'Pour être trouvable, ajoutez\u00a0:',
    'au moins une compétence',
    'Introuvable dans la recherche',
  ])
    assert.ok(french.includes(words), words)
})

test('a visitor is led to sign in and back', async () => {
  for (const path of [
    '/en/profile',
    '/en/profile/about-me',
    '/fr/profil/langues',
    '/fr/profil/preferences',
    '/fr/profil/visibilite',
  ]) {
    const answer = await portal.visitor.get(path)
    assert.equal(answer.status, 302, path)
    assert.match(answer.headers.get('location') ?? '', /return=/)
  }
  assert.equal((await portal.visitor.post('/en/profile/about-me', about)).status, 401)
})

test('a person tells about themselves and sees it on their home, with the time at which it was saved', async () => {
  const talent = portal.as(portal.cast.talent)
  const seen = seenIn(await talent.text('/en/profile/about-me'))
  const answer = await talent.post('/en/profile/about-me', { ...about, seen })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/en/profile?saved=about')
  const home = await talent.text('/en/profile?saved=about')
  for (const words of ['Saved at 10:00 EST: About me', 'she/her', 'Keeps legacy systems alive', 'Sudbury, Ontario'])
    assert.ok(home.includes(words), words)
  const profile = await findProfile(portal.db, portal.cast.talent.id)
  assert.equal(profile?.phone, '613 555-0123')
})

test('languages and preferences are saved as chosen, and what is untick is taken away', async () => {
  const talent = portal.as(portal.cast.talent)
  assert.equal(
    (
      await talent.post('/fr/profil/langues', {
        positionLanguages: ['fr', 'bilingual'],
        firstLanguage: 'fr',
        communicationLanguage: '',
      })
    ).status,
    303,
  )
  assert.equal(
    (await talent.post('/fr/profil/preferences', { regions: ['telework', 'ontario'], arrangements: 'remote' })).status,
    303,
  )
  const profile = await findProfile(portal.db, portal.cast.talent.id)
  assert.deepEqual(
    [profile?.positionLanguages, profile?.firstLanguage, profile?.regions, profile?.arrangements],
    [['fr', 'bilingual'], 'fr', ['telework', 'ontario'], ['remote']],
  )
  const page = await talent.text('/en/profile/preferences')
  assert.equal(page.match(/ checked/g)?.length, 3)
  await talent.post('/fr/profil/preferences', { regions: 'telework' })
  assert.deepEqual((await findProfile(portal.db, portal.cast.talent.id))?.arrangements, [])
})

test('a problem is said beside its field, what was typed stays, and is kept as a draft for later', async () => {
  const person = await makePerson(portal.db, 'Dora Draft', [], 'fr')
  const dora = portal.as(person)
  const answer = await dora.post('/fr/profil/a-propos-de-moi', {
    ...about,
    contactEmail: 'dora(at)example',
    phone: 'call me',
    province: 'XX',
    headline: 'x'.repeat(201),
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /<title>Erreur\u00a0: À propos de moi/)
  assert.match(page, /Il y a 4 problèmes à corriger/)
  assert.match(page, /href="#contactEmail">Entrez une adresse courriel/)
  for (const typed of ['dora(at)example', 'call me', 'x'.repeat(201)]) assert.ok(page.includes(typed), typed)
  assert.equal((await findProfile(portal.db, person.id))?.contactEmail, '')

  portal.time.now = new Date('2026-03-02T16:00:00Z')
  const later = await dora.text('/fr/profil/a-propos-de-moi')
  assert.match(later, /Nous avons retrouvé ce que vous aviez tapé/)
  assert.match(later, /Gardé comme ébauche le 2 mars 2026, 10 h 00 HNE/)
  assert.ok(later.includes('dora(at)example'))

  assert.equal((await dora.post('/fr/profil/a-propos-de-moi', { ...about, seen: seenIn(later) })).status, 303)
  assert.equal(await findDraft(portal.db, person.id, 'profile.about'), undefined)
  assert.doesNotMatch(await dora.text('/fr/profil/a-propos-de-moi'), /Nous avons retrouvé/)
})

test('a draft is discarded by a button that leads back to the form as it is saved', async () => {
  const person = await makePerson(portal.db, 'Rob Regret')
  const rob = portal.as(person)
  await rob.put('/en/drafts/profile.about', {
    version: 0,
    fields: { headline: 'A line I do not want', headlineLanguage: 'en' },
  })
  const page = await rob.text('/en/profile/about-me')
  assert.ok(page.includes('A line I do not want'))
  const action = /action="(\/en\/drafts\/profile\.about\/removal[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const answer = await rob.post(action)
  assert.equal(answer.headers.get('location'), '/en/profile/about-me')
  assert.ok(!(await rob.text('/en/profile/about-me')).includes('A line I do not want'))
})

test('two tabs that conflict overwrite nothing silently: the second is told, keeps its words, and decides', async () => {
  const person = await makePerson(portal.db, 'Tia Tabs')
  const tia = portal.as(person)
  const seen = seenIn(await tia.text('/en/profile/about-me'))
  assert.equal((await tia.post('/en/profile/about-me', { ...about, city: 'from the first tab', seen })).status, 303)

  const second = await tia.post('/en/profile/about-me', { ...about, city: 'from the second tab', seen })
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.match(page, /changed in another tab/)
  assert.ok(page.includes('from the second tab'))
  assert.equal((await findProfile(portal.db, person.id))?.city, 'from the first tab')
  assert.ok((await tia.text('/en/profile/about-me?draft=no')).includes('from the first tab'))

  assert.equal(
    (await tia.post('/en/profile/about-me', { ...about, city: 'from the second tab', seen: seenIn(page) })).status,
    303,
  )
  assert.equal((await findProfile(portal.db, person.id))?.city, 'from the second tab')
})

test('a form opened in one section is not disturbed by a change in another', async () => {
  const person = await makePerson(portal.db, 'Sol Sections', [], 'fr')
  const sol = portal.as(person)
  const seen = seenIn(await sol.text('/fr/profil/a-propos-de-moi'))
  await sol.post('/fr/profil/preferences', { regions: 'north' })
  assert.equal((await sol.post('/fr/profil/a-propos-de-moi', { ...about, seen })).status, 303)
})

test('a person with all that is needed is told that they are ready', async () => {
  const person = await makePerson(portal.db, 'Rita Ready')
  const rita = portal.as(person)
  await rita.post('/en/profile/languages', { positionLanguages: 'en' })
  await rita.post('/en/profile/preferences', { regions: 'north', arrangements: 'hybrid' })
  const { id } = await portal.db.selectFrom('skills').select('id').limit(1).executeTakeFirstOrThrow()
  await portal.db.transaction().execute((tx) => claimSkill(tx, person.id, id, portal.time.now))
  const home = await rita.text('/en/profile')
  assert.match(home, /You are ready to be found/)
  assert.doesNotMatch(home, /To be found, add/)
  assert.match(home, /To let managers know you better, add:/)
})
