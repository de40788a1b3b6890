import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { openTestApp, type TestApp } from '../../../../../test/app.ts'
import { type Member, makePerson } from '../../../../../test/cast.ts'
import { findProfile, listExperiences, listPersonSkills } from '../../index.ts'
import type { Found, ReportLine } from '../plan.ts'
import { readFile, readText } from '../read-file.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const thisMonth = '2026-03'

const files: Record<string, string> = {
  'Profile.csv':
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n' +
    'Zoë,Roy,,12 rue X,1990-01-01,"Cloud engineer, likes legacy",I write about myself here.,IT,H2X,"Montréal, Québec, Canada",[zoe],[PORTFOLIO:https://example.ca],\n',
  'Positions.csv':
    'Company Name,Title,Description,Location,Started On,Finished On\r\n' +
    'Santé Canada,Analyst,"• Led a team, of four • Wrote it down\r\nand more",Ottawa,Mar 2019,\r\n' +
    'Acme,Developer,"Said ""yes""",,2012,Aug 2018\r\n' +
    'Formula Inc,"=cmd|\'/C calc\'!A0",+1+1,@here,mars 2010,déc. 2011\r\n',
  'Education.csv':
    'School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversité Laval,2008,2012,With honours,Baccalauréat en informatique,Chess club\n',
  'Skills.csv': 'Name\nTypeScript\nUnderwater basket weaving\nTypeScript\n',
  'Certifications.csv':
    'Name,Url,Authority,Started On,Finished On,License Number\nCloud Practitioner,https://example.ca/c,AWS,Feb 2022,Feb 2025,ABC-1\n',
  'Courses.csv': 'Name,Number\nStatistics,STT-1000\n',
  'Honors.csv': 'Title,Description,Issued On\nTeam award,For the move,Jun 2020\n',
  'Projects.csv':
    'Title,Description,Url,Started On,Finished On\nWeather station,At home,javascript:alert(1),Jan 2021,\n',
  'Volunteering.csv':
    'Company Name,Role,Cause,Started On,Finished On,Description\nCode Club,Mentor,Education,Sep 2015,,Every Saturday\n',
  'Organizations.csv': 'Name,Position,Description,Started On,Finished On\nCIPS,Treasurer,Kept the books,2016,2017\n',
  'Publications.csv':
    'Name,Published On,Description,Publisher,Url\nOn clouds,May 2017,A paper,ACM,https://example.ca/p\n',
  'Languages.csv':
    'Name,Proficiency\nFrench,Native or bilingual proficiency\nEnglish,Full professional proficiency\nSpanish,Elementary proficiency\n',
  'Email Addresses.csv':
    'Email Address,Confirmed,Primary,Updated On\nold@example.ca,Yes,No,1/1/20\nzoe@example.ca,Yes,Yes,1/1/24\n',
  'PhoneNumbers.csv': 'Extension,Number,Type\n,+1 418 555-0123,Mobile\n,555,Home\n',
  'Connections.csv': 'Notes:\n"When exporting your connection data…"\n\nFirst Name,Last Name,URL\nSomeone,Else,x\n',
  'messages.csv': 'CONVERSATION ID,FROM,CONTENT\n1,Someone,A secret\n',
}

