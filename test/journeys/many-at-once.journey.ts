import { expect, test } from '@playwright/test'
import { writeResults } from '../../src/features/assessment/actions.ts'
import { queueAt } from '../../src/features/assessment/board.ts'
import { buttonNames, kindNames, said } from '../../src/features/assessment/bulk/messages.ts'
import { removalNames, said as shared } from '../../src/features/assessment/messages.ts'
import { criteriaOf } from '../../src/features/assessment/rules.ts'
import { findCampaign } from '../../src/features/campaigns/index.ts'
import { makeApplicant, submitFor } from '../applying.ts'
import { makeCampaign } from '../campaign.ts'
import { firstOffice } from '../cast.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

for (const way of ways)
  test(`an office decides on many at once and undoes it, by keyboard, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve()
    const { db, people } = portal
    const now = new Date()
    const id = await makeCampaign(db, { officeId: await firstOffice(db), by: people.lead, now })
    const campaign = await findCampaign(db, id)
    const step = campaign?.plan[0]
    if (!campaign || !step) throw new Error('There is no plan')
    const applications: string[] = []
    for (const name of ['Ada Alpha', 'Ben Beta', 'Cleo Gamma'])
      applications.push(await submitFor(db, { campaignId: id, person: await makeApplicant(db, name, now), now }))
    const given = { key: 'education', result: 'not-demonstrated', reason: 'no-evidence', note: '' } as const
    const [education] = criteriaOf(campaign, step)
    if (!education) throw new Error('Nothing is measured')
    const by = { id: people.recruiter, language: way.language }
    await db.transaction().execute((tx) =>
      writeResults(
        tx,
        { campaign, stepId: step.id, kind: 'own', by },
        applications.slice(0, 2).map((applicationId) => ({ applicationId, criterion: education, given })),
        now,
      ),
    )

    const office = await openWalker(browser, portal.origin, way, way.language === 'fr' ? 'narrow' : 'wide')
    const { page, t } = office
    await office.signIn('recruiter@demo.example')

    // All who did not pass, each for the criterion of their own; what is missing is asked for.
    await office.go('officeAssessment', { id }, { queue: queueAt(step.id, 'failed') })
    await office.follow(t(kindNames['not-qualified']))
    await office.look()
    await office.press(t(buttonNames.qualified, { count: 2 }))
    await expect(page.locator('.error-summary')).toBeVisible()
    await office.look()
    await page.locator('input[name=signature]').fill('Sasha Okafor')
    await office.press(t(buttonNames.qualified, { count: 2 }))
    await expect(page.locator('.notice-success')).toBeVisible()
    await office.look()

    // It is told together, and undone before anybody is.
    await office.go('officeAssessment', { id }, { queue: 'untold' })
    await office.follow(t(kindNames.tell))
    await office.look()
    await office.press(t(buttonNames.tell, { count: 2 }))
    await page.locator('#lately-caption').locator('..').getByRole('link').first().click()
    await office.look()
    await office.press(t(said.undoFor, { count: 2 }))
    await expect(page.locator('.notice-success')).toContainText(t(said.undone))
    const told = await db.selectFrom('decisions').select('id').where('told_at', 'is not', null).execute()
    expect(told).toEqual([])

    // One is ticked and removed, by the keys alone.
    await office.go('officeAssessment', { id }, { queue: queueAt(step.id, 'to-assess') })
    await page.locator('input[name=person]').first().focus()
    await page.keyboard.press('Space')
    const removed = page.getByRole('button', { name: t(kindNames.removed) })
    for (let pressed = 0; pressed < 20; pressed++) {
      if (await removed.evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/kind=removed/)
    await office.look()
    await page.locator('select[name=reason]').selectOption({ label: t(removalNames['no-answer']) })
    await page.locator('input[name=signature]').fill('Sasha Okafor')
    await office.press(t(buttonNames.qualified, { count: 1 }))
    await expect(page.locator('main')).toContainText(t(shared.toDecide))
    const outcomes = await db.selectFrom('decisions').select('outcome').orderBy('outcome').execute()
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['not-qualified', 'not-qualified', 'removed'])
    await office.close()
    await portal.close()
  })
