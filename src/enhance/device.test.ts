import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onDevice, openTyping, saysLater, vanish } from '../../test/typing.ts'

let typing: Awaited<ReturnType<typeof openTyping>>
before(async () => {
  typing = await openTyping()
})
after(() => typing?.close())

const eventually = async (isTrue: () => Promise<boolean>) => {
  for (let tries = 0; tries < 100 && !(await isTrue()); tries++) await new Promise((later) => setTimeout(later, 50))
}

const away = /^Kept on this device, not on the server yet\. The portal cannot be reached/

test('a laptop closed without a connection: the text is brought back with its date, and saved', async () => {
  const { open, draft, context } = await typing.openFor('Lou Laptop')
  const page = await open()
  await page.fill('#organization', 'typed with a connection')
  await saysLater(page, /^Saved as a draft/)
  await context.setOffline(true)
  await page.fill('#title', 'typed without')
  await page.fill('#organization', 'typed with, then without')
  await saysLater(page, away)
  await vanish(page)

  await context.setOffline(false)
  const again = await open()
  await again.getByText(/This was typed on this device on .*\d{4}.*, and is brought back/).waitFor()
  assert.equal(await again.inputValue('#title'), 'typed without')
  assert.equal(await again.inputValue('#organization'), 'typed with, then without')
  await saysLater(again, /^Saved as a draft/)
  assert.equal((await draft())?.title, 'typed without')
  assert.deepEqual(await onDevice(again), [])
  await context.close()
})

test('what a closed tab left is sent from any page, as soon as there is a connection', async () => {
  const { open, draft, context } = await typing.openFor('Ann Anypage')
  const page = await open()
  await context.setOffline(true)
  await page.fill('#title', 'left behind')
  await saysLater(page, away)
  await vanish(page)
  await context.setOffline(false)
  const other = await open('/en/about')
  await eventually(async () => (await draft())?.title === 'left behind')
  assert.equal((await draft())?.title, 'left behind')
  await eventually(async () => (await onDevice(other)).length === 0)
  assert.deepEqual(await onDevice(other), [])
  await context.close()
})

test('what was typed on a closed laptop and changed elsewhere since is not overwritten: one chooses', async () => {
  const { open, draft, person, context } = await typing.openFor('Cam Choice')
  const page = await open()
  await context.setOffline(true)
  await page.fill('#title', 'on the laptop')
  await page.fill('#place', 'Yellowknife')
  await saysLater(page, away)
  await vanish(page)

  const elsewhere = await typing.browser.newContext()
  await typing.signIn(elsewhere, person)
  const phone = await elsewhere.newPage()
  await phone.goto(`${typing.origin}/en/profile/experiences/new/work`)
  await phone.fill('#title', 'on the telephone')
  await saysLater(phone, /^Saved as a draft/)
  await elsewhere.close()

  await context.setOffline(false)
  // Another page may send it first: then the choice waits until the form is opened.
  const other = await open('/en/about')
  await eventually(async () => (await draft())?.place === 'Yellowknife')
  await other.close()
  const again = await open()
  const box = again.getByRole('group', { name: /Job title: two answers/ })
  await box.getByText('telephone').waitFor()
  assert.equal(await again.inputValue('#title'), 'on the laptop')
  assert.equal(await again.inputValue('#place'), 'Yellowknife')
  const kept = await draft()
  assert.deepEqual([kept?.title, kept?.place], ['on the telephone', 'Yellowknife'])
  await box.getByRole('button', { name: 'Keep my answer' }).click()
  await saysLater(again, /^Saved as a draft/)
  assert.equal((await draft())?.title, 'on the laptop')
  await context.close()
})

test('another person on the same device is shown nothing, and sends nothing, of the first', async () => {
  const { open, draft, person, context } = await typing.openFor('Fay First')
  const page = await open()
  await context.setOffline(true)
  await page.fill('#title', 'for my eyes')
  await saysLater(page, away)
  await vanish(page)
  await context.setOffline(false)

  const second = await typing.openFor('Sam Second', context)
  const theirs = await second.open()
  await theirs.fill('#place', 'Regina')
  await saysLater(theirs, /^Saved as a draft/)
  assert.equal(await theirs.inputValue('#title'), '')
  assert.doesNotMatch(await theirs.content(), /for my eyes/)
  assert.deepEqual([(await second.draft())?.title, await draft()], [undefined, undefined])
  await theirs.close()

  await typing.signIn(context, person)
  const again = await open()
  await saysLater(again, /^Saved as a draft/)
  assert.equal(await again.inputValue('#title'), 'for my eyes')
  assert.equal((await draft())?.title, 'for my eyes')
  await context.close()
})

