import { expect, type Locator, type Page, test } from '@playwright/test'
import { said as drafting } from '../../src/features/applications/drafting/messages.ts'
import { said as following } from '../../src/features/applications/following/messages.ts'
import { rules } from '../../src/features/applications/messages.ts'
import { said as reading } from '../../src/features/campaigns/advertisement/messages.ts'
import { addExperience, changeProfile, kindNames, linkSkill } from '../../src/features/profiles/index.ts'
import { findSkillByKey } from '../../src/features/skills/index.ts'
import { to } from '../../src/i18n/addresses.ts'
import { site } from '../../src/i18n/site.ts'
import { makeApplication, makeReadyToApply, questionsOf } from '../applying.ts'
import { makeCampaign } from '../campaign.ts'
import { firstOffice } from '../cast.ts'
import { type Served, serve } from '../serve.ts'
import { isLookedAt, openWalker, ways } from './walk.ts'

type Walker = Awaited<ReturnType<typeof openWalker>>

const minute = 60_000
const before = new Date(Date.now() - 20 * 24 * 60 * minute)

const publish = async ({ db, people }: Served, changes: Parameters<typeof makeCampaign>[1]['changes'] = {}) =>
  makeCampaign(db, { officeId: await firstOffice(db), by: people.lead, now: before, changes })

// A profile that tells half of what an application asks: languages, one experience, evidence of one skill of two.
const tellHalf = ({ db, people }: Served) =>
  db.transaction().execute(async (tx) => {
    const now = new Date()
    const spoken = { positionLanguages: ['fr' as const], examLanguage: 'fr' as const, interviewLanguage: 'en' as const }
    await changeProfile(tx, people.talent, 'languages', spoken, now)
    const work = {
      kind: 'work',
      language: 'fr',
      title: 'Analyste',
      organization: 'Port de Halifax',
      startMonth: '2020',
    } as const
    const experienceId = await addExperience(tx, people.talent, { ...work, isCurrent: true }, now)
    const skill = await findSkillByKey(tx, 'cloud-security')
    const words = { evidence: 'J’ai posé les garde-fous.', language: 'fr' as const }
    if (skill) await linkSkill(tx, people.talent, { experienceId, skillId: skill.id, ...words }, now)
    return experienceId
  })

const idIn = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''

// Fields of a page that wait to be filled in before one can go on.
const toFillIn = ({ page }: Walker) =>
  page.locator('main :is(input, select, textarea):not([type="hidden"], [type="checkbox"], [type="radio"])').count()

const prove = async (talent: Walker, portal: Served, id: string) => {
  const { page, t } = talent
  // The receipt stands on the screen with the fingerprint, and the mail says the same.
  await expect(page.getByText(t(following.submitted))).toBeVisible()
  await talent.look()
  const hash = (await page.locator('main code').textContent()) ?? ''
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  await expect
    .poll(async () => portal.db.selectFrom('mails').select('key').where('sent_at', 'is', null).execute(), {
      timeout: 20_000,
    })
    .toEqual([])
  await talent.go('outbox')
  await page.locator('main').getByRole('link').first().click()
  await expect(page.getByText(hash).first()).toBeVisible()

  // What was sent stays as it was, whatever changes in the profile.
  await talent.go('applicationAsSubmitted', { id })
  const sent = await page.locator('main').innerText()
  expect(sent).toContain('J’ai posé les garde-fous.')
  await portal.db
    .transaction()
    .execute((tx) =>
      changeProfile(tx, portal.people.talent, 'about', { city: 'Elsewhere', citizenship: 'other' }, new Date()),
    )
  await portal.db.updateTable('experience_skills').set({ evidence: 'Other words' }).execute()
  await page.reload()
  expect(await page.locator('main').innerText()).toBe(sent)
}

