import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { type Member, withoutRole } from '../../../../test/cast.ts'
import { type AddressName, to } from '../../../i18n/addresses.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { extendCampaign } from '../../campaigns/publication/actions.ts'
import { recordResults } from '../actions.ts'
import { decide } from '../deciding.ts'
import { addSitting } from '../planning/sitting-actions.ts'
import { criteriaOf } from '../rules.ts'
import { tellDecision } from '../telling.ts'
import { recordTask } from './actions.ts'
import type { Block } from './blocks.ts'
import { recordOfCampaign, recordOfPerson } from './content.ts'
import { listPeople, readCampaignRecord } from './queries.ts'
import type { Reader } from './saying.ts'

let portal: TestApp
let campaignId = ''
const ids: string[] = []
let first: Member

const plan = async () => {
  const campaign = await findCampaign(portal.db, campaignId)
  if (!campaign) throw new Error('No campaign')
  return campaign.plan.map((step) => ({ ...step, criteria: criteriaOf(campaign, step) }))
}

const assess = async (place: number, by: Member, upTo: number, note = '') => {
  for (const { id: stepId, criteria } of (await plan()).slice(0, upTo))
    await recordResults(
      portal.db,
      {
        applicationId: ids[place] ?? '',
        stepId,
        kind: 'own',
        by: { id: by.id, language: 'en' },
        given: criteria.map(({ key }) => ({ key, result: 'demonstrated', reason: 'at-level', note })),
      },
      portal.time.now,
    )
}

before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  for (const name of ['Ada & <Alpha>', 'Ben Beta', 'Cleo Gamma']) {
    const person = await makeApplicant(db, name, time.now)
    first ??= person
    ids.push(await submitFor(db, { campaignId, person, now: time.now }))
  }
  const [screening, , interview] = await plan()
  await db
    .insertInto('step_settings')
    .values({
      step_id: screening?.id ?? '',
      bias_review: 'Horaires souples\n& sobres',
      language: 'fr',
      reviewed_by: cast.lead.id,
      reviewed_at: time.now,
    })
    .execute()
  await db
    .insertInto('sittings')
    .values({
      step_id: interview?.id ?? '',
      starts_at: new Date('2026-03-09T15:00:00Z'),
      ends_at: new Date('2026-03-09T16:00:00Z'),
      place: 'Room 7',
      created_by: cast.lead.id,
      created_at: time.now,
    })
    .execute()
  const closes = new Date('2026-05-01T16:00:00Z')
  await extendCampaign(
    db,
    campaignId,
    cast.lead.id,
    closes,
    { reason_en: 'Storm in the east', reason_fr: 'Tempête à l’est' },
    time.now,
  )
  await assess(0, cast.recruiter, 3, 'Clear and calm.')
  const sign = { criterion: '', reason: '', note: 'Welcome aboard.', signature: 'Rosa R. Recruiter' } as const
  const problems = await decide(
    db,
    ids[0] ?? '',
    { ...sign, outcome: 'qualified' },
    { id: cast.recruiter.id, language: 'en' },
    time.now,
  )
  assert.deepEqual(problems, [])
  await tellDecision(db, ids[0] ?? '', cast.recruiter.id, { now: time.now, origin: 'http://localhost' })
  await decide(
    db,
    ids[1] ?? '',
    { ...sign, outcome: 'removed', reason: 'no-answer' },
    { id: cast.recruiter.id, language: 'en' },
    time.now,
  )
  await decide(
    db,
    ids[1] ?? '',
    { ...sign, outcome: 'removed', reason: 'withdrew' },
    { id: cast.lead.id, language: 'en' },
    time.now,
  )
})
after(() => portal.close())

const path = (language: 'en' | 'fr' = 'en') => to(language, 'assessmentRecord', { id: campaignId })
const ofPerson = (place: number, language: 'en' | 'fr' = 'en') =>
  to(language, 'assessmentRecordOfPerson', { id: ids[place] })
const plain = (text: string) =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0]+/g, ' ')
const spaced = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim()
const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.is === 'heading') return [block.text]
    if (block.is === 'paragraph') return block.runs.map(({ text }) => text)
    return [block.caption, ...block.head, ...block.rows.flat(2).map(({ text }) => text)]
  })
