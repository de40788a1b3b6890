import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { said, stageNames } from '../../src/features/overview/campaigns/messages.ts'
import { said as keeping } from '../../src/features/overview/kept/messages.ts'
import { fileSaid, formatNames, ui } from '../../src/web/ui/messages.ts'
import { makeApplicant, submitFor } from '../applying.ts'
import { makeCampaign } from '../campaign.ts'
import { firstOffice } from '../cast.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

for (const way of ways) {
  // Who leads the office reads its figures; a manager, on a narrow screen, reads them protected.
  const [who, applied] = way.script ? (['lead', /(^|\s)6(\s|$)/] as const) : (['manager', /≈ (5|10)/] as const)
  test(`a ${who} finds their way through all campaigns, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    const now = new Date()
    const by = { officeId: await firstOffice(portal.db), by: portal.people.lead, now }
    const busy = await makeCampaign(portal.db, by)
    await makeCampaign(portal.db, { ...by, changes: { title_en: 'Quiet quarter', title_fr: 'Quartier calme' } })
    for (let place = 0; place < 6; place++) {
      const person = await makeApplicant(portal.db, `Ada ${place}`, now)
      await submitFor(portal.db, { campaignId: busy, person, now })
    }
    const walker = await openWalker(browser, portal.origin, way, way.script ? 'wide' : 'narrow')
    const { page, t } = walker
    const quiet = way.language === 'en' ? 'Quiet quarter' : 'Quartier calme'
    await walker.signIn(`${who}@demo.example`)

    await walker.go('overview')
    await expect(page.locator('.menu [aria-current]')).toHaveText(t(ui.overview))
    await expect(page.locator('#campaigns-caption')).toHaveText(t(said.campaigns, { count: 2 }))
    await page.locator('summary', { hasText: t(said.pictureTable) }).click()
    await page.locator('summary', { hasText: t(said.meanings) }).click()
    await walker.look()
    const rows = page.locator('section[aria-labelledby=campaigns-caption] tbody tr')
    await expect(rows.first().locator('td').nth(2)).toHaveText(applied)

    // What is asked stays in the address, and can be kept under a name.
    await page.locator('summary', { hasText: t(said.filter) }).click()
    await page.locator('input[name=text]').fill(quiet)
    await page.getByLabel(t(stageNames.open)).check()
    await walker.press(t(said.show))
    await expect(rows).toHaveCount(1)
    await walker.look()
    await walker.follow(t(said.keep))
    await walker.press(t(keeping.keepIt))
    await expect(page.locator('.error-summary')).toBeVisible()
    await walker.look()
    await page.getByLabel(t(keeping.name)).fill('Q4')
    await walker.press(t(keeping.keepIt))
    await walker.look()
    await walker.follow('Q4')
    await expect(rows).toHaveCount(1)

    // Behind a row stands what happened.
    await walker.follow(quiet)
    await expect(page.locator('h1')).toHaveText(quiet)
    await walker.look()
    await page.goBack()

    // What the filter leaves is what the file holds.
    await walker.follow(t(said.export))
    await walker.look()
    await page.getByLabel(t(formatNames.csv)).check()
    await walker.press(t(fileSaid.make))
    const fetch = page.locator('main a', { hasText: '.csv' })
    await expect(async () => {
      await page.reload()
      await expect(fetch).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    const download = page.waitForEvent('download')
    await fetch.click()
    const file = parse(await readFile(await (await download).path()), { bom: true })
    expect(file.slice(1).map(([, title]) => title)).toEqual([quiet])

    // The advertisement says how the office keeps its word.
    await walker.go('campaign', { id: busy })
    await expect(page.locator('.promise')).toBeVisible()
    await walker.look()
    await walker.close()
    await portal.close()
  })
}
