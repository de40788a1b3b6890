import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { findDraft } from '../../../web/drafts.ts'
import { addExperience } from '../actions.ts'
import { findPersonSkill } from '../person-skills.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const details = 'J’ai administré des bases de données PostgreSQL.\nPuis j’ai animé des ateliers en Python, R et SQL.'
const withExperience = (person: Member, more: Partial<Parameters<typeof addExperience>[2]> = {}) =>
  portal.db.transaction().execute((tx) =>
    addExperience(
      tx,
      person.id,
      {
        kind: 'work',
        language: 'fr',
        title: 'Développeuse Web',
        organization: 'Ruby Kubernetes inc.',
        startMonth: '2019-05',
        isCurrent: true,
        details,
        ...more,
      },
      portal.time.now,
    ),
  )
const namedOn = (page: string) =>
  [...page.matchAll(/\/skills\/([a-z0-9-]+)\/evidence\?experience=[0-9a-f-]+&amp;back=experience">Say how/g)].map(
    ([, key]) => key,
  )

// The name of the organization is no evidence of anything: Ruby and Kubernetes are not among them.
test('the words of an experience that name skills are shown in their sentence, in either language of the page', async () => {
  const person = await makePerson(portal.db, 'Sue Suggested')
  const id = await withExperience(person)
  const english = await portal.as(person).text(`/en/profile/experiences/${id}/skills`)
  assert.deepEqual(namedOn(english), [
    'web-development',
    'database-administration',
    'postgresql',
    'facilitation',
    'python',
    'r-language',
    'sql',
  ])
  assert.match(english, /See 1 more/)
  assert.match(
    english,
    /<q class="marked" lang="fr">«\u00a0J’ai administré des bases de données <mark>PostgreSQL<\/mark>\.\u00a0»<\/q>/,
  )
  const french = await portal.as(person).text(`/fr/profil/experiences/${id}/competences`)
  for (const words of ['Mots de votre texte qui nomment des compétences', 'Pas celle-ci', '<h3>Développement Web</h3>'])
    assert.ok(french.includes(words), words)
})

test('a text that names nothing, or no text, suggests nothing', async () => {
  const person = await makePerson(portal.db, 'Nell Nothing')
  const id = await withExperience(person, { kind: 'personal', title: 'Soins à un parent', details: '' })
  assert.doesNotMatch(await portal.as(person).text(`/en/profile/experiences/${id}/skills`), /Words in your text/)
})

test('saying how a suggested skill was used links it, and one comes back to what is left', async () => {
  const person = await makePerson(portal.db, 'Lin Links')
  const lin = portal.as(person)
  const id = await withExperience(person)
  const path = `/en/profile/skills/postgresql/evidence?experience=${id}&back=experience`
  const form = await lin.text(path)
  for (const words of ['Your text about this experience says:', '<mark>PostgreSQL</mark>', 'Développeuse Web'])
    assert.ok(form.includes(words), words)

  const tooShort = await lin.post(path, { experience: id, evidence: ' ', language: 'fr' })
  assert.equal(tooShort.status, 422)
  assert.match(await tooShort.text(), /Enter what you did with this skill/)
  const saved = await lin.post(path, { experience: id, evidence: 'Trois grappes sans arrêt', language: 'fr' })
  assert.equal(saved.headers.get('location'), `/en/profile/experiences/${id}/skills?saved=linked#suggestions`)
  const page = await lin.text(`/en/profile/experiences/${id}/skills?saved=linked`)
  assert.ok(!namedOn(page).includes('postgresql') && page.includes('Trois grappes sans arrêt'))
  assert.equal((await findPersonSkill(portal.db, person.id, 'postgresql'))?.evidence.length, 1)
  const again = await lin.post(path, { experience: id, evidence: 'Quatre grappes', language: 'fr' })
  assert.equal(again.headers.get('location'), `/en/profile/experiences/${id}/skills?saved=skill`)
})

test('“not this one” lasts, whatever the text becomes, until the person wants it again', async () => {
  const person = await makePerson(portal.db, 'Dis Missed')
  const dis = portal.as(person)
  const id = await withExperience(person)
  const page = `/en/profile/experiences/${id}/skills`
  const dismissed = await dis.post(`/en/profile/experiences/${id}/suggestions/python/dismissal`)
  assert.equal(dismissed.headers.get('location'), `${page}?set-aside=python#suggestions`)
  assert.match(await dis.text(`${page}?set-aside=python`), /We will not suggest Python here again/)
  await dis.post(`/fr/profil/experiences/${id}/suggestions/python/refus`)
  await portal.db
    .updateTable('experiences')
    .set({ details: `${details} Python!` })
    .where('id', '=', id)
    .execute()
  const after = await dis.text(page)
  assert.ok(!namedOn(after).includes('python'))
  assert.match(after, /1 skill set aside/)

  const back = await dis.post(`/fr/profil/experiences/${id}/suggestions/python/retour`)
  assert.equal(back.headers.get('location'), `/fr/profil/experiences/${id}/competences#suggestions`)
  assert.ok(namedOn(await dis.text(page)).includes('python'))
  const events = await portal.db.selectFrom('events').select('verb').where('subject', '=', id).orderBy('seq').execute()
  assert.deepEqual(
    events.map(({ verb }) => verb),
    ['experience.add', 'suggestion.dismiss', 'suggestion.restore'],
  )
})

test('another person’s experience, or a skill that nobody knows, has no suggestions', async () => {
  const [owner, other] = [await makePerson(portal.db, 'Own Er'), await makePerson(portal.db, 'Oth Er')]
  const id = await withExperience(owner)
  for (const path of [
    `/en/profile/experiences/${id}/suggestions/python/dismissal`,
    `/en/profile/experiences/${id}/suggestions/python/return`,
    `/en/profile/skills/python/evidence?experience=${id}&back=experience`,
  ])
    assert.equal(
      (await portal.as(other).post(path, { experience: id, evidence: 'x', language: 'en' })).status,
      404,
      path,
    )
  assert.equal((await portal.as(other).get(`/en/profile/skills/python/evidence?experience=${id}`)).status, 404)
  assert.equal(
    (await portal.as(owner).post(`/en/profile/experiences/${id}/suggestions/no-such-skill/dismissal`)).status,
    404,
  )
  assert.ok(namedOn(await portal.as(owner).text(`/en/profile/experiences/${id}/skills`)).includes('python'))
})

test('a retired skill is neither suggested nor linked anew', async () => {
  const person = await makePerson(portal.db, 'Rita Retired')
  const id = await withExperience(person, { details: 'Svelte, Docker' })
  const page = `/en/profile/experiences/${id}/skills`
  assert.deepEqual(namedOn(await portal.as(person).text(page)), ['web-development', 'svelte', 'docker'])
  const retire = (at: Date | null) =>
    portal.db.updateTable('skills').set({ retired_at: at }).where('key', '=', 'docker').execute()
  await retire(portal.time.now)
  assert.deepEqual(namedOn(await portal.as(person).text(page)), ['web-development'])
  assert.equal((await portal.as(person).get(`/en/profile/skills/docker/evidence?experience=${id}`)).status, 404)
  await retire(null)
})

test('one’s own skills that an experience does not show are offered, claimed ones first and told apart from those with evidence', async () => {
  const person = await makePerson(portal.db, 'Yara Yours')
  const yara = portal.as(person)
  const [one, other] = [await withExperience(person, { details: '' }), await withExperience(person, { details: '' })]
  for (const skill of ['Java', 'Ansible', 'Docker']) await yara.post('/en/profile/skills', { skill })
  await yara.post(`/en/profile/skills/ansible/evidence?experience=${other}`, {
    experience: other,
    evidence: 'x',
    language: 'en',
  })
  const page = await yara.text(`/en/profile/experiences/${one}/skills`)
  const offered = [...page.matchAll(/back=experience">.*?mark-(\w+)".*? (Java|Ansible|Docker)<\/a>/g)]
  assert.deepEqual(
    offered.map(([, state, name]) => [name, state]),
    [
      ['Docker', 'claimed'],
      ['Java', 'claimed'],
      ['Ansible', 'evidenced'],
    ],
  )
})

test('an experience that is removed takes along what was being written about skills in it', async () => {
  const person = await makePerson(portal.db, 'Rem Oved')
  const id = await withExperience(person)
  const form = `evidence.python.${id}`
  await portal.as(person).put(`/en/drafts/${form}`, { version: 0, fields: { evidence: 'half a sent' } })
  assert.ok(await findDraft(portal.db, person.id, form))
  await portal.as(person).post(`/en/profile/experiences/${id}/removal`)
  assert.equal(await findDraft(portal.db, person.id, form), undefined)
})
