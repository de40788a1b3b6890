import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import { makePerson } from '../../../test/cast.ts'
import { addExperience, changeProfile, claimSkill, findProfile, linkSkill, setVisibility } from '../profiles/index.ts'

let portal: TestApp
let reference: string
let talent: Awaited<ReturnType<typeof makePerson>>
before(async () => {
  portal = await openTestApp()
  const { db } = portal
  const { now } = portal.time
  talent = await makePerson(db, 'Pat Person', [{ role: 'manager' }])
  const skills = await db
    .selectFrom('skills')
    .select('id')
    .where('key', 'in', ['python', 'java'])
    .orderBy('key')
    .execute()
  const [java, python] = skills.map(({ id }) => id)
  await db.transaction().execute(async (tx) => {
    await changeProfile(
      tx,
      talent.id,
      'about',
      { headline: 'Écrit des phares', headlineLanguage: 'fr', pronouns: 'iel' },
      now,
    )
    const preferences: Parameters<typeof changeProfile>[3] = {
      regions: ['north'],
      arrangements: ['remote'],
      durations: ['long-term'],
      classifications: ['IT-03'],
      conditions: ['shifts'],
    }
    await changeProfile(tx, talent.id, 'preferences', preferences, now)
    await changeProfile(
      tx,
      talent.id,
      'languages',
      {
        positionLanguages: ['fr'],
        secondLanguageBasis: 'tested',
        readingLevel: 'B',
        readingUntil: '2028-05-01',
        writingLevel: 'B',
        writingUntil: '2026-03-01',
        oralLevel: 'E',
      },
      now,
    )
    for (let place = 0; place < 5; place++) {
      const experience = {
        kind: 'work',
        language: 'en',
        title: `Post ${place}`,
        startMonth: '2019',
        endMonth: `202${place}`,
      } as const
      const experienceId = await addExperience(tx, talent.id, experience, now)
      const evidence = `Lit ${place}. ${'All along the coast. '.repeat(60)}End of ${place}.`
      await linkSkill(tx, talent.id, { experienceId, skillId: python ?? 0, evidence, language: 'en' }, now)
    }
    await claimSkill(tx, talent.id, java ?? 0, now)
    await setVisibility(tx, talent.id, 'named', now)
  })
  reference = (await findProfile(db, talent.id))?.reference ?? ''
})
after(() => portal.close())

const show = (visibility: 'hidden' | 'anonymous' | 'named') =>
  portal.db.transaction().execute((tx) => setVisibility(tx, talent.id, visibility, portal.time.now))
const openings = async () =>
  (await portal.db.selectFrom('profile_openings').select('id').where('talent_id', '=', talent.id).execute()).length

test('a manager reads all that is shown of a person: every piece of evidence whole, claimed skills apart, what rests on what', async () => {
  const page = await portal.as(portal.cast.manager).text(`/en/search/people/${reference}`)
  for (let place = 0; place < 5; place++) assert.match(page, new RegExp(`Lit ${place}\\.[^<]*End of ${place}\\.`))
  for (const words of [
    '<h1>Pat Person',
    '(iel)',
    'lang="fr">Écrit des phares',
    'Skills with evidence (1)',
    'Claimed skills (1)',
    'Reading: B, intermediate (tested, valid until 1 May 2028)',
    'Writing: B, intermediate (test result, expired on 1 March 2026)',
    'Oral: E, exempt from further tests (tested)',
    'A year or more',
    'Shift work',
    'IT-03',
    'This person sees that you opened their page',
  ])
    assert.ok(page.includes(words), words)
  const french = await portal.as(portal.cast.manager).text(`/fr/recherche/personnes/${reference}`)
  for (const words of [
    'Compétences déclarées (1)',
    'Expression écrite : B, intermédiaire (résultat de test, expiré le 1er mars 2026)',
  ])
    assert.ok(french.includes(words.replaceAll(' :', '\u00a0:')), words)
})

test('the page a manager sees and the one the person is shown before are the same, sign for sign', async () => {
  // The level of a heading follows its place in the page; all else is compared.
  const drawn = (page: string) =>
    (/<article class="shown-person">[\s\S]*<\/article>/.exec(page)?.[0] ?? '')
      .replaceAll(/<(\/?)h[1-4]>/g, '<$1h>')
      .replaceAll(/\s+/g, ' ')
  for (const visibility of ['anonymous', 'named'] as const) {
    await show(visibility)
    const managers = await portal.as(portal.cast.manager).text(`/fr/recherche/personnes/${reference}`)
    const own = await portal.as(talent).text(`/fr/profil/vu-par-gestionnaires?as=${visibility}&view=page`)
    assert.ok(drawn(own).length > 1_000)
    assert.equal(drawn(managers), drawn(own))
  }
})

