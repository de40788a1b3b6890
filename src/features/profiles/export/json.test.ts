import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { render } from 'jsonresume-theme-stackoverflow'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { printProfileSchema } from '../../../../test/print-profile-schema.ts'
import { fillProfile } from '../../../../test/random-profile.ts'
import { addExperience, changeProfile, claimSkill, linkSkill, listExperiences, listPersonSkills } from '../index.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const root = join(import.meta.dirname, '../../../..')
const read = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as object
const withFormats = <Validator extends Ajv>(validator: Validator): Validator => {
  formats.default(validator)
  return validator
}
const isResume = withFormats(new Ajv({ strict: false, allErrors: true })).compile(
  read('node_modules/@jsonresume/schema/schema.json'),
)
const isProfileFile = withFormats(new Ajv2020({ allErrors: true })).compile(JSON.parse(printProfileSchema()) as object)

const resumeOf = async (person: Member, address = '/en/profile/export/resume.json') =>
  JSON.parse(await portal.as(person).text(address)) as Record<string, { [field: string]: unknown }[]>

for (const seed of [11, 12, 13, 14, 15, 16])
  test(`the JSON Resume of a rich profile is valid against the official schema, in both languages, and a published theme shows it (seed ${seed})`, async () => {
    const person = await makePerson(portal.db, 'Rich Profile')
    await fillProfile(portal.db, person.id, seed, portal.time.now)
    for (const language of ['en', 'fr']) {
      const resume = await resumeOf(person, `/en/profile/export/resume.json?language=${language}`)
      assert.ok(isResume(resume), JSON.stringify(isResume.errors))
      const page = await render(resume)
      assert.match(page, /Rich Profile/)
    }
  })

test('a theme finds the words of a profile, as words', async () => {
  const person = await makePerson(portal.db, 'Théa Thème')
  const now = portal.time.now
  await portal.db.transaction().execute(async (tx) => {
    await changeProfile(tx, person.id, 'about', { headline: 'Cloud & <b>security</b>', headlineLanguage: 'en' }, now)
    await addExperience(
      tx,
      person.id,
      {
        kind: 'work',
        language: 'fr',
        title: 'Analyste',
        organization: 'Santé Canada',
        startMonth: '2020-05',
        isCurrent: true,
        details: 'J’ai mené l’équipe.',
      },
      now,
    )
    await addExperience(tx, person.id, { kind: 'award', language: 'en', title: 'A prize without a date' }, now)
  })
  const page = await render(await resumeOf(person))
  for (const words of ['Théa Thème', 'Analyste', 'Santé Canada', 'J’ai mené l’équipe.', 'A prize without a date'])
    assert.ok(page.includes(words), words)
})

test('a new profile, in which nothing is said yet, is a valid JSON Resume too', async () => {
  const resume = await resumeOf(await makePerson(portal.db, 'Nobody Yet'))
  assert.ok(isResume(resume), JSON.stringify(isResume.errors))
  assert.deepEqual(Object.keys(resume), ['$schema', 'basics', 'meta'])
})

test('languages are told in words, and come back as far as they can mean one thing', async () => {
  const person = await makePerson(portal.db, 'Lise Langues')
  await portal.db.transaction().execute((tx) =>
    changeProfile(
      tx,
      person.id,
      'languages',
      {
        firstLanguage: 'fr',
        positionLanguages: ['fr', 'bilingual'],
        secondLanguageBasis: 'tested',
        readingLevel: 'E',
        writingLevel: 'B',
        writingUntil: '2028-05-01',
        oralLevel: 'C',
        oralUntil: '2028-05-01',
      },
      portal.time.now,
    ),
  )
  const languages = (await resumeOf(person)).languages
  assert.deepEqual(languages, [
    {
      language: 'English',
      fluency:
        'Test results of the Government of Canada; Reading: E, exempt from further tests; Writing: B, intermediate (until 1 May 2028); Oral: C, advanced (until 1 May 2028); Bilingual positions',
    },
    { language: 'French', fluency: 'First official language; French positions; Bilingual positions' },
  ])
  const french = (await resumeOf(person, '/fr/profil/exportation/resume.json')).languages
  assert.match(
    JSON.stringify(french),
    /"language":"Français","fluency":"Première langue officielle\u00a0; Postes en français/,
  )

  const other = await makePerson(portal.db, 'Other Account')
  const text = await portal.as(person).text('/fr/profil/exportation/resume.json')
  const answer = await portal.as(other).post('/en/profile/import', { text })
  const page = await portal.as(other).text(answer.headers.get('location') ?? '')
  assert.match(page, /First official language: French/)
  assert.match(page, /Say it on your languages page/)
})

