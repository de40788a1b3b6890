import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../test/app.ts'
import { type Member, makePerson } from '../../test/cast.ts'
import type { Typed } from './draft-merge.ts'
import { discardDraft, findDraft } from './drafts.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

type Answer = { kept: boolean; version: number; says?: string; conflicts?: Typed; news?: Typed; ended?: boolean }

const keep = async (who: Member, form: string, body: object, language = 'en') => {
  const path = language === 'fr' ? `/fr/brouillons/${form}` : `/en/drafts/${form}`
  const response = await portal.as(who).put(path, body)
  return { status: response.status, answer: (await response.json()) as Answer }
}
const keptOf = async (who: Member, form: string) => (await findDraft(portal.db, who.id, form))?.fields

test('what is typed is kept field by field, each time as a newer version', async () => {
  const { talent } = portal.cast
  const first = await keep(talent, 'experience.new.work', { version: 0, tab: 'a', turn: 1, fields: { title: 'I led' } })
  assert.equal(first.status, 200)
  assert.equal(first.answer.says, 'Saved as a draft at 10:00 EST')
  const version = first.answer.version
  const next = { version, tab: 'a', turn: 2, fields: { details: 'a team' } }
  const second = await keep(talent, 'experience.new.work', next, 'fr')
  assert.equal(second.answer.says, 'Ébauche enregistrée à 10 h 00 HNE')
  assert.ok(second.answer.version > version)
  assert.deepEqual(await keptOf(talent, 'experience.new.work'), { title: 'I led', details: 'a team' })
})

test('two tabs that type into different fields are merged; into the same one, the second is shown the first', async () => {
  const { talent } = portal.cast
  await keep(talent, 'two-tabs', { version: 0, tab: 'a', turn: 1, fields: { title: 'first', place: 'Gatineau' } })
  const fields = { title: 'second', details: 'from the second' }
  const { status, answer } = await keep(talent, 'two-tabs', { version: 0, tab: 'b', turn: 1, fields })
  assert.equal(status, 409)
  assert.deepEqual([answer.kept, answer.conflicts], [false, { title: 'first' }])
  assert.deepEqual(answer.news, { place: 'Gatineau' })
  const asFirst = { title: 'first', place: 'Gatineau', details: 'from the second' }
  assert.deepEqual(await keptOf(talent, 'two-tabs'), asFirst)
  const chosen = { version: answer.version, tab: 'b', turn: 2, fields: { title: 'second' } }
  assert.equal((await keep(talent, 'two-tabs', chosen)).status, 200)
  assert.deepEqual(await keptOf(talent, 'two-tabs'), { ...asFirst, title: 'second' })
})

test('two tabs that begin at the same moment lose nothing', async () => {
  const { talent } = portal.cast
  await Promise.all(
    ['a', 'b', 'c', 'd'].map((tab) => keep(talent, 'at-once', { version: 0, tab, turn: 1, fields: { [tab]: tab } })),
  )
  assert.deepEqual(await keptOf(talent, 'at-once'), { a: 'a', b: 'b', c: 'c', d: 'd' })
})

test('drafts are one’s own: another person’s of the same name is another draft', async () => {
  const { talent, otherTalent } = portal.cast
  await keep(talent, 'mine', { version: 0, fields: { details: 'mine' } })
  await keep(otherTalent, 'mine', { version: 0, fields: { details: 'yours' } })
  assert.deepEqual(await keptOf(talent, 'mine'), { details: 'mine' })
})

test('a draft that makes no sense, or that nobody signed in sends, is refused and keeps nothing', async () => {
  const { talent } = portal.cast
  for (const body of [
    { version: 'x' },
    { version: -1, fields: {} },
    { version: 0, fields: { a: 'x'.repeat(100_001) } },
    { version: 0, fields: { _csrf: 'x' } },
    { version: 0, fields: Object.fromEntries(Array.from({ length: 501 }, (_, place) => [`f${place}`, ''])) },
  ])
    assert.equal((await keep(talent, 'bad', body)).status, 422)
  assert.equal((await portal.visitor.put('/en/drafts/bad', { version: 0, fields: { a: 'x' } })).status, 401)
  assert.equal(await keptOf(talent, 'bad'), undefined)
})

test('characters that a database refuses do not cost the text around them', async () => {
  const { talent } = portal.cast
  const text = 'one\0two\ud800three\r\nfour'
  assert.equal((await keep(talent, 'odd', { version: 0, fields: { details: text } })).status, 200)
  assert.deepEqual(await keptOf(talent, 'odd'), { details: 'onetwo\ufffdthree\nfour' })
})

test('asking without having typed makes no draft', async () => {
  const { talent } = portal.cast
  const { answer } = await keep(talent, 'asked', { version: 0, tab: 'a', turn: 1, fields: {} })
  assert.deepEqual([answer.kept, answer.version], [true, 0])
  assert.equal(await keptOf(talent, 'asked'), undefined)
})

