import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { chance } from '../../../../test/random-profile.ts'
import { findProfile, listExperiences, listPersonSkills } from '../index.ts'
import { readJsonResume } from './json-resume.ts'
import type { ReportLine } from './plan.ts'
import { readJson, textOf } from './read-text.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const published = join(import.meta.dirname, '../../../../node_modules/@jsonresume/schema')
const sample = readFileSync(join(published, 'sample.resume.json'), 'utf8')
const samples = [
  join(published, 'sample.resume.json'),
  ...readdirSync(join(published, 'examples')).map((name) => join(published, 'examples', name)),
]

const idIn = (location: string | null) => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
const valuesOf = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')

const preview = async (person: Member, text: string, asFile = true) => {
  const browser = portal.as(person)
  const answer = await browser.post('/en/profile/import', asFile ? { file: new File([text], 'resume.json') } : { text })
  assert.equal(answer.status, 303)
  const id = idIn(answer.headers.get('location'))
  return { browser, id, page: await browser.text(`/en/profile/import/${id}`) }
}
const ticked = (page: string) => ({
  answers: valuesOf(page, 'answers'),
  experiences: valuesOf(page, 'experiences'),
  skills: valuesOf(page, 'skills'),
  language: 'en',
})
const newcomer = () => makePerson(portal.db, 'New Comer')
const countOf = async (person: Member) => ({
  experiences: (await listExperiences(portal.db, person.id)).length,
  skills: (await listPersonSkills(portal.db, person.id, 'en')).length,
})

for (const file of samples)
  test(`the published sample ${file.split('/').at(-1)} is read, shown and added, and adds nothing the second time`, async () => {
    const person = await newcomer()
    const text = readFileSync(file, 'utf8')
    const { browser, id, page } = await preview(person, text)
    assert.deepEqual(await countOf(person), { experiences: 0, skills: 0 }, 'nothing is saved by looking')
    const chosen = ticked(page)
    assert.ok(chosen.experiences.length > 2)
    assert.ok(chosen.skills.length > 0)
    const done = await browser.post(`/en/profile/import/${id}`, chosen)
    assert.equal(done.status, 303)
    const told = await browser.text(done.headers.get('location') ?? '')
    assert.match(told, /Added to your profile/)
    assert.match(told, new RegExp(`Added: ${chosen.experiences.length} experiences, ${chosen.skills.length} skill`))
    assert.deepEqual(await countOf(person), { experiences: chosen.experiences.length, skills: chosen.skills.length })

    const again = await preview(person, text)
    assert.match(again.page, /There is nothing new in this file/)
    assert.match(again.page, /In your profile already/)
  })

test('two clicks add once, and the second is told', async () => {
  const person = await newcomer()
  const { browser, id, page } = await preview(person, sample, false)
  const chosen = ticked(page)
  const [one, two] = await Promise.all([
    browser.post(`/en/profile/import/${id}`, chosen),
    browser.post(`/en/profile/import/${id}`, chosen),
  ])
  assert.deepEqual([one.status, two.status], [303, 303])
  assert.equal((await countOf(person)).experiences, chosen.experiences.length)
  assert.match(await browser.text(`/en/profile/import/${id}`), /dealt with already/)
  const kept = await portal.db
    .selectFrom('profile_imports')
    .select('plan')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(Object.keys(kept.plan as object), ['added'])
  const events = await portal.db
    .selectFrom('events')
    .select('facts')
    .where('verb', '=', 'profile.import')
    .where('actor', '=', person.id)
    .execute()
  assert.equal(events.length, 1)
  assert.doesNotMatch(JSON.stringify(events), /Pied Piper/)
})

test('only what is ticked is added, and basics fill only what is empty', async () => {
  const person = await newcomer()
  const { browser, id, page } = await preview(person, sample)
  assert.match(page, /Headline: Programmer/)
  await browser.post(`/en/profile/import/${id}`, { experiences: ['work[0]'], answers: ['headline'], language: 'fr' })
  const [experience, ...others] = await listExperiences(portal.db, person.id)
  assert.deepEqual(others, [])
  assert.equal(experience?.title, 'CEO/President')
  assert.equal(experience?.language, 'fr')
  assert.match(experience?.details ?? '', /• Successfully won Techcrunch Disrupt/)
  const profile = await findProfile(portal.db, person.id)
  assert.deepEqual([profile?.headline, profile?.city], ['Programmer', ''])
  const again = await preview(person, sample.replace('Programmer', 'Gardener'))
  assert.doesNotMatch(again.page, /value="headline"/)
  assert.match(again.page, /Your profile says this already/)
})

