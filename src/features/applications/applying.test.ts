import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../test/app.ts'
import { makeCampaign } from '../../../test/campaign.ts'
import { type Member, makePerson } from '../../../test/cast.ts'
import { whereWordsStand } from '../../../test/planted.ts'
import type { Changes } from '../campaigns/drafting/forms.ts'
import { closeCampaignsDue, closeEarly } from '../campaigns/publication/actions.ts'
import { addExperience, changeProfile, linkSkill, listExperiences } from '../profiles/index.ts'
import { listKeptRecords, openKeptRecord } from '../profiles/leaving/erasure/kept-records.ts'
import { findSkillByKey } from '../skills/index.ts'
import { findSnapshot } from './following/queries.ts'
import { applicationData } from './personal-data.ts'
import { findApplicationTo } from './queries.ts'
import { submitAtBell } from './submission/actions.ts'
import { hashOfSnapshot } from './submission/snapshot.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(portal.time.now.getTime() + days * day)
const publish = (changes: Changes = {}) =>
  makeCampaign(portal.db, { officeId: portal.cast.officeId, by: portal.cast.lead.id, now: portal.time.now, changes })

// A person whose profile holds all that an application asks, with evidence for both technical skills.
const makeReady = async (name: string): Promise<Member> => {
  const person = await makePerson(portal.db, name)
  const { now } = portal.time
  await portal.db.transaction().execute(async (tx) => {
    await changeProfile(tx, person.id, 'about', { citizenship: 'citizen', armedForces: 'none' }, now)
    await changeProfile(
      tx,
      person.id,
      'languages',
      { positionLanguages: ['bilingual'], examLanguage: 'en', interviewLanguage: 'fr' },
      now,
    )
    const experienceId = await addExperience(
      tx,
      person.id,
      {
        kind: 'work',
        language: 'en',
        title: 'Engineer',
        organization: 'Harbour Board',
        startMonth: '2020-01',
        isCurrent: true,
        details: 'planted details',
      },
      now,
    )
    for (const key of ['cloud-security', 'typescript', 'postgresql']) {
      const skill = await findSkillByKey(tx, key)
      if (skill)
        await linkSkill(
          tx,
          person.id,
          { experienceId, skillId: skill.id, evidence: `planted evidence of ${key}`, language: 'en' },
          now,
        )
    }
  })
  return person
}

const begin = async (person: Member, campaignId: string): Promise<string> => {
  const answer = await portal.as(person).post(`/en/campaigns/${campaignId}/application`)
  assert.equal(answer.status, 303)
  return /applications\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}

const questionsOf = (campaignId: string) =>
  portal.db
    .selectFrom('campaign_questions')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .orderBy('kind')
    .orderBy('position')
    .execute()

const fill = async (person: Member, campaignId: string, id: string) => {
  const as = portal.as(person)
  const [experience] = await listExperiences(portal.db, person.id)
  const education = await as.post(`/en/applications/${id}/steps/education`, {
    educationPath: 'experience',
    experiences: experience?.id ?? '',
  })
  assert.equal(education.status, 303)
  const answers = Object.fromEntries(
    (await questionsOf(campaignId)).map((question) => [`answer-${question.id}`, 'planted answer in a few words']),
  )
  assert.equal((await as.post(`/en/applications/${id}/steps/questions`, answers)).status, 303)
}
const submit = (person: Member, id: string, signature = 'Full Name') =>
  portal.as(person).post(`/en/applications/${id}/submission`, { signature })