test('a JSON Resume brings the same timeline and skills into a new account', async () => {
  const [from, to] = [await makePerson(portal.db, 'From Here'), await makePerson(portal.db, 'To There')]
  const now = portal.time.now
  await portal.db.transaction().execute(async (tx) => {
    for (const [place, kind] of (['work', 'education', 'community', 'award', 'personal'] as const).entries())
      await addExperience(
        tx,
        from.id,
        {
          kind,
          language: 'en',
          title: kind === 'education' ? '' : `Title ${kind}`,
          area: kind === 'education' ? 'Area' : '',
          organization: kind === 'personal' ? '' : 'Org',
          startMonth: `201${place}-05`,
          endMonth: kind === 'award' ? '' : '2019',
        },
        now,
      )
    const skills = await tx.selectFrom('skills').select('id').orderBy('id').limit(30).execute()
    for (const { id } of skills) await claimSkill(tx, from.id, id, now)
  })
  const text = await portal.as(from).text('/en/profile/export/resume.json')
  const browser = portal.as(to)
  const location = (await browser.post('/en/profile/import', { text })).headers.get('location') ?? ''
  const page = await browser.text(location)
  const values = (name: string) =>
    [...page.matchAll(new RegExp(`<input[^>]*type="checkbox"[^>]*name="${name}"[^>]*value="([^"]*)"`, 'g'))].map(
      (match) => match[1] ?? '',
    )
  await browser.post(location, { experiences: values('experiences'), skills: values('skills'), language: 'en' })
  const told = async ({ id }: Member) =>
    (await listExperiences(portal.db, id)).map(
      ({ kind, title, organization, area, startMonth, endMonth, isCurrent }) => ({
        kind,
        title,
        organization,
        area,
        startMonth,
        endMonth,
        isCurrent,
      }),
    )
  assert.deepEqual(await told(to), await told(from))
  const keys = async ({ id }: Member) => (await listPersonSkills(portal.db, id, 'en')).map(({ key }) => key)
  assert.deepEqual(await keys(to), await keys(from))
})

