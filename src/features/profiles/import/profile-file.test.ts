import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { fillProfile } from '../../../../test/random-profile.ts'
import { findSkills } from '../../skills/index.ts'
import { takeWhole } from '../export/actions.ts'
import { toProfileFile } from '../export/profile-file.ts'
import { addExperience, claimSkill } from '../index.ts'
import { addToShowcase } from '../showcase/actions.ts'
import type { ReportLine } from './plan.ts'
import { readProfileFile } from './profile-file.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

type File = ReturnType<typeof toProfileFile>

const fileOf = async (person: Member): Promise<File> =>
  toProfileFile(await takeWhole(portal.db, person, 'profile', 'en', portal.time.now), portal.time.now)

// The order in which skills were linked is nobody’s words; a headline that says nothing is in no language.
const told = ({ savedAt: _, name: _name, about, experiences, skills, ...rest }: File) => ({
  ...rest,
  about: { ...about, headlineLanguage: about.headline === '' ? '' : about.headlineLanguage },
  skills: skills.toSorted((one, two) => one.key.localeCompare(two.key)),
  experiences: experiences.map((one) => ({
    ...one,
    skills: one.skills.toSorted((a, b) => a.key.localeCompare(b.key)),
  })),
})

const idIn = (location: string | null) => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
const valuesOf = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`<input[^>]*type="checkbox"[^>]*name="${name}"[^>]*value="([^"]*)"`, 'g'))].map(
    (match) => match[1] ?? '',
  )
const fields = ['answers', 'card', 'experiences', 'evidence', 'skills', 'levels', 'lists']

const preview = async (person: Member, text: string) => {
  const browser = portal.as(person)
  const answer = await browser.post('/fr/profil/importation', { file: new File([text], 'profil.json') })
  assert.equal(answer.status, 303)
  const id = idIn(answer.headers.get('location'))
  const page = await browser.text(`/fr/profil/importation/${id}`)
  return { browser, id, page, ticks: Object.fromEntries(fields.map((name) => [name, valuesOf(page, name)])) }
}

const bringIn = async (person: Member, text: string) => {
  const { browser, id, ticks } = await preview(person, text)
  assert.equal((await browser.post(`/fr/profil/importation/${id}`, ticks)).status, 303)
}

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
  test(`a profile taken away whole and brought into a new account is the same profile (seed ${seed})`, async () => {
    const [from, to] = [await makePerson(portal.db, 'Round Trip'), await makePerson(portal.db, 'New Account', [], 'fr')]
    await fillProfile(portal.db, from.id, seed, portal.time.now)
    const file = await (await portal.as(from).get('/en/profile/export/profile.json')).text()
    await bringIn(to, file)
    assert.deepEqual(told(await fileOf(to)), told(await fileOf(from)))
    assert.deepEqual(told(JSON.parse(file) as File), told(await fileOf(from)))

    const again = await preview(to, file)
    assert.match(again.page, /Il n’y a rien de nouveau dans ce fichier/)
    assert.deepEqual(Object.values(again.ticks).flat(), [])
    const back = await preview(from, file)
    assert.match(back.page, /Il n’y a rien de nouveau/)
  })

test('what was added by hand meanwhile, or ticked in part before, is not offered again; the rest still is', async () => {
  const [from, to] = [await makePerson(portal.db, 'Part One'), await makePerson(portal.db, 'Part Two')]
  await fillProfile(portal.db, from.id, 42, portal.time.now)
  const text = JSON.stringify(await fileOf(from))
  const { browser, id, ticks } = await preview(to, text)
  const half = { ...ticks, experiences: ticks.experiences?.slice(0, 10) ?? [], skills: ticks.skills?.slice(0, 5) ?? [] }
  await browser.post(`/fr/profil/importation/${id}`, half)
  assert.equal((await fileOf(to)).experiences.length, 10)

  const second = await preview(to, text)
  assert.equal(second.ticks.experiences?.length, (ticks.experiences?.length ?? 0) - 10)
  assert.equal(second.ticks.skills?.length, (ticks.skills?.length ?? 0) - 5)
  await second.browser.post(`/fr/profil/importation/${second.id}`, second.ticks)
  assert.deepEqual(
    told(await fileOf(to))
      .experiences.map((one) => JSON.stringify(one))
      .sort(),
    told(await fileOf(from))
      .experiences.map((one) => JSON.stringify(one))
      .sort(),
  )
})

test('two previews of one file, both sent at once, add everything once', async () => {
  const [from, to] = [await makePerson(portal.db, 'Twice One'), await makePerson(portal.db, 'Twice Two')]
  await fillProfile(portal.db, from.id, 43, portal.time.now)
  const text = JSON.stringify(await fileOf(from))
  const [one, two] = [await preview(to, text), await preview(to, text)]
  const answers = await Promise.all(
    [one, two].map(({ browser, id, ticks }) => browser.post(`/fr/profil/importation/${id}`, ticks)),
  )
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  assert.deepEqual(told(await fileOf(to)), told(await fileOf(from)))
})

