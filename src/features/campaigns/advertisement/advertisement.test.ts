import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { chance } from '../../../../test/random-profile.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Changes } from '../drafting/forms.ts'
import { closeCampaignsDue, closeEarly } from '../publication/actions.ts'
import { sayLeft } from './left.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(portal.time.now.getTime() + days * day)
const publish = (changes: Changes = {}) =>
  makeCampaign(portal.db, { officeId: portal.cast.officeId, by: portal.cast.lead.id, now: portal.time.now, changes })

test('open campaigns are listed, what closes first at the top; drafts, closed ones and those to come are not', async () => {
  const late = await publish({ title_en: 'Data analyst', title_fr: 'Analyste de données', closesAt: inDays(40) })
  const early = await publish({
    title_en: 'Network architect',
    title_fr: 'Architecte de réseaux',
    closesAt: inDays(15),
  })
  const toCome = await publish({ title_en: 'Later on', title_fr: 'Plus tard', opensAt: inDays(3) })
  const over = await publish({ title_en: 'Gone', title_fr: 'Partie' })
  await closeEarly(portal.db, over, portal.cast.lead.id, { reason_en: 'x', reason_fr: 'x' }, portal.time.now)
  const page = await portal.visitor.text('/fr/campagnes')
  assert.ok(page.indexOf(early) > 0 && page.indexOf(early) < page.indexOf(late))
  assert.match(page, /2 campagnes ouvertes/)
  for (const id of [toCome, over]) assert.ok(!page.includes(id))
  assert.equal((await portal.visitor.get(`/en/campaigns/${toCome}`)).status, 404)
  assert.match(await portal.visitor.text(`/en/campaigns/${over}`), /This campaign is closed/)
})

const filters: [string, Changes, string, string][] = [
  [
    'a word of the other language',
    { title_en: 'Guardian of penguins', title_fr: 'Gardienne de manchots' },
    'text=manchot',
    'text=baleine',
  ],
  [
    'a word without its accents',
    { impact_en: 'x', impact_fr: 'Vous protégez le Québécois moyen.' },
    'text=quebecois',
    'text=ontarien',
  ],
  [
    'a skill it asks for, in the other language',
    { title_en: 'Keeper', title_fr: 'Gardien' },
    'text=securite+infonuagique+gardien',
    'text=fortran+gardien',
  ],
  ['its office', { title_en: 'Weaver', title_fr: 'Tisserand' }, 'text=weaver+digital+community', 'text=weaver+navy'],
  ['a stream', { workStream: 'privacy' }, 'stream=privacy', 'stream=transfer-payments'],
  ['a language', { languageRequirement: 'fr', languageProfile: '' }, 'language=fr', 'language=en'],
  ['a region', { regions: ['north'] }, 'region=north', 'region=prairie'],
]
for (const [what, changes, finds, misses] of filters)
  test(`campaigns are found by ${what}`, async () => {
    const id = await publish(changes)
    assert.ok((await portal.visitor.text(`/en/campaigns?${finds}`)).includes(id))
    assert.ok(!(await portal.visitor.text(`/en/campaigns?${misses}`)).includes(id))
  })

test('remote ones, and those that close within a week, are found by a tick; nonsense asks nothing', async () => {
  const onSite = await publish({ arrangements: ['on-site'] })
  assert.ok(!(await portal.visitor.text('/en/campaigns?remote=yes')).includes(onSite))
  assert.ok(!(await portal.visitor.text('/en/campaigns?soon=yes')).includes(onSite))
  portal.time.now = inDays(25)
  assert.ok((await portal.visitor.text('/en/campaigns?soon=yes')).includes(onSite))
  portal.time.now = inDays(-25)
  assert.ok(
    (await portal.visitor.text("/en/campaigns?language=klingon&region=moon&classification='%3B--")).includes(onSite),
  )
  const none = await portal.visitor.text('/fr/campagnes?text=zzzz')
  assert.match(none, /Aucune campagne ouverte ne correspond/)
})

