import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Member, makePerson } from '../../../test/cast.ts'
import { freshDatabase } from '../../../test/database.ts'
import type { OpenDatabase, Tx } from '../../platform/database.ts'
import { NotFound } from '../../platform/refusals.ts'
import {
  addExperience,
  changeProfile,
  claimSkill,
  ensureProfile,
  linkSkill,
  removeExperience,
  removeSkill,
  setVisibility,
  unlinkSkill,
} from './actions.ts'
import { findTalentCards, previewTalentCard } from './card/queries.ts'
import { findPersonSkill } from './person-skills.ts'
import { findProfile, listExperiences } from './queries.ts'
import { referenceAlphabet } from './reference.ts'

// The search document asks the database's own clock whether a visibility holds; these tests use the real time.
const now = new Date()
let database: OpenDatabase
let person: Member
let skillIds: number[]
before(async () => {
  database = await freshDatabase()
  person = await makePerson(database.db, 'Tala Talent')
  skillIds = (await database.db.selectFrom('skills').select('id').orderBy('id').limit(3).execute()).map(({ id }) => id)
})
after(() => database.close())

const inOne = <Result>(work: (tx: Tx) => Promise<Result>) => database.db.transaction().execute(work)
const skillAt = (place: number) => skillIds[place] ?? 0
const documentOf = (id: string) =>
  database.db.selectFrom('search_document').selectAll().where('talent_id', '=', id).executeTakeFirst()
const verbsAbout = async (subject: string) =>
  (
    await database.db
      .selectFrom('events')
      .select(['verb', 'facts'])
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute()
  ).map(({ verb, facts }) => `${verb} ${JSON.stringify(facts)}`)

test('a profile is begun once, with a short reference that is easy to read aloud', async () => {
  const someone = await makePerson(database.db, 'Sam', [], 'fr')
  await Promise.all([
    inOne((tx) => ensureProfile(tx, someone.id, now)),
    inOne((tx) => ensureProfile(tx, someone.id, now)),
  ])
  const profile = await findProfile(database.db, someone.id)
  assert.match(profile?.reference ?? '', new RegExp(`^[${referenceAlphabet}]{4,9}$`))
  assert.equal(profile?.headlineLanguage, 'fr')
  assert.equal(profile?.visibility, 'hidden')
})

test('a person who has told nothing has an empty profile, and nobody has none', async () => {
  const someone = await makePerson(database.db, 'Nobody Yet')
  const profile = await findProfile(database.db, someone.id)
  assert.equal(profile?.reference, '')
  assert.deepEqual(profile?.regions, [])
  assert.equal(await findProfile(database.db, crypto.randomUUID()), undefined)
})

test('saving makes a person findable in the same transaction, and hiding removes them', async () => {
  const { id } = person
  const experienceId = await inOne(async (tx) => {
    await changeProfile(tx, id, 'languages', { positionLanguages: ['en', 'bilingual'] }, now)
    await changeProfile(tx, id, 'preferences', { regions: ['ontario'], arrangements: ['hybrid'] }, now)
    await changeProfile(tx, id, 'about', { headline: 'Keeps legacy systems alive' }, now)
    await claimSkill(tx, id, skillAt(0), now)
    const added = await addExperience(
      tx,
      id,
      {
        kind: 'work',
        language: 'en',
        title: 'Analyst',
        organization: 'Harbour Board',
        startMonth: '2019-05',
        endMonth: '2021-04',
      },
      now,
    )
    await linkSkill(
      tx,
      id,
      { experienceId: added, skillId: skillAt(1), evidence: 'Moved forty services', language: 'en' },
      now,
    )
    return added
  })
  assert.equal(await documentOf(id), undefined)

  await inOne((tx) => setVisibility(tx, id, 'anonymous', now))
  const found = await documentOf(id)
  assert.deepEqual([found?.claimed, found?.evidenced], [[skillAt(0)], [skillAt(1)]])
  assert.equal(found?.terms.length, 5)
  assert.match(found?.tsv_en ?? '', /legaci/)
  assert.match(found?.tsv_en ?? '', /forti/)

  await inOne((tx) => changeProfile(tx, id, 'preferences', { regions: [] }, now))
  assert.equal((await documentOf(id))?.terms.length, 4)

  await inOne((tx) => unlinkSkill(tx, id, experienceId, skillAt(1), now))
  assert.deepEqual([(await documentOf(id))?.evidenced, (await documentOf(id))?.claimed], [[], [skillAt(0), skillAt(1)]])

  await inOne((tx) =>
    linkSkill(tx, id, { experienceId, skillId: skillAt(1), evidence: 'Moved forty services', language: 'en' }, now),
  )
  await inOne((tx) => removeExperience(tx, id, experienceId, now))
  assert.deepEqual((await documentOf(id))?.claimed, [skillAt(0), skillAt(1)])

  await inOne((tx) => removeSkill(tx, id, skillAt(1), now))
  assert.deepEqual((await documentOf(id))?.skills, [skillAt(0)])

  await inOne((tx) => setVisibility(tx, id, 'hidden', now))
  assert.equal(await documentOf(id), undefined)
})

