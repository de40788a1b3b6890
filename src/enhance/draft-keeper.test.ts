import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openTyping, save, saysLater } from '../../test/typing.ts'
import { assetUrl } from '../web/assets.ts'

let typing: Awaited<ReturnType<typeof openTyping>>
before(async () => {
  typing = await openTyping()
})
after(() => typing?.close())

const enough = async (page: Page, title = 'Analyst') => {
  await page.fill('#title', title)
  await page.fill('#organization', 'Harbour Board')
  await page.fill('#start-year', '2020')
  await page.check('#isCurrent')
}

test('the script is small', async () => {
  const script = await readFile(`public${assetUrl('enhance.js')}`)
  assert.ok(gzipSync(script).length < 8 * 1024, `${gzipSync(script).length} bytes`)
})

test('what is typed is kept, and the page says so once the server has said so', async () => {
  const { open, draft, context } = await typing.openFor('Ty Typing')
  const page = await open()
  await page.fill('#title', 'Half a tit')
  await saysLater(page, /^Saved as a draft at 10:00 EST$/)
  const kept = await draft()
  assert.deepEqual([kept?.title, kept?.organization, kept?._csrf], ['Half a tit', undefined, undefined])
  assert.ok(kept?.seen)
  await context.close()
})

test('the last words typed before leaving are kept too, and brought back', async () => {
  const { open, context } = await typing.openFor('Lea Leaving')
  const page = await open()
  await page.fill('#title', 'the last words')
  await page.goto(`${typing.origin}/en/profile`)
  const again = await open()
  assert.equal(await again.inputValue('#title'), 'the last words')
  assert.ok(await again.getByRole('heading', { name: 'We brought back what you typed' }).isVisible())
  await context.close()
})

test('two tabs that type into different fields are merged without a word', async () => {
  const { open, draft, context } = await typing.openFor('Mel Merge')
  const [first, second] = [await open(), await open()]
  await first.fill('#title', 'from the first tab')
  await first.check('#isCurrent')
  await saysLater(first, /Saved as a draft/)
  await second.fill('#organization', 'from the second tab')
  await saysLater(second, /Saved as a draft/)
  assert.equal(await second.inputValue('#title'), 'from the first tab')
  assert.ok(await second.isChecked('#isCurrent'))
  assert.equal(await second.locator('.beside').count(), 0)
  const kept = await draft()
  assert.deepEqual([kept?.title, kept?.organization], ['from the first tab', 'from the second tab'])
  await context.close()
})

for (const choice of ['Keep my answer', 'Take the other answer'] as const)
  test(`two tabs that type into the same field are shown side by side: “${choice}”`, async () => {
    const { open, draft, context } = await typing.openFor('Two Tabs')
    const [first, second] = [await open(), await open()]
    await first.fill('#title', 'a text of the first tab')
    await saysLater(first, /Saved as a draft/)
    await second.fill('#title', 'a text of the second tab')
    await second.fill('#organization', 'no quarrel about this')
    await saysLater(second, /Kept on this device, not on the server yet\. Another tab says something else/)
    const box = second.getByRole('group', { name: /Job title: two answers to choose from/ })
    const { violations } = await new AxeBuilder({ page: second }).setLegacyMode(true).analyze()
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    )
    assert.deepEqual(await box.locator('mark').allTextContents(), ['different: second', 'different: first'])
    const kept = await draft()
    assert.deepEqual([kept?.title, kept?.organization], ['a text of the first tab', 'no quarrel about this'])

    // Sending waits for the choice, and leads to it.
    await save(second)
    await second.waitForFunction(() => document.activeElement?.textContent === 'Keep my answer')
    await box.getByRole('button', { name: choice }).press('Enter')
    await box.waitFor({ state: 'detached' })
    assert.equal(await second.evaluate(() => document.activeElement?.id), 'title')
    await saysLater(second, /^Saved as a draft/)
    const chosen = choice.startsWith('Keep') ? 'a text of the second tab' : 'a text of the first tab'
    assert.equal(await second.inputValue('#title'), chosen)
    assert.equal((await draft())?.title, chosen)
    await context.close()
  })

test('a form sent in one tab is not sent again by another unawares: it becomes a new draft, and says so', async () => {
  const { open, context } = await typing.openFor('Una Twice')
  const [first, second] = [await open(), await open()]
  await enough(first)
  await saysLater(first, /Saved as a draft/)
  await second.fill('#place', 'Halifax')
  await saysLater(second, /Saved as a draft/)
  await save(first)
  await first.waitForURL('**/skills?saved=new')
  await save(second)
  await second.getByText('This form was sent or discarded elsewhere').waitFor()
  await second.waitForFunction(() => document.activeElement?.className === 'keeper-note')
  await saysLater(second, /Saved as a draft/)
  assert.equal(second.url(), `${typing.origin}/en/profile/experiences/new/work`)
  assert.equal(await second.inputValue('#title'), 'Analyst')
  await context.close()
})

