import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, chromium } from '@playwright/test'
import { makePerson } from '../../test/cast.ts'
import { type Served, serve } from '../../test/serve.ts'
import { addExperience, claimSkill } from '../features/profiles/index.ts'
import { findSkillByKey } from '../features/skills/index.ts'
import { lengthOf as keptLength } from '../web/text-length.ts'
import { lengthOf } from './text-length.ts'

let portal: Served
let browser: Browser
before(async () => {
  portal = await serve()
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
})
after(async () => {
  await browser?.close()
  await portal?.close()
})

const texts: [string, number, number][] = [
  ['', 0, 0],
  ['  \n ', 0, 0],
  ['Moved forty services', 20, 3],
  ['line one\r\nline two', 17, 4],
  ['Résultat\u00a0: un succès\u00a0!', 22, 3],
  ['e\u0301te\u0301', 3, 1],
  ['tab\tand\u0000bell\u0007', 11, 2],
  ['3 fois — c’est tout', 19, 4],
  ['C++ / C#', 8, 2],
  ['« bonjour »', 11, 1],
]
for (const [text, characters, words] of texts)
  test(`${JSON.stringify(text)} counts ${characters} characters and ${words} words, in the browser as on the server`, () => {
    assert.deepEqual(lengthOf(text), { characters, words })
    assert.deepEqual(keptLength(text), { characters, words })
  })

test('the count follows what is typed, in the language of the page, and says when it is too long', async () => {
  const person = await makePerson(portal.db, 'Connie Counts')
  const now = new Date()
  const id = await portal.db.transaction().execute(async (tx) => {
    const python = await findSkillByKey(tx, 'python')
    if (python) await claimSkill(tx, person.id, python.id, now)
    return addExperience(tx, person.id, { kind: 'personal', language: 'fr', title: 'Station météo' }, now)
  })
  const context = await browser.newContext()
  await context.addCookies([{ name: 'session', value: person.token, url: portal.origin }])
  const page = await context.newPage()
  await page.goto(`${portal.origin}/fr/profil/competences/python/preuves?experience=${id}`)
  const count = page.locator('text-count')
  const said = async () => (await count.locator('p').first().innerText()).replaceAll(/\s/g, ' ')
  assert.equal(await said(), 'Caractères : 0 / 5 000 · Mots : 0')
  await page.fill('#evidence', 'Lu des capteurs')
  assert.equal(await said(), 'Caractères : 15 / 5 000 · Mots : 3')
  assert.equal(await count.getByRole('status').isVisible(), false)
  await page.fill('#evidence', 'x'.repeat(5_012))
  await count.getByRole('status').waitFor()
  assert.match(await count.getByRole('status').innerText(), /en trop\s: 12$/)
  await context.close()
})