const zipOf = (given: Record<string, string | Uint8Array>, folder = '') =>
  zipSync(
    Object.fromEntries(
      Object.entries(given).map(([name, text]) => [folder + name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  )

const foundIn = (read: Awaited<ReturnType<typeof readFile>>): Found => {
  assert.ok('found' in read, JSON.stringify(read))
  return read.found
}
const problemOf = (read: Awaited<ReturnType<typeof readFile>>) => ('problem' in read ? read.problem.says : undefined)
const reported = ({ report }: Found, file: string, line: number, path: string) =>
  report.find(({ at, path: here }) => at?.file === file && at.line === line && here === path)?.says

test('a whole export is read: every file that a profile has a place for, and no other', async () => {
  const found = foundIn(await readFile(zipOf(files), 'Basic_LinkedInDataExport_03-02-2026.zip', thisMonth))
  const told = found.experiences.map(
    ({ kind, title, organization, area, credential, place, startMonth, endMonth, isCurrent, details, url }) =>
      Object.fromEntries(
        Object.entries({
          kind,
          title,
          organization,
          area,
          credential,
          place,
          startMonth,
          endMonth,
          isCurrent,
          details,
          url,
        }).filter(([, value]) => value !== undefined && value !== '' && value !== false),
      ),
  )
  assert.deepEqual(
    new Set(told.map((one) => JSON.stringify(one))),
    new Set(
      [
        {
          kind: 'work',
          title: 'Analyst',
          organization: 'Santé Canada',
          place: 'Ottawa',
          startMonth: '2019-03',
          isCurrent: true,
          details: '• Led a team, of four\n• Wrote it down\nand more',
        },
        {
          kind: 'work',
          title: 'Developer',
          organization: 'Acme',
          startMonth: '2012',
          endMonth: '2018-08',
          details: 'Said "yes"',
        },
        {
          kind: 'work',
          title: "=cmd|'/C calc'!A0",
          organization: 'Formula Inc',
          place: '@here',
          startMonth: '2010-03',
          endMonth: '2011-12',
          details: '+1+1',
        },
        {
          kind: 'education',
          organization: 'Université Laval',
          credential: 'Baccalauréat en informatique',
          startMonth: '2008',
          endMonth: '2012',
          details: 'With honours\n\nChess club',
        },
        {
          kind: 'award',
          title: 'Cloud Practitioner',
          organization: 'AWS',
          startMonth: '2022-02',
          url: 'https://example.ca/c',
        },
        { kind: 'education', area: 'Statistics' },
        { kind: 'award', title: 'Team award', startMonth: '2020-06', details: 'For the move' },
        { kind: 'personal', title: 'Weather station', startMonth: '2021-01', details: 'At home' },
        {
          kind: 'community',
          title: 'Mentor',
          organization: 'Code Club',
          startMonth: '2015-09',
          isCurrent: true,
          details: 'Education\n\nEvery Saturday',
        },
        {
          kind: 'community',
          title: 'Treasurer',
          organization: 'CIPS',
          startMonth: '2016',
          endMonth: '2017',
          details: 'Kept the books',
        },
        {
          kind: 'personal',
          title: 'On clouds',
          startMonth: '2017-05',
          details: 'ACM\n\nA paper',
          url: 'https://example.ca/p',
        },
      ].map((one) => JSON.stringify(one)),
    ),
  )
  assert.deepEqual(found.answers, {
    headline: { headline: 'Cloud engineer, likes legacy' },
    city: { city: 'Montréal' },
    province: { province: 'QC' },
    contactEmail: { contactEmail: 'zoe@example.ca' },
    phone: { phone: '+1 418 555-0123' },
    firstLanguage: { firstLanguage: 'fr' },
  })
  assert.deepEqual(
    found.skills.map(({ names: [name] }) => name),
    ['TypeScript', 'Underwater basket weaving', 'TypeScript'],
  )
  assert.equal(found.unopened, 2)
  assert.doesNotMatch(JSON.stringify(found), /A secret|Someone/)
  assert.equal(reported(found, 'Profile.csv', 2, 'Summary'), 'noPlace')
  assert.equal(reported(found, 'Projects.csv', 2, 'Url'), 'notUsable')
  assert.equal(reported(found, 'Certifications.csv', 2, 'License Number'), 'noPlace')
  assert.equal(reported(found, 'Languages.csv', 3, 'Name'), 'languagesElsewhere')
  assert.equal(reported(found, 'Languages.csv', 4, 'Name'), 'otherLanguage')
  assert.equal(reported(found, 'Email Addresses.csv', 2, 'Email Address'), 'anotherOffered')
})

const newcomer = () => makePerson(portal.db, 'Link Newcomer')
const idIn = (location: string | null) => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
const valuesOf = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`<input[^>]*type="checkbox"[^>]*name="${name}"[^>]*value="([^"]*)"`, 'g'))].map(
    (match) => match[1] ?? '',
  )
