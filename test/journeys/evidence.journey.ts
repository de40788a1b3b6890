import { expect, test } from '@playwright/test'
import { addExperience } from '../../src/features/profiles/index.ts'
import { addNames, said as showcase } from '../../src/features/profiles/showcase/messages.ts'
import { partNames, said } from '../../src/features/profiles/skills/messages.ts'
import { site } from '../../src/i18n/site.ts'
import { serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

const told = {
  en: { title: 'Web developer', details: 'Built public pages with Python, R and PostgreSQL.' },
  fr: { title: 'Développeuse Web', details: 'Réalisation de pages publiques en Python, R et PostgreSQL.' },
}

for (const way of ways)
  test(`from the words of an experience to evidence and a showcase, in ${way.language}, ${way.script ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const portal = await serve()
    const { language } = way
    const talent = await openWalker(browser, portal.origin, way, 'narrow')
    const { page, t } = talent
    await talent.signIn('talent@demo.example')
    const add = (title: string, details: string) =>
      portal.db.transaction().execute((tx) =>
        addExperience(
          tx,
          portal.people.talent,
          {
            kind: 'work',
            language,
            title,
            organization: 'Harbour Board',
            startMonth: '2020-01',
            isCurrent: true,
            details,
          },
          new Date(),
        ),
      )
    const id = await add(told[language].title, told[language].details)
    await add('Mentor', '')

    // The text names skills: one is linked, one is refused and asked for again.
    await talent.go('experienceSkills', { id })
    const suggested = page.locator('.suggestions h3')
    await expect(suggested).toHaveCount(4)
    await page
      .locator('.suggestions')
      .getByRole('link', { name: /Python/ })
      .click()
    await page.getByLabel(t(said.evidence), { exact: false }).fill('x'.repeat(5_001))
    await talent.press(t(site.save))
    await expect(page.locator('.error-summary')).toBeVisible()
    await talent.look()
    await page.getByLabel(t(said.evidence), { exact: false }).fill('I wrote it in small steps.')
    await talent.press(t(site.save))
    await expect(suggested).toHaveCount(3)
    await talent.look()
    await page
      .locator('.suggestions')
      .getByRole('button', { name: /PostgreSQL/ })
      .click()
    await expect(suggested).toHaveCount(2)
    await talent.look()
    await page
      .locator('.notice')
      .getByRole('button', { name: t(said.suggestAgain) })
      .click()
    await expect(suggested).toHaveCount(3)

    // From the skill, the other experience is linked too.
    await talent.go('profileSkill', { key: 'python' })
    await talent.follow(t(said.sayHow))
    await talent.look()
    await page.getByLabel(t(said.evidence), { exact: false }).fill('I taught it on Saturdays.')
    await talent.press(t(site.save))
    await expect(page.getByText(t(said.everywhere))).toBeVisible()
    await talent.look()

    // Skills are found in a long list, and put forward in an order changed by keyboard.
    for (const key of ['r-language', 'postgresql', 'docker', 'empathy', 'courage', 'teamwork']) {
      await talent.go('skill', { key })
      const name = await page.locator('h1').innerText()
      await talent.go('profileSkills')
      await page.getByLabel(t(said.skill), { exact: false }).first().fill(name)
      await talent.press(t(said.addButton))
    }
    await talent.go('profileSkills')
    await talent.follow(t(partNames.evidenced, { count: 1 }))
    await talent.look()
    await talent.go('profileShowcase')
    for (const key of ['python', 'r-language']) {
      await page.getByLabel(t(addNames.technical), { exact: false }).first().selectOption(key)
      await talent.press(t(showcase.addButton))
    }
    await talent.look()
    const first = page.locator('.showcase').first().locator('li')
    await first
      .nth(1)
      .getByRole('button', { name: t(showcase.up) })
      .focus()
    await page.keyboard.press('Enter')
    await expect(first.nth(0)).toContainText('R')
    await expect(first.nth(0).getByRole('button', { name: t(showcase.down) })).toBeFocused()
    await talent.look()
    await talent.close()
    await portal.close()
  })