test('a person without name is nowhere named: not in the page, its title, its headers or its address', async () => {
  await show('anonymous')
  const answer = await portal.as(portal.cast.manager).get(`/en/search/people/${reference}`)
  const whole = [...answer.headers].join('\n') + (await answer.text())
  assert.match(whole, new RegExp(`<title>Person ${reference} –`))
  assert.doesNotMatch(whole, /\bPat\b|\biel\b|Post \d/)
  await show('named')
})

test('who is hidden, whose time has run out and who never was are not found, alike', async () => {
  const manager = portal.as(portal.cast.manager)
  const bodies = new Set<string>()
  const refused = async (path: string) => {
    const answer = await manager.get(path)
    assert.equal(answer.status, 404, path)
    bodies.add((await answer.text()).replaceAll(/recherche\/personnes\/[^"]*/g, ''))
  }
  await refused('/en/search/people/NONE')
  await show('hidden')
  await refused(`/en/search/people/${reference}`)
  await show('named')
  portal.time.now = new Date('2027-09-02T15:00:00Z')
  await refused(`/en/search/people/${reference}`)
  portal.time.now = new Date('2026-03-02T15:00:00Z')
  assert.equal(bodies.size, 1)
})

test('a person is opened for a request only by those who may see the request', async () => {
  const { db, cast, time } = portal
  const { id } = await db
    .insertInto('talent_requests')
    .values({
      ...{ owner_id: cast.manager.id, office_id: cast.officeId, status: 'submitted', language: 'en' },
      ...{ position_title: 'Lighthouse', how_many: 1, next_step_by: 'office', next_due_at: time.now },
      ...{ submitted_at: time.now, created_at: time.now, updated_at: time.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const statusFor = async (member: typeof talent | null, request: string) =>
    (await portal.as(member).get(`/en/search/people/${reference}?request=${request}`)).status
  const who = [
    cast.manager,
    cast.recruiter,
    cast.lead,
    cast.administrator,
    cast.otherManager,
    cast.otherRecruiter,
    cast.assessor,
    cast.otherTalent,
    null,
  ]
  assert.deepEqual(
    await Promise.all(who.map((member) => statusFor(member, id))),
    [200, 200, 200, 200, 404, 404, 403, 403, 302],
  )
  for (const odd of ['', 'x', '00000000-0000-4000-8000-000000000000'])
    assert.equal(await statusFor(cast.manager, odd), 404, odd)
  const backTo = async (member: typeof talent) =>
    /href="([^"]*)">Back to the request/.exec(
      await portal.as(member).text(`/en/search/people/${reference}?request=${id}`),
    )?.[1]
  assert.equal(await backTo(cast.manager), `/en/requests/${id}`)
  assert.equal(await backTo(cast.lead), `/en/office/requests/${id}`)
})

test('the rows of a search lead to the page, and those of a request carry the request', async () => {
  const { db, cast, time } = portal
  const { id } = await db
    .insertInto('talent_requests')
    .values({
      ...{ owner_id: cast.manager.id, office_id: cast.officeId, status: 'submitted', language: 'en' },
      ...{ position_title: 'Lighthouse', how_many: 1, next_step_by: 'office', next_due_at: time.now },
      ...{
        submitted_at: time.now,
        created_at: time.now,
        updated_at: time.now,
        filter: JSON.stringify({ query: 'region=north' }),
      },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const recruiter = portal.as(cast.recruiter)
  assert.ok(
    (await recruiter.text('/en/search')).includes(
      `<a href="/en/search/people/${reference}" rel="nofollow">Pat Person</a>`,
    ),
  )
  assert.ok(
    (await recruiter.text(`/fr/bureau/demandes/${id}`)).includes(
      `<a href="/fr/recherche/personnes/${reference}?request=${id}" rel="nofollow">Pat Person</a>`,
    ),
  )
})

test('a browser that asks ahead of a click is given nothing, and nothing is noted', async () => {
  const before = await openings()
  const lead = portal.as(portal.cast.lead)
  for (const [header, value] of [
    ['sec-purpose', 'prefetch'],
    ['sec-purpose', 'prefetch;prerender'],
    ['purpose', 'prefetch'],
  ] as const) {
    const answer = await lead.get(`/en/search/people/${reference}`, { [header]: value })
    assert.equal(answer.status, 503)
    assert.equal(await answer.text(), '')
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  }
  assert.equal(await openings(), before)
  assert.equal((await lead.get(`/en/search/people/${reference}`)).status, 200)
  assert.equal(await openings(), before + 1)
})

test('a person who searches too may look at their own page, which is noted nowhere', async () => {
  const before = await openings()
  assert.match(await portal.as(talent).text(`/en/search/people/${reference}`), /This page is yours/)
  assert.equal(await openings(), before)
})
