import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, chromium } from '@playwright/test'
import { makeCampaign } from '../../test/campaign.ts'
import { firstOffice, makePerson } from '../../test/cast.ts'
import { type Served, serve } from '../../test/serve.ts'

const minute = 60_000
const hour = 60 * minute
const now = new Date('2026-03-02T15:00:00Z')
let portal: Served
let browser: Browser
before(async () => {
  portal = await serve({ clock: () => now })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
})
after(async () => {
  await browser?.close()
  await portal?.close()
})

test('who stays inside the form until the campaign closes sees the time run out, is warned near the end, and is told that it is over', async () => {
  const person = await makePerson(portal.db, 'Lise Late')
  const campaign = await makeCampaign(portal.db, {
    officeId: await firstOffice(portal.db),
    by: portal.people.lead,
    now: new Date(now.getTime() - 20 * 24 * hour),
    changes: { closesAt: new Date(now.getTime() + 3 * hour + minute / 2) },
  })
  const context = await browser.newContext()
  await context.addCookies([{ name: 'session', value: person.token, url: portal.origin }])
  const page = await context.newPage()
  // The clock of the device is wrong by years: what counts is how much time passes.
  await page.clock.install({ time: new Date('2031-01-01T00:00:00Z') })
  await page.goto(`${portal.origin}/fr/campagnes/${campaign}`)
  await page.getByRole('button', { name: 'Postuler' }).first().click()
  const left = page.locator('time-left [data-part="left"]')
  const warning = page.locator('time-left [role="status"]')
  await left.waitFor()
  const said = async () => (await left.innerText()).replaceAll(/\s/g, ' ')
  const passes = async (time: number) => {
    await page.clock.runFor(time)
    return said()
  }

  assert.equal(await said(), 'il reste 3 heures')
  assert.equal(await passes(hour), 'il reste 2 heures')
  assert.equal(await passes(minute), 'il reste 119 minutes')
  assert.equal(await warning.innerText(), '')
  await passes(hour)
  assert.match(await warning.innerText(), /ferme bientôt \(il reste 59 minutes\)/)
  await passes(45 * minute)
  assert.match(await warning.innerText(), /il reste 14 minutes/)
  await passes(14 * minute)
  assert.equal(await said(), 'il reste 0 minute')
  await passes(minute)
  assert.match(await warning.innerText(), /Cette campagne est fermée\./)
  await context.close()
})