test('two clicks begin one application, and the campaign leads back to it', async () => {
  const campaign = await publish()
  const person = await makePerson(portal.db, 'Dora Double')
  const both = await Promise.all([begin(person, campaign), begin(person, campaign)])
  assert.equal(both[0], both[1])
  assert.match(await portal.as(person).text(`/en/campaigns/${campaign}`), /Go on with my application/)
  assert.match(await portal.visitor.text(`/fr/campagnes/${campaign}`), /href="\/fr\/connexion\?return=/)
})

test('a step that is not open yet shows the one that is, and says so', async () => {
  const campaign = await publish()
  const person = await makePerson(portal.db, 'Eager Early')
  const id = await begin(person, campaign)
  const page = await portal.as(person).text(`/fr/candidatures/${id}/etapes/review`)
  assert.match(page, /Cette étape n’est pas encore ouverte/)
  assert.match(page, /Indiquez votre statut de citoyenneté/)
  assert.match(page, /aria-current="step"><strong>Vérifier votre profil/)
  assert.equal((await portal.as(person).get(`/en/applications/${id}/steps/nonsense`)).status, 404)
})

test('what the profile shows already is there when one begins, and a second application to a similar campaign types no profile field again', async () => {
  const person = await makeReady('Remy Reuse')
  const [first, second] = [await publish(), await publish()]
  const one = await begin(person, first)
  await fill(person, first, one)
  assert.equal((await submit(person, one)).status, 303)

  const two = await begin(person, second)
  const as = portal.as(person)
  for (const step of ['profile', 'timeline', 'skills'])
    assert.doesNotMatch(await as.text(`/en/applications/${two}/steps/${step}`), /Still needed/, step)
  // What is left to type is what this campaign alone asks: its questions. The path is one choice, and no field of the profile.
  await fill(person, second, two)
  assert.equal((await submit(person, two)).status, 303)
})

test('words are adapted for one campaign, and kept in the profile only when asked', async () => {
  const campaign = await publish()
  const person = await makeReady('Ada Adapting')
  const id = await begin(person, campaign)
  const as = portal.as(person)
  const [experience] = await listExperiences(portal.db, person.id)
  const field = experience?.id ?? ''
  const path = `/en/applications/${id}/skills/typescript`
  assert.match(await as.text(path), /planted evidence of typescript/)
  assert.equal((await as.post(path, { [`use-${field}`]: 'yes', [`words-${field}`]: '' })).status, 422)
  assert.equal((await as.post(path, { [`use-${field}`]: 'yes', [`words-${field}`]: 'for this one' })).status, 303)
  const evidenceOf = async () =>
    (await listExperiences(portal.db, person.id))[0]?.skills.find(({ key }) => key === 'typescript')?.evidence
  assert.equal(await evidenceOf(), 'planted evidence of typescript')
  await as.post(path, { [`use-${field}`]: 'yes', [`words-${field}`]: 'for all', [`keep-${field}`]: 'yes' })
  assert.equal(await evidenceOf(), 'for all')
  await fill(person, campaign, id)
  await as.post(path, {})
  assert.match(await as.text(`/fr/candidatures/${id}/etapes/skills`), /Démontrez «\u00a0TypeScript/)
})

test('answers beyond their words are refused, shown again and kept', async () => {
  const campaign = await publish()
  const person = await makeReady('Wendy Words')
  const id = await begin(person, campaign)
  const as = portal.as(person)
  const [experience] = await listExperiences(portal.db, person.id)
  await as.post(`/en/applications/${id}/steps/education`, {
    educationPath: 'education',
    experiences: experience?.id ?? '',
  })
  const [general, screening] = await questionsOf(campaign)
  const long = 'mot '.repeat(51)
  const answer = await as.post(`/fr/candidatures/${id}/etapes/questions`, {
    [`answer-${general?.id}`]: long,
    [`answer-${screening?.id}`]: 'court',
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /mots en trop\u00a0: 1/)
  assert.match(page, /data-count="words">51<\/span> \/ 50/)
  assert.ok((await as.text(`/fr/candidatures/${id}/etapes/questions`)).includes(long.trim()))
})

test('submitting gives a receipt on screen and by mail, with the fingerprint of what was sent; a second click changes nothing', async () => {
  const campaign = await publish()
  const person = await makeReady('Sid Submitting')
  const id = await begin(person, campaign)
  assert.equal((await submit(person, id)).status, 422)
  await fill(person, campaign, id)
  const unsigned = await submit(person, id, ' ')
  assert.equal(unsigned.status, 422)
  assert.match(await unsigned.text(), /href="#signature">Enter your full name to sign/)

  const both = await Promise.all([submit(person, id), submit(person, id)])
  assert.ok(both.some(({ status }) => status === 303))
  const snapshot = await findSnapshot(portal.db, id)
  assert.ok(snapshot)
  const hash = hashOfSnapshot(snapshot)
  const page = await portal.as(person).text(`/en/applications/${id}?done=submitted`)
  for (const words of ['Your application is submitted', hash, 'too few past applications', 'still owed'])
    assert.ok(page.includes(words), words)
  const mails = await portal.db
    .selectFrom('mails')
    .select('body_text')
    .where('key', '=', `application-receipt ${person.id} ${id}`)
    .execute()
  assert.equal(mails.length, 1)
  assert.ok(mails[0]?.body_text.includes(hash))
  const events = await portal.db
    .selectFrom('events')
    .select('facts')
    .where('subject', '=', id)
    .where('verb', '=', 'application.submit')
    .execute()
  assert.deepEqual(
    events.map(({ facts }) => facts),
    [{ campaign, hash, atBell: false }],
  )
})

test('whatever changes afterwards, what was sent stays: profile, experiences, skills, campaign; and the database refuses to change it', async () => {
  const campaign = await publish()
  const person = await makeReady('Perla Permanent')
  const id = await begin(person, campaign)
  await fill(person, campaign, id)
  await submit(person, id)
  const before_ = await findSnapshot(portal.db, id)
  const as = portal.as(person)
  const [experience] = await listExperiences(portal.db, person.id)
  await portal.db
    .transaction()
    .execute((tx) =>
      changeProfile(tx, person.id, 'about', { citizenship: 'other', headline: 'changed' }, portal.time.now),
    )
  await as.post(`/en/profile/experiences/${experience?.id}/removal`)
  await as.post('/en/profile/skills/typescript/removal')
  await portal.db.updateTable('people').set({ name: 'Another Name' }).where('id', '=', person.id).execute()
  await portal.db.updateTable('campaigns').set({ title_en: 'Another title' }).where('id', '=', campaign).execute()
  assert.deepEqual(await findSnapshot(portal.db, id), before_)
  const page = await as.text(`/fr/candidatures/${id}/telle-que-soumise`)
  for (const words of [
    'planted evidence of typescript',
    'planted details',
    'planted answer',
    'Perla Permanent',
    'Citoyenneté canadienne',
  ])
    assert.ok(page.includes(words), words)
  await assert.rejects(
    portal.db
      .updateTable('applications')
      .set({ snapshot: JSON.stringify({ version: 2 }) })
      .where('id', '=', id)
      .execute(),
    /never changed/,
  )
})

test('after the closing moment nothing is submitted, by whoever and however late the page was opened', async () => {
  const campaign = await publish({ closesAt: inDays(20) })
  const person = await makeReady('Lana Late')
  const id = await begin(person, campaign)
  await fill(person, campaign, id)
  portal.time.now = inDays(20)
  const late = await submit(person, id)
  assert.equal(late.status, 422)
  assert.match(await late.text(), /This campaign takes no more applications/)
  assert.match(await portal.as(person).text('/fr/candidatures'), /Non soumise à temps/)
  portal.time.now = inDays(-20)
})

test('at the bell complete drafts are submitted where the campaign says so, incomplete ones never, and once', async () => {
  const campaign = await publish({ closesAt: inDays(20), submitsCompleteDrafts: true })
  const [ready, unready] = [await makeReady('Bella Bell'), await makeReady('Ugo Unready')]
  const id = await begin(ready, campaign)
  await fill(ready, campaign, id)
  await begin(unready, campaign)
  assert.equal(await submitAtBell(portal.db, 'http://localhost', inDays(19)), 0)
  await closeCampaignsDue(portal.db, inDays(20.5))
  assert.equal(await submitAtBell(portal.db, 'http://localhost', inDays(20.5)), 1)
  assert.equal(await submitAtBell(portal.db, 'http://localhost', inDays(20.6)), 0)
  const application = await findApplicationTo(portal.db, campaign, ready.id)
  assert.deepEqual(
    [application?.status, application?.isSubmittedAtBell, application?.submittedAt],
    ['submitted', true, inDays(20)],
  )
  assert.match(await portal.as(ready).text(`/en/applications/${id}`), /Submitted for you when the campaign closed/)
  assert.equal((await findApplicationTo(portal.db, campaign, unready.id))?.status, 'draft')
})

test('a person withdraws, once; a draft is removed instead', async () => {
  const campaign = await publish()
  const person = await makeReady('Wim Withdrawing')
  const id = await begin(person, campaign)
  const as = portal.as(person)
  assert.equal((await as.get(`/en/applications/${id}/withdrawal`)).status, 404)
  assert.match(await as.text(`/fr/candidatures/${id}/etapes/profile`), /Supprimer cette ébauche/)
  await as.post(`/en/applications/${id}/steps/education`, { educationPath: 'half typed' })
  const typed = () => portal.db.selectFrom('drafts').select('form').where('person_id', '=', person.id).execute()
  assert.equal((await typed()).length, 1)
  assert.equal((await as.post(`/en/applications/${id}/removal`)).status, 303)
  assert.deepEqual(await typed(), [])
  const again = await begin(person, campaign)
  await fill(person, campaign, again)
  await submit(person, again)
  assert.equal((await as.post(`/en/applications/${again}/removal`)).status, 409)
  assert.equal((await as.post(`/fr/candidatures/${again}/retrait`)).status, 303)
  assert.equal((await as.post(`/fr/candidatures/${again}/retrait`)).status, 409)
  assert.match(await as.text(`/fr/candidatures/${again}?done=withdrawn`), /Votre candidature est retirée/)
})

test('another person’s application does not exist, whoever asks', async () => {
  const campaign = await publish()
  const person = await makeReady('Olga Own')
  const id = await begin(person, campaign)
  await fill(person, campaign, id)
  const { otherTalent, manager, recruiter, otherRecruiter, assessor, administrator } = portal.cast
  for (const other of [otherTalent, manager, recruiter, otherRecruiter, assessor, administrator]) {
    const as = portal.as(other)
    for (const path of ['', '/steps/welcome', '/skills/typescript', '/as-submitted', '/withdrawal'])
      assert.equal((await as.get(`/en/applications/${id}${path}`)).status, 404, `${other.name} ${path}`)
    for (const path of ['/steps/education', '/skills/typescript', '/submission', '/withdrawal', '/removal'])
      assert.equal(
        (await as.post(`/en/applications/${id}${path}`, { signature: 'x' })).status,
        404,
        `${other.name} ${path}`,
      )
  }
})

test('who leaves takes their applications away in the copy; drafts go, what was sent is withdrawn and sealed apart, and no word of it stays', async () => {
  const [first, second] = [await publish(), await publish()]
  const person = await makeReady('Lea Leaving')
  const [sent, draft] = [await begin(person, first), await begin(person, second)]
  await fill(person, first, sent)
  await fill(person, second, draft)
  assert.equal((await submit(person, sent, 'Lea plantedname')).status, 303)
  const taken = await Promise.all(
    applicationData.tables.map(({ take }) => take(portal.db, { ...person, addresses: [] }, testSettings)),
  )
  assert.deepEqual(
    taken.map((rows) => rows.length),
    [2, 2, 6, 4, 0, 0, 0],
  )
  assert.match(JSON.stringify(taken[3]), /planted answer/)

  assert.equal((await portal.as(person).post('/en/account/erasure', { email: person.email })).status, 303)
  assert.deepEqual(await whereWordsStand(portal.db, ['plantedname', 'Lea Leaving']), [])
  const rows = await portal.db
    .selectFrom('applications')
    .select(['id', 'status', 'snapshot', 'signature'])
    .where('person_id', '=', person.id)
    .execute()
  assert.deepEqual(rows, [{ id: sent, status: 'withdrawn', snapshot: {}, signature: '' }])
  const [kept, ...others] = (await listKeptRecords(portal.db)).filter(({ subject }) => subject === sent)
  assert.equal(others.length, 0)
  const opened = await openKeptRecord(
    portal.db,
    testSettings.declarationKeys,
    kept?.id ?? '',
    'a complaint',
    portal.time.now,
  )
  const { snapshot, snapshot_hash: hash } = opened as {
    snapshot: Parameters<typeof hashOfSnapshot>[0]
    snapshot_hash: string
  }
  assert.equal(hashOfSnapshot(snapshot), hash)
})

test('two tabs that save the same step overwrite nothing silently: both answers are shown, and the person decides', async () => {
  const campaign = await publish()
  const person = await makeReady('Tess Tabs')
  const id = await begin(person, campaign)
  const as = portal.as(person)
  await fill(person, campaign, id)
  const path = `/fr/candidatures/${id}/etapes/questions`
  const [general, screening] = await questionsOf(campaign)
  const seen = /name="seen" value="([^"]+)"/.exec(await as.text(path))?.[1] ?? ''
  const answers = (words: string) => ({ [`answer-${general?.id}`]: words, [`answer-${screening?.id}`]: 'ici', seen })
  assert.equal((await as.post(path, answers('de la première fenêtre'))).status, 303)
  const late = await as.post(path, answers('de la seconde fenêtre'))
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /de la seconde fenêtre<\/textarea>/)
  assert.match(page, /de la première fenêtre/)
  const again = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  assert.equal((await as.post(path, { ...answers('de la seconde fenêtre'), seen: again })).status, 303)

  const skill = `/en/applications/${id}/skills/typescript`
  const [experience] = await listExperiences(portal.db, person.id)
  const use = { [`use-${experience?.id}`]: 'yes', [`words-${experience?.id}`]: 'planted of a tab' }
  const before_ = /name="seen" value="([^"]+)"/.exec(await as.text(skill))?.[1] ?? ''
  assert.equal((await as.post(skill, { ...use, seen: before_ })).status, 303)
  assert.equal((await as.post(skill, { ...use, [`words-${experience?.id}`]: 'other', seen: before_ })).status, 409)
})

