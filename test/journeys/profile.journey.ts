import { expect, test } from '@playwright/test'
import { said as accommodation } from '../../src/features/profiles/accommodation/messages.ts'
import { said as experiences } from '../../src/features/profiles/experiences/messages.ts'
import { kindNames, needNames } from '../../src/features/profiles/messages.ts'
import { said as sections } from '../../src/features/profiles/sections/messages.ts'
import { site } from '../../src/i18n/site.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

// One way with script and one without, one in each language; every page 320 pixels wide and by keyboard alone.
for (const way of ways)
  test(`every section of a profile, told by keyboard on a phone, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve()
    const talent = await openWalker(browser, portal.origin, way, 'narrow')
    const { page, t } = talent
    await talent.signIn('talent@demo.example')

    const enter = async (label: string) => {
      const next = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
      await page.locator('main').getByRole('button', { name: label, exact: true }).first().focus()
      await page.keyboard.press('Enter')
      await next
      await page.waitForLoadState()
      await talent.look()
    }
    const tick = async (label: string) => {
      await page.getByLabel(label, { exact: true }).first().focus()
      await page.keyboard.press('Space')
    }
    const saved = page.locator('.notice-success')

    await talent.go('profileAbout')
    await page.locator('#headline').fill('Builds quiet registers')
    await enter(t(site.save))
    await expect(saved).toBeVisible()

    // A test result without its last day is asked for it.
    await talent.go('profileLanguages')
    await tick(t(sections.tested))
    await page.locator('#readingLevel').selectOption('C')
    await enter(t(site.save))
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(page.locator('.error-summary')).toBeFocused()
    await page.locator('input[name="readingUntilDay"]').fill('1')
    await page.locator('select[name="readingUntilMonth"]').selectOption('05')
    await page.locator('input[name="readingUntilYear"]').fill(String(new Date().getFullYear() + 2))
    await enter(t(site.save))
    await expect(saved).toBeVisible()

    await talent.go('profilePriority')
    await page.locator('#priorityEntitlement').focus()
    await page.keyboard.press('Space')
    await enter(t(site.save))
    await expect(saved).toBeVisible()

    await talent.go('profileAccommodation')
    await tick(t(needNames.captions))
    await tick(t(accommodation.isShared))
    await enter(t(site.save))
    await expect(saved).toBeVisible()

    await talent.go('experienceNew', { kind: 'education' })
    await enter(t(site.save))
    await expect(page.locator('.error-summary')).toBeFocused()
    await page.locator('#area').fill('Cartography')
    await page.locator('#organization').fill('Nunavut Arctic College')
    await page.locator('input[name="startYear"]').fill('2011')
    await page.locator('input[name="endYear"]').fill('2013')
    await enter(t(site.save))
    await expect(page.getByText(t(experiences.added))).toBeVisible()

    await talent.go('experiences', {}, { kind: 'education', order: 'oldest' })
    const link = page.getByRole('link', { name: 'Cartography', exact: true })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/experiences\/[0-9a-f-]{36}$/)

    // Another tab says something else meanwhile: both are shown, side by side, and nothing is overwritten.
    await portal.db.updateTable('experiences').set({ place: 'Iqaluit' }).where('area', '=', 'Cartography').execute()
    await page.locator('#place').fill('Rankin Inlet')
    await enter(t(site.save))
    await expect(page.locator('.error-summary')).toBeFocused()
    await expect(page.getByText('Iqaluit').first()).toBeVisible()
    await expect(page.locator('#place')).toHaveValue('Rankin Inlet')

    await talent.go('profileGovernment')
    const { id } = await portal.db
      .selectFrom('experiences')
      .select('id')
      .where('area', '=', 'Cartography')
      .executeTakeFirstOrThrow()
    await talent.go('experienceRemoval', { id })
    await enter(t(experiences.removeIt))
    await expect(page.getByText(t(experiences.removed))).toBeVisible()
    await expect(page.getByText(t(experiences.oneKind, { kind: t(kindNames.education), count: 0 }))).toHaveCount(0)

    await talent.go('profile')
    await expect(page.getByText('Builds quiet registers')).toBeVisible()
    await page.getByRole('link', { name: t(sections.seeMissing) }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#missing')).toBeFocused()
    await talent.close()
  })
