import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTyping } from '../../test/typing.ts'

let typing: Awaited<ReturnType<typeof openTyping>>
before(async () => {
  typing = await openTyping()
})
after(() => typing?.close())

test('what is typed while an answer is on its way is still there once it has come', async () => {
  const { person, open, context } = await typing.openFor('Nia Narrowing')
  await typing.db
    .insertInto('role_grants')
    .values({ person_id: person.id, role: 'manager', granted_at: typing.time.now })
    .execute()
  const page = await open('/en/search')
  const answer = Promise.withResolvers<void>()
  await page.route(/\/en\/search\?.*add=/, async (route) => {
    await answer.promise
    await route.continue()
  })
  const field = page.getByLabel('Add a skill')
  await field.pressSequentially('COBOL')
  await field.press('Tab')
  await field.focus()
  await field.selectText()
  await field.pressSequentially('Rus')
  answer.resolve()
  await page.locator('.chosen-skill', { hasText: 'COBOL' }).waitFor()
  assert.equal(await field.inputValue(), 'Rus')
  assert.ok(await field.evaluate((one) => one === document.activeElement))

  // What was asked is answered, and goes.
  await page.unroute(/\/en\/search\?.*add=/)
  await field.selectText()
  await field.pressSequentially('Rust')
  await field.press('Tab')
  await page.locator('.chosen-skill', { hasText: 'Rust' }).waitFor()
  assert.equal(await field.inputValue(), '')
  await context.close()
})
