import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Fields, openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { findDraft } from '../../../web/drafts.ts'
import { type ExperienceKind, experienceKinds } from '../choices.ts'
import { findPersonSkill } from '../person-skills.ts'
import { findExperience, listExperiences } from '../queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
const work = {
  title: 'Analyst',
  organization: 'Harbour Board',
  place: 'Saint John',
  startMonth: '05',
  startYear: '2019',
  endMonth: '06',
  endYear: '2021',
  details: 'Moved forty services',
  language: 'en',
}
const told: Record<ExperienceKind, Fields> = {
  work,
  education: {
    area: 'Computer science',
    organization: 'Université de Moncton',
    credential: 'BSc',
    startYear: '2015',
    endYear: '2019',
    language: 'en',
  },
  community: { title: 'Mentor', organization: 'Codeurs du Nord', startYear: '2020', isCurrent: 'yes', language: 'en' },
  award: {
    title: 'Best team',
    organization: 'City of Regina',
    startYear: '2022',
    startMonth: '11',
    url: 'https://example.ca/award',
    language: 'en',
  },
  personal: { title: 'Built a weather station', startYear: '2023', isCurrent: 'yes', language: 'en' },
}

const add = async (member: Parameters<TestApp['as']>[0], kind: ExperienceKind = 'work', changed: Fields = {}) => {
  const answer = await portal.as(member).post(`/en/profile/experiences/new/${kind}`, { ...told[kind], ...changed })
  assert.equal(answer.status, 303)
  return /experiences\/([0-9a-f-]+)\/skills/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}

test('each kind of experience is added with its own fields and shown in the timeline, in both languages', async () => {
  const { talent } = portal.cast
  for (const kind of experienceKinds) await add(talent, kind)
  assert.deepEqual(
    (await listExperiences(portal.db, talent.id)).map(({ kind }) => kind).sort(),
    [...experienceKinds].sort(),
  )
  const english = await portal.as(talent).text('/en/profile/experiences')
  for (const words of [
    'Analyst',
    'Harbour Board, Saint John',
    'May 2019 to June 2021 (2 years)',
    'BSc, Computer science',
    '2015 to 2019 (4 years)',
    'Since 2020 (6 years)',
    'November 2022',
    'Everything (5)',
    'Award (1)',
    'https://example.ca/award',
  ])
    assert.ok(english.includes(words), words)
  const french = await portal.as(talent).text('/fr/profil/experiences')
  for (const words of ['mai 2019 à juin 2021 (2 ans)', 'Depuis 2020 (6 ans)', 'Prix (1)', 'lang="en">Analyst'])
    assert.ok(french.includes(words), words)
})

test('the timeline shows one kind when asked, and an unknown kind shows all', async () => {
  const talent = portal.as(portal.cast.talent)
  const awards = await talent.text('/en/profile/experiences?kind=award')
  assert.ok(awards.includes('Best team') && !awards.includes('Harbour Board'))
  assert.ok((await talent.text('/en/profile/experiences?kind=nonsense')).includes('Harbour Board'))
})

test('the timeline is turned round, put by kind, or shown for what goes on now, by its address', async () => {
  const talent = portal.as(portal.cast.talent)
  const titles = async (query: string) =>
    [...(await talent.text(`/en/profile/experiences?${query}`)).matchAll(/<h2><a [^>]+><span lang="en">([^<]+)/g)].map(
      ([, title]) => title,
    )
  const newest = await titles('')
  assert.deepEqual(await titles('order=oldest'), newest.toReversed())
  const byKind = await titles('order=kind')
  assert.equal(byKind[0], 'Analyst')
  assert.deepEqual(byKind.toSorted(), newest.toSorted())
  const ongoing = await titles('kind=current&order=oldest')
  assert.ok(ongoing.length > 0 && ongoing.length < newest.length)
  assert.match(await talent.text('/en/profile/experiences?kind=current'), /href="[^"]*kind=current&amp;order=oldest"/)
})

test('an experience of a kind that does not exist has no page', async () => {
  assert.equal((await portal.as(portal.cast.talent).get('/en/profile/experiences/new/hobby')).status, 404)
  assert.equal((await portal.as(portal.cast.talent).post('/fr/profil/experiences/ajout/hobby', work)).status, 404)
})