for (const way of ways)
  test(`from an advertisement to a receipt and back out, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    const [campaign, similar] = [
      await publish(portal),
      await publish(portal, { title_en: 'Another', title_fr: 'Une autre' }),
    ]
    const experience = await tellHalf(portal)
    const width = way.language === 'fr' ? 'narrow' : 'wide'
    const talent = await openWalker(browser, portal.origin, way, width, isLookedAt(way))
    const { page, t } = talent
    await talent.signIn('talent@demo.example')

    // Applies; a step asked for by its address before its time shows the one that is open.
    await talent.go('campaign', { id: campaign })
    await talent.press(t(reading.apply))
    await talent.look()
    const id = idIn(page)
    await talent.go('applicationStep', { id, step: 'review' })
    await expect(page.getByText(t(drafting.notOpenYet))).toBeVisible()

    // Goes to the profile for what is missing, and comes back.
    await talent.go('applicationStep', { id, step: 'profile' })
    await talent.follow(t(rules.lacksCitizenship))
    await talent.look()
    await page.locator('input[name="citizenship"][value="citizen"]').check()
    await page.locator('input[name="armedForces"][value="none"]').check()
    await talent.press(t(site.save))
    await expect(page.getByText(t(drafting.savedInProfile))).toBeVisible()
    await talent.look()
    await talent.follow(t(drafting.next))

    // Adds an experience on the way.
    await page
      .locator('main .actions')
      .getByRole('link', { name: t(kindNames.community) })
      .click()
    await page.locator('input[name="title"]').fill('Mentor')
    await page.locator('input[name="organization"]').fill('Code club')
    await page.locator('input[name="startYear"]').fill('2021')
    await page.locator('input[name="isCurrent"]').check()
    await talent.press(t(site.save))
    await expect(page.getByRole('heading', { name: 'Mentor' })).toBeVisible()
    await talent.look()
    await talent.follow(t(drafting.next))

    await talent.look()
    await page.locator('input[name="educationPath"][value="experience"]').check()
    await page.locator(`input[name="experiences"][value="${experience}"]`).check()
    await talent.press(t(drafting.goOn))

    // The skill the profile shows is there; the other is shown by an experience, in one’s words.
    await talent.look()
    await talent.follow(`${t(drafting.showSkill)} TypeScript`)
    await page.locator(`input[name="use-${experience}"]`).check()
    await page.locator(`[name="words-${experience}"]`).fill('In small typed steps.')
    await page.locator(`input[name="keep-${experience}"]`).check()
    await talent.look()
    await talent.press(t(drafting.saveSkill))
    await talent.follow(t(drafting.next))

    // Too many words are counted as one types, refused by the server, and kept.
    const [first, second] = (await questionsOf(portal.db, campaign)).map((one) =>
      page.locator(`[name="answer-${one.id}"]`),
    )
    await second?.fill('A night without alerts.')
    await first?.fill('mot '.repeat(51))
    if (way.script) await expect(page.locator('text-count').first()).toContainText('51 / 50')
    await talent.press(t(drafting.goOn))
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(first as Locator).toHaveValue(/^(mot ?){51}$/)
    await talent.look()
    await first?.fill('Tomorrow.')
    await talent.press(t(drafting.goOn))

    // Nothing is sent without a signature.
    await talent.press(t(drafting.submit))
    await expect(page.locator('.error-summary')).toContainText(t(rules.signatureMissing))
    await talent.look()
    await page.locator('input[name="signature"]').fill('Camille Tremblay')
    await talent.press(t(drafting.submit))
    await prove(talent, portal, id)

    // Withdraws.
    await talent.go('application', { id })
    await talent.follow(t(following.withdraw))
    await talent.look()
    await talent.press(t(following.withdrawIt))
    await expect(page.getByText(t(following.withdrawn))).toBeVisible()

    // A similar campaign asks for no field of the profile again: what is left is one choice, and its own questions.
    await talent.go('campaign', { id: similar })
    await talent.press(t(reading.apply))
    await talent.follow(t(drafting.next))
    const typesNothing = async () => {
      await expect(page.getByText(t(drafting.stillNeeded))).toHaveCount(0)
      expect(await toFillIn(talent), page.url()).toBe(0)
    }
    for (const _ of ['profile', 'timeline']) {
      await typesNothing()
      await talent.follow(t(drafting.next))
    }
    await typesNothing()
    await page.locator('input[name="educationPath"][value="experience"]').check()
    await page.locator(`input[name="experiences"][value="${experience}"]`).check()
    await talent.press(t(drafting.goOn))
    await typesNothing()
    await talent.follow(t(drafting.next))
    expect(await toFillIn(talent)).toBe(2)
    await talent.go('applications')
    await talent.close()
    await portal.close()
  })

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
  const campaign = await publish(portal)
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

for (const way of ways.filter((one) => !isLookedAt(one)))
  test(`two tabs, and a campaign that closes while one writes, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    let ahead = 0
    const portal = await serve({ clock: () => new Date(Date.now() + ahead) })
    const campaign = await publish(portal, { closesAt: new Date(Date.now() + 10 * minute) })
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
