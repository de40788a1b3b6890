import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { saveAnswers } from '../../src/features/applications/drafting/actions.ts'
import { recordResults } from '../../src/features/assessment/actions.ts'
import { said as considering } from '../../src/features/assessment/considering/messages.ts'
import { hiddenNames, said as horizontal, revealNames } from '../../src/features/assessment/horizontal/messages.ts'
import { said } from '../../src/features/assessment/messages.ts'
import { said as record } from '../../src/features/assessment/record/messages.ts'
import { criteriaOf } from '../../src/features/assessment/rules.ts'
import { findCampaign } from '../../src/features/campaigns/index.ts'
import { makeApplicant, makeApplication, questionsOf, sendApplication } from '../applying.ts'
import { makeCampaign } from '../campaign.ts'
import { firstOffice } from '../cast.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

const applicants = [
  ['Zoé Élan', { priorityEntitlement: 'yes', priorityNumber: 'P1' }],
  ['Adèle Roy', { armedForces: 'veteran' }],
  ['Bao Nguyen', {}],
] as const

type Portal = Awaited<ReturnType<typeof serve>>

const prepare = async ({ db, people }: Portal, now: Date, language: 'en' | 'fr') => {
  const campaignId = await makeCampaign(db, { officeId: await firstOffice(db), by: people.lead, now })
  const questions = await questionsOf(db, campaignId)
  const ids: string[] = []
  for (const [name, about] of applicants) {
    const person = await makeApplicant(db, name, now, about, language)
    const id = await makeApplication(db, campaignId, { id: person.id, language }, now)
    const answer = `${name}, ${person.email}: planted words`
    const answers = questions.map((question) => ({ questionId: question.id, answer }))
    await saveAnswers(db, { id, ownerId: person.id, language }, answers, { seen: '', now })
    await sendApplication(db, id, name, now)
    ids.push(id)
  }
  const campaign = await findCampaign(db, campaignId)
  if (!campaign) throw new Error('No campaign')
  // Whatever else the plan measures is found already.
  for (const step of campaign.plan)
    if (step.kind === 'screening-questions')
      await db.insertInto('step_settings').values({ step_id: step.id, is_horizontal: true }).execute()
    else
      for (const applicationId of ids) {
        const given = criteriaOf(campaign, step).map(({ key }) => ({
          key,
          result: 'demonstrated' as const,
          reason: 'at-level' as const,
          note: '',
        }))
        const by = { id: people.lead, language }
        await recordResults(db, { applicationId, stepId: step.id, kind: 'own', given, by }, now)
      }
  return campaignId
}

for (const way of ways)
  test(`answers are assessed without names, those who qualified are considered, and the record is taken along, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve()
    const campaignId = await prepare(portal, new Date(), way.language)
    const office = await openWalker(browser, portal.origin, way, way.language === 'fr' ? 'narrow' : 'wide')
    const { page, t } = office
    const main = page.locator('main')
    await office.signIn('recruiter@demo.example')

    // From the board to the question, and through its answers, none of which says whose it is.
    await office.go('officeAssessment', { id: campaignId })
    await office.follow(t(horizontal.title))
    await office.look()
    await main.locator('tbody th a').click()
    await page.waitForLoadState()
    await office.look()
    await expect(main).toContainText(t(hiddenNames.name))
    await expect(main).toContainText('planted words')
    for (const [name] of applicants) await expect(main).not.toContainText(name)
    await office.press(t(horizontal.save))
    await expect(page.locator('.error-summary')).toBeVisible()
    await office.look()
    for (const count of [1, 2, 3]) {
      await page.locator('select').first().selectOption('demonstrated:at-level')
      await page.locator('textarea').first().fill(`Found ${count}.`)
      await office.press(t(horizontal.save))
    }
    await expect(main).toContainText(t(horizontal.allFound))
    await office.look()

    // Whose an answer is takes a reason.
    await main.locator('tbody th a').click()
    await page.waitForLoadState()
    await page.locator('summary', { hasText: t(horizontal.reveal) }).click()
    await office.press(t(horizontal.reveal))
    await expect(page.locator('.error-summary')).toBeVisible()
    await office.look()
    await page.getByLabel(t(revealNames['to-decide'])).check()
    await office.press(t(horizontal.reveal))
    await expect(page.locator('h1')).toHaveText(/Zoé Élan|Adèle Roy|Bao Nguyen/)

    for (const [name] of applicants) {
      await office.go('officeAssessment', { id: campaignId }, { queue: 'to-decide' })
      await office.follow(name)
      await page.locator('input[name=outcome][value=qualified]').check()
      await page.locator('input[name=signature]').fill('Rosa Recruiter')
      await office.press(t(said.sign))
      await expect(main).toContainText(t(said.signed))
      await office.press(t(said.tell))
      await expect(main).toContainText(t(said.told))
    }

    // Who qualified stands in groups, in words.
    await office.go('officeAssessment', { id: campaignId })
    await office.follow(t(considering.title))
    await expect(main.locator('tbody th')).toHaveText([/Zoé Élan/, /Adèle Roy/, /Bao Nguyen/])
    await page.locator('summary', { hasText: t(considering.rotation) }).click()
    await office.look()

    await office.go('officeAssessment', { id: campaignId })
    await office.follow(t(record.title))
    await office.look()
    await expect(main).toContainText('Found 2.')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t(record.make) }).click()
    const files = unzipSync(await readFile(await (await download).path()))
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Found 3.')
    await main.locator('h3').first().waitFor()
    await office.close()
    await portal.close()
  })
