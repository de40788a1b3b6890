import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { makePerson } from '../../test/cast.ts'
import { type Served, serve } from '../../test/serve.ts'
import { onDevice, openChromium, save, saysLater } from '../../test/typing.ts'
import { buildAssets } from '../web/assets.ts'
import { findDraft } from '../web/drafts.ts'

let portal: Served
let browser: Browser
before(async () => {
  await buildAssets()
  portal = await serve()
  browser = await openChromium()
})
after(async () => {
  await browser?.close()
  await portal?.close()
})

const signIn = async (page: Page, email: string) => {
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(Sign in|Ouvrir une session)$/ })
    .first()
    .click()
  await page.locator('input[name="email"]').last().fill(email)
  await page.getByRole('button', { name: /with this address|avec cette adresse/ }).click()
}

// Signed in by a session that is simply there; the identity provider knows the same person by their address.
const start = async (email: string, path = '/en/profile/experiences/new/work') => {
  const person = await makePerson(portal.db, email)
  await portal.db
    .updateTable('people')
    .set({ issuer: 'demonstration', issuer_subject: email, email })
    .where('id', '=', person.id)
    .execute()
  const context = await browser.newContext({ baseURL: portal.origin })
  await context.addCookies([{ name: 'session', value: person.token, url: portal.origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(path)
  return { person, context, page }
}

const endSession = (context: BrowserContext) => context.clearCookies({ name: 'session' })

const draftOf = async (email: string) => {
  const { id } = await portal.db
    .selectFrom('people')
    .select('id')
    .where('issuer_subject', '=', email)
    .executeTakeFirstOrThrow()
  return (await findDraft(portal.db, id, 'experience.new.work'))?.fields
}

const experiencesOf = (email: string) =>
  portal.db
    .selectFrom('experiences')
    .innerJoin('people', 'people.id', 'experiences.person_id')
    .select('title')
    .where('issuer_subject', '=', email)
    .execute()

const inSmallWindow = async (page: Page, link: RegExp) => {
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: link }).click()
  return opening
}

test('when the session ends one signs in over the form, in a small window, and goes on where one was', async () => {
  const email = 'ended@demo.example'
  const { context, page } = await start(email)
  await page.fill('#title', 'before')
  await saysLater(page, /^Saved as a draft/)
  await endSession(context)
  await page.fill('#details', 'a long account')
  const dialog = page.getByRole('dialog', { name: 'Sign in to go on' })
  await dialog.waitFor()
  await saysLater(page, /^Kept on this device, not on the server yet\. Your session has ended\./)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  )

  // Not now: one goes on typing, and the line offers it again.
  await page.keyboard.press('Escape')
  await page.locator('#details').pressSequentially(', and more')
  await page.waitForTimeout(800)
  assert.equal(await dialog.isVisible(), false)
  await page.locator('.saved').getByRole('button', { name: 'Sign in' }).click()

  const small = await inSmallWindow(page, /Sign in \(opens a small window\)/)
  await signIn(small, email)
  await dialog.waitFor({ state: 'hidden' })
  await saysLater(page, /^Saved as a draft/)
  assert.equal((await draftOf(email))?.details, 'a long account, and more')
  assert.ok(small.isClosed())
  assert.deepEqual(await onDevice(page), [])

  await page.fill('#organization', 'Harbour Board')
  await page.fill('#start-year', '2020')
  await page.check('#isCurrent')
  await save(page)
  await page.waitForURL('**/skills?saved=new')
  await context.close()
})

test('a form sent after the session has ended is sent once, as soon as one has signed in again', async () => {
  const email = 'envoi@demo.example'
  const { context, page } = await start(email, '/fr/profil/experiences/ajout/work')
  await page.fill('#title', 'Analyste')
  await page.fill('#organization', 'Administration portuaire')
  await page.fill('#start-year', '2020')
  await page.check('#isCurrent')
  await saysLater(page, /^Ébauche enregistrée à/)
  await endSession(context)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await page.getByRole('dialog', { name: 'Ouvrez une session pour continuer' }).waitFor()
  const small = await inSmallWindow(page, /dans une petite fenêtre/)
  await signIn(small, email)
  await page.waitForURL('**/competences?saved=new')
  assert.deepEqual(await experiencesOf(email), [{ title: 'Analyste' }])
  await context.close()
})

test('when one has signed in again in another tab the form goes on by itself, without asking', async () => {
  const email = 'elsewhere@demo.example'
  const { context, page } = await start(email)
  await endSession(context)
  const other = await context.newPage()
  await other.goto('/en/sign-in')
  await signIn(other, email)
  await other.waitForURL(/profile/)
  await page.fill('#title', 'with the token of before')
  await saysLater(page, /^Saved as a draft/)
  assert.equal(await page.getByRole('dialog').count(), 0)
  assert.equal((await draftOf(email))?.title, 'with the token of before')
  await context.close()
})

test('someone else who signs in is not given the text, and the first person goes on when they are back', async () => {
  const [first, second] = ['first@demo.example', 'second@demo.example']
  const { context, page } = await start(first)
  await page.fill('#title', 'mine alone')
  await saysLater(page, /^Saved as a draft/)
  await endSession(context)
  const other = await context.newPage()
  await other.goto('/en/sign-in')
  await signIn(other, second)
  await other.waitForURL(/profile/)

  await page.fill('#title', 'mine alone, still')
  const dialog = page.getByRole('dialog', { name: 'Someone else is signed in' })
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await save(page)
  await dialog.waitFor()
  await saysLater(page, /^Kept on this device, not on the server yet\. Someone else is signed in/)
  assert.equal(await draftOf(second), undefined)
  assert.deepEqual(await experiencesOf(second), [])

  const small = await inSmallWindow(page, /Sign out there/)
  await small.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await small.waitForURL('**/sign-out/done')
  await page
    .getByRole('dialog', { name: 'Sign in to go on' })
    .getByRole('link', { name: /small window/ })
    .waitFor()
  await small.goto('/en/sign-in')
  await signIn(small, first)
  // What was to be sent is sent now: the page comes back with what is missing.
  await page.locator('#error-summary').waitFor()
  assert.equal(await page.inputValue('#title'), 'mine alone, still')
  await context.close()
})

test('without script, a form of someone else’s is neither sent nor shown under another name', async () => {
  const writer = await makePerson(portal.db, 'Wanda Writer')
  const action = `${portal.origin}/en/profile/experiences/new/work`
  const other = await start('intruder@demo.example')
  const answer = await other.context.request.post(action, {
    form: {
      _csrf: 'of another session',
      _person: writer.id,
      _draft: 'experience.new.work',
      title: 'a title of someone else',
    },
    headers: { origin: portal.origin },
  })
  assert.equal(answer.status(), 403)
  const text = await answer.text()
  assert.match(text, /Someone else is signed in/)
  assert.doesNotMatch(text.replaceAll(/<input[^>]*>/g, ''), /a title of someone else/)
  assert.equal(await draftOf('intruder@demo.example'), undefined)
  await other.context.close()
})
