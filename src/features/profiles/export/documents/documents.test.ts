import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { openTestApp, type TestApp } from '../../../../../test/app.ts'
import { type Member, makePerson } from '../../../../../test/cast.ts'
import { fillProfile } from '../../../../../test/random-profile.ts'
import { addExperience, changeProfile, claimSkill, linkSkill } from '../../index.ts'
import { written } from './blocks.ts'
import { hasMissing, lettersOf } from './letters.ts'

let portal: TestApp
let person: Member
before(async () => {
  portal = await openTestApp()
  person = await makePerson(portal.db, 'Zoë & <Çelik>')
  await tell(person)
})
after(() => portal.close())

// A profile in both languages, with a list, quotations, a link, and letters that no font of ours has.
const tell = async ({ id }: Member) => {
  const now = portal.time.now
  const skills = await portal.db.selectFrom('skills').select(['id', 'key']).execute()
  const idOf = (key: string) => skills.find((skill) => skill.key === key)?.id ?? 0
  await portal.db.transaction().execute(async (tx) => {
    await changeProfile(
      tx,
      id,
      'about',
      {
        headline: 'J’aime les vieux systèmes',
        headlineLanguage: 'fr',
        phone: '613 555-0123',
        city: 'Iqaluit ᐃᖃᓗᐃᑦ',
        province: 'NU',
        firstLanguage: 'fr',
        secondLanguageBasis: 'estimate',
        oralLevel: 'B',
      },
      now,
    )
    const experienceId = await addExperience(
      tx,
      id,
      {
        kind: 'work',
        language: 'en',
        title: 'Analyst',
        organization: 'The Office',
        startMonth: '2020-05',
        isCurrent: true,
        details: 'I led a team.\n\n• moved services → cloud\n• wrote it 日本 down',
        departmentNumber: 56,
        classification: 'IT-03',
        employmentType: 'term',
      },
      now,
    )
    await addExperience(
      tx,
      id,
      { kind: 'personal', language: 'fr', title: 'Station météo', url: 'https://exemple.ca/station' },
      now,
    )
    await linkSkill(
      tx,
      id,
      {
        experienceId,
        skillId: idOf('typescript'),
        evidence: 'I wrote it in TypeScript.\n\nIt took a year.',
        language: 'en',
      },
      now,
    )
    await claimSkill(tx, id, idOf('cloud-security'), now, 'advanced')
  })
}

const bytesOf = async (member: Member, address: string) =>
  new Uint8Array(await (await portal.as(member).get(address)).arrayBuffer())

type Node = { role?: string; lang?: string; children?: Node[]; type?: string; id?: string }
type Element = { role: string; lang: string | undefined; text: string }

// The elements of a PDF in reading order, each with the text of its own marked content.
const elementsOf = async (bytes: Uint8Array): Promise<Element[]> => {
  const pdf = await getDocumentProxy(bytes.slice())
  const found: Element[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = new Map<string, string>()
    let current = ''
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('type' in item)
        current =
          item.type === 'beginMarkedContentProps' && item.id ? item.id : item.type === 'endMarkedContent' ? '' : current
      else if (current) texts.set(current, (texts.get(current) ?? '') + item.str)
    }
    const walk = (node: Node) => {
      const own = (node.children ?? []).map((child) => texts.get(child.id ?? '') ?? '').join('')
      if (node.role) found.push({ role: node.role, lang: node.lang, text: own })
      for (const child of node.children ?? []) walk(child)
    }
    walk((await page.getStructTree()) as Node)
  }
  return found
}

test('the PDF says what it is: tagged, its language, its title in the window, bookmarks, whoever opens it', async () => {
  for (const [language, lang, title] of [
    ['en', 'en-CA', 'Profile – Zoë Çelik'],
    ['fr', 'fr-CA', 'Profil – Zoë Çelik'],
  ] as const) {
    const bytes = await bytesOf(person, `/en/profile/export/profile.pdf?language=${language}`)
    const pdf = await getDocumentProxy(bytes.slice())
    const { info, metadata } = await pdf.getMetadata()
    const told = info as Record<string, unknown>
    assert.equal(told.Language, lang)
    assert.equal(told.PDFFormatVersion, '1.7')
    assert.equal(told.Title, title)
    assert.match(String(metadata?.get('dc:title')), /Zoë/)
    assert.deepEqual((await pdf.getMarkInfo())?.Marked, true)
    assert.deepEqual(await pdf.getViewerPreferences(), { DisplayDocTitle: true })
    assert.match(Buffer.from(bytes).toString('latin1'), /\/StructTreeRoot/)
    const outline = await pdf.getOutline()
    assert.equal(outline.length, 4)
    assert.deepEqual(
      outline[1]?.items.map((item: { title: string }) => item.title),
      ['Analyst', 'Station météo'],
    )
  }
})