test('a skill that is left unticked brings neither itself nor its evidence', async () => {
  const [from, to] = [await makePerson(portal.db, 'Skill One'), await makePerson(portal.db, 'Skill Two')]
  await fillProfile(portal.db, from.id, 44, portal.time.now)
  const { browser, id, ticks } = await preview(to, JSON.stringify(await fileOf(from)))
  const [left = '', ...kept] = ticks.skills ?? []
  await browser.post(`/fr/profil/importation/${id}`, { ...ticks, skills: kept })
  const file = await fileOf(to)
  assert.deepEqual(file.skills.map(({ key }) => key).includes(left), false)
  assert.deepEqual(
    file.experiences.flatMap(({ skills }) => skills).filter(({ key }) => key === left),
    [],
  )
  assert.ok(file.experiences.flatMap(({ skills }) => skills).length > 0)
})

test('evidence and an own estimate are offered for what is in the profile already without them', async () => {
  const person = await makePerson(portal.db, 'Evidence Later')
  const { id: skillId = 0, key = '' } =
    (await portal.db.selectFrom('skills').select(['id', 'key']).orderBy('id').executeTakeFirst()) ?? {}
  await portal.db.transaction().execute(async (tx) => {
    await addExperience(tx, person.id, { kind: 'work', language: 'en', title: 'Analyst' }, portal.time.now)
    await claimSkill(tx, person.id, skillId, portal.time.now)
  })
  const file = await fileOf(person)
  const [experience] = file.experiences
  assert.ok(experience)
  experience.skills = [{ key, evidence: 'I analysed.', language: 'en' }]
  file.skills = [{ key, names: { en: '', fr: '' }, level: 'advanced' }]
  await bringIn(person, JSON.stringify(file))
  assert.deepEqual((await fileOf(person)).experiences[0]?.skills, experience.skills)
  assert.equal((await fileOf(person)).skills[0]?.level, 'advanced')
})

test('what the profile says otherwise stays as it is, and the report says so', async () => {
  const person = await makePerson(portal.db, 'Already Said')
  await fillProfile(portal.db, person.id, 45, portal.time.now)
  const file = await fileOf(person)
  const { page } = await preview(
    person,
    JSON.stringify({ ...file, about: { ...file.about, headline: 'Something else' } }),
  )
  assert.match(page, /Il n’y a rien de nouveau/)
  assert.match(page, /<code>headline<\/code>/)
  assert.match(page, /le dit déjà autrement/)
})

test('events of an import name every experience, skill and link, and no word of anyone', async () => {
  const [from, to] = [await makePerson(portal.db, 'Log One'), await makePerson(portal.db, 'Log Two')]
  await fillProfile(portal.db, from.id, 46, portal.time.now)
  const file = await fileOf(from)
  await bringIn(to, JSON.stringify(file))
  const events = await portal.db.selectFrom('events').select(['verb', 'facts']).where('actor', '=', to.id).execute()
  const count = (verb: string) => events.filter((event) => event.verb === verb).length
  assert.equal(count('experience.add'), file.experiences.length)
  assert.equal(count('skill.claim'), file.skills.length)
  assert.equal(count('skill.link'), file.experiences.flatMap(({ skills }) => skills).length)
  assert.equal(count('profile.import'), 1)
  assert.doesNotMatch(JSON.stringify(events), /Équipe|SÁNEĆ|example\.ca/)
})

const thisMonth = '2026-03'
const whole = {
  format: 'digital-talent-portal/profile',
  version: 1,
  experiences: [{ kind: 'work', title: 'Analyst', language: 'en' }],
}
const work = (fields: object) => ({ experiences: [{ kind: 'work', title: 'Analyst', language: 'en', ...fields }] })

const cases: [string, object, string, ReportLine['says']][] = [
  ['a field nobody knows', { hobbies: [] }, 'hobbies', 'unknownField'],
  ['a field nobody knows in an experience', work({ salary: 1 }), 'experiences[0].salary', 'unknownField'],
  ['a number where a text should be', { about: { city: 7 } }, 'about.city', 'wrongShape'],
  ['a text where a section should be', { about: 'me' }, 'about', 'wrongShape'],
  ['a province that is none', { about: { province: 'XX' } }, 'about.province', 'notUsable'],
  ['an e-mail that is none', { about: { contactEmail: 'me at home' } }, 'about.contactEmail', 'notUsable'],
  ['a phone that is none', { about: { phone: 'call me' } }, 'about.phone', 'notUsable'],
  ['a headline too long', { about: { headline: 'x'.repeat(201) } }, 'about.headline', 'tooLong'],
  ['a region that is none', { preferences: { regions: ['moon'] } }, 'preferences.regions[0]', 'notUsable'],
  ['a priority number without entitlement', { priority: { number: 'P1' } }, 'priority.number', 'notUsable'],
  [
    'test results without days',
    {
      languages: {
        secondLanguage: {
          basis: 'tested',
          reading: { level: 'B', until: '' },
          writing: { level: '', until: '' },
          oral: { level: '', until: '' },
        },
      },
    },
    'languages.secondLanguage',
    'notUsable',
  ],
  ['an experience of no kind', { experiences: [{ title: 'X' }] }, 'experiences[0]', 'noKind'],
  ['a month that is none', work({ startMonth: '2020-13' }), 'experiences[0].startMonth', 'notUsable'],
  ['a month ahead', work({ startMonth: '2031-01' }), 'experiences[0].startMonth', 'dateInFuture'],
  [
    'an end before the start',
    work({ startMonth: '2020', endMonth: '2019' }),
    'experiences[0].endMonth',
    'endBeforeStart',
  ],
  [
    'an end of what goes on',
    work({ startMonth: '2020', endMonth: '2021', isCurrent: true }),
    'experiences[0].endMonth',
    'endThoughOngoing',
  ],
  ['a dangerous link', work({ url: 'javascript:alert(1)' }), 'experiences[0].url', 'notUsable'],
  [
    'a department beside studies',
    { experiences: [{ kind: 'education', area: 'X', departmentNumber: 1 }] },
    'experiences[0]',
    'governmentIsWork',
  ],
  [
    'evidence without words',
    work({ skills: [{ key: 'x', evidence: '', language: 'en' }] }),
    'experiences[0].skills[0].evidence',
    'notUsable',
  ],
]
for (const [what, change, path, says] of cases)
  test(`${what} is reported at ${path} as ${says}, and the rest is taken`, () => {
    const { report, experiences } = readProfileFile({ ...whole, ...change }, thisMonth)
    assert.equal(report.find((line) => line.path === path)?.says, says)
    if (!('experiences' in change)) assert.equal(experiences.length, 1)
  })