test('a button ticks or unticks one group, keeps the other ticks, and adds nothing', async () => {
  const person = await newcomer()
  const { browser, id, page } = await preview(person, sample)
  const chosen = ticked(page)
  const checked = (html: string, name: string) =>
    [...html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g'))]
      .filter(([input]) => / checked/.test(input))
      .map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? '')
  assert.deepEqual(checked(page, 'skills'), chosen.skills)
  const [first = '', ...rest] = chosen.experiences
  const untick = await browser.post(`/en/profile/import/${id}`, {
    ...chosen,
    experiences: rest,
    language: 'fr',
    mark: 'skills:none',
  })
  assert.equal(untick.status, 200)
  const without = await untick.text()
  assert.deepEqual(checked(without, 'skills'), [])
  assert.deepEqual(checked(without, 'experiences'), rest)
  assert.match(without, /value="fr" checked/)
  const tick = await browser.post(`/en/profile/import/${id}`, { experiences: [first], mark: 'skills:all' })
  assert.deepEqual(checked(await tick.text(), 'skills'), chosen.skills)
  assert.deepEqual(await countOf(person), { experiences: 0, skills: 0 })
})

test('a file that waits for a decision is found again, and is forgotten when the person wants nothing of it', async () => {
  const person = await newcomer()
  const { browser, id } = await preview(person, sample)
  assert.match(await browser.text('/en/profile/import'), new RegExp(`/en/profile/import/${id}`))
  const left = await browser.post(`/fr/profil/importation/${id}`, { leave: 'yes' })
  assert.equal(left.headers.get('location'), '/fr/profil/importation?left=yes')
  const page = await browser.text('/fr/profil/importation?left=yes')
  assert.match(page, /Le fichier a été oublié/)
  assert.doesNotMatch(page, new RegExp(id))
  assert.equal((await browser.get(`/en/profile/import/${id}`)).status, 404)
  const events = await portal.db.selectFrom('events').select('facts').where('actor', '=', person.id).execute()
  assert.deepEqual(
    events.map(({ facts }) => facts),
    [{ source: 'json-resume', left: true }],
  )
  assert.equal((await browser.post(`/en/profile/import/${id}`, { leave: 'yes' })).status, 404)
})

test('a file that was added is not forgotten by pressing the other button afterwards', async () => {
  const person = await newcomer()
  const { browser, id, page } = await preview(person, sample)
  await browser.post(`/en/profile/import/${id}`, ticked(page))
  await browser.post(`/en/profile/import/${id}`, { leave: 'yes' })
  assert.match(await browser.text(`/en/profile/import/${id}`), /dealt with already/)
  assert.ok((await countOf(person)).experiences > 0)
})

test('nothing ticked adds nothing, and says so', async () => {
  const person = await newcomer()
  const { browser, id } = await preview(person, sample)
  const done = await browser.post(`/en/profile/import/${id}`, { language: 'en' })
  assert.match(await browser.text(done.headers.get('location') ?? ''), /Nothing was ticked, so nothing was added/)
  assert.deepEqual(await countOf(person), { experiences: 0, skills: 0 })
})

test('signs that no one types, in names of fields and in words, do no harm', async () => {
  const person = await newcomer()
  const text =
    '{"a\\u0000b": 1, "\\ud800": 2, "work": [{"position": "x\\u0000\\udc00y", "sa\\u0000lary": 1}], "skills": ["\\ud83d"]}'
  const { browser, id, page } = await preview(person, text)
  await browser.post(`/en/profile/import/${id}`, ticked(page))
  assert.equal((await listExperiences(portal.db, person.id))[0]?.title, 'x\uFFFDy')
})

test('whoever tries file after file keeps the newest five', async () => {
  const person = await newcomer()
  const ids: string[] = []
  for (let round = 0; round < 7; round++) ids.push((await preview(person, sample)).id)
  const answers = await Promise.all(
    ids.map(async (id) => (await portal.as(person).get(`/en/profile/import/${id}`)).status),
  )
  assert.deepEqual(answers, [404, 404, 200, 200, 200, 200, 200])
})