test('every font of the PDF is embedded', async () => {
  const text = Buffer.from(await bytesOf(person, '/en/profile/export/profile.pdf')).toString('latin1')
  const fonts = text.match(/\/Type \/FontDescriptor/g)?.length ?? 0
  assert.ok(fonts >= 3, `${fonts} fonts`)
  assert.equal(text.match(/\/FontFile2/g)?.length, fonts)
  assert.equal(text.match(/\/ToUnicode/g)?.length, fonts)
})

test('the PDF reads in order: headings, lists, quotations with their source, evidenced and claimed apart', async () => {
  const elements = await elementsOf(await bytesOf(person, '/en/profile/export/profile.pdf'))
  const all = (role: string) => elements.filter((one) => one.role === role).map(({ text }) => text.trim())
  assert.deepEqual(all('H1'), ['Zoë & <Çelik>'])
  assert.deepEqual(all('H2'), ['Languages', 'Career timeline', 'Skills with evidence', 'Claimed skills'])
  assert.deepEqual(all('H3'), ['Analyst', 'Station météo', 'TypeScript'])
  const order = (text: string) => elements.findIndex((one) => one.text.includes(text))
  assert.ok(
    order('I led a team.') < order('moved services') && order('moved services') < order('I wrote it in TypeScript.'),
  )
  assert.ok(
    order('I wrote it in TypeScript.') < order('Claimed skills') && order('Claimed skills') < order('Cloud security'),
  )
  assert.ok(elements.some(({ role }) => role === 'BlockQuote'))
  assert.equal(all('Lbl').length, all('LBody').length)
  assert.ok(all('LBody').some((text) => text.startsWith('moved services → cloud')))
  assert.deepEqual(all('Link'), [person.email, 'https://exemple.ca/station'])
  for (const words of ['613 555-0123', 'Iqaluit ᐃᖃᓗᐃᑦ, Nunavut', 'Own estimate: Advanced', 'IT-03', 'Term'])
    assert.ok(
      elements.some(({ text }) => text.replaceAll(' ', ' ').includes(words)),
      words,
    )
})

test('what is written in the other language is marked as that language', async () => {
  const english = await elementsOf(await bytesOf(person, '/en/profile/export/profile.pdf?language=en'))
  const french = await elementsOf(await bytesOf(person, '/en/profile/export/profile.pdf?language=fr'))
  const langOf = (elements: Element[], words: string) => elements.find(({ text }) => text.includes(words))?.lang
  assert.equal(langOf(english, 'J’aime les vieux'), 'fr-CA')
  assert.equal(langOf(english, 'Station météo'), 'fr-CA')
  assert.equal(langOf(english, 'I led a team.'), undefined)
  assert.equal(langOf(french, 'I led a team.'), 'en-CA')
  assert.equal(langOf(french, 'J’aime les vieux'), undefined)
  assert.ok(french.some(({ text }) => text.includes('Compétences démontrées')))
})

test('letters that no font has are drawn as one sign, and are told as they are', async () => {
  const text = Buffer.from(await bytesOf(person, '/en/profile/export/profile.pdf'))
  const pdf = await getDocumentProxy(new Uint8Array(text))
  const words = (await (await pdf.getPage(1)).getTextContent()).items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
  assert.match(words, /\uFFFD/)
  assert.match(await portal.as(person).text('/en/profile/export'), /Some letters you use are not in the fonts/)
  assert.doesNotMatch(await portal.as(portal.cast.talent).text('/en/profile/export'), /not in the fonts/)
  assert.deepEqual(
    lettersOf('a日b', false).map(({ text, isMissing }) => [text, isMissing]),
    [
      ['a', false],
      ['日', true],
      ['b', false],
    ],
  )
})

