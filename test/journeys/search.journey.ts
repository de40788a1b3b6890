import { expect, test } from '@playwright/test'
import { regionNames } from '../../src/features/profiles/index.ts'
import { said } from '../../src/features/talent-search/messages.ts'
import { said as saving } from '../../src/features/talent-search/saved/messages.ts'
import { stopTokenOf } from '../../src/features/talent-search/saved/stop-link.ts'
import { testSettings } from '../app.ts'
import { makeFindable } from '../findable.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

for (const way of ways)
  test(`a manager narrows a search, goes back in it, keeps it and is told of it, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({})
    const now = new Date()
    await makeFindable(portal.db, 15, { regions: ['ontario'], arrangements: ['remote'] }, now)
    await makeFindable(portal.db, 10, { regions: ['ontario', 'quebec'], arrangements: ['hybrid'] }, now)
    const manager = await openWalker(browser, portal.origin, way, way.language === 'fr' ? 'narrow' : 'wide')
    const { page, t } = manager
    const count = (people: number) =>
      page.getByRole('heading', { name: t(said.foundAbout, { count: people }), exact: true })
    const open = async () => {
      const toggle = page.locator('.narrow-toggle > summary')
      if ((await toggle.isVisible()) && !(await page.locator('form.filters').isVisible())) await toggle.click()
    }
    const choose = async (value: string) => {
      await open()
      await page.locator(`input[value="${value}"]`).focus()
      await page.keyboard.press('Space')
      if (!way.script) await manager.press(t(said.show))
    }

    await manager.signIn('manager@demo.example')
    await manager.go('search')

    // Chosen by keyboard, one after the other: the numbers follow, and the address holds what is chosen.
    await choose('ontario')
    await expect(count(25)).toBeVisible()
    await expect(page).toHaveURL(/region=ontario/)
    await choose('remote')
    await expect(count(15)).toBeVisible()
    await expect(page).toHaveURL(/arrangement=remote/)
    if (way.script) {
      await expect(page.getByRole('status').filter({ hasText: t(said.foundAbout, { count: 15 }) })).toHaveCount(1)
      await expect(page.locator('input[value="remote"]')).toBeFocused()
    }
    await expect(page.locator('[data-count="arrangement hybrid"]')).toHaveText(`(${t(said.aboutAlone, { count: 10 })})`)
    await expect(page).toHaveTitle(new RegExp(t(said.aboutAlone, { count: 15 })))
    await manager.look()

    // The way back leads through what was chosen, in the form and beside it.
    await page.goBack()
    await expect(count(25)).toBeVisible()
    await expect(page.locator('input[value="remote"]')).not.toBeChecked()
    await expect(page.locator('input[value="ontario"]')).toBeChecked()
    await page.goForward()
    await expect(count(15)).toBeVisible()
    await expect(page.locator('input[value="remote"]')).toBeChecked()

    // What is asked stands above the list and is taken away there.
    await page.getByRole('link', { name: t(said.remove, { condition: t(regionNames.ontario) }) }).click()
    await expect(page).not.toHaveURL(/region=ontario/)
    await expect(page.locator('input[value="remote"]')).toBeChecked()

    // Nobody: what is in the way, and what giving it up would find.
    await manager.go('search', {}, { region: 'ontario', condition: 'shifts' })
    await expect(page.getByRole('heading', { name: t(said.inTheWay) })).toBeVisible()
    await expect(page.getByText(t(said.wouldBe, { people: t(said.aboutAlone, { count: 25 }) })).first()).toBeVisible()

    // Kept under a name, with mails, and found again.
    await manager.go('search', {}, { region: 'quebec' })
    await manager.follow(t(saving.save))
    await manager.look()
    await manager.press(t(saving.save))
    await expect(page.locator('.error-summary')).toBeVisible()
    await manager.look()
    await page.getByLabel(t(saving.name), { exact: false }).fill('Saint-Laurent')
    await page.locator('input[name="alert"][value="daily"]').check()
    await manager.press(t(saving.save))
    await expect(page.getByText(t(saving.saved), { exact: true })).toBeVisible()
    await manager.look()
    await makeFindable(portal.db, 5, { regions: ['quebec'] }, now)
    await manager.go('savedSearches')
    await expect(page.getByRole('row', { name: /Saint-Laurent/ })).toContainText(t(said.aboutAlone, { count: 5 }))
    await manager.follow('Saint-Laurent')
    await manager.press(t(saving.open))
    await expect(count(15)).toBeVisible()

    // Stopped by the link of a mail, and let go.
    const { person_id: owner } = await portal.db
      .selectFrom('saved_searches')
      .select('person_id')
      .executeTakeFirstOrThrow()
    await manager.go('searchAlertsStop', { token: stopTokenOf(testSettings.secret, owner) })
    await manager.press(t(saving.stop))
    await expect(page.getByRole('heading', { name: t(saving.stoppedTitle) })).toBeVisible()
    await manager.go('savedSearches')
    await manager.follow('Saint-Laurent')
    await manager.follow(t(saving.remove))
    await manager.look()
    await manager.press(t(saving.remove))
    await expect(page.getByText(t(saving.removed), { exact: true })).toBeVisible()

    await manager.close()
    await portal.close()
  })