test('a change that fails half way leaves neither the change, nor its event, nor a new search document', async () => {
  const someone = await makePerson(database.db, 'Half Way')
  await assert.rejects(
    inOne(async (tx) => {
      await setVisibility(tx, someone.id, 'named', now)
      throw new Error('power cut')
    }),
    /power cut/,
  )
  assert.equal((await findProfile(database.db, someone.id))?.visibility, 'hidden')
  assert.equal(await documentOf(someone.id), undefined)
  assert.deepEqual(await verbsAbout(someone.id), [])
})

test('a person whose visibility has run out is on no card, even before the hourly round hides them', async () => {
  const someone = await makePerson(database.db, 'Run Out')
  await inOne((tx) => setVisibility(tx, someone.id, 'named', now))
  const until = (await findProfile(database.db, someone.id))?.visibleUntil ?? now
  assert.equal((await findTalentCards(database.db, [someone.id], new Date(until.getTime() - 1))).length, 1)
  assert.deepEqual(await findTalentCards(database.db, [someone.id], until), [])
})

test('every change is an event of references only, never of words', async () => {
  const someone = await makePerson(database.db, 'Eve Events')
  const experienceId = await inOne(async (tx) => {
    await changeProfile(tx, someone.id, 'about', { city: 'Iqaluit' }, now)
    const id = await addExperience(tx, someone.id, { kind: 'personal', language: 'en', title: 'Weather station' }, now)
    await linkSkill(
      tx,
      someone.id,
      { experienceId: id, skillId: skillAt(0), evidence: 'Soldered it', language: 'en' },
      now,
    )
    return id
  })
  assert.deepEqual(await verbsAbout(someone.id), [
    'profile.change {"section":"about"}',
    `skill.claim {"skill":${skillAt(0)}}`,
    `skill.link {"skill":${skillAt(0)},"experience":"${experienceId}"}`,
  ])
  assert.deepEqual(await verbsAbout(experienceId), ['experience.add {"kind":"personal"}'])
})

test('nobody links a skill to another person’s experience, nor changes or removes it', async () => {
  const [owner, other] = [await makePerson(database.db, 'Owner'), await makePerson(database.db, 'Other')]
  const experienceId = await inOne((tx) =>
    addExperience(tx, owner.id, { kind: 'work', language: 'en', title: 'Mine' }, now),
  )
  await assert.rejects(
    inOne((tx) => linkSkill(tx, other.id, { experienceId, skillId: skillAt(0), evidence: 'x', language: 'en' }, now)),
    NotFound,
  )
  await assert.rejects(
    inOne((tx) => removeExperience(tx, other.id, experienceId, now)),
    NotFound,
  )
  assert.equal((await listExperiences(database.db, owner.id)).length, 1)
  assert.equal((await listExperiences(database.db, other.id)).length, 0)
})