const covered: [string, string][] = [
  ['French', 'Où ? « Ça, naïf œuf », dit l’aîné — ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ\u202f!'],
  ['languages of First Nations in Latin letters', 'W̱SÁNEĆ, xʷməθkʷəy̓əm, Kanien’kéha, ʔəm'],
  ['Inuktitut and Cree in syllabics', 'ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ'],
  ['the alphabets of Europe', 'Łódź, Čapek, Θεσσαλονίκη, Київ, İstanbul, Việt Nam'],
  ['signs of a résumé', '• → ✓ ≥ ≤ × ½ € % № …'],
  ['texts with tabs, marks of direction and soft hyphens', 'a\tb\u200e c\u00add\u2060e'],
]
for (const [what, words] of covered)
  test(`the fonts of the PDF have the letters of ${what}`, () => assert.equal(hasMissing(words), false))

const documentOf = async (address: string) => {
  const files = unzipSync(await bytesOf(person, address))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return {
    names: Object.keys(files),
    body: text('word/document.xml'),
    styles: text('word/styles.xml'),
    core: text('docProps/core.xml'),
    numbering: text('word/numbering.xml'),
  }
}

test('the Word document has real headings and lists, its language and its title', async () => {
  const { body, styles, core, numbering } = await documentOf('/fr/profil/exportation/profil.docx')
  assert.match(core, /<dc:title>Profil – Zoë &amp; &lt;Çelik&gt;<\/dc:title>/)
  assert.match(styles, /<w:docDefaults>.*<w:lang w:val="fr-CA"/s)
  const headings = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"\/>.*?<\/w:p>/gs)].map((match) => [
    match[1],
    [...match[0].matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((one) => one[1]).join(''),
  ])
  assert.deepEqual(headings, [
    ['1', 'Zoë &amp; &lt;Çelik&gt;'],
    ['2', 'Langues'],
    ['2', 'Parcours professionnel'],
    ['3', 'Analyst'],
    ['3', 'Station météo'],
    ['2', 'Compétences démontrées'],
    ['3', 'TypeScript'],
    ['2', 'Compétences déclarées'],
  ])
  assert.ok((body.match(/<w:numPr>/g)?.length ?? 0) > 5)
  assert.match(numbering, /w:numFmt w:val="bullet"/)
  assert.match(body, /<w:lang w:val="en-CA"\/>.{0,40}<w:t[^>]*>I led a team\./s)
  assert.match(body, /wrote it 日本 down/)
  assert.match(body, /<w:pStyle w:val="Quote"\/>/)
})

test('a text becomes paragraphs and lists as it was written', () => {
  assert.deepEqual(
    written('one\ntwo\n\n• a\n- b\nthree\n\n\nfour', 'en').map((block) =>
      block.is === 'list' ? block.items.map(([run]) => run?.text) : block.runs.map(({ text }) => text).join('|'),
    ),
    ['one\ntwo', ['a', 'b'], 'three', 'four'],
  )
  assert.deepEqual(written('', 'fr'), [])
})

test('rich profiles become documents, whatever is in them', async () => {
  for (const seed of [31, 32, 33]) {
    const rich = await makePerson(portal.db, 'Rich Document')
    await fillProfile(portal.db, rich.id, seed, portal.time.now)
    const elements = await elementsOf(await bytesOf(rich, '/fr/profil/exportation/profil.pdf'))
    assert.ok(elements.filter(({ role }) => role === 'H3').length >= 25)
    assert.ok(
      Object.keys(unzipSync(await bytesOf(rich, '/fr/profil/exportation/profil.docx'))).includes('word/document.xml'),
    )
  }
})

test('a profile in which nothing is said yet becomes a document too', async () => {
  const nobody = await makePerson(portal.db, 'Nobody Yet')
  const elements = await elementsOf(await bytesOf(nobody, '/en/profile/export/profile.pdf'))
  assert.deepEqual(
    elements.filter(({ role }) => /^H\d/.test(role)).map(({ text }) => text),
    ['Nobody Yet'],
  )
})