test('without a connection the page says where the text is, keeps trying, and then says that it is saved', async () => {
  const { open, draft, context } = await typing.openFor('Olga Offline')
  const page = await open()
  await context.setOffline(true)
  await page.fill('#title', 'typed on a train')
  await saysLater(page, /^Kept on this device, not on the server yet\. The portal cannot be reached; we keep trying\.$/)
  assert.equal(await draft(), undefined)
  await context.setOffline(false)
  await saysLater(page, /^Saved as a draft/)
  assert.equal((await draft())?.title, 'typed on a train')
  await context.close()
})

test('a form sent without a connection is sent once, when the connection is back', async () => {
  const { open, person, context } = await typing.openFor('Otto Offline')
  const page = await open()
  await enough(page)
  await context.setOffline(true)
  await save(page)
  await saysLater(page, /The form will be sent, once, as soon as it can be/)
  await context.setOffline(false)
  await page.waitForURL('**/skills?saved=new')
  const experiences = await typing.db
    .selectFrom('experiences')
    .select('id')
    .where('person_id', '=', person.id)
    .execute()
  assert.equal(experiences.length, 1)
  await context.close()
})

test('going on typing takes back what was to be sent when the connection is back', async () => {
  const { open, draft, context } = await typing.openFor('Tia Back')
  const page = await open()
  await enough(page)
  await context.setOffline(true)
  await save(page)
  await saysLater(page, /The form will be sent/)
  await page.fill('#title', 'Analyst, no, wait')
  await context.setOffline(false)
  await saysLater(page, /^Saved as a draft/)
  assert.equal((await draft())?.title, 'Analyst, no, wait')
  assert.match(page.url(), /new\/work$/)
  await context.close()
})

test('a form sent while a draft is on its way ends the draft, which does not come back; pressing twice sends once', async () => {
  const { open, draft, person, context } = await typing.openFor('Sid Sending')
  const page = await open()
  await page.route('**/drafts/**', async (route) => {
    await new Promise((done) => setTimeout(done, 400))
    await route.continue()
  })
  await enough(page)
  await page.waitForRequest('**/drafts/**')
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick()
  await page.waitForURL('**/skills?saved=new')
  assert.equal(await draft(), undefined)
  const experiences = await typing.db
    .selectFrom('experiences')
    .select('id')
    .where('person_id', '=', person.id)
    .execute()
  assert.equal(experiences.length, 1)
  await context.close()
})

test('what is saved elsewhere meanwhile is shown beside what was typed, and can be taken', async () => {
  const { open, context } = await typing.openFor('Sal Saved')
  const [first, second] = [await open('/en/profile/about-me'), await open('/en/profile/about-me')]
  await first.fill('#city', 'Iqaluit')
  await save(first)
  await first.waitForURL('**/about-me?saved=yes')
  await second.fill('#city', 'Whitehorse')
  await second.selectOption('#province', 'YT')
  await save(second)
  const box = second.getByRole('group', { name: /City/ })
  await box.getByText('What is saved now').waitFor()
  await box.getByRole('button', { name: 'Take the other answer' }).click()
  assert.equal(await second.inputValue('#city'), 'Iqaluit')
  assert.equal(await second.inputValue('#province'), 'YT')
  await save(second)
  await second.waitForURL('**/about-me?saved=yes')
  assert.equal(await second.inputValue('#city'), 'Iqaluit')
  await context.close()
})

test('the search that a request comes from stays with its draft', async () => {
  const { open, person, context } = await typing.openFor('Mia Manager')
  await typing.db
    .insertInto('role_grants')
    .values({ person_id: person.id, role: 'manager', granted_at: new Date('2026-01-05T14:00:00Z') })
    .execute()
  const page = await open('/en/requests/new?skill=typescript')
  await page.fill('#positionTitle', 'Developer')
  await saysLater(page, /^Saved as a draft/)
  const again = await open('/en/requests/new')
  assert.equal(await again.inputValue('#positionTitle'), 'Developer')
  assert.equal(await again.locator('input[name=filter]').inputValue(), 'skill=typescript')
  await context.close()
})

test('what is to be mended takes the focus', async () => {
  const { open, context } = await typing.openFor('Fay Focus')
  const page = await open()
  await save(page)
  await page.locator('#error-summary').waitFor()
  await page.waitForFunction('document.activeElement.id === "error-summary"')
  assert.match(await page.title(), /^Error: Add work/)
  await context.close()
})