test('after the closing moment nothing is written, and a draft completed too late is not submitted at a bell that has rung', async () => {
  const campaign = await publish({ closesAt: inDays(20), submitsCompleteDrafts: true })
  const person = await makeReady('Nina Not Complete')
  const id = await begin(person, campaign)
  const as = portal.as(person)
  portal.time.now = inDays(20)
  const [experience] = await listExperiences(portal.db, person.id)
  const late = await as.post(`/fr/candidatures/${id}/etapes/education`, {
    educationPath: 'experience',
    experiences: experience?.id ?? '',
  })
  assert.equal(late.status, 422)
  assert.match(await late.text(), /Cette campagne n’accepte plus de candidatures/)
  const path = `/en/applications/${id}/skills/typescript`
  const skill = await as.post(path, { [`use-${experience?.id}`]: 'yes', [`words-${experience?.id}`]: 'late words' })
  assert.equal(skill.status, 422)
  assert.match(await skill.text(), /late words<\/textarea>/)
  assert.equal(await submitAtBell(portal.db, 'http://localhost', portal.time.now), 0)
  // Even were it complete a moment later, by whatever way.
  await portal.db.updateTable('applications').set({ education_path: 'experience' }).where('id', '=', id).execute()
  await portal.db
    .insertInto('application_experiences')
    .values({ application_id: id, experience_id: experience?.id ?? '' })
    .execute()
  await portal.db
    .insertInto('application_answers')
    .values(
      (await questionsOf(campaign)).map((one) => ({
        application_id: id,
        question_id: one.id,
        answer: 'late',
        language: 'en',
      })),
    )
    .execute()
  assert.equal(await submitAtBell(portal.db, 'http://localhost', inDays(0.01)), 0)
  assert.equal((await findApplicationTo(portal.db, campaign, person.id))?.status, 'draft')
  portal.time.now = inDays(-20)
})

test('a campaign closed early rings no bell', async () => {
  const campaign = await publish({ closesAt: inDays(20), submitsCompleteDrafts: true })
  const person = await makeReady('Eva Early Close')
  const id = await begin(person, campaign)
  await fill(person, campaign, id)
  const reason = { reason_en: 'Filled', reason_fr: 'Pourvu' }
  await closeEarly(portal.db, campaign, portal.cast.lead.id, reason, portal.time.now)
  assert.equal(await submitAtBell(portal.db, 'http://localhost', inDays(21)), 0)
})

test('the Office can reach whoever applied: without a contact address, at that of the account', async () => {
  const campaign = await publish()
  const person = await makeReady('Conny Contact')
  const id = await begin(person, campaign)
  await fill(person, campaign, id)
  await submit(person, id)
  assert.equal((await findSnapshot(portal.db, id))?.person.contactEmail, person.email)
})
