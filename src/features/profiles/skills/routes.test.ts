import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { findDraft } from '../../../web/drafts.ts'
import { addExperience } from '../actions.ts'
import { findPersonSkill, listPersonSkills } from '../person-skills.ts'
import { listExperiences } from '../queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
const evidence = 'Wrote the importer that reads forty formats'

const withExperience = (person: Member, title = 'Analyst') =>
  portal.db
    .transaction()
    .execute((tx) =>
      addExperience(
        tx,
        person.id,
        { kind: 'work', language: 'en', title, organization: 'Harbour Board', startMonth: '2019-05', isCurrent: true },
        portal.time.now,
      ),
    )

test('a skill is added by words in either language and is claimed until something shows it', async () => {
  const person = await makePerson(portal.db, 'Ada Adds')
  const ada = portal.as(person)
  assert.match(await ada.text('/en/profile/skills'), /You have not named a skill yet/)
  const added = await ada.post('/en/profile/skills', { skill: 'python' })
  assert.equal(added.headers.get('location'), '/en/profile/skills/python?saved=new')
  assert.match(await ada.text('/en/profile/skills/python?saved=new'), /This skill is claimed for now/)

  const french = await portal.db
    .selectFrom('skills')
    .select(['key', 'name_fr', 'name_en'])
    .where('key', '=', 'cloud-security')
    .executeTakeFirstOrThrow()
  const other = await ada.post('/en/profile/skills', { skill: french.name_fr.toLocaleUpperCase('fr') })
  assert.equal(other.headers.get('location'), '/en/profile/skills/cloud-security?saved=new')
  const again = await ada.post('/fr/profil/competences', { skill: 'Python' })
  assert.equal(again.headers.get('location'), '/fr/profil/competences/python?saved=known')
  assert.match(await ada.text('/fr/profil/competences/python?saved=known'), /Cette compétence était déjà la vôtre/)

  const list = await ada.text('/fr/profil/competences')
  assert.ok(list.includes(french.name_fr))
  assert.match(list, /Aucune compétence n’a encore de preuve/)
})

test('words that name several skills ask which; words that name none say so and stay', async () => {
  const ada = portal.as(await makePerson(portal.db, 'Una Unclear'))
  const several = await ada.post('/en/profile/skills', { skill: 'security' })
  assert.equal(several.status, 422)
  const page = await several.text()
  assert.match(page, /<title>Error: /)
  assert.match(page, /href="#skillKey">Choose the skill you mean/)
  assert.match(page, /None of these/)
  const key = /name="skillKey" value="([a-z-]+)"/.exec(page)?.[1]
  assert.equal(
    (await ada.post('/en/profile/skills', { skill: 'security', skillKey: key ?? '' })).headers.get('location'),
    `/en/profile/skills/${key}?saved=new`,
  )

  const none = await ada.post('/fr/profil/competences', { skill: 'qqqqzzzz' })
  assert.equal(none.status, 422)
  const french = await none.text()
  assert.match(french, /ces mots n’en désignent aucune/)
  assert.ok(french.includes('value="qqqqzzzz"'))
  assert.equal((await ada.post('/en/profile/skills', { skill: ' ' })).status, 422)
})

test('evidenced and claimed skills stand apart, and a skill’s page quotes its evidence with where it comes from', async () => {
  const person = await makePerson(portal.db, 'Eva Evidence')
  const eva = portal.as(person)
  const id = await withExperience(person)
  await eva.post('/en/profile/skills', { skill: 'python' })
  await eva.post('/en/profile/skills', { skill: 'cloud security' })
  const form = await eva.text('/en/profile/skills/python/evidence')
  assert.match(form, /Which experience shows it\?/)
  const saved = await eva.post('/en/profile/skills/python/evidence', {
    experience: id,
    evidence,
    language: 'en',
    seen: seenIn(form),
  })
  assert.equal(saved.headers.get('location'), '/en/profile/skills/python?saved=evidence')

  const page = await eva.text('/fr/profil/competences/python')
  for (const words of [
    `<blockquote lang="en"><p>${evidence}`,
    '<span lang="en">Analyst</span>',
    'Depuis mai 2019',
    'Travail',
  ])
    assert.ok(page.includes(words), words)
  const list = await eva.text('/en/profile/skills')
  const [before = '', claimed = ''] = list.split('<h2>Claimed ')
  assert.ok(before.includes('/en/profile/skills/python"') && !before.includes('cloud-security'))
  assert.ok(claimed.includes('cloud-security') && !claimed.includes('/en/profile/skills/python"'))
})