test('the timeline shows what goes on first, then the newest, and what has no date last', async () => {
  const someone = await makePerson(database.db, 'Tim Line')
  await inOne(async (tx) => {
    for (const [title, startMonth, endMonth, isCurrent] of [
      ['undated', '', '', false],
      ['old', '2001', '2003', false],
      ['award', '2022-05', '', false],
      ['ended last year', '2010-01', '2025-12', false],
      ['goes on', '2009', '', true],
    ] as const)
      await addExperience(
        tx,
        someone.id,
        { kind: title === 'award' ? 'award' : 'work', language: 'en', title, startMonth, endMonth, isCurrent },
        now,
      )
  })
  assert.deepEqual(
    (await listExperiences(database.db, someone.id)).map(({ title }) => title),
    ['goes on', 'ended last year', 'award', 'old', 'undated'],
  )
})

test('a card shows what the visibility allows and nothing more', async () => {
  const someone = await makePerson(database.db, 'Noor Named')
  await inOne(async (tx) => {
    await changeProfile(
      tx,
      someone.id,
      'about',
      {
        contactEmail: 'noor@secret.example',
        phone: '613 555-0123',
        pronouns: 'she/her',
        city: 'Sudbury',
        province: 'ON',
        headline: 'Listens well',
      },
      now,
    )
    const id = await addExperience(
      tx,
      someone.id,
      {
        kind: 'work',
        language: 'en',
        title: 'Captain',
        organization: 'Harbour Board',
        place: 'Sudbury',
        startMonth: '2019-05',
        endMonth: '2021-04',
      },
      now,
    )
    await linkSkill(
      tx,
      someone.id,
      { experienceId: id, skillId: skillAt(0), evidence: 'Steered the ship', language: 'en' },
      now,
    )
    await claimSkill(tx, someone.id, skillAt(1), now)
    await setVisibility(tx, someone.id, 'anonymous', now)
  })
  const [anonymous] = await findTalentCards(database.db, [someone.id], now)
  const unnamed = JSON.stringify(anonymous)
  assert.match(unnamed, /Listens well.*Steered the ship/)
  assert.doesNotMatch(unnamed, /Noor|she\/her|secret|613 555|Sudbury|"ON"|Captain|Harbour|2019|2021/)
  assert.equal(anonymous?.skills[0]?.evidence[0]?.months, 24)
  assert.deepEqual(
    anonymous?.skills.map(({ evidence }) => evidence.length),
    [1, 0],
  )

  await inOne((tx) => setVisibility(tx, someone.id, 'named', now))
  const named = JSON.stringify(await findTalentCards(database.db, [someone.id], now))
  assert.match(named, /Noor Named.*she\/her.*Captain.*Harbour/)
  assert.doesNotMatch(named, /secret|613 555|Sudbury|"ON"|2019|2021/)

  await inOne((tx) => setVisibility(tx, someone.id, 'hidden', now))
  assert.deepEqual(await findTalentCards(database.db, [someone.id], now), [])
  assert.equal((await previewTalentCard(database.db, someone.id, 'named', now))?.name, 'Noor Named')
})

test('cards come in the order in which they were asked for', async () => {
  const people = await Promise.all(['One', 'Two', 'Three'].map((name) => makePerson(database.db, name)))
  for (const { id } of people) await inOne((tx) => setVisibility(tx, id, 'named', now))
  const ids = people.map(({ id }) => id).reverse()
  assert.deepEqual(
    (await findTalentCards(database.db, ids, now)).map(({ talentId }) => talentId),
    ids,
  )
})

test('the words of evidence are replaced by a second link of the same two, and kept per experience', async () => {
  const someone = await makePerson(database.db, 'Twice')
  const [one, two] = await inOne(
    async (tx) =>
      [
        await addExperience(tx, someone.id, { kind: 'work', language: 'en', title: 'One' }, now),
        await addExperience(tx, someone.id, { kind: 'award', language: 'fr', title: 'Deux' }, now),
      ] as const,
  )
  const link = (experienceId: string, evidence: string) =>
    inOne((tx) => linkSkill(tx, someone.id, { experienceId, skillId: skillAt(0), evidence, language: 'en' }, now))
  await link(one, 'first')
  await link(one, 'second')
  await link(two, 'third')
  const { key } = await database.db
    .selectFrom('skills')
    .select('key')
    .where('id', '=', skillAt(0))
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    (await findPersonSkill(database.db, someone.id, key))?.evidence.map(({ evidence }) => evidence).sort(),
    ['second', 'third'],
  )
})
