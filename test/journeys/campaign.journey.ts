import { expect, test } from '@playwright/test'
import { said as reading } from '../../src/features/campaigns/advertisement/messages.ts'
import { said as drafting } from '../../src/features/campaigns/drafting/messages.ts'
import { textNames } from '../../src/features/campaigns/messages.ts'
import { said as publishing, rules } from '../../src/features/campaigns/publication/messages.ts'
import { to } from '../../src/i18n/addresses.ts'
import { dayOf } from '../../src/i18n/dates.ts'
import { site } from '../../src/i18n/site.ts'
import { type Served, serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

type Walker = Awaited<ReturnType<typeof openWalker>>

const title = { en: 'Keeper of the cloud', fr: 'Gardiennage du nuage' }
const impact = {
  en: 'You keep the services of the country safe.',
  fr: 'Vous protégez les services du pays, à Québec comme à Moncton.',
}

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600_000)

const fillDay = async ({ page }: Walker, name: string, at: Date) => {
  const [year = '', month = '', day = ''] = dayOf(at).split('-')
  await page.locator(`input[name="${name}Day"]`).fill(day)
  await page.locator(`select[name="${name}Month"]`).selectOption(month)
  await page.locator(`input[name="${name}Year"]`).fill(year)
}

// Every part of the editor as a recruiter fills it in, in both languages.
const writeParts = async (recruiter: Walker, id: string, classification: number) => {
  const { page, t } = recruiter
  const field = (name: string) => page.locator(`[name="${name}"]`)
  const choose = (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`).check()
  const save = async () => {
    await recruiter.press(t(site.save))
    await expect(page.locator('.notice-success').first()).toBeVisible()
  }
  const part = (name: string) => recruiter.go('officeCampaignPart', { id, part: name })

  await field('title_en').fill(title.en)
  await field('title_fr').fill(title.fr)
  await field('classificationId').selectOption(String(classification))
  await field('workStream').selectOption('security')
  await choose('audience', 'public')
  await save()
  await part('terms')
  await choose('employmentLength', 'indeterminate')
  await choose('languageRequirement', 'bilingual')
  await field('languageProfile').fill('bbb')
  await choose('security', 'secret')
  await choose('arrangements', 'remote')
  await choose('regions', 'telework')
  await save()
  await part('texts')
  await field('impact_en').fill(impact.en)
  await field('impact_fr').fill(impact.fr)
  await field('tasks_en').fill('Review designs\nAnswer alerts')
  await field('tasks_fr').fill('Examiner les conceptions\nRépondre aux alertes')
  await save()
  await recruiter.go('officeCampaignSkills', { id })
  for (const name of ['Cloud security', 'Écoute active']) {
    await field('add').fill(name)
    await save()
  }
  await recruiter.go('officeCampaignQuestions', { id })
  await field('screening-1-en').fill('Which incident taught you most?')
  await field('screening-1-fr').fill('Quel incident vous a le plus appris ?')
  await field('screening-1-limit').fill('100')
  await save()
  await part('education')
  await choose('education', 'two-years')
  await save()
  await recruiter.go('officeCampaignPlan', { id })
  await field('kind-new').selectOption('screening-questions')
  await save()
  await field('kind-new').selectOption('interview')
  for (const skill of await page.locator('input[name="skills-new"]').all()) await skill.check()
  await save()
  await part('dates')
  await fillDay(recruiter, 'closes', inDays(30))
  await field('closesTime').fill('16 h 00')
  await field('timeZone').selectOption('America/Halifax')
  await save()
}

const write = async ({ db }: Served, recruiter: Walker): Promise<string> => {
  const { page, t } = recruiter
  const it03 = db.selectFrom('classifications').select('id').where('code', '=', 'IT-03')
  await recruiter.press(t(drafting.begin))
  const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  await recruiter.go('officeCampaign', { id })
  await expect(page.getByText(t(rules.essentialMissing))).toBeVisible()
  await recruiter.go('officeCampaignPart', { id, part: 'basics' })
  await writeParts(recruiter, id, (await it03.executeTakeFirstOrThrow()).id)
  return id
}

for (const way of ways)
  test(`a campaign from its first word to its archive, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve()
    const { language } = way
    const width = way.script ? 'wide' : 'narrow'
    // A recruiter begins a campaign, sees what it still lacks, and writes every part.
    const recruiter = await openWalker(browser, portal.origin, way, width)
    const { page, t } = recruiter
    await recruiter.signIn('recruiter@demo.example')
    await recruiter.go('officeCampaigns')
    const id = await write(portal, recruiter)

    // One side is written anew, and the other awaits review. Nobody but a lead can publish.
    await recruiter.go('officeCampaignPart', { id, part: 'texts' })
    await page.locator('[name="impact_en"]').fill('You keep everyone safe.')
    await recruiter.press(t(site.save))
    await expect(page.getByText(t(drafting.stale))).toBeVisible()
    await recruiter.go('officeCampaign', { id })
    const review = t(rules.textStale, { text: t(textNames.impact), language: t(publishing.inLanguage_fr) })
    await expect(page.getByText(review)).toBeVisible()
    await expect(page.getByRole('button', { name: t(publishing.publish) })).toHaveCount(0)

    // The gate refuses the lead too, and says why; the recruiter mends it and answers what is to be thought about.
    const lead = await openWalker(browser, portal.origin, way, width)
    await lead.signIn('lead@demo.example')
    await lead.go('officeCampaigns')
    await lead.follow(title[language])
    await lead.press(t(publishing.publish))
    await expect(lead.page.locator('.error-summary')).toContainText(t(publishing.notYet))
    await expect(lead.page.getByText(review)).toBeVisible()
    await lead.look()
    await recruiter.follow(review)
    await page.locator('input[name="reviewed-impact"]').check()
    await recruiter.press(t(site.save))
    await recruiter.go('officeCampaign', { id })
    await expect(page.locator('.checklist')).toHaveCount(0)
    await page.locator('input[name="reason-0"]').fill('One skill is what it takes')
    await recruiter.press(t(publishing.answer))
    await expect(page.getByText(t(publishing.readyForLead))).toBeVisible()
    await recruiter.look()
    await recruiter.go('officeCampaignPreview', { id })
    await lead.go('officeCampaign', { id })
    await lead.press(t(publishing.publish))
    await expect(lead.page.getByText(t(publishing.published))).toBeVisible()
    await lead.look()

    // Everyone finds it, without its accents, and reads it in both languages, machines too.
    const reader = await openWalker(browser, portal.origin, way, width)
    await reader.go('campaigns', {}, { text: 'quebec', stream: 'security' })
    await reader.follow(title[language])
    await reader.look()
    for (const seen of [language, language === 'en' ? 'fr' : 'en'] as const) {
      await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText(title[seen])
      const posting = await reader.page.locator('script[type="application/ld+json"]').textContent()
      expect(JSON.parse(posting ?? '')).toMatchObject({
        '@type': 'JobPosting',
        title: title[seen],
        inLanguage: `${seen}-CA`,
      })
      await reader.page.locator('a.language').click()
      await reader.page.waitForLoadState()
    }
    await expect(reader.page.getByText(`${language === 'en' ? '16:00' : '16 h 00'}`)).toBeVisible()

    // The lead extends it, with reasons that its page shows.
    await lead.follow(t(publishing.extend))
    await lead.press(t(publishing.extend))
    await expect(lead.page.locator('.error-summary')).toContainText(t(publishing.notLater))
    await lead.look()
    await fillDay(lead, 'closes', inDays(40))
    await lead.page.locator('[name="reason_en"]').fill('Holidays fell within.')
    await lead.page.locator('[name="reason_fr"]').fill('Des jours fériés tombaient dans cette période.')
    await lead.press(t(publishing.extend))
    await expect(lead.page.getByText(t(publishing.extended))).toBeVisible()
    await reader.go('campaign', { id })
    await expect(reader.page.getByText(language === 'en' ? 'Holidays fell within.' : 'Des jours fériés')).toBeVisible()

    // Closes it early: its page says so, and it leaves the list and the feed.
    await lead.follow(t(publishing.close))
    await lead.look()
    await lead.page.locator('[name="reason_en"]').fill('Filled.')
    await lead.page.locator('[name="reason_fr"]').fill('Pourvu.')
    await lead.press(t(publishing.close))
    await expect(lead.page.getByText(t(publishing.closed))).toBeVisible()
    await reader.go('campaign', { id })
    await expect(reader.page.getByText(t(reading.isOver))).toBeVisible()
    await expect(reader.page.locator('script[type="application/ld+json"]')).toHaveCount(0)
    await reader.follow(t(reading.seeOpen))
    await expect(reader.page.getByText(t(reading.none))).toBeVisible()
    await reader.look()
    const feed = await reader.page.request.get(to(language, 'campaignsFeed'))
    expect(await feed.text()).not.toContain(id)

    // Archives it, and begins a new one from it.
    await lead.press(t(publishing.archive))
    await expect(lead.page.getByText(t(publishing.archived))).toBeVisible()
    await lead.go('officeCampaigns', {}, { status: 'archived' })
    await lead.follow(title[language])
    await lead.press(t(drafting.copy))
    await expect(lead.page.getByText(t(drafting.copied))).toBeVisible()
    await expect(lead.page.getByRole('heading', { level: 1 })).toHaveText(title[language])
    await expect(lead.page.getByText(t(rules.closingMissing))).toBeVisible()
    await lead.look()
    await Promise.all([recruiter, lead, reader].map(({ close }) => close()))
    await portal.close()
  })
