import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { openDatabase } from '../src/platform/database.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { openLog } from '../src/platform/log.ts'
import { makePerson } from './cast.ts'
import { freePort, isOpen, startPortal } from './start-portal.ts'
import { openChromium, saysLater } from './typing.ts'

const rounds = 3

// Under the eyes of the page itself: what stood in the field whenever the line said that it was saved.
const watch = () => {
  const field = document.querySelector<HTMLTextAreaElement>('#details')
  const line = document.querySelector('.saved')
  const truth = Object.assign(globalThis, { acknowledged: '' })
  setInterval(() => {
    const isSaved = line?.textContent?.startsWith('Saved as a draft') && !line.hasAttribute('data-behind')
    if (isSaved && field) truth.acknowledged = field.value
  }, 5)
}

test('typing goes on while the server is killed and started again, and every character said to be saved is there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-kill-'))
  const port = await freePort()
  let portal = startPortal(folder, port)
  await isOpen(portal)
  const database = await startEmbeddedPostgres({ folder })
  const { db, close } = openDatabase(database.url, openLog('silent'), 1)
  const writer = await makePerson(db, 'Wyn Writer')
  await close()
  await database.stop()

  const kept = async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query("select fields ->> 'details' as details from drafts where person_id = $1", [
      writer.id,
    ])
    await client.end()
    return String(rows[0]?.details ?? '')
  }

  const browser = await openChromium()
  try {
    const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
    await context.addCookies([{ name: 'session', value: writer.token, url: `http://localhost:${port}` }])
    const page = await context.newPage()
    await page.goto('/en/profile/experiences/new/work')
    await page.evaluate(watch)
    const acknowledged = () => page.evaluate(() => (globalThis as unknown as { acknowledged: string }).acknowledged)

    let isTyping = true
    const typing = (async () => {
      for (let word = 0; isTyping; word++) {
        await page.locator('#details').pressSequentially(`é${word} `, { delay: 15 })
        await page.waitForTimeout(word % 3 === 0 ? 700 : 100)
      }
    })()
    let before = 0
    for (let round = 0; round < rounds; round++) {
      for (let tries = 0; tries < 200 && (await acknowledged()).length <= before; tries++) await page.waitForTimeout(50)
      await page.waitForTimeout(200 + round * 170)
      portal.process.kill('SIGKILL')
      await portal.ended
      const said = await acknowledged()
      const text = await kept()
      assert.ok(said.length > before, 'something more was said to be saved')
      assert.ok(text.startsWith(said), `said “${said}”, kept “${text}”`)
      before = said.length
      portal = startPortal(folder, port)
      await isOpen(portal)
    }
    isTyping = false
    await typing
    await saysLater(page, /^Saved as a draft/)
    assert.equal(await kept(), await page.inputValue('#details'))
  } finally {
    await browser.close()
    portal.process.kill('SIGTERM')
    await portal.ended
    await rm(folder, { recursive: true, force: true })
  }
})
