import { keepCard } from '../src/features/profiles/accommodation/actions.ts'
import { addExperience, changeProfile, claimSkill, ensureProfile, linkSkill } from '../src/features/profiles/actions.ts'
import {
  accommodationNeeds,
  armedForces,
  arrangements,
  citizenships,
  conditions,
  durations,
  employmentTypes,
  experienceKinds,
  positionLanguages,
  provinces,
  regions,
  skillLevels,
} from '../src/features/profiles/choices.ts'
import { listPersonSkills } from '../src/features/profiles/person-skills.ts'
import { addToShowcase } from '../src/features/profiles/showcase/actions.ts'
import { showcaseLists } from '../src/features/profiles/showcase/rules.ts'
import { findSkills } from '../src/features/skills/index.ts'
import type { Database } from '../src/platform/database.ts'

/** Repeatable chance (mulberry32). */
export const chance = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const one = <Thing>(things: readonly Thing[]): Thing => things[below(things.length)] as Thing
  const some = <Thing>(things: readonly Thing[]): Thing[] => things.filter(() => next() < 0.4)
  return { next, below, one, some }
}
type Chance = ReturnType<typeof chance>

const words = [
  'Équipe',
  'cloud & <b>security</b>',
  '“quoted”, with; separators',
  "=cmd|'/C calc'!A0",
  'naïveté, cœur, L’Haÿ',
  'W̱SÁNEĆ',
  'ᐃᓄᒃᑎᑐᑦ',
  '日本語',
  'שלום',
  'tab\tinside',
  '• one\n• two',
  'a paragraph\n\nand another',
  '{"json": [1, 2]}',
  '🙂',
  '50 % – so‑called “plan”',
]

const text = (luck: Chance, longest: number): string =>
  Array.from({ length: 1 + luck.below(6) }, () => luck.one(words))
    .join(' ')
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFC')
    .slice(0, longest)
    .trim()

const line = (luck: Chance) => text(luck, 120).replaceAll(/\s+/g, ' ')
const maybe = (luck: Chance, make: () => string) => (luck.next() < 0.4 ? '' : make())

const month = (luck: Chance, from: number, upto: number) => {
  const year = from + luck.below(upto - from + 1)
  return luck.next() < 0.3 ? `${year}` : `${year}-${String(1 + luck.below(12)).padStart(2, '0')}`
}

const dates = (luck: Chance) => {
  const start = maybe(luck, () => month(luck, 1995, 2010))
  const isCurrent = luck.next() < 0.2
  return { startMonth: start, endMonth: isCurrent ? '' : maybe(luck, () => month(luck, 2011, 2025)), isCurrent }
}

const secondLanguage = (luck: Chance) => {
  const basis = luck.one(['', 'tested', 'estimate'] as const)
  const result = () => {
    if (basis === '' || luck.next() < 0.2) return { level: '' as const, until: '' }
    const level = luck.one(basis === 'tested' ? (['A', 'B', 'C', 'E'] as const) : (['A', 'B', 'C'] as const))
    return { level, until: basis === 'tested' && level !== 'E' ? `203${luck.below(9)}-0${1 + luck.below(9)}-15` : '' }
  }
  const [reading, writing, oral] = [result(), result(), result()] as const
  return {
    secondLanguageBasis: basis,
    readingLevel: reading.level,
    readingUntil: reading.until,
    writingLevel: writing.level,
    writingUntil: writing.until,
    oralLevel: oral.level,
    oralUntil: oral.until,
  }
}

const reference = async (db: Database) => ({
  codes: (await db.selectFrom('classifications').select('code').execute()).map(({ code }) => code),
  streams: (await db.selectFrom('work_streams').select('key').execute()).map(({ key }) => key),
  departments: (await db.selectFrom('departments').select('number').execute()).map(({ number }) => number),
  skills: (await db.selectFrom('skills').select('id').orderBy('id').execute()).map(({ id }) => id),
})

type Size = { experiences: number; skills: number; links: number }