const preview = async (person: Member, file: File) => {
  const browser = portal.as(person)
  const answer = await browser.post('/en/profile/import', { file })
  assert.equal(answer.status, 303, await answer.text())
  const id = idIn(answer.headers.get('location'))
  const page = await browser.text(`/en/profile/import/${id}`)
  const ticks = Object.fromEntries(['answers', 'experiences', 'skills'].map((name) => [name, valuesOf(page, name)]))
  return { browser, id, page, ticks }
}
const zipFile = (given: Record<string, string>, folder = '') =>
  new File([zipOf(given, folder) as Uint8Array<ArrayBuffer>], 'export.zip')

test('a file whose name holds signs that no one types is read and shown', async () => {
  const person = await newcomer()
  const { page } = await preview(
    person,
    zipFile({ 'Positions\u0000\u0001.csv': 'Company Name,Started On\nAcme,nonsense\n' }),
  )
  assert.match(page, /Positions.?\.csv, line 2/)
})

test('an export is previewed with file and line, added in the language chosen, and adds nothing the second time', async () => {
  const person = await newcomer()
  const { browser, id, page, ticks } = await preview(person, zipFile(files, 'Basic_LinkedInDataExport/'))
  assert.match(page, /Skills\.csv, line 3 <code>Name<\/code>/)
  assert.match(page, /2 other files of this archive are not part of a profile/)
  assert.equal((await listExperiences(portal.db, person.id)).length, 0)
  await browser.post(`/en/profile/import/${id}`, { ...ticks, language: 'fr' })
  const experiences = await listExperiences(portal.db, person.id)
  assert.equal(experiences.length, 11)
  assert.deepEqual([...new Set(experiences.map(({ language }) => language))], ['fr'])
  assert.ok(experiences.some(({ title }) => title === "=cmd|'/C calc'!A0"))
  const profile = await findProfile(portal.db, person.id)
  assert.deepEqual([profile?.headlineLanguage, profile?.firstLanguage, profile?.province], ['fr', 'fr', 'QC'])
  assert.deepEqual(
    (await listPersonSkills(portal.db, person.id, 'en')).map(({ key }) => key),
    ['typescript'],
  )

  const again = await preview(person, zipFile(files))
  assert.match(again.page, /There is nothing new in this file/)
  const one = await preview(person, new File([files['Positions.csv'] ?? ''], 'Positions.csv'))
  assert.match(one.page, /There is nothing new in this file/)
})