test('the page says everything in both languages, with its structured data while it is open', async () => {
  const id = await publish({ equivalent_en: 'Four years of practice', equivalent_fr: 'Quatre ans de pratique' })
  const english = await portal.visitor.text(`/en/campaigns/${id}`)
  const french = await portal.visitor.text(`/fr/campagnes/${id}`)
  for (const words of [
    'Cloud security specialist',
    'Bilingual BBB',
    'Four years of practice',
    'Which incident taught you most?',
    'At most 100 words',
    '30 days left',
  ])
    assert.ok(english.includes(words), words)
  for (const words of [
    'Spécialiste de la sécurité infonuagique',
    'Bilingue BBB',
    'Sécurité infonuagique',
    'il reste 30 jours',
    'HAE',
  ])
    assert.ok(french.includes(words), words)
  const data = JSON.parse(/application\/ld\+json">(.+?)<\/script>/.exec(french)?.[1] ?? '{}')
  assert.equal(data['@type'], 'JobPosting')
  // What Google and schema.org ask of a posting: these five, and a place or remote work with its country.
  for (const field of ['title', 'description', 'datePosted', 'validThrough', 'hiringOrganization'])
    assert.ok(data[field], field)
  assert.equal(data.jobLocation[0].address.addressCountry, 'CA')
  assert.equal(data.jobLocationType, 'TELECOMMUTE')
  assert.equal(data.applicantLocationRequirements.name, 'CA')
  assert.ok(!Number.isNaN(Date.parse(data.validThrough)))
  await closeCampaignsDue(portal.db, inDays(31))
  portal.time.now = inDays(31)
  const closed = await portal.visitor.text(`/en/campaigns/${id}`)
  assert.match(closed, /This campaign is closed/)
  assert.doesNotMatch(closed, /ld\+json|closing\.ics/)
  assert.match(closed, /See the open campaigns/)
  portal.time.now = inDays(-31)
})

test('nothing that an office writes can end the structured data or the page', async () => {
  const id = await publish({ impact_en: '</script><script>alert(1)</script>', impact_fr: '<b>x</b>' })
  const page = await portal.visitor.text(`/en/campaigns/${id}`)
  assert.doesNotMatch(page, /<script>alert/)
  assert.equal(page.match(/<\/script>/g)?.length, page.match(/<script/g)?.length)
})

test('feed, sitemap and calendar name what is open, and forget it once it is closed', async () => {
  const id = await publish({ title_en: 'Fish & chips <analyst>', title_fr: 'Analyste', closesAt: inDays(20) })
  const feed = await portal.visitor.get('/en/campaigns/feed.atom')
  assert.match(feed.headers.get('content-type') ?? '', /atom\+xml/)
  const xml = await feed.text()
  assert.ok(xml.includes(`/en/campaigns/${id}`) && xml.includes('Fish &amp; chips &lt;analyst&gt;'))
  const sitemap = await portal.visitor.text('/sitemap.xml')
  assert.ok(sitemap.includes(`hreflang="fr" href="http://localhost/fr/campagnes/${id}"`))
  const calendar = await portal.visitor.get(`/fr/campagnes/${id}/cloture.ics`)
  assert.match(calendar.headers.get('content-type') ?? '', /text\/calendar/)
  const event = (await calendar.text()).replaceAll('\r\n ', '')
  assert.match(event, /BEGIN:VEVENT[\s\S]+DTSTART:20260322T150000Z/)
  assert.match(event, /SUMMARY:Clôture\u00a0: Analyste/)

  await closeEarly(portal.db, id, portal.cast.lead.id, { reason_en: 'x', reason_fr: 'x' }, inDays(1))
  assert.ok(!(await portal.visitor.text('/fr/campagnes/fil.atom')).includes(id))
  assert.ok(!(await portal.visitor.text('/sitemap.xml')).includes(id))
})

const spans: [number, string, string][] = [
  [30 * day, '30 days left', 'il reste 30 jours'],
  [2 * day, '2 days left', 'il reste 2 jours'],
  [2 * day - 1, '47 hours left', 'il reste 47 heures'],
  [2 * 60 * 60 * 1000 - 1, '119 minutes left', 'il reste 119 minutes'],
  [60 * 1000, '1 minute left', 'il reste 1 minute'],
  [-5, '0 minutes left', 'il reste 0 minute'],
]
for (const [left, en, fr] of spans)
  test(`${left} ms before the closing it says: ${en}`, () => {
    const now = new Date('2026-03-02T15:00:00Z')
    const until = new Date(now.getTime() + left)
    assert.deepEqual([sayLeft(translator('en'), until, now), sayLeft(translator('fr'), until, now)], [en, fr])
  })

test('whatever is left, the countdown says a whole number of one unit that is not over yet', () => {
  const { below, next } = chance(13)
  const minute = 60 * 1000
  const units = { day, hour: 60 * minute, minute }
  for (let turn = 0; turn < 2_000; turn++) {
    const left = next() < 0.5 ? below(3 * day) : below(400 * day)
    const now = new Date('2026-03-02T15:00:00Z')
    const said = sayLeft(translator('en'), new Date(now.getTime() + left), now)
    const [, count = '', unit = '', plural] = /^([\d,]+) (day|hour|minute)(s?) left$/.exec(said) ?? []
    const number = Number(count.replace(',', ''))
    const size = units[unit as keyof typeof units]
    assert.ok(number * size <= left && left < (number + 1) * size, `${left} ms: ${said}`)
    assert.equal(plural, number === 1 ? '' : 's')
    assert.equal(unit, left >= 2 * day ? 'day' : left >= 2 * units.hour ? 'hour' : 'minute')
  }
})
