import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makePerson } from '../../../../test/cast.ts'
import { freshDatabase } from '../../../../test/database.ts'
import type { OpenDatabase } from '../../../platform/database.ts'
import { changeProfile } from '../actions.ts'
import { findProfile } from '../queries.ts'
import { saveVisibility } from './actions.ts'
import { endVisibility, remindOfVisibility, tasks } from './end-visibility.ts'

const consented = new Date('2026-03-02T15:00:00Z')
const at = (day: string) => new Date(`${day}T15:00:00Z`)
let database: OpenDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const mailsTo = (email: string) =>
  database.db
    .selectFrom('mails')
    .select(['subject', 'language', 'body_text', 'body_html'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute()
const isIndexed = async (id: string) =>
  (await database.db.selectFrom('search_document').select('talent_id').where('talent_id', '=', id).execute()).length ===
  1

test('a person is reminded once, in their language, thirty days before their visibility ends', async () => {
  const [tala, otis] = [await makePerson(database.db, 'Tala'), await makePerson(database.db, 'Otis', [], 'fr')]
  await saveVisibility(database.db, tala.id, 'named', consented)
  await saveVisibility(database.db, otis.id, 'anonymous', consented)

  assert.equal(await remindOfVisibility(database.db, 'https://portal.example', at('2027-08-02')), 0)
  assert.equal(await remindOfVisibility(database.db, 'https://portal.example', at('2027-08-04')), 2)
  assert.equal(await remindOfVisibility(database.db, 'https://portal.example', at('2027-08-05')), 0)

  const [english, ...none] = await mailsTo(tala.email)
  assert.deepEqual(none, [])
  assert.equal(english?.subject, 'Your profile will stop being searchable on 2 September 2027')
  assert.match(english?.body_text ?? '', /https:\/\/portal\.example\/en\/profile\/visibility/)
  assert.match(english?.body_html ?? '', /<html lang="en">/)
  const [french] = await mailsTo(otis.email)
  assert.equal(french?.subject, 'Votre profil cessera d’être trouvable le 2 septembre 2027')
  assert.match(french?.body_text ?? '', /https:\/\/portal\.example\/fr\/profil\/visibilite/)
  assert.doesNotMatch(french?.body_text ?? '', /Otis/)
})

test('a person who renews is reminded again only before the new end, and is not hidden', async () => {
  const rene = await makePerson(database.db, 'René', [], 'fr')
  await saveVisibility(database.db, rene.id, 'named', consented)
  await remindOfVisibility(database.db, 'https://portal.example', at('2027-08-10'))
  await saveVisibility(database.db, rene.id, 'named', at('2027-08-11'))
  await remindOfVisibility(database.db, 'https://portal.example', at('2027-08-20'))
  await endVisibility(database.db, 'https://portal.example', at('2027-09-03'))
  assert.equal((await mailsTo(rene.email)).length, 1)
  assert.equal((await findProfile(database.db, rene.id))?.visibility, 'named')
})

test('when the time is over the person is hidden, leaves the search, is told, and the log says so; twice does no more', async () => {
  const eve = await makePerson(database.db, 'Eve')
  await saveVisibility(database.db, eve.id, 'anonymous', consented)
  assert.equal(await isIndexed(eve.id), true)
  const runs = tasks({
    db: database.db,
    clock: () => at('2027-09-03'),
    settings: { publicUrl: 'https://portal.example' },
  })
  await runs['end-visibility']?.({})
  await runs['end-visibility']?.({})

  const profile = await findProfile(database.db, eve.id)
  assert.deepEqual([profile?.visibility, profile?.visibleUntil, profile?.consentedAt], ['hidden', null, null])
  assert.equal(await isIndexed(eve.id), false)
  assert.deepEqual(
    (await mailsTo(eve.email)).map(({ subject }) => subject),
    ['Your profile is no longer searchable'],
  )
  const events = await database.db
    .selectFrom('events')
    .select(['verb', 'actor', 'facts'])
    .where('subject', '=', eve.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(events.slice(1), [
    { verb: 'visibility.change', actor: null, facts: { visibility: 'hidden', ended: '2027-09-02T15:00:00.000Z' } },
  ])
})

test('who chose a language for messages is written to in it', async () => {
  const lou = await makePerson(database.db, 'Lou')
  await database.db
    .transaction()
    .execute((tx) => changeProfile(tx, lou.id, 'languages', { communicationLanguage: 'fr' }, consented))
  await saveVisibility(database.db, lou.id, 'named', consented)
  await remindOfVisibility(database.db, 'https://portal.example', at('2027-08-20'))
  assert.deepEqual(
    (await mailsTo(lou.email)).map(({ language }) => language),
    ['fr'],
  )
})

test('somebody hidden is neither reminded nor told of an end', async () => {
  const hugo = await makePerson(database.db, 'Hugo')
  await saveVisibility(database.db, hugo.id, 'named', consented)
  await saveVisibility(database.db, hugo.id, 'hidden', at('2026-04-01'))
  await remindOfVisibility(database.db, 'https://portal.example', at('2027-08-20'))
  await endVisibility(database.db, 'https://portal.example', at('2027-10-01'))
  assert.deepEqual(await mailsTo(hugo.email), [])
})
