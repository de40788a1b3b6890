import { expect, type Locator, type Page, test } from '@playwright/test'
import { said as drafting } from '../../src/features/applications/drafting/messages.ts'
import { said as following } from '../../src/features/applications/following/messages.ts'
import { rules } from '../../src/features/applications/messages.ts'
import { said as reading } from '../../src/features/campaigns/advertisement/messages.ts'
import { to } from '../../src/i18n/addresses.ts'
import { site } from '../../src/i18n/site.ts'
import { makeApplication, makeReadyToApply, questionsOf } from '../applying.ts'
import { openCampaign } from '../campaign.ts'
import { serve } from '../serve.ts'
import { everyWay, isLookedAt, openWalker } from './walk.ts'

const minute = 60_000

// Walks with the Tab key to where the focus is wanted.
const tabTo = async (page: Page, wanted: Locator) => {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${wanted}`)
}

test('by keyboard alone, from an advertisement to a receipt', async ({ browser }) => {
  const portal = await serve()
  const campaign = await openCampaign(portal)
  await makeReadyToApply(portal.db, portal.people.talent, new Date())
  const talent = await openWalker(browser, portal.origin, { language: 'en', script: true }, 'wide', false)
  const { page, t } = talent
  const { keyboard } = page
  const main = page.locator('main')
  // Past the head of the page by its first link, then to what is named; Enter leads on.
  const enter = async (named: Locator) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, named.first())
    const next = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
    await keyboard.press('Enter')
    await next
    await page.waitForLoadState()
  }
  const goOn = () => enter(main.getByRole('link', { name: t(drafting.next) }))
  const fillIn = async (field: Locator, words: string) => {
    await tabTo(page, field)
    await keyboard.type(words)
  }
  await talent.signIn('talent@demo.example')
  await page.goto(to('en', 'campaign', { id: campaign }))
  await enter(main.getByRole('button', { name: t(reading.apply) }))
  for (const _ of ['welcome', 'profile', 'timeline']) await goOn()
  await tabTo(page, page.locator('input[name="educationPath"]').first())
  await keyboard.press('Space')
  await tabTo(page, page.locator('input[name="experiences"]').first())
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: t(drafting.goOn) }))
  await keyboard.press('Enter')
  await page.waitForURL(/skills$/)
  await goOn()
  for (const one of await questionsOf(portal.db, campaign))
    await fillIn(page.locator(`[name="answer-${one.id}"]`), 'Soon.')
  await tabTo(page, page.getByRole('button', { name: t(drafting.goOn) }))
  await keyboard.press('Enter')
  await page.waitForURL(/review$/)
  // Refused, the summary has the focus, and its link leads to the field.
  await tabTo(page, page.getByRole('button', { name: t(drafting.submit) }))
  await keyboard.press('Enter')
  await expect(page.locator('#error-summary')).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(page.locator('input[name="signature"]')).toBeFocused()
  await keyboard.type('Camille Tremblay')
  await keyboard.press('Enter')
  await expect(page.getByText(t(following.submitted))).toBeVisible()
  await talent.close()
  await portal.close()
})

for (const way of everyWay.filter((one) => !isLookedAt(one)))
  test(`two tabs, and a campaign that closes while one writes, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    let ahead = 0
    const portal = await serve({ clock: () => new Date(Date.now() + ahead) })
    const campaign = await openCampaign(portal, { closesAt: new Date(Date.now() + 10 * minute) })
    await makeReadyToApply(portal.db, portal.people.talent, new Date())
    const id = await makeApplication(portal.db, campaign, { id: portal.people.talent }, new Date())
    const talent = await openWalker(browser, portal.origin, way)
    const { page, t, language } = talent
    await talent.signIn('talent@demo.example')
    const [question] = await questionsOf(portal.db, campaign)
    const answer = `[name="answer-${question?.id}"]`
    const questions = to(language, 'applicationStep', { id, step: 'questions' })
    const other = await page.context().newPage()
    await page.goto(questions)
    await other.goto(questions)

    // What the other tab saved meanwhile is shown beside what is typed here, and nothing is overwritten.
    await other.locator(answer).fill('Monday')
    await other.getByRole('button', { name: t(drafting.goOn) }).click()
    await other.waitForURL(/review|etapes\/review/)
    await page.locator(answer).fill('Tuesday')
    await talent.press(t(drafting.goOn))
    await expect(page.locator('.error-summary')).toContainText(t(site.changedElsewhere))
    await expect(page.locator('main')).toContainText('Monday')
    await expect(page.locator(answer)).toHaveValue('Tuesday')
    await talent.look()
    await talent.press(t(drafting.goOn))
    await expect(page.locator('main').getByText('Tuesday')).toBeVisible()

    // The campaign closes while one writes: it is said kindly, and what was typed is there.
    await page.goto(questions)
    await page.locator(answer).fill('Five minutes too late')
    ahead = 11 * minute
    await talent.press(t(drafting.goOn))
    await expect(page.locator('.error-summary')).toContainText(t(rules.campaignClosed))
    await expect(page.getByText(t(drafting.closedMeanwhileBody))).toBeVisible()
    await expect(page.locator(answer)).toHaveValue('Five minutes too late')
    await talent.look()
    await page.goto(questions)
    await expect(page.locator(answer)).toHaveValue('Five minutes too late')
    await talent.go('applications')
    await expect(page.getByText(t(following.expired))).toBeVisible()
    await talent.close()
    await portal.close()
  })
