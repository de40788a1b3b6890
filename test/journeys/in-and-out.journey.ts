import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { said as exporting } from '../../src/features/profiles/export/messages.ts'
import { said as importing } from '../../src/features/profiles/import/messages.ts'
import { type Served, serve } from '../serve.ts'
import { openWalker, ways } from './walk.ts'

let portal: Served
test.beforeAll(async () => {
  portal = await serve()
})
test.afterAll(() => portal.close())

const files = {
  'Positions.csv':
    'Company Name,Title,Description,Location,Started On,Finished On\n' +
    Array.from(
      { length: 12 },
      (_, place) => `Company ${place},Analyst ${place},"• Led • Wrote",Ottawa,Mar 20${10 + place},\n`,
    ).join(''),
  'Skills.csv': 'Name\nTypeScript\nPython\nSQL\nKubernetes\nUnderwater basket weaving\n',
}
const archive = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
)

for (const way of ways)
  test(`a person brings in their LinkedIn data by keyboard and takes their profile away (${way.language}, ${way.script ? 'with' : 'without'} script)`, async ({
    browser,
  }) => {
    const person = await openWalker(browser, portal.origin, way, way.language === 'fr' ? 'narrow' : 'wide')
    const { page, t } = person
    await person.signIn(`${way.language}-${way.script}@example.ca`)
    await person.go('profileImport')
    await page
      .locator('input[name="file"]')
      .setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer: archive })
    await page.locator('input[name="file"]').focus()
    await page.getByRole('button', { name: t(importing.read) }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t(importing.previewTitle) })).toBeVisible()
    await person.look()
    await expect(page.getByText('Underwater basket weaving')).toBeVisible()

    // Unticks a whole group, ticks one again, and sends the form from where it stands.
    const skills = page.locator('#skills')
    await skills.getByRole('button', { name: t(importing.untickAll) }).focus()
    await page.keyboard.press('Enter')
    await expect(skills.locator('input:checked')).toHaveCount(0)
    await expect(page.locator('#work input:checked')).toHaveCount(12)
    await person.look()
    await skills.locator('input[value="python"]').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t(importing.done) })).toBeVisible()
    await expect(page.getByText(t(importing.experienceCount, { count: 12 }))).toBeVisible()
    await expect(page.getByText(t(importing.skillCount, { count: 1 }))).toBeVisible()
    await person.look()

    await person.go('profileExport')
    const endings: string[] = []
    for (const link of await page.getByRole('link', { name: t(exporting.download) }).all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      endings.push(download.suggestedFilename().replace(/^.*?\./, ''))
      expect((await readFile(await download.path())).length).toBeGreaterThan(500)
    }
    expect(endings).toEqual(['pdf', 'pdf', 'docx', 'docx', 'resume.json', 'resume.json', 'json'])
    await person.close()
  })