test('evidence without its experience or its words is refused, kept as a draft, and brought back', async () => {
  const person = await makePerson(portal.db, 'Del Draft', [], 'fr')
  const del = portal.as(person)
  const id = await withExperience(person)
  await del.post('/fr/profil/competences', { skill: 'python' })
  const path = '/fr/profil/competences/python/preuves'
  const noExperience = await del.post(path, { evidence, language: 'fr' })
  assert.equal(noExperience.status, 422)
  assert.match(await noExperience.text(), /href="#experience">Choisissez l’expérience qui la démontre/)
  assert.ok((await del.text(path)).includes(evidence))

  const tooLong = await del.post(path, { experience: id, evidence: 'y'.repeat(5_001), language: 'fr' })
  assert.equal(tooLong.status, 422)
  const page = await tooLong.text()
  assert.match(page, /il compte 5\s001 caractères et nous pouvons en conserver 5\s000/)
  assert.ok(page.includes('y'.repeat(5_001)))

  assert.equal((await del.post(path, { experience: id, evidence, language: 'fr' })).status, 303)
  assert.equal(await findDraft(portal.db, person.id, 'evidence.python'), undefined)
})

test('nobody links a skill to an experience of someone else', async () => {
  const theirs = await withExperience(portal.cast.otherTalent)
  const { talent } = portal.cast
  await portal.as(talent).post('/en/profile/skills', { skill: 'python' })
  await withExperience(talent)
  const answer = await portal
    .as(talent)
    .post('/en/profile/skills/python/evidence', { experience: theirs, evidence, language: 'en' })
  assert.equal(answer.status, 422)
  assert.equal((await findPersonSkill(portal.db, talent.id, 'python'))?.evidence.length, 0)
  assert.equal((await portal.as(talent).get(`/en/profile/skills/python/evidence/${theirs}/removal`)).status, 404)
})

test('a skill one does not have, or that nobody knows, has no page', async () => {
  const nia = portal.as(await makePerson(portal.db, 'Nia None'))
  for (const path of [
    '/en/profile/skills/python',
    '/fr/profil/competences/python/preuves',
    '/en/profile/skills/python/removal',
    '/en/profile/skills/no-such-skill',
  ])
    assert.equal((await nia.get(path)).status, 404, path)
  assert.equal((await nia.post('/en/profile/skills/python', { level: 'lead' })).status, 404)
  assert.equal((await nia.post('/en/profile/skills/python/removal')).status, 404)
})

test('one rates oneself, or takes the estimate back; a level of no meaning is refused', async () => {
  const person = await makePerson(portal.db, 'Lev Level')
  const lev = portal.as(person)
  await lev.post('/en/profile/skills', { skill: 'python' })
  assert.equal((await lev.post('/en/profile/skills/python', { level: 'advanced' })).status, 303)
  assert.match(await lev.text('/en/profile/skills'), /Own estimate: Advanced/)
  assert.equal((await lev.post('/en/profile/skills/python', { level: 'wizard' })).status, 422)
  assert.equal((await findPersonSkill(portal.db, person.id, 'python'))?.level, 'advanced')
  await lev.post('/en/profile/skills/python', { level: '' })
  assert.equal((await findPersonSkill(portal.db, person.id, 'python'))?.level, '')
})

test('the words of evidence are changed from the skill’s page, and two tabs overwrite nothing silently', async () => {
  const person = await makePerson(portal.db, 'Tess Tabs')
  const tess = portal.as(person)
  const id = await withExperience(person)
  await tess.post('/en/profile/skills', { skill: 'python' })
  await tess.post('/en/profile/skills/python/evidence', { experience: id, evidence, language: 'en' })
  const path = `/en/profile/skills/python/evidence?experience=${id}`
  const form = await tess.text(path)
  assert.ok(form.includes(evidence))
  assert.match(form, new RegExp(`name="experience" value="${id}"`))
  assert.match(form, /In this experience:<\/span> <span lang="en">Analyst/)
  const change = (words: string, seen: string) =>
    tess.post(path, { experience: id, evidence: words, language: 'en', seen })
  assert.equal((await change('from the first tab', seenIn(form))).status, 303)
  const second = await change('from the second tab', seenIn(form))
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.ok(page.includes('from the second tab'))
  assert.ok(page.includes(`?experience=${id}&amp;draft=no`))
  assert.equal((await findPersonSkill(portal.db, person.id, 'python'))?.evidence[0]?.evidence, 'from the first tab')
  assert.equal((await change('from the second tab', seenIn(page))).status, 303)
})

