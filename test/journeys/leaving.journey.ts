import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { said as retention } from '../../src/features/admin/retention/messages.ts'
import { said as erasure } from '../../src/features/profiles/leaving/erasure/messages.ts'
import { said as takeOut } from '../../src/features/profiles/leaving/take-out/messages.ts'
import { said as declaration, indigenousNames } from '../../src/features/profiles/self-declaration/messages.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

for (const way of ways)
  test(`declaring, taking everything away, leaving, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    const talent = await openWalker(browser, portal.origin, way, way.script ? 'wide' : 'narrow')
    const { page, t } = talent
    await talent.signIn('new@demo.example')

    // Says something of themselves, is told what is missing, keeps it, reads it back.
    await talent.go('profile')
    await talent.go('selfDeclaration')
    await page.getByLabel(t(indigenousNames.metis)).check()
    await talent.press(t(declaration.keep))
    await expect(page.locator('.error-summary')).toBeVisible()
    await talent.look()
    await page.locator('input[name="purposes"][value="portal-statistics"]').check()
    await talent.press(t(declaration.keep))
    await expect(page.getByText(t(declaration.kept)).first()).toBeVisible()
    await expect(page.getByLabel(t(indigenousNames.metis))).toBeChecked()
    await talent.look()
    await talent.go('selfDeclarationWithdrawal')

    // Makes a copy, waits while the page renews itself, and fetches it.
    await talent.go('account')
    await talent.go('takeOut')
    await talent.press(t(takeOut.make))
    await talent.look()
    await expect(page.getByText(t(takeOut.ready))).toBeVisible({ timeout: 20_000 })
    await talent.look()
    const fetched = page.waitForEvent('download')
    await page.locator('main .notice a.button').click()
    const zip = unzipSync(readFileSync(await (await fetched).path()))
    expect(strFromU8(zip['data.json'] ?? new Uint8Array())).toContain('metis')

    // Leaves: is asked for the address, and is shown the certificate.
    await talent.go('erasure')
    await talent.press(t(erasure.erase))
    await expect(page.locator('.error-summary')).toBeVisible()
    await talent.look()
    await page.locator('input[name="email"]').fill('new@demo.example')
    await talent.press(t(erasure.erase))
    await expect(page.getByRole('heading', { name: t(erasure.certificateTitle) })).toBeVisible()
    await expect(page.getByText(t(erasure.signedOutNow))).toBeVisible()
    await talent.look()

    // The same identity is somebody new, with nothing kept.
    await talent.signIn('new@demo.example')
    await talent.go('selfDeclaration')
    await expect(page.getByLabel(t(indigenousNames.metis))).not.toBeChecked()
    await expect
      .poll(
        async () => portal.db.selectFrom('mails').select('recipient').where('forget_recipient', '=', true).execute(),
        { timeout: 20_000 },
      )
      .toEqual([{ recipient: '' }])

    // Whoever runs the installation sees the rules, changes one, applies them.
    const administrator = await openWalker(browser, portal.origin, way, way.script ? 'wide' : 'narrow')
    await administrator.signIn('admin@demo.example')
    await administrator.go('retention')
    await administrator.go('retentionRule', { key: 'drafts' })
    await administrator.page.locator('input[name="amount"]').fill('1')
    await administrator.page.locator('main form button').click()
    await expect(administrator.page.locator('.error-summary')).toBeVisible()
    await administrator.look()
    await administrator.go('retention')
    await administrator.press(t(retention.apply))
    await expect(administrator.page.getByText(t(retention.appliedNothing))).toBeVisible({ timeout: 20_000 })
    await administrator.look()
    await administrator.go('privacy')

    await Promise.all([talent, administrator].map(({ close }) => close()))
    await portal.close()
  })