const refused: [string, ExperienceKind, Fields, string, RegExp][] = [
  ['an end before the beginning', 'work', { endYear: '2018' }, 'end', /Enter an end that is not before the beginning/],
  [
    'a beginning to come',
    'work',
    { startYear: '2031', endYear: '', endMonth: '', isCurrent: 'yes' },
    'start',
    /Enter a beginning that has come already/,
  ],
  ['a month 13', 'work', { startMonth: '13' }, 'start', /Enter a year from 1926 to 2026/],
  ['the year 1890', 'work', { startYear: '1890' }, 'start', /Enter a year from 1926 to 2026/],
  ['a year that is a word', 'work', { startYear: 'long ago' }, 'start', /Enter a year from 1926 to 2026/],
  ['a month without its year', 'work', { startYear: '' }, 'start', /Enter a year from 1926 to 2026/],
  [
    'no date at all',
    'work',
    { startYear: '', startMonth: '', endYear: '', endMonth: '' },
    'end',
    /tick “It is still ongoing”/,
  ],
  ['both an end and no end', 'work', { isCurrent: 'yes' }, 'end', /Either empty this date/],
  ['no title', 'work', { title: ' ' }, 'title', /Enter the title of the job/],
  ['no school', 'education', { organization: '' }, 'organization', /Enter where you studied/],
  ['no area of study', 'education', { area: '' }, 'area', /Enter what you studied/],
  ['no group', 'community', { organization: '' }, 'organization', /Enter the group/],
  ['a link that would run a program', 'award', { url: 'javascript:alert(1)' }, 'url', /beginning with https/],
  ['a language we do not have', 'personal', { language: 'xx' }, 'language', /Choose an answer/],
  [
    'a text of 10,001 characters',
    'personal',
    { details: 'x'.repeat(10_001) },
    'details',
    /has 10,001 characters and we can keep 10,000/,
  ],
]
for (const [says, kind, changed, field, message] of refused)
  test(`an experience with ${says} is refused kindly, with everything typed still there`, async () => {
    const person = await makePerson(portal.db, 'Pat Problem')
    const answer = await portal
      .as(person)
      .post(`/en/profile/experiences/new/${kind}`, { details: 'Words I want to keep', ...told[kind], ...changed })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, message)
    assert.match(page, new RegExp(`href="#${field}"`))
    for (const typed of Object.values({ ...told[kind], ...changed }))
      if (typeof typed === 'string' && typed.length > 6 && typed.trim() !== '')
        assert.ok(page.includes(typed.replaceAll('"', '&quot;')), typed)
    assert.equal((await listExperiences(portal.db, person.id)).length, 0)
    assert.ok(await findDraft(portal.db, person.id, `experience.new.${kind}`))
  })

test('a text of megabytes is refused with a clear sentence and handed back whole, and nothing is half saved', async () => {
  const person = await makePerson(portal.db, 'Max Megabyte')
  const details = 'long text '.repeat(500_000)
  const answer = await portal.as(person).post('/fr/profil/experiences/ajout/work', { ...work, details })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(
    page,
    /Raccourcissez ce texte\u00a0: il compte 4\s999\s999 caractères et nous pouvons en conserver 10\s000/,
  )
  assert.ok(page.includes(details.trim()))
  assert.equal((await listExperiences(portal.db, person.id)).length, 0)
})

test('what was typed and not yet sent is brought back in the new form, until it is saved', async () => {
  const person = await makePerson(portal.db, 'Bea Back')
  const bea = portal.as(person)
  await bea.put('/en/drafts/experience.new.community', { version: 0, fields: { title: 'Half a sent', seen: 'x' } })
  const page = await bea.text('/en/profile/experiences/new/community')
  assert.match(page, /We brought back what you typed/)
  assert.ok(page.includes('value="Half a sent"'))
  assert.match(page, /name="_known" value="[1-9]\d*"/)
  await add(person, 'community')
  assert.equal(await findDraft(portal.db, person.id, 'experience.new.community'), undefined)
  assert.ok(!(await bea.text('/en/profile/experiences/new/community')).includes('Half a sent'))
})

test('an experience is changed in either language, with its text in the language it was written in', async () => {
  const person = await makePerson(portal.db, 'Chloé Change', [], 'fr')
  const id = await add(person)
  const chloe = portal.as(person)
  const page = await chloe.text(`/fr/profil/experiences/${id}`)
  for (const kept of [
    'value="Analyst"',
    'value="2019"',
    'Moved forty services',
    '<option value="05" selected>mai</option>',
  ])
    assert.ok(page.includes(kept), kept)
  const answer = await chloe.post(`/fr/profil/experiences/${id}`, {
    ...work,
    title: 'Analyste principale',
    language: 'fr',
    seen: seenIn(page),
  })
  assert.equal(answer.headers.get('location'), '/fr/profil/experiences?saved=saved')
  assert.deepEqual(
    [(await findExperience(portal.db, id))?.title, (await findExperience(portal.db, id))?.language],
    ['Analyste principale', 'fr'],
  )
  const refusedChange = await chloe.post(`/fr/profil/experiences/${id}`, {
    ...work,
    title: '',
    details: 'Des mots à garder',
  })
  assert.equal(refusedChange.status, 422)
  assert.ok((await refusedChange.text()).includes('Des mots à garder'))
  assert.ok((await chloe.text(`/fr/profil/experiences/${id}`)).includes('Des mots à garder'))
})

