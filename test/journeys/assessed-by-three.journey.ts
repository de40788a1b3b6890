import { expect, test } from '@playwright/test'
import { said as following } from '../../src/features/applications/following/messages.ts'
import { recordResults } from '../../src/features/assessment/actions.ts'
import { said as interviews } from '../../src/features/assessment/interviews/messages.ts'
import { decisionNames, said } from '../../src/features/assessment/messages.ts'
import { said as planning } from '../../src/features/assessment/planning/messages.ts'
import { addSitting } from '../../src/features/assessment/planning/sitting-actions.ts'
import { answerTitles, said as qualifying } from '../../src/features/assessment/qualifications/messages.ts'
import { criteriaOf } from '../../src/features/assessment/rules.ts'
import { findCampaign } from '../../src/features/campaigns/index.ts'
import { said as campaigns } from '../../src/features/campaigns/messages.ts'
import { site } from '../../src/i18n/site.ts'
import { ui } from '../../src/web/ui/messages.ts'
import { makeReadyToApply, submitFor } from '../applying.ts'
import { makeCampaign } from '../campaign.ts'
import { firstOffice } from '../cast.ts'
import { type Served, serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

const day = 24 * 60 * 60 * 1000

// What was submitted passed the screening and the questions; the interview is ahead.
const prepare = async ({ db, people }: Served, now: Date, language: 'en' | 'fr') => {
  const campaignId = await makeCampaign(db, { officeId: await firstOffice(db), by: people.lead, now })
  await makeReadyToApply(db, people.talent, now, { language, evidence: (key) => `planted evidence of ${key}` })
  const talent = { id: people.talent, name: 'Camille Tremblay', email: '', token: '', sessionId: '' }
  const id = await submitFor(db, { campaignId, person: talent, language, now })
  const campaign = await findCampaign(db, campaignId)
  const step = campaign?.plan.at(-1)
  if (!campaign || !step) throw new Error('No campaign')
  const shown = { result: 'demonstrated', reason: 'at-level', note: '' } as const
  const by = { id: people.recruiter, language }
  for (const { id: stepId } of campaign.plan.slice(0, -1)) {
    const measured = campaign.plan.find((one) => one.id === stepId) ?? step
    const given = criteriaOf(campaign, measured).map(({ key }) => ({ key, ...shown }))
    await recordResults(db, { applicationId: id, stepId, kind: 'own', given, by }, now)
  }
  const startsAt = new Date(now.getTime() + 10 * day)
  const slot = { startsAt, endsAt: new Date(startsAt.getTime() + 45 * 60_000), place: 'Room 3', capacity: 2 }
  await addSitting(db, campaignId, { ...slot, stepId: step.id }, people.recruiter, now)
  return { campaignId, id, step: step.id }
}

type Walker = Awaited<ReturnType<typeof openWalker>>

const record = async ({ page, press, t }: Walker, choices: readonly string[], label: string) => {
  const selects = page.locator('select[name^=result-]')
  const count = await selects.count()
  for (let place = 0; place < count; place++)
    await selects.nth(place).selectOption(choices[place] ?? 'demonstrated:at-level')
  await press(label)
  await expect(page.locator('.notice-success')).toContainText(t(said.recorded))
}

for (const way of ways)
  test(`three people assess an interview, one decides and tells, and the person takes their qualification along, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    const { campaignId, id, step } = await prepare(portal, new Date(), way.language)
    const open = async (email: string, width: 'wide' | 'narrow') => {
      const walker = await openWalker(browser, portal.origin, way, width)
      await walker.signIn(email)
      return walker
    }

    // The recruiter says how the interview is held, names who assesses, and invites.
    const recruiter = await open('recruiter@demo.example', 'wide')
    const { t } = recruiter
    await recruiter.go('officeCampaign', { id: campaignId })
    await recruiter.page
      .locator('aside')
      .getByRole('link', { name: t(campaigns.assessment), exact: true })
      .click()
    await recruiter.page.waitForLoadState()
    await recruiter.look()
    await recruiter.follow(t(planning.title))
    await recruiter.look()
    await recruiter.page.locator('tbody tr', { hasText: 'Conversation' }).getByRole('link').first().click()
    await recruiter.page.waitForLoadState()
    await recruiter.page.locator('input[name=isIndependent]').check()
    await recruiter.page.locator('textarea[name=biasReview]').fill('planted review of barriers')
    await recruiter.look()
    await recruiter.press(t(site.save))
    await expect(recruiter.page.locator('main')).toContainText(t(planning.independent))
    await recruiter.page.locator('input[name=email]').fill('assessor@demo.example')
    await recruiter.press(t(planning.name))
    await expect(recruiter.page.locator('main')).toContainText('Priya Nair')
    await recruiter.go('assessment', { id }, { step })
    await recruiter.press(t(interviews.invite))

    // The person chooses when to come.
    const talent = await open('talent@demo.example', 'narrow')
    await talent.go('applications')
    await talent.page.locator('main tbody a').first().click()
    await talent.page.waitForLoadState()
    await talent.look()
    await talent.follow(t(following.chooseTime))
    await talent.press(t(interviews.choose))

    // The assessor comes by the menu, sees the evidence and nobody's result, and records theirs.
    const assessor = await open('assessor@demo.example', 'narrow')
    await assessor.page.locator('.menu-toggle summary').click()
    await assessor.page
      .locator('nav.menu')
      .getByRole('link', { name: t(ui.assessments) })
      .click()
    await assessor.page.waitForLoadState()
    await assessor.look()
    await assessor.page.locator('main tbody a').first().click()
    await assessor.page.waitForLoadState()
    await assessor.look()
    await assessor.page.locator('main table').first().getByRole('link').first().click()
    await assessor.page.waitForLoadState()
    await assessor.look()
    await assessor.follow('Camille Tremblay')
    await assessor.look()
    await expect(assessor.page.locator('main')).toContainText('planted evidence of cloud-security')
    await expect(assessor.page.locator('main')).toContainText(t(said.hidden))
    await expect(assessor.page.locator('main')).not.toContainText(t(said.sign))
    await record(assessor, ['hold:to-verify'], t(said.saveResults))

    // The recruiter sees nothing of it before recording theirs; then both, and what they agree on.
    await recruiter.go('assessment', { id }, { step })
    await expect(recruiter.page.locator('main')).not.toContainText('Priya Nair')
    await record(recruiter, ['demonstrated:above-level'], t(said.saveResults))
    await expect(recruiter.page.locator('main')).toContainText('Priya Nair')
    await recruiter.look()
    await record(recruiter, [], t(said.saveConsensus))

    // The lead decides and tells.
    const lead = await open('lead@demo.example', 'wide')
    await lead.go('officeAssessment', { id: campaignId }, { queue: 'to-decide' })
    await lead.follow('Camille Tremblay')
    await lead.page.locator('input[name=outcome][value=qualified]').check()
    await lead.press(t(said.sign))
    await expect(lead.page.locator('.error-summary')).toBeVisible()
    await lead.page.locator('input[name=signature]').fill('Élise Arsenault')
    await lead.press(t(said.sign))
    await lead.look()
    await talent.go('application', { id })
    await expect(talent.page.locator('main')).not.toContainText(t(decisionNames.qualified))
    await lead.press(t(said.tell))
    await expect(lead.page.locator('.notice-success')).toContainText(t(said.told))

    // The person reads it, and takes the signed statement along.
    await talent.go('application', { id })
    await expect(talent.page.locator('main')).toContainText(t(decisionNames.qualified))
    await talent.follow(t(qualifying.mailAction))
    await expect(async () => {
      await talent.page.reload()
      await expect(talent.page.getByRole('link', { name: t(qualifying.download) }).first()).toBeVisible()
    }).toPass({ timeout: 15_000 })
    await talent.look()
    const download = talent.page.waitForEvent('download')
    await talent.page
      .getByRole('link', { name: t(qualifying.download) })
      .first()
      .click()
    const file = await (await download).path()

    // Anybody checks it, without an account.
    const anyone = await openWalker(browser, portal.origin, way, 'narrow')
    await anyone.go('verification')
    await anyone.page.locator('input[type=file]').setInputFiles(file)
    await anyone.press(t(qualifying.check))
    await expect(anyone.page.locator('main')).toContainText(t(answerTitles.valid))
    await expect(anyone.page.locator('main')).toContainText('Camille Tremblay')
    await anyone.look()
    for (const walker of [recruiter, talent, assessor, lead, anyone]) await walker.close()
    await portal.close()
  })