test('another person’s import does not exist', async () => {
  const { id } = await preview(await newcomer(), sample)
  const other = portal.as(portal.cast.otherTalent)
  assert.equal((await other.get(`/en/profile/import/${id}`)).status, 404)
  assert.equal((await other.post(`/fr/profil/importation/${id}`, { experiences: ['work[0]'] })).status, 404)
})

const refused: [string, () => string | File, RegExp, RegExp][] = [
  ['nothing', () => '', /Choose a file, or paste/, /Choisissez un fichier, ou collez/],
  ['a text that is no JSON', () => '{"work": [}', /line 1, at character 11/, /ligne 1, au caractère 11/],
  ['JSON that ends too soon', () => '{"work": [\n  {"name": "x"', /line 2, at character/, /ligne 2/],
  ['a list in place of a résumé', () => '[1, 2]', /not a résumé/, /pas un CV/],
  ['a number', () => '42', /recognize neither/, /reconnaissons ni/],
  [
    'nesting without end',
    () => `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
    /nested deeper/,
    /imbriqué plus profondément/,
  ],
  [
    'a file above five megabytes',
    () => new File(['x'.repeat(5 * 1024 * 1024 + 1)], 'large.json'),
    /at most 5 megabytes: nothing/,
    /au plus 5 mégaoctets : rien/,
  ],
]
for (const [what, make, english, french] of refused)
  test(`${what} is refused with a clear sentence, in both languages, and nothing is saved`, async () => {
    const person = await newcomer()
    const given = make()
    const fields: Record<string, string | File> = typeof given === 'string' ? { text: given } : { file: given }
    const [en, fr] = [
      await portal.as(person).post('/en/profile/import', fields),
      await portal.as(person).post('/fr/profil/importation', fields),
    ]
    assert.deepEqual([en.status, fr.status], [422, 422])
    assert.match(await en.text(), english)
    assert.match((await fr.text()).replaceAll(/\u00a0/g, ' '), french)
    assert.deepEqual(await countOf(person), { experiences: 0, skills: 0 })
    assert.equal(
      await portal.db.selectFrom('profile_imports').select('id').where('person_id', '=', person.id).executeTakeFirst(),
      undefined,
    )
  })

test('ten megabytes of text are refused with what to do', async () => {
  const answer = await portal
    .as(portal.cast.talent)
    .post('/fr/profil/importation', { text: 'x'.repeat(9 * 1024 * 1024) })
  assert.equal(answer.status, 422)
  assert.match((await answer.text()).replaceAll(/\u00a0/g, ' '), /au plus 5 mégaoctets/)
})

const encodings: [string, Uint8Array][] = [
  ['UTF-8 with its mark', Buffer.from('\uFEFF{"basics":{"label":"Été"}}', 'utf8')],
  ['UTF-16', Buffer.from('\uFEFF{"basics":{"label":"Été"}}', 'utf16le')],
  ['Latin-1', Buffer.from('{"basics":{"label":"Été"}}', 'latin1')],
]
for (const [what, bytes] of encodings)
  test(`a file in ${what} is read as it was meant`, () => {
    const read = readJson(textOf(bytes))
    assert.ok('value' in read)
    assert.equal(readJsonResume(read.value, '2026-03').answers.headline?.headline, 'Été')
  })

const thisMonth = '2026-03'
const reportOf = (resume: Record<string, unknown>) => readJsonResume(resume, thisMonth).report
const said = (report: readonly ReportLine[], path: string) => report.find((line) => line.path === path)?.says
const work = (fields: Record<string, unknown>) => ({
  work: [{ name: 'Acme', position: 'Developer', startDate: '2020-01', endDate: '2021-01', ...fields }],
})

const fieldCases: [string, Record<string, unknown>, string, string | undefined][] = [
  ['a date that does not exist', work({ startDate: '2020-02-31' }), 'work[0].startDate', 'dateImpossible'],
  ['month 13', work({ endDate: '2020-13' }), 'work[0].endDate', 'dateImpossible'],
  ['words in place of a date', work({ startDate: 'long ago' }), 'work[0].startDate', 'dateImpossible'],
  ['a date ahead', work({ endDate: '2031-01' }), 'work[0].endDate', 'dateInFuture'],
  ['dates the wrong way round', work({ startDate: '2022', endDate: '2019' }), 'work[0].endDate', 'endBeforeStart'],
  ['no end', work({ endDate: undefined }), 'work[0].endDate', 'takenAsCurrent'],
  ['“Present” as an end', work({ endDate: 'Present' }), 'work[0].endDate', undefined],
  ['« aujourd’hui » as an end', work({ endDate: 'aujourd’hui' }), 'work[0].endDate', undefined],
  ['a year as a number', work({ startDate: 2019 }), 'work[0].startDate', undefined],
  ['a field nobody knows', work({ salary: 1 }), 'work[0].salary', 'unknownField'],
  ['a section nobody knows', { hobbies: ['x'] }, 'hobbies', 'unknownField'],
  ['a list where a text should be', work({ summary: ['x'] }), 'work[0].summary', 'wrongShape'],
  ['a text where an entry should be', { work: ['Acme'] }, 'work[0]', 'wrongShape'],
  ['an entry that says nothing', { work: [{}] }, 'work[0]', 'noName'],
  ['a text beyond the limit', work({ summary: 'x'.repeat(10_001) }), 'work[0].summary', 'tooLong'],
  ['HTML', work({ summary: '<b>led</b>' }), 'work[0].summary', 'markup'],
  ['a dangerous address', { projects: [{ name: 'P', url: 'javascript:alert(1)' }] }, 'projects[0].url', 'notUsable'],
  ['an e-mail that is none', { basics: { email: 'me at home' } }, 'basics.email', 'notUsable'],
  ['references', { references: [{ name: 'X', reference: 'Y' }] }, 'references', 'otherPeople'],
  [
    'the name of a prototype',
    JSON.parse('{"__proto__": {"x": 1}, "work": null}') as Record<string, unknown>,
    '__proto__',
    'unknownField',
  ],
  [
    'more entries than a life holds',
    { awards: Array.from({ length: 300 }, (_, n) => ({ title: `A${n}` })) },
    'awards',
    'tooMany',
  ],
]
for (const [what, resume, path, says] of fieldCases)
  test(`${what} is reported at ${path} as ${says ?? 'nothing'}`, () => assert.equal(said(reportOf(resume), path), says))

test('an experience whose dates are wrong is offered all the same, without them', () => {
  const [experience] = readJsonResume(work({ startDate: '2022', endDate: '2019' }), thisMonth).experiences
  assert.deepEqual(
    [experience?.title, experience?.startMonth, experience?.endMonth, experience?.isCurrent],
    ['Developer', '2022', '', false],
  )
})

test('a thousand damaged résumés are read or refused, never thrown at', () => {
  const { next } = chance(20260301)
  const junk: unknown[] = [
    null,
    0,
    -1,
    '',
    'x',
    [],
    {},
    true,
    [[[]]],
    '2020-99',
    '\u0000',
    { a: { b: 1 } },
    'x'.repeat(20_000),
  ]
  const damage = (value: unknown): unknown => {
    if (next() < 0.06) return junk[Math.floor(next() * junk.length)]
    if (Array.isArray(value)) return value.map(damage)
    if (value && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([name, inside]) => [next() < 0.03 ? `${name}x` : name, damage(inside)]),
      )
    return value
  }
  const whole: unknown = JSON.parse(sample)
  for (let round = 0; round < 1_000; round++) {
    const cut = JSON.stringify(damage(whole))
    const read = readJson(next() < 0.2 ? cut.slice(0, Math.floor(next() * cut.length)) : cut)
    if ('problem' in read) continue
    const { experiences } = readJsonResume(read.value, thisMonth)
    for (const { title = '', details = '', startMonth = '', endMonth = '' } of experiences) {
      assert.ok(title.length <= 200 && details.length <= 10_000)
      assert.match(startMonth, /^(\d{4}(-\d{2})?)?$/)
      assert.match(endMonth, /^(\d{4}(-\d{2})?)?$/)
    }
  }
})

test('someone who is not signed in exports and imports nothing', async () => {
  assert.equal((await portal.visitor.get('/en/profile/export/resume.json')).status, 302)
  assert.equal((await portal.visitor.post('/en/profile/import', { text: sample })).status, 401)
})
