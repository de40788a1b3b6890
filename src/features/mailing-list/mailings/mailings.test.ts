import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Fields, openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import type { Member } from '../../../../test/cast.ts'
import { fillList } from '../../../../test/mailing-list.ts'
import { to } from '../../../i18n/addresses.ts'
import { isPossible, type MailingAct, type MailingStatus, mailingStatuses, transitions } from './lifecycle.ts'
import { findMailing } from './queries.ts'
import { isForGood, paragraphsOf, whatBlocksRelease } from './rules.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
  await fillList(portal.db, 9, portal.time.now)
})
after(() => portal.close())

const words: Fields = {
  topic: 'portal-news',
  subject_en: 'News of spring',
  body_en: 'Hello.\n\nAll is well.',
  link_en: 'https://example.ca/news',
  subject_fr: 'Nouvelles du printemps',
  body_fr: 'Bonjour.\n\nTout va bien.',
  link_fr: 'https://exemple.ca/nouvelles',
}
const textOf = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const as = (member: Member = portal.cast.recruiter) => portal.as(member)
const hiddenIn = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
const begin = async (fields: Fields = words): Promise<string> => {
  const answer = await as().post('/en/office/mailings')
  const id = /mailings\/([\w-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  if (Object.keys(fields).length > 0)
    assert.equal((await as().post(to('en', 'officeMailing', { id }), fields)).status, 303)
  return id
}
const release = async (id: string, fields: Fields = {}, member = portal.cast.lead) => {
  const path = to('en', 'officeMailingRelease', { id })
  return as(member).post(path, { _seen: hiddenIn(await as(member).text(path), '_seen'), ...fields })
}
const statusOf = async (id: string) => (await findMailing(portal.db, id))?.status
const move = (id: string, act: string, member = portal.cast.lead) =>
  as(member).post(to('en', 'officeMailingMove', { id }), { act })

const possible: Record<MailingAct, MailingStatus[]> = {
  release: ['draft'],
  'take-back': ['scheduled'],
  begin: ['scheduled'],
  pause: ['sending'],
  resume: ['paused'],
  cancel: ['sending', 'paused'],
  end: ['sending'],
}
for (const [act, from] of Object.entries(possible) as [MailingAct, MailingStatus[]][])
  test(`a mailing may be met by ${act} when it is ${from.join(' or ')}, and leads to ${transitions[act].to}`, () => {
    assert.deepEqual(
      mailingStatuses.filter((status) => isPossible(act, status)),
      from,
    )
  })

test('both languages say something, and both lead somewhere or neither does', () => {
  const whole = { subject_en: 'a', subject_fr: 'a', body_en: 'a', body_fr: 'a', link_en: '', link_fr: '' }
  assert.deepEqual(whatBlocksRelease(whole), [])
  for (const field of ['subject_en', 'subject_fr', 'body_en', 'body_fr'] as const)
    assert.deepEqual(
      whatBlocksRelease({ ...whole, [field]: '' }).map((one) => one.field),
      [field],
    )
  assert.deepEqual(
    whatBlocksRelease({ ...whole, link_en: 'x' }).map((one) => one.field),
    ['link_fr'],
  )
  assert.deepEqual(
    whatBlocksRelease({ ...whole, link_fr: 'x' }).map((one) => one.field),
    ['link_en'],
  )
  assert.deepEqual(paragraphsOf('\n\na\nb\n\n\n c \n\n'), ['a\nb', 'c'])
  assert.deepEqual([421, 450, 550, 552, undefined].map(isForGood), [false, false, true, true, false])
})

test('a mailing is written in both languages, kept, read as it would be, and tried on oneself', async () => {
  const { db, cast } = portal
  const id = await begin()
  const page = await as().text(to('en', 'officeMailing', { id }, { done: 'saved' }))
  assert.match(textOf(page), /It would reach 9 people now: 6 in English, 3 in French/)
  assert.match(page, /lang="fr">\s*<p><strong>Nouvelles du printemps/)
  assert.match(textOf(page), /A lead of the office releases it/)
  assert.doesNotMatch(page, /\/release"/)
  assert.match(await as().text(to('fr', 'officeMailing', { id })), /Nouvelles du printemps/)
  await as().post(to('en', 'officeMailingTrial', { id }))
  const mails = await db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('recipient', '=', cast.recruiter.email)
    .orderBy('language')
    .execute()
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['News of spring', 'Nouvelles du printemps'],
  )
  assert.match(mails[1]?.body_text ?? '', /Tout va bien\.[\s\S]*En savoir plus\nhttps:\/\/exemple\.ca\/nouvelles/)
  assert.equal(await statusOf(id), 'draft')
})

test('what is refused is typed nowhere twice: a link that is none, a text that is too long; what another saved meanwhile is shown', async () => {
  const id = await begin({})
  const path = to('en', 'officeMailing', { id })
  const answer = await as().post(path, { ...words, link_en: 'javascript:alert(1)', subject_fr: 'x'.repeat(151) })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(textOf(page), /Enter a whole address that begins with https:\/\//)
  assert.match(page, /value="javascript:alert\(1\)"/)
  assert.match(page, /All is well/)
  const seen = hiddenIn(await as(portal.cast.lead).text(path), 'seen')
  await as().post(path, words)
  const late = await as(portal.cast.lead).post(path, { ...words, subject_en: 'Another', seen })
  assert.equal(late.status, 409)
  assert.match(await late.text(), /News of spring/)
  assert.equal((await findMailing(portal.db, id))?.subject_en, 'News of spring')
})

test('a lead releases what was read, now or for a moment to come; what lacks something, or says something else by now, is not', async () => {
  const bare = await begin({ ...words, body_fr: '' })
  assert.match(
    textOf(await as(portal.cast.lead).text(to('en', 'officeMailingRelease', { id: bare }))),
    /Enter the French text/,
  )
  assert.equal((await release(bare)).status, 409)
  const id = await begin()
  const path = to('en', 'officeMailingRelease', { id })
  const _seen = hiddenIn(await as(portal.cast.lead).text(path), '_seen')
  await as().post(to('en', 'officeMailing', { id }), { ...words, subject_en: 'Later thoughts' })
  const answer = await as(portal.cast.lead).post(path, { _seen })
  assert.deepEqual([answer.status, await statusOf(id)], [409, 'draft'])
  assert.match(textOf(await answer.text()), /It says something else by now/)
  const past = { leavesYear: '2026', leavesMonth: '3', leavesDay: '1', leavesTime: '9:00' }
  assert.equal((await release(id, past)).status, 422)
  assert.equal((await release(id, { ...past, leavesDay: '30' })).status, 303)
  const found = await findMailing(portal.db, id)
  assert.deepEqual([found?.status, found?.sendAt], ['scheduled', new Date('2026-03-30T13:00:00Z')])
  assert.equal((await release(id)).status, 409)
  assert.equal((await as().post(to('en', 'officeMailing', { id }), words)).status, 409)
  assert.equal((await move(id, 'take-back')).status, 303)
  assert.equal(await statusOf(id), 'draft')
  assert.equal((await move(id, 'pause')).status, 409)
  assert.equal((await move(id, 'nonsense')).status, 409)
})

test('a draft is removed once one says so; what leaves is stopped by a lead, and its page says what became of it', async () => {
  const { db, time } = portal
  const id = await begin()
  const end = to('en', 'officeMailingEnd', { id })
  assert.match(await as().text(end), /Remove this draft\?/)
  assert.notEqual(await statusOf(id), undefined)
  assert.equal((await as().post(end)).status, 303)
  assert.equal(await statusOf(id), undefined)
  const other = await begin()
  await release(other)
  const readers = await db.selectFrom('subscribers').select(['id', 'email_hash']).orderBy('id').execute()
  await db
    .insertInto('mailing_recipients')
    .values(
      readers.map((reader, place) => ({
        ...{ mailing_id: other, subscriber_id: reader.id, email_hash: reader.email_hash, at: time.now },
        status: (['sent', 'sent', 'sent', 'left', 'undeliverable'] as const)[place] ?? ('waiting' as const),
      })),
    )
    .execute()
  await db.updateTable('mailings').set({ status: 'sending', began_at: time.now }).where('id', '=', other).execute()
  await db
    .updateTable('subscribers')
    .set({ status: 'removed', email: null, removed_at: time.now })
    .where('id', '=', readers[0]?.id ?? '')
    .execute()
  const page = textOf(await as().text(to('en', 'officeMailing', { id: other })))
  assert.match(page, /Letters sent 3/)
  assert.match(page, /Refused by their mail server 1/)
  assert.match(page, /Still to be written to 4/)
  assert.match(page, /Left the list within a week of it 1/)
  assert.doesNotMatch(page, /does not take mail/)
  time.now = new Date(time.now.getTime() + 6 * 60_000)
  assert.match(textOf(await as().text(to('en', 'officeMailing', { id: other }))), /does not take mail at the moment/)
  const stop = to('en', 'officeMailingEnd', { id: other })
  assert.equal((await as().get(stop)).status, 404)
  assert.equal((await as(portal.cast.lead).post(stop)).status, 303)
  assert.equal(await statusOf(other), 'cancelled')
  assert.equal((await as(portal.cast.lead).get(stop)).status, 409)
})

test('the office that keeps the list writes and reads mailings; others, and other offices, find none', async () => {
  const { cast } = portal
  const id = await begin()
  const list = to('en', 'officeMailings')
  const one = to('en', 'officeMailing', { id })
  const releasing = to('en', 'officeMailingRelease', { id })
  const statuses = async (member: Member | null, ...paths: string[]) =>
    Promise.all(paths.map(async (path) => (await portal.as(member).get(path)).status))
  for (const [member, expected] of [
    [cast.recruiter, [200, 200, 404]],
    [cast.lead, [200, 200, 200]],
    [cast.administrator, [200, 200, 404]],
    [cast.otherRecruiter, [404, 404, 404]],
    [cast.manager, [404, 404, 404]],
    [cast.talent, [404, 404, 404]],
    [null, [302, 302, 302]],
  ] as const)
    assert.deepEqual(await statuses(member, list, one, releasing), expected, member?.name)
  for (const member of [cast.administrator, cast.otherRecruiter, cast.manager, cast.talent]) {
    assert.equal((await as(member).post(list)).status, 404)
    for (const path of [one, to('en', 'officeMailingTrial', { id }), releasing, to('en', 'officeMailingMove', { id })])
      assert.equal((await as(member).post(path, words)).status, 404, `${member.name} ${path}`)
    assert.equal((await as(member).post(to('en', 'officeMailingEnd', { id }))).status, 404)
  }
  assert.equal((await move(id, 'pause', cast.recruiter)).status, 404)
  assert.equal(await statusOf(id), 'draft')
})

test('a published campaign is announced by a mailing that already says what it is, in both languages', async () => {
  const { db, cast, time } = portal
  const campaign = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  const page = await as().text(to('en', 'officeCampaign', { id: campaign }))
  assert.match(page, /Write to the mailing list/)
  const answer = await as().post(to('en', 'officeCampaignAnnouncement', { id: campaign }))
  const id = /mailings\/([\w-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  const mailing = await findMailing(db, id)
  assert.equal(mailing?.topic, 'campaigns')
  assert.match(mailing?.subject_fr ?? '', /^Nouvelle campagne\u00a0: /)
  assert.match(mailing?.body_en ?? '', /is recruiting[\s\S]*Apply by/)
  assert.equal(mailing?.link_en, `http://localhost/en/campaigns/${campaign}`)
  const saved = await as().post(to('en', 'officeMailing', { id }), {
    ...words,
    topic: 'campaigns',
    link_en: mailing?.link_en ?? '',
    link_fr: mailing?.link_fr ?? '',
  })
  assert.equal(saved.status, 303)
  assert.equal(
    (await as(cast.otherRecruiter).post(to('en', 'officeCampaignAnnouncement', { id: campaign }))).status,
    404,
  )
})
