import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { type Browser, chromium, type Page } from '@playwright/test'
import { openTestApp, type TestApp } from '../../test/app.ts'
import { makePerson } from '../../test/cast.ts'
import { assetUrl, buildAssets } from '../web/assets.ts'
import { findDraft } from '../web/drafts.ts'

const arguments_ = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const form = 'experience.new.work'

let portal: TestApp
let browser: Browser
let origin: string
const server = createServer(
  (request, response) => void getRequestListener(portal.app.fetch, { overrideGlobalObjects: false })(request, response),
)

before(async () => {
  await buildAssets()
  server.listen(0, 'localhost')
  await once(server, 'listening')
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  portal = await openTestApp({ publicUrl: origin })
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: arguments_ })
})
after(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
  await portal?.close()
})

const openFor = async (name: string) => {
  const person = await makePerson(portal.db, name)
  const context = await browser.newContext()
  await context.addCookies([{ name: 'session', value: person.token, url: origin }])
  const open = async () => {
    const page = await context.newPage()
    await page.goto(`${origin}/en/profile/experiences/new/work`)
    return page
  }
  const draft = async () => (await findDraft(portal.db, person.id, form))?.fields
  return { context, open, draft }
}

const saysLater = (page: Page, words: RegExp) => page.locator('.saved', { hasText: words }).waitFor()
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

test('the script is small', async () => {
  const script = await readFile(`public${assetUrl('enhance.js')}`)
  assert.ok(gzipSync(script).length < 6 * 1024, `${gzipSync(script).length} bytes`)
})

test('what is typed is kept, and the page says so once the server has said so', async () => {
  const { open, draft, context } = await openFor('Ty Typing')
  const page = await open()
  await page.fill('#title', 'Half a tit')
  await saysLater(page, /^Saved as a draft at 10:00 EST$/)
  assert.equal((await draft())?.title, 'Half a tit')
  assert.equal((await draft())?._csrf, undefined)
  await context.close()
})

test('the last words typed before leaving are kept too, and brought back', async () => {
  const { open, context } = await openFor('Lea Leaving')
  const page = await open()
  await page.fill('#title', 'the last words')
  await page.goto(`${origin}/en/profile`)
  const again = await open()
  assert.equal(await again.inputValue('#title'), 'the last words')
  assert.ok(await again.getByText('We brought back what you typed').isVisible())
  await context.close()
})

test('a second tab that knows less overwrites nothing: it is told, and can see the other version', async () => {
  const { open, draft, context } = await openFor('Two Tabs')
  const [first, second] = [await open(), await open()]
  await first.fill('#title', 'from the first tab')
  await saysLater(first, /Saved as a draft/)
  await second.fill('#title', 'from the second tab')
  await saysLater(second, /changed in another tab/)
  assert.equal(await second.locator('.saved a').getAttribute('href'), second.url())
  assert.equal((await draft())?.title, 'from the first tab')
  assert.equal(await second.inputValue('#title'), 'from the second tab')
  await context.close()
})

test('without a connection the page says that it is not saved, keeps trying, and then says that it is', async () => {
  const { open, draft, context } = await openFor('Olga Offline')
  const page = await open()
  await context.setOffline(true)
  await page.fill('#title', 'typed on a train')
  await saysLater(page, /Not saved as a draft yet/)
  assert.equal(await draft(), undefined)
  await context.setOffline(false)
  await saysLater(page, /Saved as a draft/)
  assert.equal((await draft())?.title, 'typed on a train')
  await context.close()
})

test('a form sent while a draft is on its way ends the draft, which does not come back', async () => {
  const { open, draft, context } = await openFor('Sid Sending')
  const page = await open()
  await page.route('**/drafts/**', async (route) => {
    await new Promise((done) => setTimeout(done, 400))
    await route.continue()
  })
  await page.fill('#title', 'Analyst')
  await page.fill('#organization', 'Harbour Board')
  await page.fill('#start-year', '2020')
  await page.check('#isCurrent')
  await page.waitForRequest('**/drafts/**')
  await save(page)
  await page.waitForURL('**/skills?saved=new')
  assert.equal(await draft(), undefined)
  await context.close()
})

test('what is to be mended takes the focus', async () => {
  const { open, context } = await openFor('Fay Focus')
  const page = await open()
  await save(page)
  await page.locator('#error-summary').waitFor()
  await page.waitForFunction('document.activeElement.id === "error-summary"')
  assert.match(await page.title(), /^Error: Add work/)
  await context.close()
})

test('when the session has ended the page says what to do, and the text stays', async () => {
  const { open, context } = await openFor('Eve Ended')
  const page = await open()
  await context.clearCookies()
  await page.fill('#title', 'still here')
  await saysLater(page, /Your session has ended/)
  assert.equal(await page.inputValue('#title'), 'still here')
  await context.close()
})