const filesOf = async (answer: Response) => {
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { body: read('word/document.xml'), styles: read('word/styles.xml'), core: read('docProps/core.xml') }
}
const contentFor = async (language: 'en' | 'fr') => {
  const campaign = await findCampaign(portal.db, campaignId)
  if (!campaign) throw new Error('No campaign')
  const record = await readCampaignRecord(portal.db, campaign)
  const reader: Reader = { language, now: portal.time.now, viewerId: portal.cast.lead.id }
  return { record, reader, people: await listPeople(portal.db, campaignId, { most: 50 }) }
}

test('the page of a campaign tells all that was recorded: plan, review, changes, results, decisions, and when people were told', async () => {
  const page = plain(await portal.as(portal.cast.lead).text(path()))
  for (const words of [
    'Education requirement',
    'Horaires souples & sobres Reviewed by Lea Lead',
    'Room 7',
    'Storm in the east',
    'New closing moment',
    'Recorded results: Rosa Recruiter',
    'Signed decisions: Rosa R. Recruiter',
    'Ada & <Alpha>, application',
    'Clear and calm.',
    'Welcome aboard.',
    'Told on 2 March 2026',
    'Not told; due by',
    'Replaced on 2 March 2026',
    'Did not answer when asked',
    'Withdrew by another way',
    'No result is recorded.',
    'No decision is signed.',
  ])
    assert.ok(page.includes(words), words)
  assert.match(page, /Qualified 1 .*Removed from the process 1 Not decided 1/)
  const french = plain(await portal.as(portal.cast.lead).text(path('fr')))
  assert.match(french, /Compte rendu de décision.*Tempête à l’est/)
  assert.doesNotMatch(french, /Storm in the east/)
})

test('a sitting stands there at the time of its campaign, and not at all once it is cancelled', async () => {
  const { db, cast, time } = portal
  const interview = (await plan())[2]?.id ?? ''
  const zoned = (zone: string) => db.updateTable('campaigns').set({ time_zone: zone }).where('id', '=', campaignId)
  const slot = { startsAt: new Date('2026-03-10T15:00:00Z'), endsAt: new Date('2026-03-10T16:00:00Z') }
  const sitting = { ...slot, place: 'Room gone', capacity: null, stepId: interview }
  const id = await addSitting(db, campaignId, sitting, cast.lead.id, time.now)
  const page = async (at: string) => plain(await portal.as(cast.lead).text(at))
  await zoned('America/Vancouver').execute()
  for (const at of [path(), ofPerson(0)]) assert.match(await page(at), /9 March 2026, 08:00 PDT, Room 7/)
  assert.match(await page(path()), /Room gone/)
  await db.updateTable('sittings').set({ cancelled_at: time.now }).where('id', '=', id).execute()
  for (const at of [path(), ofPerson(0)]) assert.doesNotMatch(await page(at), /Room gone/)
  await db.deleteFrom('sittings').where('id', '=', id).execute()
  await zoned('America/Toronto').execute()
})

test('what is in another language says so', async () => {
  const page = await portal.as(portal.cast.lead).text(path())
  assert.match(page, /<p class="as-typed" lang="fr">Horaires souples/)
})

test('the document says what the page says, word for word, with real headings and table heads, in its language', async () => {
  for (const language of ['en', 'fr'] as const) {
    const answer = await portal.as(portal.cast.lead).post(path(language))
    assert.equal(answer.status, 200)
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      language === 'en' ? /record-of-decision-\d+-2026-03-02\.docx/ : /compte-rendu-de-decision/,
    )
    const { body, styles, core } = await filesOf(answer)
    const { record, reader, people } = await contentFor(language)
    const content = recordOfCampaign(record, people, reader)
    const document = plain(body.replaceAll(/<w:br\/>/g, ' '))
    const page = plain(await portal.as(portal.cast.lead).text(path(language)))
    for (const text of textsOf(content.blocks)) {
      assert.ok(document.includes(spaced(text)), `the document lacks ${text}`)
      assert.ok(page.includes(spaced(text)), `the page lacks ${text}`)
    }
    assert.match(body, /w:val="Heading1"[\s\S]*w:val="Heading2"[\s\S]*w:val="Heading3"/)
    const tables = content.blocks.filter((block) => block.is === 'table').length
    assert.equal(body.match(/<w:tblHeader\/>/g)?.length, tables)
    assert.match(styles, new RegExp(`<w:lang w:val="${language}-CA"`))
    assert.match(body, /<w:lang w:val="fr-CA"\/>/)
    assert.ok(plain(core).includes(spaced(content.title)))
  }
})

