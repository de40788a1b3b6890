import {
  addExperience,
  changeProfile,
  experienceKinds,
  findProfile,
  grantAccess,
  linkSkill,
  setVisibility,
} from '../src/features/profiles/index.ts'
import { skillReader } from '../src/features/skills/index.ts'
import { submitRequest } from '../src/features/talent-requests/index.ts'
import { to } from '../src/i18n/addresses.ts'
import type { Database } from '../src/platform/database.ts'
import { type Member, makePerson } from '../test/cast.ts'
import { inPortal, measurePages, partsOf } from './parts/portal.ts'

// The bar: server time of a profile page, for a person with this much to tell.
const barInMilliseconds = 50
const [experiences, links, times] = [60, 120, 200]

const text = 'Moved the registers of four services to one, with those who use them, and wrote down how. '.repeat(6)

const makeTalent = async (db: Database, now: Date): Promise<Member> => {
  const talent = await makePerson(db, 'Long Career')
  const skills = await db.selectFrom('skills').select('id').orderBy('id').limit(links).execute()
  await db.transaction().execute(async (tx) => {
    await changeProfile(tx, talent.id, 'about', { headline: 'Sixty experiences', phone: '613 555-0123' }, now)
    await changeProfile(tx, talent.id, 'preferences', { regions: ['ontario'], arrangements: ['hybrid'] }, now)
    for (let place = 0; place < experiences; place++) {
      const startMonth = String(1965 + place)
      const kind = experienceKinds[place % experienceKinds.length] ?? 'work'
      const told = { kind, language: 'en', title: `Post ${place}`, startMonth, endMonth: startMonth } as const
      const experienceId = await addExperience(tx, talent.id, { ...told, details: text, area: 'Systems' }, now)
      for (const skill of skills.slice(place * 2, place * 2 + 2))
        await linkSkill(tx, talent.id, { experienceId, skillId: skill.id, evidence: text, language: 'en' }, now)
    }
    await setVisibility(tx, talent.id, 'named', now)
  })
  return talent
}

const makeRequest = (db: Database, manager: Member, now: Date) =>
  submitRequest(
    db,
    { id: manager.id, language: 'en' },
    {
      positionTitle: 'Analyst',
      departmentNumber: null,
      classificationId: null,
      team: '',
      howMany: 1,
      languageRequirement: 'either',
      security: '',
      startMonth: '',
      reason: 'vacancy',
      details: '',
      filter: '',
    },
    0,
    { now, origin: 'http://localhost' },
  )

const told = `Led a team of developers, moved the registers to PostgreSQL, wrote scripts in Python and R, and administered
the Kubernetes clusters. J’ai développé des applications Web avec React et analysé les données des services. `

// What `bin/start` does in the background, then what a person waits for: the first time, and ever after.
const measureSuggestions = async (db: Database): Promise<void> => {
  let began = performance.now()
  const spent = () => {
    const milliseconds = performance.now() - began
    began = performance.now()
    return milliseconds
  }
  await skillReader(db)
  const ready = spent()
  const readOnce = async () => {
    began = performance.now()
    ;(await skillReader(db))(['Analyst', '', '', told.repeat(10)], 'en')
    return spent()
  }
  const first = await readOnce()
  const others: number[] = []
  for (let round = 0; round < times; round++) others.push(await readOnce())
  const { p50, p95 } = partsOf(others)
  console.log(
    `Suggestions from ${told.length * 10} characters: catalogue made ready in ${ready.toFixed(1)}, first reading ${first.toFixed(1)}, then p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}`,
  )
}

await inPortal(async ({ db, now, ask }) => {
  await measureSuggestions(db)
  const [talent, manager] = [await makeTalent(db, now), await makePerson(db, 'Mona Manager', [{ role: 'manager' }])]
  const { reference = '' } = (await findProfile(db, talent.id)) ?? {}
  const requestId = await makeRequest(db, manager, now)
  const expiresAt = new Date(now.getTime() + 86_400_000)
  const grant = {
    talentId: talent.id,
    viewerId: manager.id,
    requestId,
    fields: ['contact', 'timeline'],
    expiresAt,
  } as const
  await db.transaction().execute((tx) => grantAccess(tx, grant, talent.id, now))

  const first = await db.selectFrom('experiences').select('id').orderBy('id').executeTakeFirstOrThrow()
  const skill = await db.selectFrom('skills').select('key').orderBy('id').executeTakeFirstOrThrow()
  const pages: [string, Member, string][] = [
    ...(
      [
        'profile',
        'profileAbout',
        'profileLanguages',
        'profilePreferences',
        'profileGovernment',
        'experiences',
        'profileSkills',
        'profileVisibility',
        'profileAccess',
      ] as const
    ).map((name): [string, Member, string] => [name, talent, to('en', name)]),
    ['experience', talent, to('en', 'experience', first)],
    ['experienceSkills', talent, to('en', 'experienceSkills', first)],
    ['profileSkill', talent, to('en', 'profileSkill', skill)],
    ['profilePreview, a row', talent, to('en', 'profilePreview')],
    ['profilePreview, the page', talent, to('en', 'profilePreview', {}, { view: 'page' })],
    ['searchPerson', manager, to('en', 'searchPerson', { reference })],
    ['searchPerson, timeline granted', manager, to('en', 'searchPerson', { reference }, { request: requestId })],
  ]

  console.log(`${experiences} experiences, ${links} skill links`)
  return measurePages({ ask }, pages, { times, bar: barInMilliseconds })
})
