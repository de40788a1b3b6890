import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { said as importing } from '../../src/features/profiles/import/messages.ts'
import { addExperience, changeProfile, linkSkill, setVisibility } from '../../src/features/profiles/index.ts'
import { said as skillSaid } from '../../src/features/profiles/skills/messages.ts'
import { said as visibility } from '../../src/features/profiles/visibility/messages.ts'
import { findSkillByKey } from '../../src/features/skills/index.ts'
import { said as requests } from '../../src/features/talent-requests/messages.ts'
import { said as searching } from '../../src/features/talent-search/messages.ts'
import { site } from '../../src/i18n/site.ts'
import { makePerson } from '../cast.ts'
import { type Served, serve } from '../serve.ts'
import { everyWay, openWalker } from './walk.ts'

const resume = join(import.meta.dirname, '../../node_modules/@jsonresume/schema/sample.resume.json')
const skills = [
  {
    key: 'typescript',
    evidence: {
      en: 'I wrote the compression service in small typed steps.',
      fr: 'J’ai écrit le service de compression par petites étapes typées.',
    },
  },
  {
    key: 'cloud-security',
    evidence: {
      en: 'I set the guardrails before the first customer came.',
      fr: 'J’ai posé les garde-fous avant l’arrivée du premier client.',
    },
  },
] as const

// Others who have the same skills: with fewer than five a manager would see no list.
const addOthers = async ({ db }: Served, howMany: number) => {
  for (let other = 0; other < howMany; other++) {
    const { id } = await makePerson(db, `Other Person`)
    const now = new Date()
    await db.transaction().execute(async (tx) => {
      await changeProfile(tx, id, 'languages', { positionLanguages: ['bilingual'] }, now)
      await changeProfile(tx, id, 'preferences', { regions: ['atlantic'], arrangements: ['remote'] }, now)
      const experienceId = await addExperience(
        tx,
        id,
        {
          kind: 'work',
          language: 'en',
          title: 'Developer',
          organization: 'Elsewhere',
          startMonth: '2020-01',
          isCurrent: true,
        },
        now,
      )
      for (const { key, evidence } of skills) {
        const skill = await findSkillByKey(tx, key)
        if (skill)
          await linkSkill(tx, id, { experienceId, skillId: skill.id, evidence: evidence.en, language: 'en' }, now)
      }
      await setVisibility(tx, id, 'anonymous', now)
    })
  }
}

for (const way of everyWay)
  test(`from a résumé to an answered request, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve({ jobs: true })
    await addOthers(portal, 4)
    const { language } = way

    // A person signs in for the first time and imports a JSON Resume file.
    const talent = await openWalker(browser, portal.origin, way)
    await talent.signIn('new@demo.example')
    await talent.go('profileImport')
    await talent.page.locator('input[type="file"]').setInputFiles(resume)
    await talent.press(talent.t(importing.read))
    await expect(talent.page.getByText('Pied Piper').first()).toBeVisible()
    await talent.look()
    await talent.press(talent.t(importing.apply))
    await talent.look()

    // Links two skills to an experience, with evidence.
    for (const { key, evidence } of skills) {
      await talent.go('experiences')
      await talent.page
        .locator('main')
        .getByRole('link', { name: /Pied Piper/ })
        .first()
        .click()
      const experience = /[0-9a-f-]{36}/.exec(talent.page.url())?.[0] ?? ''
      await talent.go('experienceSkills', { id: experience })
      const skill = await findSkillByKey(portal.db, key)
      await talent.page
        .getByLabel(talent.t(skillSaid.skill), { exact: false })
        .first()
        .fill((language === 'fr' ? skill?.name_fr : skill?.name_en) ?? '')
      await talent.page.getByLabel(talent.t(skillSaid.evidence), { exact: false }).first().fill(evidence[language])
      await talent.press(talent.t(site.save))
      await expect(talent.page.getByText(evidence[language]).first()).toBeVisible()
    }

    // Says what they look for, and makes the profile searchable.
    await talent.go('profileLanguages')
    await talent.page.locator('input[name="positionLanguages"][value="bilingual"]').check()
    await talent.press(talent.t(site.save))
    await talent.go('profilePreferences')
    await talent.page.locator('input[name="regions"][value="atlantic"]').check()
    await talent.page.locator('input[name="arrangements"][value="remote"]').check()
    await talent.press(talent.t(site.save))
    await talent.go('profileVisibility')
    await talent.page.locator('input[name="visibility"][value="named"]').check()
    await talent.press(talent.t(visibility.saveChoice))
    await talent.go('profilePreview')
    await expect(talent.page.getByText(skills[0].evidence[language]).first()).toBeVisible()
    await talent.go('profile')

    // A manager searches by skill, language and region, and sees a true count and why each row is there.
    const manager = await openWalker(browser, portal.origin, way)
    await manager.signIn('manager@demo.example')
    await manager.go('search', {}, { skill: skills.map(({ key }) => key), language: 'bilingual', region: 'atlantic' })
    await expect(
      manager.page.getByRole('heading', { name: manager.t(searching.foundAbout, { count: 5 }) }),
    ).toBeVisible()
    await expect(manager.page.locator('article.row-card')).toHaveCount(5)
    await expect(manager.page.getByText(skills[1].evidence[language]).first()).toBeVisible()

    // Sends a talent request from that search.
    await manager.follow(manager.t(searching.request))
    await manager.look()
    await manager.press(manager.t(requests.send))
    await expect(manager.page.locator('.error-summary')).toBeVisible()
    await manager.look()
    await manager.page.locator('input[name="positionTitle"]').fill('Compression & cloud')
    await manager.page.locator('input[name="howMany"]').fill('2')
    await manager.page.locator('input[name="languageRequirement"][value="bilingual"]').check()
    await manager.page.locator('input[name="reason"][value="project"]').check()
    await manager.press(manager.t(requests.send))
    await expect(manager.page.getByText(manager.t(requests.sent))).toBeVisible()
    await manager.look()

    // A recruiter of the Office sees it, with the filter and the matches, and answers.
    const recruiter = await openWalker(browser, portal.origin, way)
    await recruiter.signIn('recruiter@demo.example')
    await recruiter.go('office')
    await recruiter.go('officeRequests')
    await recruiter.follow('Compression & cloud')
    await expect(recruiter.page.getByText(recruiter.t(requests.matchesNow, { count: 5 }))).toBeVisible()
    await expect(recruiter.page.getByText(skills[0].evidence[language]).first()).toBeVisible()
    await recruiter.look()
    await recruiter.press(recruiter.t(requests.takeUp))
    await expect(recruiter.page.getByText(recruiter.t(requests.takenUp))).toBeVisible()
    await recruiter.page.locator('textarea[name="body"]').fill('Five people match. Shall we ask them?')
    await recruiter.press(recruiter.t(requests.sendMessage))
    await expect(recruiter.page.getByText('Five people match.').first()).toBeVisible()
    await recruiter.look()

    // The manager reads the answer, in the portal and by mail.
    await manager.go('requests')
    await manager.follow('Compression & cloud')
    await expect(manager.page.getByText('Shall we ask them?').first()).toBeVisible()
    await manager.look()
    await expect
      .poll(async () => portal.db.selectFrom('mails').select('key').where('sent_at', 'is', null).execute(), {
        timeout: 20_000,
      })
      .toEqual([])
    await manager.go('outbox')

    await Promise.all([talent, manager, recruiter].map(({ close }) => close()))
    await portal.close()
  })