const headings: [string, string, string][] = [
  [
    'English',
    'Positions.csv',
    'Company Name,Title,Description,Location,Started On,Finished On\nAcme,Analyst,Did,Ottawa,Mar 2019,May 2020',
  ],
  [
    'French',
    'Postes.csv',
    'Nom de l’entreprise,Titre,Description,Lieu,Date de début,Date de fin\nAcme,Analyst,Did,Ottawa,mars 2019,mai 2020',
  ],
  [
    'French, with semicolons',
    'Postes (1).csv',
    'Entreprise;Intitulé du poste;Description;Lieu;Début;Fin\nAcme;Analyst;Did;Ottawa;mars 2019;mai 2020',
  ],
  [
    'an older export',
    'positions_2017.csv',
    'Company,Title,Summary,Location,Start Date,End Date\nAcme,Analyst,Did,Ottawa,2019-03,2020-05',
  ],
  [
    'a period in one column',
    'Positions.csv',
    'Company Name,Title,Description,Location,Time Period\nAcme,Analyst,Did,Ottawa,Mar 2019 - May 2020',
  ],
  [
    'tabs',
    'Positions.csv',
    'Company Name\tTitle\tDescription\tLocation\tStarted On\tFinished On\nAcme\tAnalyst\tDid\tOttawa\tMarch 2019\t2020/05/01',
  ],
  [
    'notes before the heading',
    'Positions.csv',
    'Notes:\n"These are your positions, with ""quotes"", Name and commas."\n\nCompany Name,Title,Description,Location,Started On,Finished On\nAcme,Analyst,Did,Ottawa,03/2019,1 May 2020',
  ],
  [
    'a name that says nothing',
    'download.csv',
    'Company Name,Title,Description,Location,Started On,Finished On\nAcme,Analyst,Did,Ottawa,Mar 1 2019,"May 31, 2020"',
  ],
]
for (const [what, name, text] of headings)
  test(`positions are read whatever their headings: ${what}`, () => {
    const [experience, ...others] = foundIn(readText(text, name, thisMonth)).experiences
    const { title, organization, place, details, startMonth, endMonth } = experience ?? {}
    assert.deepEqual(
      [title, organization, place, details, startMonth, endMonth],
      ['Analyst', 'Acme', 'Ottawa', 'Did', '2019-03', '2020-05'],
    )
    assert.deepEqual(others, [])
  })

const skillsText = 'Name\nGestion de l’été\nTypeScript\n'
const encodings: [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(skillsText)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${skillsText}`)],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${skillsText}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(skillsText, 'utf16le')],
  ['UTF-16, the upper half first', Buffer.from(`\uFEFF${skillsText}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(skillsText.replace('’', '\u0092'), 'latin1')],
]
for (const [what, bytes] of encodings)
  test(`a CSV file in ${what} is read as it was meant, alone and in an archive`, async () => {
    const alone = foundIn(await readFile(bytes, 'Skills.csv', thisMonth))
    const packed = foundIn(await readFile(zipOf({ 'Skills.csv': bytes }), 'x.zip', thisMonth))
    for (const found of [alone, packed])
      assert.deepEqual(
        found.skills.map(({ names: [name] }) => name),
        ['Gestion de l’été', 'TypeScript'],
      )
  })

const position = (started: string, finished: string) =>
  foundIn(
    readText(
      `Company Name,Title,Started On,Finished On\nAcme,Analyst,${started},${finished}`,
      'Positions.csv',
      thisMonth,
    ),
  )
const dateCases: [string, string, string, ReportLine['says']][] = [
  ['31 Feb 2019', '', 'Started On', 'dateImpossible'],
  ['Foo 2019', '', 'Started On', 'dateImpossible'],
  ['13/2019', '', 'Started On', 'dateImpossible'],
  ['3/4/2019', '', 'Started On', 'dateImpossible'],
  ['2019', 'Dec 2027', 'Finished On', 'dateInFuture'],
  ['2019', '2018', 'Finished On', 'endBeforeStart'],
]
for (const [started, finished, path, says] of dateCases)
  test(`the dates “${started}” to “${finished}” are reported as ${says}, with their line`, () => {
    const found = position(started, finished)
    assert.equal(reported(found, 'Positions.csv', 2, path), says)
    assert.equal(found.experiences.length, 1)
  })

test('a cell of several lines keeps them, and later rows keep the number of their line', () => {
  const text = 'Company Name,Title,Description,Started On\nAcme,One,"first\n\nthird",2019\n\nAcme,Two,,nonsense\n'
  const found = foundIn(readText(text, 'Positions.csv', thisMonth))
  assert.equal(found.experiences[0]?.details, 'first\n\nthird')
  assert.deepEqual(
    found.experiences.map(({ id }) => id),
    ['Positions.csv:2', 'Positions.csv:6'],
  )
  assert.equal(reported(found, 'Positions.csv', 6, 'Started On'), 'dateImpossible')
})