test('that a document was made is an event; reading the page is none', async () => {
  const { db, cast } = portal
  const made = () =>
    db.selectFrom('events').selectAll().where('verb', '=', 'assessment.report').orderBy('seq').execute()
  const before = (await made()).length
  await portal.as(cast.recruiter).get(path())
  await portal.as(cast.recruiter).get(ofPerson(0))
  assert.equal((await made()).length, before)
  await portal.as(cast.recruiter).post(path())
  await portal.as(cast.administrator).post(ofPerson(0))
  assert.deepEqual(
    (await made())
      .slice(before)
      .map(({ actor, subject, subject_kind, facts }) => [actor, subject_kind, subject, facts]),
    [
      [cast.recruiter.id, 'campaign', campaignId, { format: 'docx', language: 'en', people: 3 }],
      [cast.administrator.id, 'application', ids[0], { format: 'docx', language: 'en', campaign: campaignId }],
    ],
  )
})

test('the record of one person is theirs alone, on the page as in the document', async () => {
  const page = plain(await portal.as(portal.cast.lead).text(ofPerson(0)))
  assert.match(page, /Ada & <Alpha>/)
  assert.doesNotMatch(page, /Ben Beta|Cleo Gamma/)
  const { record, reader, people } = await contentFor('fr')
  const one = people[0]
  if (!one) throw new Error('Nobody')
  const { body } = await filesOf(await portal.as(portal.cast.lead).post(ofPerson(0, 'fr')))
  const document = plain(body.replaceAll(/<w:br\/>/g, ' '))
  for (const text of textsOf(recordOfPerson(record, one, reader).blocks))
    assert.ok(document.includes(spaced(text)), text)
  assert.doesNotMatch(document, /Ben Beta|Cleo Gamma/)
})

test('a record is no way around: another’s result in an independent step waits until one’s own is in, or a decision is signed', async () => {
  const { db, cast } = portal
  const [screening] = await plan()
  await db
    .updateTable('step_settings')
    .set({ is_independent: true })
    .where('step_id', '=', screening?.id ?? '')
    .execute()
  await assess(2, cast.lead, 1, 'plantednote')
  for (const at of [path(), ofPerson(2)]) {
    const page = await portal.as(cast.recruiter).text(at)
    assert.doesNotMatch(page, /plantednote/)
    assert.match(page, /until yours are in/)
  }
  const { body } = await filesOf(await portal.as(cast.recruiter).post(path()))
  assert.doesNotMatch(body, /plantednote/)
  assert.match(await portal.as(cast.lead).text(ofPerson(2)), /plantednote/)
  await assess(2, cast.recruiter, 1)
  assert.match(await portal.as(cast.recruiter).text(ofPerson(2)), /plantednote/)
})

test('that somebody asked whose an answer was stands in the record', async () => {
  const { db, cast, time } = portal
  await db
    .insertInto('events')
    .values({
      at: time.now,
      actor: cast.lead.id,
      verb: 'assessment.reveal',
      subject_kind: 'application',
      subject: ids[2] ?? '',
      facts: JSON.stringify({ reason: 'conflict' }),
    })
    .execute()
  assert.match(
    await portal.as(cast.recruiter).text(ofPerson(2)),
    /Lea Lead asked on 2 March 2026.*I may know the person/,
  )
})

// Many people at once, copied from one who applied.
const multiply = async (count: number) => {
  const { db } = portal
  await sql`
    with made as (
      insert into people (issuer, issuer_subject, name, email, language, created_at)
      select 'test', 'many ' || gen_random_uuid(), 'Many ' || n, 'many' || n || '@example.ca', 'en', now() from generate_series(1, ${count}::int) n returning id
    )
    insert into applications (campaign_id, office_id, person_id, status, language, signature, snapshot, snapshot_hash, started_at, updated_at, submitted_at)
    select a.campaign_id, a.office_id, made.id, 'submitted', a.language, a.signature, a.snapshot, a.snapshot_hash, a.started_at, a.updated_at, a.submitted_at
    from made, applications a where a.id = ${ids[2]}`.execute(db)
}

