import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { said, standingNames } from '../../src/features/applications/office/messages.ts'
import { fileSaid, formatNames } from '../../src/web/ui/messages.ts'
import { makeApplicant, submitFor } from '../applying.ts'
import { makeCampaign } from '../campaign.ts'
import { firstOffice } from '../cast.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

const applicants = [
  ['Zoé Élan', { city: 'Gatineau', province: 'QC', priorityEntitlement: 'yes', priorityNumber: 'P1' }],
  ['Adèle Roy', { city: 'Ottawa', province: 'ON', armedForces: 'veteran' }],
  ['Bao Nguyen', { city: 'Whitehorse', province: 'YT' }],
] as const

for (const way of ways)
  test(`an office reads its applications, notes one and takes its list along, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    const now = new Date()
    const officeId = await firstOffice(portal.db)
    const campaignId = await makeCampaign(portal.db, { officeId, by: portal.people.lead, now })
    for (const [name, about] of applicants) {
      const person = await makeApplicant(portal.db, name, now, about, way.language)
      await submitFor(portal.db, { campaignId, person, language: way.language, now })
    }
    const office = await openWalker(browser, portal.origin, way, way.language === 'fr' ? 'narrow' : 'wide')
    const { page, t } = office
    await office.signIn('recruiter@demo.example')

    // From the campaign to its applications, put into another order.
    await office.go('officeCampaign', { id: campaignId })
    await office.follow(t(said.found, { count: 3 }))
    await office.look()
    const names = page.locator('tbody th a')
    await expect(names).toHaveText(['Bao Nguyen', 'Adèle Roy', 'Zoé Élan'])
    await page.locator('summary', { hasText: t(said.filter) }).click()
    await office.look()
    await page.locator('select[name=sort]').selectOption('name-asc')
    await office.press(t(said.show))
    await expect(names).toHaveText(['Adèle Roy', 'Bao Nguyen', 'Zoé Élan'])

    // With the keys from row to row, into one, to the next, and back to the same place.
    await names.first().focus()
    if (way.script) {
      await page.keyboard.press('ArrowDown')
      await expect(names.nth(1)).toBeFocused()
      await page.keyboard.press('End')
      await page.keyboard.press('Home')
      await expect(names.first()).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await page.waitForLoadState()
    await expect(page.locator('h1')).toHaveText('Adèle Roy')
    await office.look()
    await office.follow(t(said.next))
    await expect(page.locator('h1')).toHaveText('Bao Nguyen')
    await expect(page.locator('.through')).toContainText(t(said.placeInList, { place: 2, total: 3 }))

    await office.press(t(said.addNote))
    await expect(page.locator('.error-summary')).toBeVisible()
    await office.look()
    await page.getByLabel(t(said.note), { exact: false }).fill('Called back.')
    await office.press(t(said.addNote))
    await expect(page.locator('article.message')).toContainText('Called back.')
    await office.press(t(said.bookmark))
    await expect(page.getByRole('button', { name: t(said.unbookmark) })).toBeVisible()
    await office.follow(t(said.backToList))
    await expect(page).toHaveURL(/#a\d+$/)
    await expect(page.locator('tbody tr').nth(1)).toContainText(t(said.hasBookmark))

    // What the filter leaves is what the file holds.
    if (!(await page.locator('select[name=standing]').isVisible()))
      await page.locator('summary', { hasText: t(said.filter) }).click()
    await page.locator('select[name=standing]').selectOption({ label: t(standingNames.veteran) })
    await office.press(t(said.show))
    await expect(names).toHaveText(['Adèle Roy'])
    await office.follow(t(said.export))
    await office.look()
    await page.getByLabel(t(formatNames.csv)).check()
    await office.press(t(fileSaid.make))
    const fetch = page.locator('main a', { hasText: '.csv' })
    await expect(async () => {
      await page.reload()
      await expect(fetch).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await office.look()
    const download = page.waitForEvent('download')
    await fetch.click()
    const rows = parse(await readFile(await (await download).path()), { bom: true })
    expect(rows.slice(1).map(([, name]) => name)).toEqual(['Adèle Roy'])
    await office.close()
    await portal.close()
  })
