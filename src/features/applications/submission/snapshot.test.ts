import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { chance, fillProfile } from '../../../../test/random-profile.ts'
import { changeProfile, linkSkill, listExperiences } from '../../profiles/index.ts'
import { saveAnswers, saveEducation, startApplication } from '../drafting/actions.ts'
import { findSnapshot } from '../following/queries.ts'
import { findApplication, readDraft } from '../queries.ts'
import { submitApplication } from './actions.ts'
import { hashOfSnapshot, takeSnapshot } from './snapshot.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

type Luck = ReturnType<typeof chance>

const some = { experiences: 6, skills: 6, links: 10 }

// A person with whatever people tell, who applies with whatever of it.
const applyWith = async (luck: Luck, seed: number) => {
  const { db, cast, time } = portal
  const { now } = time
  const campaign = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now })
  const person = await makePerson(db, 'Rita Random')
  await fillProfile(db, person.id, seed, now, some)
  const experiences = await listExperiences(db, person.id)
  const asked = await db.selectFrom('campaign_skills').select('skill_id').where('campaign_id', '=', campaign).execute()
  await db.transaction().execute(async (tx) => {
    await changeProfile(tx, person.id, 'about', { citizenship: 'permanent-resident', armedForces: 'member' }, now)
    const spoken = { positionLanguages: ['fr' as const], examLanguage: 'fr' as const, interviewLanguage: 'en' as const }
    await changeProfile(tx, person.id, 'languages', spoken, now)
    for (const { skill_id: skillId } of asked)
      await linkSkill(
        tx,
        person.id,
        { experienceId: luck.one(experiences).id, skillId, evidence: `« Œuvre » ${luck.below(99)}`, language: 'fr' },
        now,
      )
  })
  const id = await startApplication(db, campaign, { id: person.id, language: luck.one(['en', 'fr']) }, now)
  const own = { id, ownerId: person.id, language: 'fr' } as const
  const saving = { seen: '', now }
  const chosen = [luck.one(experiences), ...luck.some(experiences)].map((one) => one.id)
  await saveEducation(db, own, { path: luck.one(['experience', 'education']), experiences: chosen }, saving)
  const questions = await db.selectFrom('campaign_questions').select('id').where('campaign_id', '=', campaign).execute()
  await saveAnswers(
    db,
    own,
    questions.map((one) => ({ questionId: one.id, answer: `Réponse\n\n${luck.below(1e6)} 🙂` })),
    saving,
  )
  const obstacles = await submitApplication(db, id, { signature: 'Rita “R.” Random', seen: '' }, 'fr', {
    now,
    origin: 'http://localhost',
  })
  assert.deepEqual(obstacles, [])
  return { id, person, campaign }
}

// Everything that may happen to a profile, a campaign and the catalogue once an application is sent.
const whatMayChange = ({ person, campaign, seed }: { person: Member; campaign: string; seed: number }) => {
  const { db, time } = portal
  const as = portal.as(person)
  const anExperience = async (luck: Luck) => luck.one(await listExperiences(db, person.id))?.id
  return [
    [
      'the whole profile is told anew',
      (luck: Luck) =>
        fillProfile(db, person.id, seed + luck.below(1e6), time.now, { experiences: 2, skills: 2, links: 2 }),
    ],
    [
      'a section is emptied',
      (luck: Luck) =>
        db
          .transaction()
          .execute((tx) =>
            changeProfile(tx, person.id, 'about', { city: '', phone: '', headline: `${luck.below(99)}` }, time.now),
          ),
    ],
    [
      'an experience goes',
      async (luck: Luck) => {
        await as.post(`/en/profile/experiences/${await anExperience(luck)}/removal`)
      },
    ],
    [
      'an experience is told otherwise',
      async (luck: Luck) => {
        await db
          .updateTable('experiences')
          .set({ title: 'Otherwise', details: `${luck.next()}` })
          .where('id', '=', (await anExperience(luck)) ?? null)
          .execute()
      },
    ],
    [
      'evidence is told otherwise',
      async (luck: Luck) => {
        await sql`update experience_skills set evidence = ${`other ${luck.next()}`} where experience_id in (select id from experiences where person_id = ${person.id})`.execute(
          db,
        )
      },
    ],
    [
      'a skill goes',
      async () => {
        await as.post('/fr/profil/competences/typescript/suppression')
      },
    ],
    [
      'the name changes',
      async (luck: Luck) => {
        await as.post('/en/account/name', { name: `Rita ${luck.below(99)}`, language: 'en' })
      },
    ],
    [
      'the accommodation card changes',
      async (luck: Luck) => {
        await as.post('/en/profile/accommodation', {
          details: `${luck.next()}`,
          language: 'en',
          isShared: luck.one(['yes', '']),
        })
      },
    ],
    [
      'the campaign changes its words',
      async (luck: Luck) => {
        await db
          .updateTable('campaigns')
          .set({ title_en: `T ${luck.below(99)}`, equivalent_fr: `É ${luck.below(99)}` })
          .where('id', '=', campaign)
          .execute()
      },
    ],
    [
      'a question changes its words',
      async (luck: Luck) => {
        await db
          .updateTable('campaign_questions')
          .set({ question_fr: `Q ${luck.below(99)} ?` })
          .where('campaign_id', '=', campaign)
          .execute()
      },
    ],
    [
      'a skill of the catalogue is renamed',
      async (luck: Luck) => {
        await db
          .updateTable('skills')
          .set({ name_fr: `Nuage ${luck.below(1e6)}` })
          .where('key', '=', 'cloud-security')
          .execute()
      },
    ],
    [
      'time passes',
      async (luck: Luck) => {
        time.now = new Date(time.now.getTime() + luck.below(90) * 24 * 3600_000)
      },
    ],
  ] as const
}

