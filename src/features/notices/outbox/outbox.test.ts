import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { postMail } from '../../../platform/mail.ts'
import { runsOf } from './rules.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const write = async (key: string, subject: string, text: string, language: 'en' | 'fr' = 'en') => {
  await portal.db
    .transaction()
    .execute((tx) =>
      postMail(
        tx,
        { key, to: 'someone@demo.example', language, subject, text, html: `<p>${text}</p><script>no</script>` },
        portal.time.now,
      ),
    )
  const { id } = await portal.db.selectFrom('mails').select('id').where('key', '=', key).executeTakeFirstOrThrow()
  return id
}

test('an outbox nobody wrote to says what to do', async () => {
  assert.match(await portal.visitor.text('/en/outbox'), /Nobody has been written to yet/)
  assert.match(await portal.visitor.text('/fr/courriels-envoyes'), /Personne n’a encore reçu de courriel/)
})

test('mail is listed the newest first and read as text, links of ours alive, markup never', async () => {
  await write('first', 'An <early> mail', 'Hello')
  const id = await write(
    'second',
    'Votre code',
    'Le code est le 123456.\n\nhttp://localhost/fr/compte. https://evil.example/x <b>',
    'fr',
  )
  const list = await portal.visitor.text('/en/outbox')
  assert.ok(list.indexOf('Votre code') < list.indexOf('An &lt;early&gt; mail'))
  assert.match(list, /2 mails, the newest first/)
  for (const path of [`/en/outbox/${id}`, `/fr/courriels-envoyes/${id}`]) {
    const page = await portal.visitor.text(path)
    assert.match(page, /123456/)
    assert.match(page, /<div class="as-typed" lang="fr">/)
    assert.match(page, /<a href="http:\/\/localhost\/fr\/compte">/)
    assert.doesNotMatch(page, /href="https:\/\/evil|<script>no|<b>/)
  }
})

test('many mails come in pages', async () => {
  for (let number = 0; number < 30; number++) await write(`many ${number}`, `Mail ${number}`, 'x')
  assert.match(await portal.visitor.text('/fr/courriels-envoyes?page=2'), /aria-current="page"[^>]*>2/)
  assert.equal((await portal.visitor.get('/en/outbox?page=9')).status, 404)
})

test('a mail that does not exist is not found', async () => {
  assert.equal((await portal.visitor.get('/en/outbox/00000000-0000-4000-8000-000000000000')).status, 404)
  assert.equal((await portal.visitor.get('/en/outbox/nonsense')).status, 404)
})

test('outside of a demonstration there is no outbox', async () => {
  const real = await openTestApp({ demonstration: false })
  try {
    assert.equal((await real.visitor.get('/en/outbox')).status, 404)
    assert.equal((await real.as(real.cast.administrator).get('/fr/courriels-envoyes')).status, 404)
  } finally {
    await real.close()
  }
})

const ours = 'http://localhost:3000'
const texts: [string, string[]][] = [
  ['no address', []],
  [`see ${ours}/en/x.`, [`${ours}/en/x`]],
  [`${ours}\n(${ours}/fr/y?a=1&b=2)`, [ours, `${ours}/fr/y?a=1&b=2`]],
  ['http://localhost:30001/en http://localhost:3000.evil.example/', []],
]
for (const [text, links] of texts)
  test(`in “${text.replaceAll('\n', ' ')}” ${links.length} links are ours`, () => {
    const runs = runsOf(text, ours)
    assert.deepEqual(
      runs.flatMap(({ href }) => href ?? []),
      links,
    )
    assert.equal(runs.map((run) => run.text).join(''), text)
  })
