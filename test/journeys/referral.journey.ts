import { expect, test } from '@playwright/test'
import {
  addExperience,
  changeProfile,
  findProfile,
  linkSkill,
  setVisibility,
} from '../../src/features/profiles/index.ts'
import { findSkillByKey } from '../../src/features/skills/index.ts'
import { said as requests } from '../../src/features/talent-requests/messages.ts'
import { said } from '../../src/features/talent-requests/referring/messages.ts'
import { said as searching } from '../../src/features/talent-search/messages.ts'
import type { Sentence } from '../../src/i18n/sentences.ts'
import { openPostOffice } from '../post-office.ts'
import { type Served, serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

const reach = 'camille@home.example'

// A person whom a search finds without name, alone with what they can do.
const tell = async ({ db, people }: Served) => {
  const now = new Date()
  await db.transaction().execute(async (tx) => {
    const skill = await findSkillByKey(tx, 'terraform')
    const work = {
      kind: 'work',
      language: 'en',
      title: 'Keeper',
      organization: 'Coast',
      startMonth: '2019-01',
    } as const
    const experienceId = await addExperience(tx, people.talent, { ...work, isCurrent: true }, now)
    const evidence = 'Described every lamp of the coast, and lit them from that.'
    await linkSkill(tx, people.talent, { experienceId, skillId: skill?.id ?? 0, evidence, language: 'en' }, now)
    await changeProfile(tx, people.talent, 'about', { contactEmail: reach }, now)
    await setVisibility(tx, people.talent, 'anonymous', now)
  })
  return (await findProfile(db, people.talent))?.reference ?? ''
}

for (const way of ways)
  test(`somebody a manager looks for is asked, presented, interviewed and placed, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const post = await openPostOffice()
    const portal = await serve({ jobs: true, mail: post.port })
    const { db, origin } = portal
    const reference = await tell(portal)
    await db.updateTable('people').set({ language: way.language }).execute()
    const width = way.language === 'fr' ? 'narrow' : 'wide'
    const open = () => openWalker(browser, origin, way, width)
    const title = way.language === 'fr' ? 'Phares et balises' : 'Lights and buoys'
    const number = '1'

    // Reads the mail of an occasion where it arrived, and follows its link.
    const follow = async (
      walker: Awaited<ReturnType<typeof open>>,
      address: string,
      subject: Sentence,
      unsaid: RegExp,
    ) => {
      const wanted = walker.t(subject, { title, number })
      await expect
        .poll(() => post.lettersTo(address).map((mail) => mail.subject), { timeout: 20_000 })
        .toContain(wanted)
      const mail = post.lettersTo(address).find((one) => one.subject === wanted)
      expect(mail?.headers.get('content-language')).toBe(way.language)
      expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(unsaid)
      const [link = ''] = mail?.text?.match(new RegExp(`${origin}/${way.language}/\\S+`)) ?? []
      await walker.page.goto(link)
    }
    const noName = new RegExp(`Camille|${reference}|${reach}|Keeper`)

    // A manager finds too few to see them, and asks the Office.
    const manager = await open()
    await manager.signIn('manager@demo.example')
    await manager.page.goto(`/${way.language}/${way.language === 'fr' ? 'recherche' : 'search'}?skill=terraform`)
    await manager.follow(manager.t(searching.request))
    await manager.page.locator('input[name=positionTitle]').fill(title)
    await manager.page.locator('input[name=howMany]').fill('1')
    await manager.page.locator('input[name=languageRequirement][value=either]').check()
    await manager.page.locator('input[name=reason][value=vacancy]').check()
    await manager.press(manager.t(requests.send))
    await expect(manager.page.getByText(manager.t(requests.sent))).toBeVisible()

    // A recruiter takes it up, sees who matches, and asks them.
    const office = await open()
    await office.signIn('recruiter@demo.example')
    await follow(office, 'recruiter@demo.example', requests.mailNew, noName)
    await office.press(office.t(requests.takeUp))
    await expect(office.page.getByText(office.t(requests.matchesNow, { count: 1 }))).toBeVisible()
    await office.press(office.t(said.ask))
    await expect(office.page.locator('.error-summary')).toContainText(office.t(said.nobodyTicked))
    await office.look()
    await office.page.locator(`input[value="${reference}"]`).check()
    await office.press(office.t(said.ask))
    await expect(office.page.locator('.notice-success')).toContainText(office.t(said.askedDone, { count: 1 }))
    await office.look()

    // The person is asked by mail; the link shows a page, and the page a button. Until then nothing has happened.
    const talent = await open()
    await talent.signIn('talent@demo.example')
    await follow(talent, 'talent@demo.example', said.mailAsked, /Morgan|Sasha/)
    await talent.look()
    expect(await db.selectFrom('referrals').select('status').execute()).toEqual([{ status: 'asked' }])
    await talent.page.locator('input[name=answer][value=yes]').check()
    await talent.press(talent.t(said.sendAnswer))
    await expect(talent.page.locator('.error-summary')).toContainText(talent.t(said.shareMissing))
    await talent.look()
    await talent.page.locator('input[name=share][value=timeline]').check()
    await talent.press(talent.t(said.sendAnswer))
    await expect(talent.page.locator('.notice-success')).toContainText(talent.t(said.answered))
    await talent.go('referrals')

    // Whoever said yes is presented for a while.
    await follow(office, 'recruiter@demo.example', requests.mailInterested, noName)
    await expect(office.page.locator('main')).toContainText('Camille Tremblay')
    await office.press(office.t(said.refer))
    await expect(office.page.locator('.notice-success')).toContainText(office.t(said.referredDone, { count: 1 }))

    // The manager sees them, on a page that bears the manager’s name, and says that they interview.
    const managerMail = 'morgan.lavoie@demo.gc.ca'
    await follow(manager, managerMail, requests.mailReferred, noName)
    await manager.look()
    const requestPage = manager.page.url()
    await manager.follow('Camille Tremblay')
    await expect(manager.page.locator('.watermark').first()).toBeVisible()
    await expect(manager.page.locator('main')).toContainText(reach)
    await manager.look()
    await manager.page.goto(requestPage)
    await manager.follow(manager.t(said.sayOutcome))
    await manager.look()
    await manager.page.locator('input[name=outcome][value=interview]').check()
    await manager.press(manager.t(said.record))
    await expect(manager.page.locator('.notice-success')).toContainText(manager.t(said.recordedDone))
    await follow(talent, 'talent@demo.example', said.mailInterview, /Morgan|Sasha/)

    // Then that they have the job; what is missing is asked for, and what was typed stays.
    await manager.follow(manager.t(said.sayOutcome))
    await manager.page.locator('input[name=outcome][value=place]').check()
    await manager.page.locator('input[name=startsYear]').fill('2030')
    await manager.press(manager.t(said.record))
    await expect(manager.page.locator('.error-summary')).toContainText(manager.t(said.kindMissing))
    await expect(manager.page.locator('input[name=startsYear]')).toHaveValue('2030')
    await manager.look()
    await manager.page.locator('select[name=kind]').selectOption('indeterminate')
    await manager.page.locator('input[name=startsDay]').fill('3')
    await manager.page.locator('select[name=startsMonth]').selectOption('04')
    await manager.press(manager.t(said.record))
    await expect(manager.page.locator('.notice-success')).toContainText(manager.t(said.recordedDone))

    // The person confirms it.
    await follow(talent, 'talent@demo.example', said.mailPlaced, /Morgan|Sasha/)
    await talent.press(talent.t(said.itIs))
    await expect(talent.page.locator('.notice-success')).toContainText(talent.t(said.confirmedDone))
    await talent.look()

    // The Office reads it, and closes the request with what became of it.
    await follow(office, 'recruiter@demo.example', requests.mailOutcome, noName)
    await office.follow('Camille Tremblay')
    await office.look()
    await office.page.goBack()
    const close = office.page.locator('summary', { hasText: office.t(requests.conclude) })
    await close.click()
    await office.page.locator('input[name=outcome][value=fulfilled]').check()
    await office.page.locator('textarea[name=conclusion]').fill('Hired.')
    await office.page
      .locator('form', { has: office.page.locator('textarea[name=conclusion]') })
      .getByRole('button')
      .click()
    await expect(office.page.locator('.notice-success')).toContainText(office.t(requests.concluded))
    await follow(manager, managerMail, requests.mailConcluded, noName)
    await expect(manager.page.locator('main')).toContainText('Hired.')
    await manager.look()

    await Promise.all([talent, manager, office].map(({ close: leave }) => leave()))
    await portal.close()
    await post.close()
  })