test('signing out sends what is left and leaves nothing on the device; what cannot be sent is not removed unasked', async () => {
  const { open, draft, context } = await typing.openFor('Ola Out')
  const page = await open()
  await page.route('**/drafts/**', (route) => route.abort())
  await page.fill('#title', 'nearly lost')
  await saysLater(page, away)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  const signOut = async () => {
    await page.locator('.person summary').click()
    await page.locator('.person').getByRole('button', { name: 'Sign out' }).click()
  }
  await signOut()
  await eventually(async () => asked.length > 0)
  assert.match(asked[0] ?? '', /only on this device/)
  assert.equal((await onDevice(page)).length, 1)

  await page.unroute('**/drafts/**')
  await page.locator('.person summary').click()
  await signOut()
  await page.waitForURL(/sign-out/)
  assert.equal((await draft())?.title, 'nearly lost')
  assert.deepEqual(await onDevice(page), [])
  assert.equal(asked.length, 1)
  await context.close()
})

test('a sign-out that did not get through is no leave to lose what is typed afterwards', async () => {
  const { open, context } = await typing.openFor('Ola Again')
  const page = await open()
  await page.fill('#title', 'on the server')
  await saysLater(page, /^Saved as a draft/)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  const signOut = () => page.locator('.person').getByRole('button', { name: 'Sign out' }).click()
  const answered = page.waitForResponse('**/sign-out')
  await page.route('**/sign-out', (route) => route.fulfill({ status: 204 }))
  await page.locator('.person summary').click()
  await signOut()
  await answered
  await page.route('**/drafts/**', (route) => route.abort())
  await page.fill('#title', 'typed since')
  await saysLater(page, away)
  await page.locator('.person summary').click()
  if (!(await page.locator('.person').getByRole('button', { name: 'Sign out' }).isVisible()))
    await page.locator('.person summary').click()
  await signOut()
  await eventually(async () => asked.length > 0)
  assert.match(asked[0] ?? '', /only on this device/)
  assert.equal((await onDevice(page)).length, 1)
  await context.close()
})

test('a discarded draft is gone from the device too', async () => {
  const { open, draft, context } = await typing.openFor('Dee Discard')
  const first = await open()
  await first.fill('#title', 'not wanted')
  await saysLater(first, /^Saved as a draft/)
  await first.close()
  const page = await open()
  await page.route('**/experience.new.work', (route) => route.abort())
  await page.fill('#title', 'not wanted at all')
  await saysLater(page, away)
  await page.getByRole('button', { name: 'Discard this draft' }).click()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#title')?.value === '')
  assert.deepEqual(await onDevice(page), [])
  assert.equal(await draft(), undefined)
  await context.close()
})

test('what is older than thirty days is removed from the device, whosever it is', async () => {
  const { open, context } = await typing.openFor('Old Enough')
  const page = await open()
  await context.setOffline(true)
  await page.fill('#title', 'long ago')
  await saysLater(page, away)
  await vanish(page)
  await context.setOffline(false)
  const next = await typing.openFor('New Enough', context)
  const later = await next.context.newPage()
  await later.clock.install({ time: Date.now() + 31 * 24 * 60 * 60 * 1000 })
  await later.goto(`${typing.origin}/en/about`)
  await eventually(async () => (await onDevice(later)).length === 0)
  assert.deepEqual(await onDevice(later), [])
  await context.close()
})

test('where the browser keeps nothing, the page says so and asks before it is left', async () => {
  const { open, draft, context } = await typing.openFor('Pia Private')
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  const page = await open()
  await context.setOffline(true)
  await page.locator('#title').pressSequentially('only here')
  await saysLater(page, /^Not kept: leave this page open\. The portal cannot be reached/)
  let wasAsked = false
  page.once('dialog', (dialog) => {
    wasAsked = dialog.type() === 'beforeunload'
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await eventually(async () => wasAsked)
  assert.ok(wasAsked)
  await context.setOffline(false)
  await saysLater(page, /^Saved as a draft/)
  assert.equal((await draft())?.title, 'only here')
  await context.close()
})

test('a visitor’s words stay in their tab: through reloading and going away, and no longer than it takes to send them', async () => {
  const context = await typing.browser.newContext()
  const page = await context.newPage()
  await page.goto(`${typing.origin}/en/mailing-list`)
  await page.fill('#email', 'half@an.addr')
  await saysLater(page, /^Kept in this tab until you send it\.$/)
  await page.goto(`${typing.origin}/en/about`)
  await page.goto(`${typing.origin}/en/mailing-list`)
  assert.equal(await page.inputValue('#email'), 'half@an.addr')
  const other = await context.newPage()
  await other.goto(`${typing.origin}/en/mailing-list`)
  assert.equal(await other.inputValue('#email'), '')
  await page.fill('#email', `${crypto.randomUUID().slice(0, 8)}@example.ca`)
  await page.getByRole('button', { name: /Join|Subscribe/ }).click()
  await page.waitForURL('**/check-your-mail')
  await page.goto(`${typing.origin}/en/mailing-list`)
  assert.equal(await page.inputValue('#email'), '')
  await context.close()
})
