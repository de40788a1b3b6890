import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { addExperience, changeProfile, claimSkill, linkSkill } from '../actions.ts'
import { findProfile } from '../queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const tellAbout = async (id: string) => {
  const [python, other] = await portal.db
    .selectFrom('skills')
    .select('id')
    .where('key', 'in', ['python', 'cloud-security'])
    .orderBy('key', 'desc')
    .execute()
  await portal.db.transaction().execute(async (tx) => {
    const { now } = portal.time
    await changeProfile(
      tx,
      id,
      'about',
      { headline: 'Keeps legacy systems alive', phone: '613 555-0123', city: 'Sudbury' },
      now,
    )
    await changeProfile(tx, id, 'preferences', { regions: ['ontario'], arrangements: ['hybrid'] }, now)
    const experienceId = await addExperience(
      tx,
      id,
      {
        kind: 'work',
        language: 'en',
        title: 'Captain',
        organization: 'Harbour Board',
        startMonth: '2019-05',
        endMonth: '2021-04',
      },
      now,
    )
    await linkSkill(
      tx,
      id,
      { experienceId, skillId: python?.id ?? 0, evidence: 'Steered the ship', language: 'en' },
      now,
    )
    await claimSkill(tx, id, other?.id ?? 0, now)
  })
}

test('nobody is found until they say so, and the page says in plain words what they consent to', async () => {
  const { talent } = portal.cast
  const page = await portal.as(talent).text('/en/profile/visibility')
  for (const words of [
    'Nobody finds you in a search',
    'What you consent to',
    'until 2 September 2027',
    'A search never shows your e-mail, your phone, your city or your province',
    'value="hidden" checked',
  ])
    assert.ok(page.includes(words), words)
  assert.doesNotMatch(page, /Renew until/)
  const french = await portal.as(talent).text('/fr/profil/visibilite')
  for (const words of [
    'Personne ne vous trouve dans une recherche',
    'Ce à quoi vous consentez',
    'jusqu’au 2 septembre 2027',
  ])
    assert.ok(french.includes(words), words)
})

test('a person chooses to be found, renews with one click, and ends it at once', async () => {
  const person = await makePerson(portal.db, 'Vera Visible')
  const vera = portal.as(person)
  portal.time.now = new Date('2026-03-02T15:00:00Z')
  assert.equal(
    (await vera.post('/en/profile/visibility', { visibility: 'anonymous' })).headers.get('location'),
    '/en/profile/visibility?saved=yes',
  )
  const page = await vera.text('/en/profile/visibility?saved=yes')
  const { reference = '' } = (await findProfile(portal.db, person.id)) ?? {}
  for (const words of [
    'Your choice is saved',
    'Managers can find you, without your name',
    `Person ${reference}`,
    'Until 2 September 2027',
    'Searches will seldom reach you until you add:',
  ])
    assert.ok(page.includes(words), words)

  portal.time.now = new Date('2027-08-20T15:00:00Z')
  assert.match(await vera.text('/en/profile/visibility'), /Renew until 20 February 2029/)
  await vera.post('/en/profile/visibility', { visibility: 'anonymous' })
  const renewed = await findProfile(portal.db, person.id)
  assert.equal(renewed?.visibleUntil?.toISOString(), '2029-02-20T15:00:00.000Z')
  assert.equal(renewed?.reference, reference)

  await vera.post('/fr/profil/visibilite', { visibility: 'hidden' })
  assert.deepEqual(
    [(await findProfile(portal.db, person.id))?.visibility, (await findProfile(portal.db, person.id))?.consentedAt],
    ['hidden', null],
  )
  portal.time.now = new Date('2026-03-02T15:00:00Z')
})

test('a choice that does not exist is refused and changes nothing', async () => {
  const person = await makePerson(portal.db, 'Wim Wrong', [], 'fr')
  const answer = await portal.as(person).post('/fr/profil/visibilite', { visibility: 'everyone' })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /href="#visibility">Choisissez une réponse/)
  assert.equal((await findProfile(portal.db, person.id))?.visibility, 'hidden')
})