const withBothSorts = async (name: string): Promise<Member> => {
  const person = await makePerson(portal.db, name)
  const now = portal.time.now
  await portal.db.transaction().execute(async (tx) => {
    const job = { kind: 'work', language: 'en', title: 'Analyst', organization: 'Harbour Board' } as const
    const experienceId = await addExperience(tx, person.id, job, now)
    const idOf = async (key: string) =>
      (await tx.selectFrom('skills').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id
    const [python, docker, security] = [await idOf('python'), await idOf('docker'), await idOf('cloud-security')]
    await claimSkill(tx, person.id, python, now, 'advanced')
    await claimSkill(tx, person.id, docker, now, 'beginner')
    await claimSkill(tx, person.id, security, now)
    const evidence = 'Wrote the importer that reads forty formats'
    await linkSkill(tx, person.id, { experienceId, skillId: python, evidence, language: 'en' }, now)
  })
  return person
}

test('skills with evidence stand apart from those claimed, in either language, and a theme shows them apart', async () => {
  const person = await withBothSorts('Ada Apart')
  const english = await resumeOf(person)
  assert.deepEqual(english.skills, [
    { name: 'Skills with evidence', level: 'Advanced', keywords: ['Python'] },
    { name: 'Claimed skills, without evidence yet', level: 'Beginner', keywords: ['Docker'] },
    { name: 'Claimed skills, without evidence yet', keywords: ['Cloud security'] },
  ])
  const french = await resumeOf(person, '/fr/profil/exportation/resume.json')
  assert.deepEqual(
    french.skills?.map(({ name, level }) => [name, level]),
    [
      ['Compétences démontrées', 'Niveau avancé'],
      ['Compétences déclarées, sans preuve pour l’instant', 'Niveau débutant'],
      ['Compétences déclarées, sans preuve pour l’instant', undefined],
    ],
  )
  for (const resume of [english, french]) assert.ok(isResume(resume), JSON.stringify(isResume.errors))
  const page = await render(english)
  const shown = [...page.matchAll(/<h3 class="name[^"]*">([^<]*)<\/h3>([\s\S]*?)<\/ul>/g)].map(
    ([, name, group = '']) => [name, [...group.matchAll(/<li[^>]*>([^<]*)/g)].map(([, keyword]) => keyword)],
  )
  assert.deepEqual(shown.slice(-3), [
    ['Skills with evidence', ['Python']],
    ['Claimed skills, without evidence yet', ['Docker']],
    ['Claimed skills, without evidence yet', ['Cloud security']],
  ])
})

test('a JSON Resume never turns a claim into evidence: what it brings is claimed, and what stands there stays', async () => {
  const [from, to] = [await withBothSorts('Frida From'), await makePerson(portal.db, 'Tova To')]
  const bring = async (person: Member, text: string) => {
    const browser = portal.as(person)
    const location = (await browser.post('/en/profile/import', { text })).headers.get('location') ?? ''
    const page = await browser.text(location)
    const ticked = (name: string) =>
      [...page.matchAll(new RegExp(`name="${name}"[^>]*value="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
    await browser.post(location, { experiences: ticked('experiences'), skills: ticked('skills'), language: 'en' })
    return page
  }
  const told = async ({ id }: Member) =>
    (await listPersonSkills(portal.db, id, 'en')).map(({ key, level, evidence }) => [key, level, evidence.length])
  for (const address of ['/en/profile/export/resume.json', '/fr/profil/exportation/resume.json']) {
    const text = await portal.as(from).text(address)
    const page = await bring(to, text)
    assert.doesNotMatch(page, /Not found in the catalogue|skills\[\d\]/, 'the names of the groups are no skills')
    assert.deepEqual(await told(to), [
      ['cloud-security', '', 0],
      ['docker', 'beginner', 0],
      ['python', 'advanced', 0],
    ])
    await bring(from, text)
    assert.deepEqual(await told(from), [
      ['cloud-security', '', 0],
      ['docker', 'beginner', 0],
      ['python', 'advanced', 1],
    ])
  }
})

test('the whole profile is valid against its printed schema, whatever the profile', async () => {
  for (const seed of [21, 22, 23]) {
    const person = await makePerson(portal.db, 'Printed Schema')
    await fillProfile(portal.db, person.id, seed, portal.time.now)
    const file = await resumeOf(person, '/fr/profil/exportation/profil.json')
    assert.ok(isProfileFile(file), JSON.stringify(isProfileFile.errors))
  }
  const nobody = await resumeOf(await makePerson(portal.db, 'Nobody Yet'), '/en/profile/export/profile.json')
  assert.ok(isProfileFile(nobody), JSON.stringify(isProfileFile.errors))
})

test('docs/profile-file.schema.json is printed from the schema that reads and writes', () => {
  assert.equal(readFileSync(join(root, 'docs/profile-file.schema.json'), 'utf8'), printProfileSchema())
})