test('removing evidence asks first and leaves the skill claimed; removing the skill leaves the experience', async () => {
  const person = await makePerson(portal.db, 'Rae Removes')
  const rae = portal.as(person)
  const id = await withExperience(person)
  await rae.post('/en/profile/skills', { skill: 'python' })
  await rae.post('/en/profile/skills/python/evidence', { experience: id, evidence, language: 'en' })
  const asks = await rae.text(`/en/profile/skills/python/evidence/${id}/removal`)
  for (const words of [evidence, 'It is the only evidence of this skill']) assert.ok(asks.includes(words), words)
  assert.equal(
    (await rae.post(`/en/profile/skills/python/evidence/${id}/removal`)).headers.get('location'),
    '/en/profile/skills/python?saved=evidence-removed',
  )
  assert.equal((await findPersonSkill(portal.db, person.id, 'python'))?.evidence.length, 0)

  await rae.post('/en/profile/skills/python/evidence', { experience: id, evidence, language: 'en' })
  assert.ok((await rae.text('/en/profile/skills/python/removal')).includes(evidence))
  assert.equal(
    (await rae.post('/en/profile/skills/python/removal')).headers.get('location'),
    '/en/profile/skills?saved=removed',
  )
  assert.deepEqual(await listPersonSkills(portal.db, person.id, 'en'), [])
  assert.deepEqual(
    (await listExperiences(portal.db, person.id)).map(({ skills }) => skills.length),
    [0],
  )
})

test('evidence needs an experience first, and the page says where to add one', async () => {
  const ivy = portal.as(await makePerson(portal.db, 'Ivy Inexperienced', [], 'fr'))
  await ivy.post('/fr/profil/competences', { skill: 'python' })
  const page = await ivy.text('/fr/profil/competences/python/preuves')
  assert.match(page, /Ajoutez d’abord une expérience/)
  assert.match(page, /href="\/fr\/profil\/experiences"/)
})

const manySkills = async (name: string) => {
  const person = await makePerson(portal.db, name)
  const browser = portal.as(person)
  for (const skill of ['Python', 'Docker', 'Ansible', 'Empathy', 'Courage', 'Active listening'])
    await browser.post('/en/profile/skills', { skill })
  const [one, other] = [await withExperience(person, 'One'), await withExperience(person, 'Other')]
  const show = (key: string, experience: string) =>
    browser.post(`/en/profile/skills/${key}/evidence?experience=${experience}`, {
      experience,
      evidence,
      language: 'en',
    })
  for (const [key, experience] of [
    ['docker', one],
    ['docker', other],
    ['python', one],
    ['empathy', one],
  ] as const)
    await show(key, experience)
  return browser
}

const parts: [string, string][] = [
  ['', 'Docker Empathy Python | Active listening Ansible Courage'],
  ['?show=technical', 'Docker Python | Ansible'],
  ['?show=behavioural', 'Empathy | Active listening Courage'],
  ['?show=evidenced', 'Docker Empathy Python'],
  ['?show=claimed', '| Active listening Ansible Courage'],
  ['?show=claimed&sort=evidence', '| Active listening Ansible Courage'],
  ['?sort=evidence', 'Docker Empathy Python | Active listening Ansible Courage'],
  ['?show=technical&sort=name', 'Docker Python | Ansible'],
  ['?show=everything', 'Docker Empathy Python | Active listening Ansible Courage'],
]
test('skills are shown in part and in order by links, evidenced and claimed always apart', async () => {
  const browser = await manySkills('Lou List')
  for (const [query, expected] of parts) {
    const page = await browser.text(`/en/profile/skills${query}`)
    const found = [...page.matchAll(/<h2>Claimed|<a href="\/en\/profile\/skills\/[a-z-]+">([^<]+)<\/a>/g)]
    assert.equal(found.map(([, name]) => name ?? '|').join(' '), expected, query)
    if (query.includes('show=claimed')) assert.match(page, /aria-current="true">Claimed \(3\)</)
  }
  const french = await browser.text('/fr/profil/competences?show=evidenced&sort=evidence')
  assert.match(french, /aria-current="true">Avec preuve \(3\)</)
  assert.match(french, /aria-current="true">Nombre de preuves</)
  assert.match(french, /Docker<\/a>[\s\S]{0,200}Démontrée par 2 expériences/)
})

