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

test('a person tells about themselves, stays on the page, which says when it was saved, and sees it on their home', async () => {
  const talent = portal.as(portal.cast.talent)
  const seen = seenIn(await talent.text('/en/profile/about-me'))
  const answer = await talent.post('/en/profile/about-me', { ...about, seen })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/en/profile/about-me?saved=yes')
  const page = await talent.text('/en/profile/about-me?saved=yes')
  assert.match(page, /Saved at 10:00 EST/)
  const { now } = portal.time
  portal.time.now = new Date(now.getTime() + 24 * 3600_000)
  assert.doesNotMatch(await talent.text('/en/profile/about-me?saved=yes'), /Saved at/, 'a time without its day')
  portal.time.now = now
  assert.match(page, /href="\/en\/profile">Back to my profile/)
  const home = await talent.text('/en/profile')
  for (const words of ['she/her', 'Keeps legacy systems alive', 'Sudbury, Ontario'])
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
  const inFirst = { ...about, city: 'from the first tab', province: 'NB' }
  assert.equal((await tia.post('/en/profile/about-me', { ...inFirst, seen })).status, 303)

  const second = await tia.post('/en/profile/about-me', { ...about, city: 'from the second tab', province: 'QC', seen })
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.match(page, /changed in another tab/)
  assert.ok(page.includes('from the second tab'))
  for (const [field, savedNow] of [
    ['city', 'from the first tab'],
    ['province', 'New Brunswick'],
  ])
    assert.match(page, new RegExp(`id="${field}-beside">What is saved now</p>\\s*<p class="as-typed">${savedNow}</p>`))
  assert.equal(page.match(/-beside">What is saved now<\/p>/g)?.length, 2)
  assert.match(page, /<a href="#city">Something else is saved now/)
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

test('what an application asks is told once, and the home says what is missing to apply', async () => {
  const person = await makePerson(portal.db, 'Ada Applying')
  const ada = portal.as(person)
  const before = await ada.text('/en/profile')
  for (const words of ['To apply to campaigns, add:', 'your citizenship status', 'Needed to apply'])
    assert.ok(before.includes(words), words)
  assert.equal(
    (await ada.post('/en/profile/about-me', { ...about, citizenship: 'permanent-resident', armedForces: 'veteran' }))
      .status,
    303,
  )
  const languages = { positionLanguages: 'en', examLanguage: 'en', interviewLanguage: 'fr' }
  assert.equal((await ada.post('/en/profile/languages', languages)).status, 303)
  const profile = await findProfile(portal.db, person.id)
  assert.deepEqual(
    [profile?.citizenship, profile?.armedForces, profile?.examLanguage, profile?.interviewLanguage],
    ['permanent-resident', 'veteran', 'en', 'fr'],
  )
  const after = await ada.text('/en/profile')
  assert.doesNotMatch(after, /your citizenship status|your languages for exams/)
})

test('results of the second language are kept with their days, shown as expired once they are, and brought back as typed when wrong', async () => {
  const person = await makePerson(portal.db, 'Bea Bilingual', [], 'fr')
  const bea = portal.as(person)
  const results = {
    positionLanguages: 'bilingual',
    firstLanguage: 'fr',
    secondLanguageBasis: 'tested',
    readingLevel: 'C',
    ...{ readingUntilDay: '4', readingUntilMonth: '05', readingUntilYear: '2029' },
    oralLevel: 'B',
    ...{ oralUntilDay: '1', oralUntilMonth: '03', oralUntilYear: '2026' },
    writingLevel: 'E',
  }
  const wrong = await bea.post('/fr/profil/langues', { ...results, readingUntilDay: '31', readingUntilMonth: '02' })
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  assert.match(page, /href="#readingUntil">Entrez une date qui existe, avec jour, mois et année/)
  assert.match(page, /name="readingUntilDay" value="31"/)

  assert.equal((await bea.post('/fr/profil/langues', results)).status, 303)
  const profile = await findProfile(portal.db, person.id)
  assert.deepEqual(
    [profile?.readingLevel, profile?.readingUntil, profile?.oralUntil, profile?.writingLevel, profile?.writingUntil],
    ['C', '2029-05-04', '2026-03-01', 'E', ''],
  )
  const saved = await bea.text('/fr/profil/langues')
  assert.match(saved, /Certains de vos résultats ont expiré/)
  assert.match(saved, /Compétence orale<\/p>/)
  assert.match(saved, /name="readingUntilYear" value="2029"/)
})

test('groups, levels and streams of the reference data are kept, and nothing else', async () => {
  const person = await makePerson(portal.db, 'Pia Preferences')
  const pia = portal.as(person)
  const page = await pia.text('/en/profile/preferences')
  assert.match(page, /<details class="more" open><summary>IT: /)
  const sent = {
    classifications: ['IT-03', 'IT-02', 'XX-99'],
    workStreams: ['security', 'astrology'],
    durations: 'long-term',
    conditions: ['travel', 'on-call'],
  }
  assert.equal((await pia.post('/en/profile/preferences', sent)).status, 303)
  const profile = await findProfile(portal.db, person.id)
  assert.deepEqual(
    [profile?.classifications, profile?.workStreams, profile?.durations, profile?.conditions],
    [['IT-02', 'IT-03'], ['security'], ['long-term'], ['travel', 'on-call']],
  )
})

test('a priority number is kept only with an entitlement', async () => {
  const person = await makePerson(portal.db, 'Pri Priority')
  const pri = portal.as(person)
  await pri.post('/en/profile/priority-entitlement', { priorityEntitlement: 'yes', priorityNumber: 'P-0042' })
  assert.equal((await findProfile(portal.db, person.id))?.priorityNumber, 'P-0042')
  assert.match(await pri.text('/en/profile'), /Priority entitlement<\/a><\/dt><dd>Yes/)
  await pri.post('/fr/profil/droit-de-priorite', { priorityEntitlement: 'no', priorityNumber: 'P-0042' })
  assert.equal((await findProfile(portal.db, person.id))?.priorityNumber, '')
})