const work = async () => {
  const { db, time } = portal
  const { rows } = await sql<{ payload: unknown }>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'assessment-record'`.execute(
    db,
  )
  await sql`delete from graphile_worker._private_jobs`.execute(db)
  for (const { payload } of rows)
    await recordTask({ db, clock: () => time.now, keys: testSettings.declarationKeys })(payload)
  return rows.length
}

test('with many people the page turns, and the document is made in the background for its maker alone', async () => {
  const { cast, time, db } = portal
  await multiply(210)
  const page = await portal.as(cast.lead).text(path())
  assert.equal(page.match(/<h3>/g)?.length, 50)
  assert.match(page, /Page 1 of 5/)
  assert.equal((await portal.as(cast.lead).text(`${path()}?page=99`)).match(/<h3>/g)?.length, 13)
  const started = await portal.as(cast.lead).post(path('fr'))
  assert.equal(started.status, 303)
  const at = started.headers.get('location') ?? ''
  assert.match(at, /^\/fr\/bureau\/comptes-rendus\//)
  assert.match(await portal.as(cast.lead).text(at), /Création du document en cours/)
  assert.equal(await work(), 1)
  const file = /href="([^"]+\/fichier)"/.exec(await portal.as(cast.lead).text(at))?.[1] ?? ''
  const { body } = await filesOf(await portal.as(cast.lead).get(file))
  assert.equal(body.match(/w:val="Heading3"/g)?.length, 213)
  for (const member of [cast.recruiter, cast.administrator, cast.manager])
    for (const one of [at, file]) assert.equal((await portal.as(member).get(one)).status, 404)
  const made = await db
    .selectFrom('events')
    .select('facts')
    .where('verb', '=', 'assessment.report')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  assert.equal((made.facts as { people: number }).people, 213)
  const { now } = time
  time.now = new Date(now.getTime() + 25 * 3_600_000)
  assert.equal((await portal.as(cast.lead).get(file)).status, 404)
  time.now = now
})

test('with more people than a document holds there are several, in one archive, with everybody once', async () => {
  const { cast } = portal
  await multiply(320)
  const at = (await portal.as(cast.lead).post(path())).headers.get('location') ?? ''
  assert.equal(await work(), 1)
  const file = /href="([^"]+\/file)"/.exec(await portal.as(cast.lead).text(at))?.[1] ?? ''
  const answer = await portal.as(cast.lead).get(file)
  assert.equal(answer.headers.get('content-type'), 'application/zip')
  assert.match(answer.headers.get('content-disposition') ?? '', /record-of-decision-\d+-2026-03-02\.zip/)
  const documents = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))
  assert.deepEqual(
    documents.map(([name]) => name.slice(-8)),
    ['-01.docx', '-02.docx'],
  )
  const numbers = documents.flatMap(([, bytes]) =>
    [
      ...plain(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).matchAll(
        /, application (\d+) Sent/g,
      ),
    ].map(([, number]) => number),
  )
  assert.equal(numbers.length, 533)
  assert.equal(new Set(numbers).size, 533)
})

test('a role that ended meanwhile makes no document', async () => {
  const { db, cast } = portal
  await portal.as(cast.recruiter).post(path())
  await withoutRole(db, cast.recruiter.id, 'recruiter', () => assert.rejects(work()))
})

test('the office and the administration read records; who only assesses, whoever it is about, and everyone else do not', async () => {
  const { cast } = portal
  const names: AddressName[] = ['assessmentRecord', 'assessmentRecordOfPerson']
  for (const name of names) {
    const at = to('en', name, { id: name === 'assessmentRecord' ? campaignId : ids[0] })
    for (const member of [cast.recruiter, cast.lead, cast.administrator])
      assert.equal((await portal.as(member).get(at)).status, 200)
    for (const member of [cast.assessor, cast.talent, cast.manager, cast.otherRecruiter, first]) {
      assert.equal((await portal.as(member).get(at)).status, 404)
      assert.equal((await portal.as(member).post(at)).status, 404)
    }
    assert.match((await portal.visitor.get(at)).headers.get('location') ?? '', /sign-in/)
  }
})
