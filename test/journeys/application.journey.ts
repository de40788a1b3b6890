import { expect, type Locator, type Page, test } from '@playwright/test'
import { said as drafting } from '../../src/features/applications/drafting/messages.ts'
import { said as following } from '../../src/features/applications/following/messages.ts'
import { rules } from '../../src/features/applications/messages.ts'
import { said as reading } from '../../src/features/campaigns/advertisement/messages.ts'
import { addExperience, changeProfile, kindNames, linkSkill } from '../../src/features/profiles/index.ts'
import { findSkillByKey } from '../../src/features/skills/index.ts'
import { site } from '../../src/i18n/site.ts'
import { questionsOf } from '../applying.ts'
import { openCampaign } from '../campaign.ts'
import { type Served, serve } from '../serve.ts'
import { everyWay, isLookedAt, openWalker } from './walk.ts'

type Walker = Awaited<ReturnType<typeof openWalker>>

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

for (const way of everyWay)
  test(`from an advertisement to a receipt and back out, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    const [campaign, similar] = [
      await openCampaign(portal),
      await openCampaign(portal, { title_en: 'Another', title_fr: 'Une autre' }),
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