test('the most evidence comes first when asked', async () => {
  const person = await makePerson(portal.db, 'Max Most')
  const browser = portal.as(person)
  const [one, other] = [await withExperience(person, 'One'), await withExperience(person, 'Other')]
  for (const [key, experience] of [
    ['ansible', one],
    ['python', one],
    ['python', other],
  ] as const)
    await browser.post(`/en/profile/skills/${key}/evidence?experience=${experience}`, {
      experience,
      evidence,
      language: 'en',
    })
  const order = async (query: string) =>
    [...(await browser.text(`/en/profile/skills${query}`)).matchAll(/skills\/(ansible|python)">/g)].map(
      ([, key]) => key,
    )
  assert.deepEqual(await order(''), ['ansible', 'python'])
  assert.deepEqual(await order('?sort=evidence'), ['python', 'ansible'])
})

test('from a skill, the experiences that do not show it yet are linked one after another, those that name it first', async () => {
  const person = await makePerson(portal.db, 'Nia Next')
  const nia = portal.as(person)
  const ids = [
    await withExperience(person, 'First'),
    await withExperience(person, 'Second'),
    await withExperience(person, 'Third'),
  ]
  await portal.db
    .updateTable('experiences')
    .set({ details: 'Taught Python.' })
    .where('id', '=', ids[1] ?? '')
    .execute()
  await nia.post('/en/profile/skills', { skill: 'Python' })
  const notYet = async () =>
    [...(await nia.text('/en/profile/skills/python')).matchAll(/evidence\?experience=([0-9a-f-]+)">Say how/g)].map(
      ([, id]) => id,
    )
  assert.equal((await notYet()).length, 3)
  assert.equal((await notYet())[0], ids[1])
  assert.match(await nia.text('/en/profile/skills/python'), /“Taught <mark>Python<\/mark>\.”/)
  for (const [place, id] of ids.entries()) {
    const saved = await nia.post(`/en/profile/skills/python/evidence?experience=${id}`, {
      experience: id,
      evidence,
      language: 'en',
    })
    assert.equal(saved.headers.get('location'), '/en/profile/skills/python?saved=linked#not-yet')
    assert.equal((await notYet()).length, 2 - place)
  }
  assert.match(await nia.text('/en/profile/skills/python?saved=linked'), /Every experience of yours shows this skill/)
  const list = await nia.text('/fr/profil/competences/python')
  assert.match(list, /Vos preuves <span class="quiet-inline">\(3\)/)
})

test('a text that is too long is told by its length as it is kept, however the browser sends its lines', async () => {
  const person = await makePerson(portal.db, 'Lon Long')
  const id = await withExperience(person)
  const path = `/en/profile/skills/python/evidence?experience=${id}`
  const lines = Array.from({ length: 2_501 }, () => 'x')
  const tooLong = await portal
    .as(person)
    .post(path, { experience: id, evidence: ` ${lines.join('\r\n')} `, language: 'en' })
  assert.equal(tooLong.status, 422)
  const page = await tooLong.text()
  assert.match(page, /it has 5,001 characters and we can keep 5,000/)
  assert.match(
    page,
    /data-count="characters">5,001<[\s\S]*data-count="words">2,501<[\s\S]*role="status">Too long by this many characters: <span data-count="over">1</,
  )
  const fits = { experience: id, evidence: lines.slice(1).join('\r\n'), language: 'en' }
  assert.equal((await portal.as(person).post(path, fits)).status, 303)
})

test('evidence written in another tab is never replaced unseen, whichever way one comes', async () => {
  const person = await makePerson(portal.db, 'Eve Evidence')
  const eve = portal.as(person)
  const experience = await withExperience(person)
  await eve.post('/en/profile/skills', { skill: 'python' })
  const path = '/en/profile/skills/python/evidence'
  const chooser = seenIn(await eve.text(path))
  const here = `${path}?experience=${experience}`
  const seen = seenIn(await eve.text(here))
  assert.equal((await eve.post(here, { experience, evidence, language: 'en', seen })).status, 303)

  const words = { experience, evidence: 'Other words', language: 'en' }
  for (const [form, mark] of [
    [path, chooser],
    [here, seen],
  ] as const) {
    const late = await eve.post(form, { ...words, seen: mark })
    assert.equal(late.status, 409, form)
    const page = await late.text()
    assert.ok(page.includes(evidence) && page.includes('Other words'))
    assert.equal((await findPersonSkill(portal.db, person.id, 'python'))?.evidence[0]?.evidence, evidence)
  }
  const linked = await eve.post(`/en/profile/experiences/${experience}/skills`, { skill: 'python', ...words })
  assert.equal(linked.status, 422)
  assert.equal((await findPersonSkill(portal.db, person.id, 'python'))?.evidence[0]?.evidence, evidence)
  assert.equal((await eve.get(`${path}?experience=${'-'.repeat(36)}`)).status, 404)
})