const seeds = [1, 2, 3, 5, 8, 13]
for (const seed of seeds)
  test(`whatever changes after it was sent, in whatever order, an application stays as it was (${seed})`, async () => {
    const luck = chance(seed * 7919)
    const began = portal.time.now
    const { id, person, campaign } = await applyWith(luck, seed)
    const sent = await findSnapshot(portal.db, id)
    const hash = (await findApplication(portal.db, id))?.snapshotHash
    const page = await portal.as(person).text(`/fr/candidatures/${id}/telle-que-soumise`)
    // What a receipt carries is the hash of what is kept, after the way into the database and back.
    assert.equal(hashOfSnapshot(sent), hash)
    const changes = whatMayChange({ person, campaign, seed })
    for (let turn = 0; turn < 25; turn++) {
      const [what, change] = luck.one(changes)
      await change(luck)
      assert.deepEqual(await findSnapshot(portal.db, id), sent, what)
      assert.equal((await findApplication(portal.db, id))?.snapshotHash, hash, what)
    }
    // There was something to notice.
    const application = await findApplication(portal.db, id)
    const draft = application && (await readDraft(portal.db, application))
    assert.ok(sent && draft)
    const { experiences, skills, campaign: asked } = takeSnapshot(draft, '', null, portal.time.now)
    assert.notDeepEqual([experiences, skills, asked], [sent.experiences, sent.skills, sent.campaign])
    const told = (text: string) => /<main[\s\S]*<\/main>/.exec(text)?.[0]
    assert.equal(told(await portal.as(person).text(`/fr/candidatures/${id}/telle-que-soumise`)), told(page))
    portal.time.now = began
  })

test('the hash tells every change, however small, and does not depend on the order in which things are written down', async () => {
  const luck = chance(4)
  const { id } = await applyWith(luck, 4)
  const sent = await findSnapshot(portal.db, id)
  const text = JSON.stringify(sent)
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inside]) => [key, backwards(inside)]),
    )
  }
  assert.equal(hashOfSnapshot(backwards(sent)), hashOfSnapshot(sent))
  const hashes = new Set([hashOfSnapshot(sent)])
  const places = [...text.matchAll(/(?<=:")[^"\\]+(?=")/g)]
  for (let turn = 0; turn < 200; turn++) {
    const { index, 0: words } = luck.one(places)
    const changed = `${text.slice(0, index)}${words}${'.'.repeat(turn + 1)}${text.slice(index + words.length)}`
    hashes.add(hashOfSnapshot(JSON.parse(changed)))
  }
  assert.equal(hashes.size, 201)
})

const refused: [string, ReturnType<typeof sql>][] = [
  ['another snapshot', sql`snapshot = jsonb_set(snapshot, '{person,name}', '"Someone"')`],
  ['no snapshot', sql`snapshot = null`],
  ['another hash', sql`snapshot_hash = repeat('0', 64)`],
  ['no hash', sql`snapshot_hash = ''`],
  ['another moment', sql`submitted_at = submitted_at - interval '1 day'`],
  ['no moment', sql`submitted_at = null`],
  ['being a draft again', sql`status = 'draft'`],
  ['being a draft again, whole', sql`status = 'draft', submitted_at = null, snapshot = null, snapshot_hash = ''`],
]
test('the database itself refuses to rewrite what was sent, whoever asks', async () => {
  const { id } = await applyWith(chance(21), 21)
  const row = () => portal.db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const before_ = await row()
  for (const [what, change] of refused)
    await assert.rejects(
      sql`update applications set ${change} where id = ${id}`.execute(portal.db),
      /never changed|violates check/,
      what,
    )
  assert.deepEqual(await row(), before_)
})
