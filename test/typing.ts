import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { buildAssets } from '../src/web/assets.ts'
import { findDraft } from '../src/web/drafts.ts'
import { openTestApp, type TestApp } from './app.ts'
import { type Member, makePerson } from './cast.ts'

/** Chromium without what it does on its own. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

const draftName = 'experience.new.work'

/** The portal over HTTP and Chromium, for people who type into the form of a new experience. */
export const openTyping = async () => {
  await buildAssets()
  let portal: TestApp | undefined
  const server = createServer((request, response) => {
    if (portal) void getRequestListener(portal.app.fetch, { overrideGlobalObjects: false })(request, response)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const app = await openTestApp({ publicUrl: origin })
  portal = app
  const browser = await openChromium()

  const signIn = (context: BrowserContext, person: Member) =>
    context.addCookies([{ name: 'session', value: person.token, url: origin }])

  /** Someone at a browser of their own. */
  const openFor = async (name: string, context?: BrowserContext) => {
    const person = await makePerson(app.db, name)
    const own = context ?? (await browser.newContext())
    await signIn(own, person)
    const open = async (path = '/en/profile/experiences/new/work'): Promise<Page> => {
      const page = await own.newPage()
      page.setDefaultTimeout(10_000)
      await page.goto(origin + path)
      return page
    }
    const draft = async () => (await findDraft(app.db, person.id, draftName))?.fields
    return { person, context: own, open, draft }
  }

  const close = async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
    await app.close()
  }
  return { origin, db: app.db, time: app.time, browser, signIn, openFor, close }
}

/** Waits until the line under the form says so, of everything that was typed. */
export const saysLater = (page: Page, words: RegExp) =>
  page.locator('.saved:not([data-behind])', { hasText: words }).first().waitFor()

/** Presses the main button of the form. */
export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** The page goes without a last word, as when the battery is empty. */
export const vanish = async (page: Page): Promise<void> => {
  const gone = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => undefined)
  await gone
  await page.close()
}

/** What is kept on this device, as keys and answers. */
export const onDevice = (page: Page): Promise<{ person: string; form: string; answers: Record<string, string> }[]> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const asked = indexedDB.open('portal', 1)
        asked.onupgradeneeded = () => asked.result.createObjectStore('leftovers', { keyPath: 'key' })
        asked.onsuccess = () => {
          const all = asked.result.transaction('leftovers').objectStore('leftovers').getAll()
          all.onsuccess = () => {
            asked.result.close()
            done(all.result)
          }
        }
      }),
  )