/** Fills the profile of a person with whatever people might tell: every section, every kind of experience, letters of the world, the same chance for the same seed. */
export const fillProfile = async (
  db: Database,
  personId: string,
  seed: number,
  now: Date,
  { experiences, skills, links }: Size = { experiences: 25, skills: 20, links: 30 },
): Promise<void> => {
  const luck = chance(seed)
  const known = await reference(db)
  const language = () => luck.one(['en', 'fr'] as const)
  const entitlement = luck.one(['', 'yes', 'no'] as const)
  await db.transaction().execute(async (tx) => {
    await ensureProfile(tx, personId, now)
    await changeProfile(
      tx,
      personId,
      'about',
      {
        headline: line(luck),
        headlineLanguage: language(),
        pronouns: maybe(luck, () => 'iel'),
        contactEmail: maybe(luck, () => 'someone@example.ca'),
        phone: maybe(luck, () => '(613) 555-0123'),
        city: maybe(luck, () => 'Trois-Rivières'),
        province: luck.one(['', ...provinces] as const),
        citizenship: luck.one(['', ...citizenships] as const),
        armedForces: luck.one(['', ...armedForces] as const),
        positionLanguages: luck.some(positionLanguages),
        firstLanguage: luck.one(['', 'en', 'fr'] as const),
        communicationLanguage: luck.one(['', 'en', 'fr'] as const),
        examLanguage: luck.one(['', 'en', 'fr'] as const),
        interviewLanguage: luck.one(['', 'en', 'fr'] as const),
        ...secondLanguage(luck),
        regions: luck.some(regions),
        arrangements: luck.some(arrangements),
        durations: luck.some(durations),
        availableFrom: maybe(luck, () => '2027-04-30'),
        conditions: luck.some(conditions),
        classifications: luck.some(known.codes.slice(0, 12)),
        workStreams: luck.some(known.streams),
        priorityEntitlement: entitlement,
        priorityNumber: entitlement === 'yes' ? maybe(luck, () => 'P-1234') : '',
      },
      now,
    )
    const needs = luck.some(accommodationNeeds)
    if (luck.next() < 0.8)
      await keepCard(
        tx,
        personId,
        { needs, details: text(luck, 2_000), language: language(), isShared: luck.next() < 0.5 },
        now,
      )

    const ids: string[] = []
    for (let place = 0; place < experiences; place++) {
      const kind = experienceKinds[place % 5] ?? 'work'
      const isGovernment = kind === 'work' && luck.next() < 0.5
      const told = {
        kind,
        title: kind === 'education' ? '' : line(luck),
        area: kind === 'education' ? line(luck) : '',
        credential: kind === 'education' ? maybe(luck, () => line(luck)) : '',
        organization: kind === 'personal' ? '' : maybe(luck, () => line(luck)),
        place: maybe(luck, () => line(luck).slice(0, 100).toWellFormed().trim()),
        url: kind === 'personal' || kind === 'award' ? maybe(luck, () => `https://exämple.ca/é?q=${place}&x="1"`) : '',
        details: maybe(luck, () => text(luck, 10_000)),
        language: language(),
        departmentNumber: isGovernment ? luck.one(known.departments) : null,
        employmentType: isGovernment ? luck.one(employmentTypes) : ('' as const),
        classification: isGovernment ? luck.one(known.codes) : '',
        ...(kind === 'award' ? { startMonth: maybe(luck, () => month(luck, 1995, 2025)) } : dates(luck)),
      }
      ids.push(await addExperience(tx, personId, told, now))
      // A profile may hold two that are alike, and one that is told twice word for word.
      if (luck.next() < 0.1)
        ids.push(await addExperience(tx, personId, { ...told, details: luck.one([told.details, 'another']) }, now))
    }
    for (let place = 0; place < skills; place++)
      await claimSkill(tx, personId, luck.one(known.skills), now, luck.one(['', ...skillLevels] as const))
    for (let place = 0; place < links; place++)
      await linkSkill(
        tx,
        personId,
        {
          experienceId: luck.one(ids),
          skillId: luck.one(known.skills),
          evidence: text(luck, 5_000),
          language: language(),
        },
        now,
      )
    const held = await findSkills(
      tx,
      (await listPersonSkills(tx, personId, 'en')).map(({ key }) => key),
    )
    if (held.length > 0 && luck.next() < 0.8)
      for (const list of showcaseLists)
        for (let place = 0; place < 12; place++) await addToShowcase(tx, { personId, list, skill: luck.one(held) }, now)
  })
}
