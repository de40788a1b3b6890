import { expect, test } from '@playwright/test'
import { said as following } from '../../src/features/applications/following/messages.ts'
import { said } from '../../src/features/assessment/interviews/messages.ts'
import { said as planning } from '../../src/features/assessment/planning/messages.ts'
import { findCampaign } from '../../src/features/campaigns/index.ts'
import { site } from '../../src/i18n/site.ts'
import { clockIn } from '../../src/i18n/zones.ts'
import { makeReadyToApply, submitFor } from '../applying.ts'
import { propertyOf, readCalendar } from '../calendar.ts'
import { makeCampaign } from '../campaign.ts'
import { firstOffice } from '../cast.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

const day = 24 * 60 * 60 * 1000

for (const way of ways)
  test(`an office plans an interview, a person chooses their time and withdraws, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    const { db, people } = portal
    const now = new Date()
    const campaignId = await makeCampaign(db, { officeId: await firstOffice(db), by: people.lead, now })
    await makeReadyToApply(db, people.talent, now, { language: way.language })
    const talent = { id: people.talent, name: 'Tala', email: '', token: '', sessionId: '' }
    const id = await submitFor(db, { campaignId, person: talent, language: way.language, now })
    const step = (await findCampaign(db, campaignId))?.plan.at(-1)?.id ?? ''

    // The office adds a sitting; what it forgot is asked for.
    const office = await openWalker(browser, portal.origin, way, way.language === 'fr' ? 'narrow' : 'wide')
    await office.signIn('recruiter@demo.example')
    await office.go('assessmentPlan', { id: campaignId })
    await office.follow(office.t(planning.addSitting))
    await office.look()
    await office.page.locator('select[name=step]').selectOption(step)
    await office.press(office.t(site.save))
    await expect(office.page.locator('.error-summary')).toBeVisible()
    await office.look()
    const [year = '', month = '', date = ''] = clockIn('America/Toronto', new Date(now.getTime() + 10 * day)).day.split(
      '-',
    )
    await office.page.locator('input[name=startsDay]').fill(date)
    await office.page.locator('select[name=startsMonth]').selectOption(month)
    await office.page.locator('input[name=startsYear]').fill(year)
    await office.page.locator('input[name=startsTime]').fill('9:00')
    await office.page.locator('input[name=endsTime]').fill('10:00')
    await office.page.locator('input[name=place]').fill('Room 3')
    await office.page.locator('input[name=capacity]').fill('1')
    await office.press(office.t(site.save))
    await expect(office.page.locator('#dates-caption')).toBeVisible()
    await office.look()
    await office.go('interviewInvitations', { id: campaignId }, { step })
    await office.go('assessment', { id }, { step })
    await office.press(office.t(said.invite))
    await office.look()

    // The person is led there by their application.
    const person = await openWalker(browser, portal.origin, way, way.language === 'fr' ? 'narrow' : 'wide')
    await person.signIn('talent@demo.example')
    await person.go('application', { id })
    await person.follow(person.t(following.chooseTime))
    await person.look()
    await person.press(person.t(said.noneSend))
    await expect(person.page.locator('.error-summary')).toBeVisible()
    await person.look()
    await person.press(person.t(said.choose))
    await expect(person.page.locator('.notice-success')).toContainText(person.t(said.chosen))
    await person.look()
    const download = person.page.waitForEvent('download')
    await person.page.getByRole('link', { name: person.t(said.calendarFile) }).click()
    expect((await download).suggestedFilename()).toBe('invitation.ics')
    await office.go('interviews', { id: campaignId })
    await expect(office.page.locator('main')).toContainText(office.t(planning.placesOf, { taken: 1, capacity: 1 }))

    // Withdrawing gives the place back, and takes the appointment back by mail.
    await person.go('applicationWithdrawal', { id })
    await person.press(person.t(following.withdrawIt))
    await expect(async () => {
      const mail = await db
        .selectFrom('mails')
        .select('calendar')
        .where('calendar_method', '=', 'CANCEL')
        .executeTakeFirstOrThrow()
      expect(propertyOf(readCalendar(mail.calendar ?? ''), 'METHOD')).toBe('CANCEL')
    }).toPass({ timeout: 20_000 })
    await office.go('interviews', { id: campaignId })
    await expect(office.page.locator('main')).toContainText(office.t(planning.placesOf, { taken: 0, capacity: 1 }))
    await office.close()
    await person.close()
    await portal.close()
  })