test('a quotation mark that is never closed costs what follows it, and the report names its line', () => {
  const found = foundIn(readText('Company Name,Title\nAcme,One\nAcme,"Two\nAcme,Three\n', 'Positions.csv', thisMonth))
  assert.deepEqual(
    found.experiences.map(({ title }) => title),
    ['One'],
  )
  assert.equal(reported(found, 'Positions.csv', 3, ''), 'brokenFromHere')
})

test('rows shorter or longer than the heading, and columns nobody knows, do no harm', () => {
  const found = foundIn(
    readText('Company Name,Title,Shoe Size\nAcme\nAcme,Analyst,44,what,is,this\n,,\n', 'Positions.csv', thisMonth),
  )
  assert.deepEqual(
    found.experiences.map(({ title, organization }) => [title, organization]),
    [
      ['', 'Acme'],
      ['Analyst', 'Acme'],
    ],
  )
  assert.equal(reported(found, 'Positions.csv', 1, 'Shoe Size'), 'unknownField')
})

test('a hundred thousand rows are read as far as a life goes, and the report says so', () => {
  const rows = Array.from({ length: 100_000 }, (_, place) => `Company ${place},Title ${place},2019`).join('\n')
  const found = foundIn(readText(`Company Name,Title,Started On\n${rows}`, 'Positions.csv', thisMonth))
  assert.equal(found.experiences.length, 200)
  assert.equal(reported(found, 'Positions.csv', 202, ''), 'tooMany')
})

test('languages are offered only where they can mean one thing', () => {
  const offered = (rows: string) => foundIn(readText(`Name,Proficiency\n${rows}`, 'Languages.csv', thisMonth)).answers
  assert.deepEqual(offered('French,Native or bilingual proficiency\nEnglish,Limited working proficiency'), {
    firstLanguage: { firstLanguage: 'fr' },
  })
  assert.deepEqual(offered('Anglais,Bilingue ou langue natale\nFrançais,Bilingue ou langue natale'), {})
  assert.deepEqual(offered('English,NATIVE_OR_BILINGUAL\nGerman,ELEMENTARY'), {
    firstLanguage: { firstLanguage: 'en' },
    positionLanguages: { positionLanguages: ['en'] },
  })
  assert.deepEqual(offered('English,Full professional proficiency\nFrench,'), {})
})

const places: [string, string | undefined, string | undefined][] = [
  ['Toronto, Ontario, Canada', 'Toronto', 'ON'],
  ['Québec (Québec) Canada', 'Québec', 'QC'],
  ['Whitehorse, YT', 'Whitehorse', 'YT'],
  ['Nouveau-Brunswick, Canada', undefined, 'NB'],
  ['Greater Ottawa Metropolitan Area', undefined, undefined],
  ['Paris, Île-de-France, France', undefined, undefined],
]
for (const [words, city, province] of places)
  test(`the place “${words}” is ${city ?? 'no city'}, ${province ?? 'no province'}`, () => {
    const { answers } = foundIn(
      readText(`First Name,Headline,Geo Location\nZoë,X,"${words}"`, 'Profile.csv', thisMonth),
    )
    assert.deepEqual([answers.city?.city, answers.province?.province], [city, province])
  })

const patched = (zip: Uint8Array, change: (view: DataView, at: number, isCentral: boolean) => void) => {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 < copy.length; at++) {
    const sign = view.getUint32(at, true)
    if (sign === 0x04034b50 || sign === 0x02014b50) change(view, at, sign === 0x02014b50)
  }
  return copy
}
const small = () => zipOf({ 'Positions.csv': files['Positions.csv'] ?? '' })