test('a tab whose draft was sent or discarded elsewhere is told so, and nothing of it is mixed into the next', async () => {
  const { talent } = portal.cast
  const { answer } = await keep(talent, 'over', { version: 0, tab: 'a', turn: 1, fields: { title: 'x' } })
  await discardDraft(portal.db, talent.id, 'over')
  const later = { version: answer.version, tab: 'a', turn: 2, fields: { details: 'y' } }
  const told = await keep(talent, 'over', later)
  assert.deepEqual([told.status, told.answer.ended], [410, true])
  assert.equal(await keptOf(talent, 'over'), undefined)
  // A new draft has versions that no draft before it had.
  const again = await keep(talent, 'over', { version: 0, tab: 'b', turn: 1, fields: { details: 'z' } })
  assert.ok(again.answer.version > answer.version)
  assert.equal((await keep(talent, 'over', later)).status, 409)
})

test('a draft is discarded by a button, and only leads back to a page of ours', async () => {
  const { talent } = portal.cast
  await keep(talent, 'gone', { version: 0, fields: { details: 'x' } })
  const browser = portal.as(talent)
  const answer = await browser.post('/en/drafts/gone/removal?return=/en/profile')
  assert.equal(answer.headers.get('location'), '/en/profile')
  assert.equal(await keptOf(talent, 'gone'), undefined)
  assert.equal((await browser.post('/en/drafts/gone/removal?return=//evil.example')).headers.get('location'), '/en')
})

test('without script a button keeps the form as a draft and leads back to it, which says so', async () => {
  const who = await makePerson(portal.db, 'Nina Noscript')
  const browser = portal.as(who)
  const page = await browser.text('/en/profile/about-me')
  const address = /formaction="([^"]+)"[^>]*>Save as a draft</.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const sent = await browser.post(address, { city: 'Half a c', phone: 'not a phone', _known: '0' })
  assert.equal(sent.status, 303)
  const back = await browser.text(sent.headers.get('location') ?? '')
  assert.match(back, /Saved as a draft/)
  assert.match(back, /value="Half a c"/)
  assert.match(back, /value="not a phone"/)
})

test('a draft too long to be one is given back, not cut', async () => {
  const answer = await portal.as(portal.cast.talent).post('/fr/brouillons/long?return=/fr/profil', {
    details: `Le début ${'x'.repeat(100_000)} la fin`,
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Une ébauche ne peut pas être aussi longue/)
  assert.match(page, /Le début x+ la fin/)
})

const about = '/en/profile/about-me'
const whole = { pronouns: '', contactEmail: '', phone: '', province: '', headline: '', headlineLanguage: 'en' }

test('saving a form ends what it knew of its draft; what another tab typed since is brought back', async () => {
  const who = await makePerson(portal.db, 'Two Tabs')
  const [form, browser] = ['profile.about', portal.as(who)]
  const first = await keep(who, form, { version: 0, tab: 'a', turn: 1, fields: { city: 'Moncton' } })
  await keep(who, form, { version: 0, tab: 'b', turn: 1, fields: { phone: '506 555 0100' } })
  const known = { _draft: form, _known: String(first.answer.version) }
  assert.equal((await browser.post(about, { ...whole, city: 'Moncton', ...known })).status, 303)
  assert.deepEqual(await keptOf(who, form), { phone: '506 555 0100' })
  const page = await browser.text(about)
  assert.match(page, /We brought back what you typed/)

  assert.match(page, /value="Moncton"/)
  assert.match(page, /value="506 555 0100"/)
  const version = String((await findDraft(portal.db, who.id, form))?.version)
  const all = { ...whole, city: 'Moncton', phone: '506 555 0100', _draft: form, _known: version }
  assert.equal((await browser.post(about, all)).status, 303)
  assert.equal(await keptOf(who, form), undefined)
})

test('without script, two forms that are both refused overwrite neither: the second page shows what the first typed', async () => {
  const who = await makePerson(portal.db, 'Sans Script')
  const browser = portal.as(who)
  const send = (city: string) =>
    browser.post(about, { ...whole, city, phone: 'no phone', _draft: 'profile.about', _known: '0' })
  assert.equal((await send('from the first form')).status, 422)
  const second = await send('from the second form')
  const page = await second.text()
  assert.equal(second.status, 422)
  assert.match(page, /Something else was entered in another tab/)
  assert.match(page, /<p class="as-typed">from the first form<\/p>/)
  assert.match(page, /value="from the second form"/)
  assert.equal((await keptOf(who, 'profile.about'))?.city, 'from the first form')
})

test('a box that was unticked stays unticked in the draft, whatever is saved', async () => {
  const who = await makePerson(portal.db, 'Una Unticked')
  const browser = portal.as(who)
  const regions = (ticked: string[]) => ({ regions: ticked, arrangements: ['remote'] })
  assert.equal((await browser.post('/en/profile/preferences', regions(['quebec', 'north']))).status, 303)
  await keep(who, 'profile.preferences', { version: 0, tab: 'a', turn: 1, fields: { regions: [] } })
  const page = await browser.text('/en/profile/preferences')
  assert.doesNotMatch(page, /value="(quebec|north)" checked/)
  assert.match(page, /value="remote" checked/)
})
