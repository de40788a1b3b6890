import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import type { Member } from '../../../test/cast.ts'
import { makeFindable } from '../../../test/findable.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
  const { db, time } = portal
  await makeFindable(db, 8, { regions: ['ontario'], arrangements: ['remote'] }, time.now)
  await makeFindable(db, 6, { regions: ['north'], arrangements: ['hybrid'], conditions: ['travel'] }, time.now)
})
after(() => portal.close())

test('a search that finds nobody says what is in the way: one condition, or two, with their numbers', async () => {
  const recruiter = portal.as(portal.cast.recruiter)
  const one = await recruiter.text('/en/search?region=ontario&condition=travel')
  assert.match(one, /What is in the way/)
  assert.match(one, /without “Travel”<\/a> 8 more[\s\S]*without “Ontario”<\/a> 6 more/)
  const two = await recruiter.text('/en/search?region=ontario&condition=travel&duration=long-term')
  assert.match(two, /Giving up one condition is not enough/)
  assert.match(two, /without “A year or more” and “Travel”<\/a> 8 in all/)
  const manager = await portal
    .as(portal.cast.manager)
    .text('/fr/recherche?region=ontario&condition=travel&duration=long-term')
  assert.match(manager, /sans «\u00a0Un an ou plus\u00a0» ni «\u00a0Déplacements\u00a0»<\/a> environ (5|10) en tout/)
  assert.doesNotMatch(manager, /row-card/)
})

test('every value that is asked stands above the list, each with the way to no longer ask it', async () => {
  const page = await portal.as(portal.cast.manager).text('/en/search?region=ontario&region=north&text=cobol')
  for (const left of [
    'region=ontario&amp;text=cobol',
    'region=north&amp;text=cobol',
    'region=ontario&amp;region=north',
  ])
    assert.ok(page.includes(`href="/en/search?${left}" aria-label="Remove`), left)
})

test('the script is given the part of the page that follows, with all its numbers, and nothing else', async () => {
  const manager = portal.as(portal.cast.manager)
  const whole = await manager.text('/en/search?region=ontario')
  const part = await (await manager.get('/en/search?region=ontario', { 'x-page-part': 'search' })).text()
  assert.match(part.trim(), /^<live-search[\s\S]*<\/live-search>$/)
  assert.ok(whole.includes(part.trim()))
  assert.match(part, /data-told="About (5|10) people match"/)
})

test('what nobody knows is left out and told, whatever is asked', async () => {
  const page = await portal
    .as(portal.cast.manager)
    .text('/en/search?classification=XX-99&stream=astrology&reading=Z&region=moon&near=yes&page=-1')
  for (const value of ['XX-99', 'astrology', 'Z', 'moon']) assert.match(page, new RegExp(`</code> ${value}</li>`))
})

test('a manager’s words are words alone, all of which must be met; the Office may ask by signs', async () => {
  const { db, cast } = portal
  const [first = '', ...others] = (
    await db.selectFrom('profiles').select('person_id as id').where('headline', '=', '').execute()
  ).map(({ id }) => id)
  await db.updateTable('profiles').set({ headline: 'Zyx' }).where('person_id', '=', first).execute()
  await db.updateTable('profiles').set({ headline: 'The cloud' }).where('person_id', 'in', others).execute()
  const told = async (member: Member, text: string) =>
    /data-told="([^"]+)"/.exec(await portal.as(member).text(`/en/search?${new URLSearchParams({ text })}`))?.[1]
  const all = await told(cast.manager, 'cloud')
  assert.match(all ?? '', /^About/)
  for (const text of ['cloud or zyx', 'cloud -zyx', '"cloud zyx"', 'cloud zyx'])
    assert.equal(await told(cast.manager, text), 'Fewer than 5 people match', text)
  for (const text of ['The cloud', 'cloud or', '"cloud"']) assert.equal(await told(cast.manager, text), all, text)
  const page = await portal.as(cast.manager).text(`/en/search?text=${encodeURIComponent('cloud or zyx')}`)
  assert.match(page, /value="cloud zyx"/)
  assert.match(page, /“or” and the minus sign are not read/)
  for (const [text, count] of [
    ['cloud or zyx', others.length + 1],
    ['cloud -zyx', others.length],
    ['"the cloud"', others.length],
  ] as const)
    assert.equal(await told(cast.recruiter, text), `${count} people match`, text)
  const words = Array.from({ length: 22 }, (_, place) => `word${place}`)
  assert.match(
    await portal.as(cast.manager).text(`/en/search?text=${words.join('+')}`),
    /<code>text<\/code> word20 word21/,
  )
})

test('a skill that was chosen of several is asked, and no longer in question', async () => {
  const manager = portal.as(portal.cast.manager)
  const before = await manager.text('/en/search?add=security')
  assert.match(before, /Several skills could be meant/)
  const [radio = ''] = /<input[^>]*name="skill"[^>]*>/.exec(before) ?? []
  const key = /value="([^"]+)"/.exec(radio)?.[1] ?? ''
  const after = await manager.text(`/en/search?add=security&skill=${key}`)
  assert.match(after, /class="chosen-skill"/)
  assert.doesNotMatch(after, /Several skills could be meant/)
  assert.doesNotMatch(after, /name="add"[^>]*value="security"/)
})

test('nobody is listed twice where a list ends before its number lets it', async () => {
  const { db, cast, time } = portal
  const all = ['travel', 'shifts', 'on-call']
  await makeFindable(db, 20, { regions: ['prairie'], conditions: all }, time.now)
  for (const lacking of all)
    await makeFindable(db, 4, { regions: ['prairie'], conditions: all.filter((one) => one !== lacking) }, time.now)
  const asked = '/en/search?region=prairie&condition=travel&condition=shifts&condition=on-call'
  const listed = async (page: number) =>
    [
      ...(await portal.as(cast.manager).text(`${asked}&page=${page}`)).matchAll(
        /href="\/en\/search\/people\/([^"?]+)/g,
      ),
    ].map(([, one]) => one)
  const [first, second] = [await listed(1), await listed(2)]
  assert.equal(first.length, 20)
  assert.deepEqual(second, [])
})

test('a request carries a number as its viewer may be told it', async () => {
  const manager = portal.as(portal.cast.manager)
  assert.match(await manager.text('/en/requests/new?region=ontario'), /About (5|10) people match today/)
  assert.match(
    await manager.text('/en/requests/new?region=ontario&condition=travel'),
    /Fewer than 5 people match today/,
  )
})