test('a visibility that has run out reads as hidden before the hourly round, and says when it ended', async () => {
  const person = await makePerson(portal.db, 'Oli Over')
  await portal.as(person).post('/en/profile/visibility', { visibility: 'named' })
  portal.time.now = new Date('2027-09-02T15:30:00Z')
  const page = await portal.as(person).text('/en/profile/visibility')
  assert.match(page, /Your visibility ended on 2 September 2027/)
  assert.match(page, /value="hidden" checked/)
  assert.match(await portal.as(person).text('/en/profile'), /Nobody finds you in a search/)
  portal.time.now = new Date('2026-03-02T15:00:00Z')
})

test('a person sees exactly what a manager does, without name and with it', async () => {
  const person = await makePerson(portal.db, 'Pia Preview')
  const pia = portal.as(person)
  assert.match(await pia.text('/en/profile/as-managers-see-it'), /There is nothing to show yet/)
  await tellAbout(person.id)
  const cardIn = (page: string) => /<article class="row-card">.*<\/article>/s.exec(page)?.[0] ?? ''

  const hidden = await pia.text('/en/profile/as-managers-see-it')
  assert.match(hidden, /Nobody sees this now/)
  const unnamed = cardIn(hidden)
  for (const words of [
    'Keeps legacy systems alive',
    'Steered the ship',
    'work, 2 years',
    'Claimed, no evidence yet',
    'Ontario',
    'Hybrid',
  ])
    assert.ok(unnamed.includes(words), words)
  assert.doesNotMatch(unnamed, /Pia|Captain|Harbour|613|Sudbury|2019/)

  const named = cardIn(await pia.text('/fr/profil/vu-par-gestionnaires?as=named'))
  for (const words of ['Pia Preview', 'Captain', 'Harbour Board', 'travail, 2 ans'])
    assert.ok(named.includes(words), words)
  assert.doesNotMatch(named, /613|Sudbury|2019/)

  await pia.post('/en/profile/visibility', { visibility: 'named' })
  assert.doesNotMatch(await pia.text('/en/profile/as-managers-see-it'), /Nobody sees this now|not your present choice/)
  assert.match(await pia.text('/en/profile/as-managers-see-it?as=anonymous'), /This is not your present choice/)
})

test('a person whose visibility ends within thirty days is told on their profile, and renews it there with one button', async () => {
  const person = await makePerson(portal.db, 'Rhea Renews', [], 'fr')
  const rhea = portal.as(person)
  await rhea.post('/en/profile/visibility', { visibility: 'anonymous' })
  assert.doesNotMatch(await rhea.text('/en/profile'), /will stop being searchable/)
  portal.time.now = new Date('2027-08-20T15:00:00Z')
  assert.match(await rhea.text('/en/profile'), /Your profile will stop being searchable on 2 September 2027/)
  const french = await rhea.text('/fr/profil')
  assert.match(french, /Votre profil cessera d’être trouvable le 2 septembre 2027/)
  const [, action = '', value = ''] =
    /class="post-button" method="post" action="([^"]*)">[\s\S]*?name="visibility" value="(\w+)"[\s\S]*?Renouveler jusqu’au 20 février 2029/.exec(
      french,
    ) ?? []
  assert.equal((await rhea.post(action, { visibility: value })).status, 303)
  assert.equal((await findProfile(portal.db, person.id))?.visibility, 'anonymous')
  assert.doesNotMatch(await rhea.text('/fr/profil'), /cessera d’être trouvable/)
  portal.time.now = new Date('2026-03-02T15:00:00Z')
})

test('a person sees their page as it opens from a search, without name and with it', async () => {
  const person = await makePerson(portal.db, 'Page Preview')
  await tellAbout(person.id)
  const own = portal.as(person)
  const shown = async (path: string) =>
    /<article class="shown-person">.*<\/article>/s.exec(await own.text(path))?.[0] ?? ''
  const unnamed = await shown('/en/profile/as-managers-see-it?as=anonymous&view=page')
  for (const words of ['Steered the ship', 'Claimed skills (1)', 'Ontario', 'Hybrid'])
    assert.ok(unnamed.includes(words), words)
  assert.doesNotMatch(unnamed, /Preview|Captain|Harbour|613|Sudbury|2019/)
  const named = await shown('/fr/profil/vu-par-gestionnaires?as=named&view=page')
  for (const words of ['Page Preview', 'Captain', 'Harbour Board', '2 ans']) assert.ok(named.includes(words), words)
  assert.doesNotMatch(named, /613|Sudbury|2019/)
})
