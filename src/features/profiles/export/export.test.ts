import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { fillProfile } from '../../../../test/random-profile.ts'
import { downloadHeaders } from './downloads.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const downloads: [string, string, string, string][] = [
  ['profile.pdf', 'profil.pdf', 'application/pdf', 'pdf'],
  ['profile.docx', 'profil.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['resume.json', 'resume.json', 'application/json; charset=utf-8', 'resume.json'],
  ['profile.json', 'profil.json', 'application/json; charset=utf-8', 'json'],
]

test('the page offers four forms, each with what it is for, in both languages', async () => {
  const talent = portal.as(portal.cast.talent)
  const [english, french] = [await talent.text('/en/profile/export'), await talent.text('/fr/profil/exportation')]
  for (const [en, fr] of downloads) {
    assert.ok(english.includes(`/en/profile/export/${en}`), en)
    assert.ok(french.includes(`/fr/profil/exportation/${fr}`), fr)
  }
  assert.match(english, /profile\.pdf\?language=fr/)
  assert.match(french, /profil\.docx\?language=en/)
  assert.match(french, /Le profil complet, pour le ramener/)
})

for (const [en, fr, type, ending] of downloads)
  test(`${en} is a file to keep: named in two alphabets, kept by nobody else, and recorded`, async () => {
    const person = await makePerson(portal.db, 'Zoë d’Été')
    for (const address of [`/en/profile/export/${en}`, `/fr/profil/exportation/${fr}`]) {
      const answer = await portal.as(person).get(address)
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('content-type'), type)
      assert.equal(answer.headers.get('cache-control'), 'private, no-store')
      const name = address.startsWith('/fr') ? 'Profil' : 'Profile'
      assert.equal(
        answer.headers.get('content-disposition'),
        `attachment; filename="${name}-Zoe-d-Ete.${ending}"; filename*=UTF-8''${name}%20%E2%80%93%20Zo%C3%AB%20d%E2%80%99%C3%89t%C3%A9.${ending}`,
      )
    }
    const events = await portal.db
      .selectFrom('events')
      .select(['verb', 'facts'])
      .where('actor', '=', person.id)
      .execute()
    assert.deepEqual(
      events.map(({ verb, facts }) => [verb, (facts as { language: string }).language]),
      [
        ['profile.export', 'en'],
        ['profile.export', 'fr'],
      ],
    )
    assert.doesNotMatch(JSON.stringify(events), /Zoë/)
  })

test('everyone takes away their own profile, and never another’s', async () => {
  const [one, two] = [await makePerson(portal.db, 'Aaa Aaa'), await makePerson(portal.db, 'Bbb Bbb')]
  await fillProfile(portal.db, one.id, 1, portal.time.now)
  for (const address of ['/en/profile/export/profile.json', '/en/profile/export/resume.json']) {
    const text = await portal.as(two).text(`${address}?id=${one.id}&person=${one.id}`)
    assert.match(text, /Bbb Bbb/)
    assert.doesNotMatch(text, /Aaa Aaa|SÁNEĆ/)
  }
})

test('visibility is a consent and stays behind; so does the reference', async () => {
  const text = await portal.as(portal.cast.talent).text('/en/profile/export/profile.json')
  assert.doesNotMatch(text, /visibility|consent|"reference"|ownerId|[0-9a-f]{8}-[0-9a-f]{4}-/)
})

test('a visitor is led to sign in and takes nothing away', async () => {
  for (const [en] of downloads) assert.equal((await portal.visitor.get(`/en/profile/export/${en}`)).status, 302)
})

const names: [string, string, string][] = [
  ['Profile – Ada', 'Profile-Ada.pdf', 'Profile%20%E2%80%93%20Ada.pdf'],
  ['Profil – ᐃᓄᒃ', 'Profil.pdf', 'Profil%20%E2%80%93%20%E1%90%83%E1%93%84%E1%92%83.pdf'],
  ['日本', 'profile.pdf', '%E6%97%A5%E6%9C%AC.pdf'],
  ['a"b\r\nSet-Cookie: x/../..\\c;*', 'a-b-Set-Cookie-x-..-..-c.pdf', 'a%20b%20Set-Cookie%20x%20..%20..%20c.pdf'],
]
for (const [title, ascii, encoded] of names)
  test(`a file called ${JSON.stringify(title)} has a name that every system keeps`, () =>
    assert.equal(
      downloadHeaders('application/pdf', title, 'pdf')['content-disposition'],
      `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    ))

test('what a browser reads ahead of a click is not taken away, and not noted', async () => {
  const person = await makePerson(portal.db, 'Paul Prefetch')
  const headers = { cookie: `session=${person.token}`, 'sec-purpose': 'prefetch' }
  const answer = await portal.app.request('/en/profile/export/profile.json', { headers })
  assert.equal(answer.status, 503)
  const events = await portal.db.selectFrom('events').select('verb').where('subject', '=', person.id).execute()
  assert.ok(!events.some(({ verb }) => verb === 'profile.export'))
})