const archives: [string, () => Uint8Array, string][] = [
  ['an archive cut short', () => small().slice(0, -30), 'archiveBroken'],
  ['an archive with nothing in it', () => zipSync({}), 'archiveUnknown'],
  [
    'an archive whose bytes were changed',
    () => {
      const zip = small()
      zip.fill(0xff, 60, 90)
      return zip
    },
    'archiveBroken',
  ],
  [
    'an archive locked by a password',
    () => patched(small(), (view, at, isCentral) => view.setUint16(at + (isCentral ? 8 : 6), 1, true)),
    'archiveEncrypted',
  ],
  ['an archive of other things', () => zipOf({ 'holiday.jpg': 'x', 'notes.txt': 'y' }), 'archiveUnknown'],
  ['an archive in an archive', () => zipOf({ 'export.zip': small() }), 'archiveInArchive'],
  [
    'an archive that grows without measure',
    () => zipOf({ 'Positions.csv': ' '.repeat(4 * 1024 * 1024) }),
    'archiveTooLarge',
  ],
  [
    'an archive of one enormous file',
    () => zipOf({ 'Positions.csv': new Uint8Array(6 * 1024 * 1024) }),
    'archiveTooLarge',
  ],
  [
    'an archive that lies about its size',
    () =>
      patched(zipOf({ 'Positions.csv': ' '.repeat(4 * 1024 * 1024) }), (view, at, isCentral) =>
        view.setUint32(at + (isCentral ? 24 : 22), 1_000, true),
      ),
    'archiveBroken',
  ],
  [
    'an archive of thousands of files',
    () => zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, place) => [`f${place}`, '']))),
    'archiveCrowded',
  ],
  [
    'an archive whose file leads out of its folder',
    () => zipOf({ '../../Positions.csv': files['Positions.csv'] ?? '' }),
    'archiveUnknown',
  ],
  [
    'an archive whose file names a place of the machine',
    () => zipOf({ '/etc/Positions.csv': files['Positions.csv'] ?? '' }),
    'archiveUnknown',
  ],
  ['the shadows that a Mac leaves', () => zipOf({ '__MACOSX/._Positions.csv': 'x' }), 'archiveUnknown'],
  ['a Word document', () => zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'isOffice'],
]
for (const [what, make, says] of archives)
  test(`${what} is told as ${says}`, async () =>
    assert.equal(problemOf(await readFile(make(), 'x.zip', thisMonth)), says))

const others: [string, Uint8Array, string, string][] = [
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'cv.pdf', 'isPdf'],
  ['a picture called .json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'cv.json', 'isImage'],
  ['a photograph called .csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), 'Positions.csv', 'isImage'],
  ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'cv.doc', 'isOffice'],
  ['another kind of archive', Buffer.from([0x1f, 0x8b, 8, 0]), 'export.tar.gz', 'isOtherArchive'],
  ['binary rubbish', Buffer.from([1, 2, 0, 0, 0, 7, 200, 0, 0]), 'Positions.csv', 'isBinary'],
  ['a web page', Buffer.from('<!doctype html><p>Sign in'), 'Positions.html', 'notKnown'],
  ['a CSV file of something else', Buffer.from('Date,Amount\n2019,3\n'), 'bank.csv', 'columnsNotKnown'],
  ['an empty file', Buffer.from('\n\n'), 'Positions.csv', 'columnsNotKnown'],
]
for (const [what, bytes, name, says] of others)
  test(`${what} is told as ${says}, in both languages, and nothing is saved`, async () => {
    const person = await newcomer()
    const file = () => new File([bytes as Uint8Array<ArrayBuffer>], name)
    const [en, fr] = [
      await portal.as(person).post('/en/profile/import', { file: file() }),
      await portal.as(person).post('/fr/profil/importation', { file: file() }),
    ]
    assert.deepEqual([en.status, fr.status], [422, 422])
    assert.equal(problemOf(await readFile(bytes, name, thisMonth)), says)
    assert.match(await en.text(), /class="error-summary"/)
    const kept = await portal.db.selectFrom('profile_imports').select('id').where('person_id', '=', person.id).execute()
    assert.deepEqual(kept, [])
  })