test('codes and departments that this portal does not know are reported, never kept', async () => {
  const person = await makePerson(portal.db, 'Other Lists')
  const file = {
    ...whole,
    preferences: { classifications: ['ZZ-99', 'IT-01'], workStreams: ['nothing'] },
    experiences: [
      { kind: 'work', title: 'X', language: 'en', departmentNumber: 999_999, classification: 'ZZ-99' },
      {
        kind: 'work',
        title: 'Y',
        language: 'fr',
        skills: [{ key: 'no-such-skill', evidence: 'words', language: 'fr' }],
      },
    ],
    skills: [{ key: 'no-such-skill', names: { en: 'Nothing at all', fr: 'Rien du tout' }, level: '' }],
  }
  const { page } = await preview(person, JSON.stringify(file))
  assert.equal(page.match(/Absent des listes de ce portail/g)?.length, 4)
  assert.equal(page.match(/Introuvable au catalogue/g)?.length, 2)
  await bringIn(person, JSON.stringify(file))
  const kept = await fileOf(person)
  assert.deepEqual(kept.preferences.classifications, ['IT-01'])
  assert.deepEqual(
    kept.experiences.map(({ departmentNumber, classification }) => [departmentNumber, classification]),
    [
      [null, ''],
      [null, ''],
    ],
  )
})

test('a profile saved by another version is refused with what to do', async () => {
  const text = JSON.stringify({ ...whole, version: 2 })
  const answer = await portal.as(portal.cast.talent).post('/en/profile/import', { text })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /saved by another version of the portal/)
})

test('a showcase that has its order keeps it; one that is empty takes that of the file, without the skills left behind', async () => {
  const [from, to] = [await makePerson(portal.db, 'Show One'), await makePerson(portal.db, 'Show Two')]
  const skills = await findSkills(portal.db, ['python', 'typescript', 'cloud-security'])
  const put = (person: Member, list: 'top' | 'improve', order: readonly number[]) =>
    portal.db.transaction().execute(async (tx) => {
      for (const place of order) {
        const skill = skills[place]
        if (!skill) continue
        await claimSkill(tx, person.id, skill.id, portal.time.now)
        await addToShowcase(tx, { personId: person.id, list, skill }, portal.time.now)
      }
    })
  await put(from, 'top', [1, 0, 2])
  await put(from, 'improve', [2, 1])
  await put(to, 'top', [0])
  const text = JSON.stringify(await fileOf(from))
  const { browser, id, page, ticks } = await preview(to, text)
  assert.deepEqual(ticks.lists, ['improve'])
  assert.match(page, /showcase\.top/)
  await browser.post(`/fr/profil/importation/${id}`, { ...ticks, skills: ['cloud-security'] })
  assert.deepEqual((await fileOf(to)).showcase, { top: ['python'], improve: ['cloud-security'] })
})

test('who takes only their estimates from a file is told that something was added', async () => {
  const person = await makePerson(portal.db, 'Only Levels')
  const [python] = await findSkills(portal.db, ['python'])
  await portal.db.transaction().execute((tx) => claimSkill(tx, person.id, python?.id ?? 0, portal.time.now))
  const file = await fileOf(person)
  file.skills = [{ key: 'python', names: { en: '', fr: '' }, level: 'advanced' }]
  const { browser, id, ticks } = await preview(person, JSON.stringify(file))
  const done = await browser.post(`/fr/profil/importation/${id}`, ticks)
  assert.equal((await fileOf(person)).skills[0]?.level, 'advanced')
  const page = await browser.text(done.headers.get('location') ?? '')
  assert.doesNotMatch(page, /Rien n’était coché/)
  assert.match(page, /1 réponse/)
})
