import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestApp, type TestApp } from './app.ts'
import { elsewhere, fields, plumbing, type State, states } from './privacy-fields.ts'
import { plantPerson } from './privacy-person.ts'

let portal: TestApp
let planted: Awaited<ReturnType<typeof plantPerson>>
before(async () => {
  portal = await openTestApp()
  planted = await plantPerson(portal)
})
after(() => portal.close())

const readers = {
  visitor: () => null,
  'another talent': () => portal.cast.otherTalent,
  manager: () => portal.cast.manager,
  'another manager': () => portal.cast.otherManager,
  recruiter: () => portal.cast.recruiter,
  'a recruiter of another office': () => portal.cast.otherRecruiter,
  assessor: () => portal.cast.assessor,
  lead: () => portal.cast.lead,
  administrator: () => portal.cast.administrator,
  'the person': () => planted.zara,
}
type Reader = keyof typeof readers
const readerNames = Object.keys(readers) as Reader[]
const office: readonly Reader[] = ['recruiter', 'lead', 'administrator']
const searchers: readonly Reader[] = [...office, 'manager', 'another manager', 'a recruiter of another office']

// Where a person is shown: R in a row, P on their page; to whom; and of a preview, the state it shows whatever the present one is.
type Surface = {
  path: (reference: string) => string
  letter: 'R' | 'P'
  to: readonly Reader[]
  forRequest?: true
  onlyIn?: State
  preview?: State
}
const preview = (as: string, view: string) => () => `/en/profile/as-managers-see-it?as=${as}&view=${view}`
const surfaces: Record<string, Surface> = {
  search: { path: () => '/en/search', letter: 'R', to: searchers },
  // Found by words of an experience, by which nobody without name is found.
  'search by words': { path: () => '/en/search?text=zanzibar', letter: 'R', to: searchers, onlyIn: 'named' },
  'matches of a request': { path: () => `/en/office/requests/${planted.requestId}`, letter: 'R', to: office },
  'the page': { path: (reference) => `/en/search/people/${reference}`, letter: 'P', to: searchers },
  'the page for a request': {
    path: (reference) => `/en/search/people/${reference}?request=${planted.requestId}`,
    letter: 'P',
    to: [...office, 'manager'],
    forRequest: true,
  },
  'preview of a row, unnamed': {
    path: preview('anonymous', 'row'),
    letter: 'R',
    to: ['the person'],
    preview: 'unnamed',
  },
  'preview of a row, named': { path: preview('named', 'row'), letter: 'R', to: ['the person'], preview: 'named' },
  'preview of the page, unnamed': {
    path: preview('anonymous', 'page'),
    letter: 'P',
    to: ['the person'],
    preview: 'unnamed',
  },
  'preview of the page, named': { path: preview('named', 'page'), letter: 'P', to: ['the person'], preview: 'named' },
}

const columns = Object.keys(states) as State[]
const cellsOf = (seen: string) => seen.trim().split(/\s+/)
const cellOf = (seen: string, state: State) => cellsOf(seen)[columns.indexOf(state)] ?? ''

const isSeen = (seen: string, state: State, { letter, to, forRequest, onlyIn, preview }: Surface, reader: Reader) => {
  if (!to.includes(reader) || (onlyIn && onlyIn !== state)) return false
  const cell = cellOf(seen, preview ?? state)
  return cell.includes(letter) || (cell === 'G' && forRequest === true && reader === 'manager')
}

// Everything that is answered: status, headers, body. One's own name stands in the head of one's own pages.
const answered = async (reader: Reader, path: string) => {
  const member = readers[reader]()
  const answer = await portal.app.request(path, { headers: member ? { cookie: `session=${member.token}` } : {} })
  const body = await answer.text()
  const own = reader === 'the person' ? body.replace(/<header[\s\S]*?<\/header>/, '') : body
  return `${answer.status}\n${[...answer.headers].join('\n')}\n${own}`
}
const askEverything = async (reference: string) => {
  const answers = new Map<string, string>()
  for (const reader of readerNames)
    for (const [where, { path }] of Object.entries(surfaces))
      answers.set(`${reader}, ${where}`, await answered(reader, path(reference)))
  return answers
}
const times = (text: string | undefined, told: RegExp) => text?.match(told)?.length ?? 0

for (const state of columns)
  test(`${state}: each field of a person is seen by whom and where the table says, and nowhere else`, async () => {
    await planted.tell(false)
    await planted.enter(state)
    const empty = await askEverything('QQQQ')
    await planted.tell(true)
    const full = await askEverything('RRRR')
    const wrong: string[] = []
    for (const reader of readerNames)
      for (const [where, surface] of Object.entries(surfaces))
        for (const [field, [seen, told]] of Object.entries(fields)) {
          const place = `${reader}, ${where}`
          const isThere = times(full.get(place), told) > times(empty.get(place), told)
          if (isThere !== isSeen(seen, state, surface, reader))
            wrong.push(`${place}: ${field} is ${isThere ? 'seen' : 'not seen'}`)
        }
    assert.deepEqual(wrong, [])
  })

test('every row of the table speaks of every state', () => {
  for (const [field, [seen]] of Object.entries(fields)) assert.equal(cellsOf(seen).length, columns.length, field)
})

test('a field without a row in the table is refused, and so is a table about people that nobody thought of', async () => {
  const tables = [...new Set(Object.keys(fields).map((field) => field.replace(/[. ].*/, '')))]
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = any (${tables}) order by 1`.execute(portal.db)
  const there = rows.map(({ name }) => name)
  const known = [...Object.keys(fields).filter((field) => !field.includes('(')), ...plumbing]
  const unknown = there.filter((name) => !known.includes(name))
  assert.deepEqual(unknown, [], 'say in test/privacy-fields.ts who sees these columns')
  assert.deepEqual(known.filter((name) => !there.includes(name)).sort(), [], 'these columns are no more')

  const about = await sql<{ name: string }>`
    select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid in ('people'::regclass, 'profiles'::regclass, 'experiences'::regclass)
    order by 1`.execute(portal.db)
  assert.deepEqual(
    about.rows.map(({ name }) => name).filter((name) => !tables.includes(name) && !elsewhere.includes(name)),
    [],
    'say in test/privacy-fields.ts who sees what these tables hold, or that no search and no person’s page reads them',
  )
})