test('an experience changed in another tab is not overwritten silently', async () => {
  const person = await makePerson(portal.db, 'Two Tabs')
  const id = await add(person)
  const browser = portal.as(person)
  const seen = seenIn(await browser.text(`/en/profile/experiences/${id}`))
  await browser.post(`/en/profile/experiences/${id}`, { ...work, details: 'from the first tab', seen })
  const second = await browser.post(`/en/profile/experiences/${id}`, { ...work, details: 'from the second tab', seen })
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.ok(page.includes('from the second tab'))
  assert.ok(page.includes(`/en/profile/experiences/${id}?draft=no`))
  assert.equal((await findExperience(portal.db, id))?.details, 'from the first tab')
  assert.equal(
    (
      await browser.post(`/en/profile/experiences/${id}`, {
        ...work,
        details: 'from the second tab',
        seen: seenIn(page),
      })
    ).status,
    303,
  )
})

test('removing asks first, names what goes with it, and only a button acts', async () => {
  const person = await makePerson(portal.db, 'Remy Remove')
  const id = await add(person)
  const browser = portal.as(person)
  await browser.post(`/en/profile/experiences/${id}/skills`, {
    skill: 'Python',
    evidence: 'Wrote the importer',
    language: 'en',
  })
  const page = await browser.text(`/en/profile/experiences/${id}/removal`)
  for (const words of [
    'Remove this experience?',
    'Analyst',
    'Wrote the importer',
    'claimed where nothing else shows them',
  ])
    assert.ok(page.includes(words), words)
  assert.ok(await findExperience(portal.db, id))
  const answer = await browser.post(`/en/profile/experiences/${id}/removal`)
  assert.equal(answer.headers.get('location'), '/en/profile/experiences?saved=removed')
  assert.equal(await findExperience(portal.db, id), undefined)
  assert.equal((await browser.post(`/en/profile/experiences/${id}/removal`)).status, 404)
})

test('another person’s experience does not exist, whatever is asked of it', async () => {
  const id = await add(portal.cast.talent)
  for (const other of [
    portal.cast.otherTalent,
    portal.cast.manager,
    portal.cast.recruiter,
    portal.cast.lead,
    portal.cast.administrator,
  ]) {
    const browser = portal.as(other)
    for (const path of [
      `/en/profile/experiences/${id}`,
      `/fr/profil/experiences/${id}/suppression`,
      `/en/profile/experiences/${id}/skills`,
    ]) {
      assert.equal((await browser.get(path)).status, 404, path)
      assert.equal((await browser.post(path, { ...work, skill: 'Python', evidence: 'x' })).status, 404, path)
    }
  }
  assert.equal((await findExperience(portal.db, id))?.title, 'Analyst')
  assert.equal((await portal.as(portal.cast.talent).get('/en/profile/experiences/not-an-id')).status, 404)
})

test('an experience says which skills it shows: a skill named in either language, or chosen among several', async () => {
  const person = await makePerson(portal.db, 'Sky Skills')
  const browser = portal.as(person)
  const id = await add(person)
  const path = `/en/profile/experiences/${id}/skills`
  assert.match(await browser.text(`${path}?saved=new`), /Added to your career timeline/)

  const unknown = await browser.post(path, { skill: 'qqqqzzzz', evidence: 'Kept words', language: 'en' })
  assert.equal(unknown.status, 422)
  assert.match(await unknown.text(), /we found none by these words/)
  assert.match(await browser.text(path), /Kept words/)

  const empty = await browser.post(path, { skill: 'Python', evidence: ' ', language: 'en' })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /Enter what you did with this skill/)

  const unclear = await browser.post(path, { skill: 'security', evidence: 'Kept words', language: 'en' })
  assert.equal(unclear.status, 422)
  const choices = await unclear.text()
  assert.match(choices, /Which of these do you mean\?/)
  const key = /name="skillKey" value="([a-z-]+)"/.exec(choices)?.[1] ?? ''
  assert.equal(
    (await browser.post(path, { skill: 'security', skillKey: key, evidence: 'Kept words', language: 'en' })).status,
    303,
  )
  const shown = await browser.text(`${path}?saved=skill`)
  assert.match(shown, /<blockquote lang="en"><p>Kept words/)
  assert.equal(await findDraft(portal.db, person.id, `experience.${id}.skill`), undefined)

  const again = await browser.post(path, { skill: '', skillKey: key, evidence: 'Other words', language: 'en' })
  assert.equal(again.status, 422)
  assert.match(await again.text(), /linked already/)
  assert.equal((await findPersonSkill(portal.db, person.id, key))?.evidence[0]?.evidence, 'Kept words')
})
