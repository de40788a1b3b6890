import { profileFormat, profileVersion } from '../src/features/profiles/export/profile-file.ts'
import { setVisibility } from '../src/features/profiles/index.ts'
import { makePerson } from '../test/cast.ts'
import { inPortal } from './parts/portal.ts'

// The bar: the longest that a person waits for any step of an import, however large their file.
const barInMilliseconds = 1_000
const largestFile = 5 * 1024 * 1024

type Size = { experiences: number; links: number; characters: number }

const evidence = 'Moved the registers of four services to one, with those who use them, and wrote down how.'

// Words that differ from one another, which is the most work for the search.
const words = (place: number, characters: number) =>
  Array.from({ length: Math.ceil(characters / 12) }, (_, word) => `w${place}x${word}`.padEnd(11, 'y'))
    .join(' ')
    .slice(0, characters)

const profileOf = (keys: readonly string[], { experiences, links, characters }: Size) =>
  JSON.stringify({
    format: profileFormat,
    version: profileVersion,
    skills: keys.map((key) => ({ key, names: { en: key, fr: key }, level: 'advanced' })),
    experiences: Array.from({ length: experiences }, (_, place) => {
      const shown = Math.floor(((place + 1) * links) / experiences) - Math.floor((place * links) / experiences)
      return {
        ...{ kind: 'work', title: `Post ${place}`, organization: 'Harbour Board', language: 'en' },
        ...{ startMonth: '2001-02', endMonth: '2003-04', details: words(place, characters) },
        skills: keys.slice(place % 200, (place % 200) + shown).map((key) => ({ key, evidence, language: 'en' })),
      }
    }),
  })

// Each section of a résumé has a limit of its own.
const sections: Record<string, (name: string, text: string) => object> = {
  work: (name, text) => ({
    name: 'Harbour Board',
    position: name,
    startDate: '2001-02',
    endDate: '2003',
    summary: text,
  }),
  volunteer: (name, text) => ({ organization: 'Harbour Board', position: name, summary: text }),
  education: (name, text) => ({ institution: 'College', area: name, courses: [text] }),
  awards: (name, text) => ({ title: name, awarder: 'Harbour Board', summary: text }),
  certificates: (name) => ({ name, issuer: 'Harbour Board' }),
  publications: (name, text) => ({ name, summary: text }),
  projects: (name, text) => ({ name, description: text }),
}

const resumeOf = (each: number, skills: number, characters: number) =>
  JSON.stringify({
    ...Object.fromEntries(
      Object.entries(sections).map(([section, entry]) => [
        section,
        Array.from({ length: each }, (_, place) => entry(`${section} ${place}`, words(place, characters))),
      ]),
    ),
    skills: [{ keywords: Array.from({ length: skills }, (_, place) => `Skill nobody knows ${place}`) }],
  })

await inPortal(async ({ db, now, ask }) => {
  const keys = (await db.selectFrom('skills').select('key').orderBy('id').execute()).map(({ key }) => key)
  const files: [string, string][] = [
    ['60 experiences, 120 links', profileOf(keys.slice(0, 120), { experiences: 60, links: 120, characters: 500 })],
    ['200 experiences, 900 links', profileOf(keys, { experiences: 200, links: 900, characters: 500 })],
    ['the most of a profile', profileOf(keys, { experiences: 1_000, links: 3_000, characters: 4_000 })],
    ['the most of a JSON Resume', resumeOf(200, 500, 4_000)],
  ]
  console.log(`What a person waits for, in milliseconds\n${'file'.padEnd(30)}   size   read  preview    add`)
  let isFast = true
  for (const [name, text] of files) {
    if (text.length > largestFile) throw new Error(`${name} is larger than any file that is read`)
    const person = await makePerson(db, 'Large Import')
    await db.transaction().execute((tx) => setVisibility(tx, person.id, 'named', now))
    const read = await ask(person, '/en/profile/import', new URLSearchParams({ text }))
    const address = read.answer.headers.get('location') ?? ''
    const preview = await ask(person, address)
    const ticked = new URLSearchParams({ language: 'en' })
    for (const [, field = '', value = ''] of preview.text.matchAll(
      /<input[^>]*type="checkbox"[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g,
    ))
      ticked.append(field, value)
    const added = await ask(person, address, ticked)
    const statuses = [read, preview, added].map(({ answer }) => answer.status).join(' ')
    if (statuses !== '303 200 303') throw new Error(`${name} answers ${statuses}`)
    const spent = [read, preview, added].map(({ milliseconds }) => milliseconds)
    isFast &&= Math.max(...spent) <= barInMilliseconds
    const figures = spent.map((one, place) => one.toFixed(0).padStart(place === 1 ? 9 : 7)).join('')
    console.log(`${name.padEnd(30)}${`${(text.length / 1024).toFixed(0)} KB`.padStart(8)}${figures}`)
  }
  console.log(isFast ? `All within ${barInMilliseconds} ms` : `Not all within ${barInMilliseconds} ms`)
  return isFast
})
