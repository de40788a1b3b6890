import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Fields, openTestApp, type TestApp } from '../../test/app.ts'

const application = '/en/applications/0b8a5a7e-3f4e-4a57-9d5f-6f1c2b3a4d5e/steps/profile'
const french = '/fr/candidatures/0b8a5a7e-3f4e-4a57-9d5f-6f1c2b3a4d5e/etapes/profile'
const work: Fields = {
  title: 'Analyst',
  organization: 'Harbour Board',
  startYear: '2020',
  isCurrent: 'yes',
  language: 'en',
}
const about: Fields = { city: 'Gatineau', headlineLanguage: 'en' }

let portal: TestApp
let experience = ''
before(async () => {
  portal = await openTestApp()
  const as = portal.as(portal.cast.talent)
  const added = await as.post('/en/profile/experiences/new/work', work)
  experience = /[0-9a-f-]{36}/.exec(added.headers.get('location') ?? '')?.[0] ?? ''
  await as.post('/en/profile/skills', { skill: 'TypeScript' })
})
after(() => portal.close())

const onTheWay = (path: string, back = application) => `${path}?return=${encodeURIComponent(back)}`
const linked = (skill: string) => (): Fields => ({ skill, evidence: 'In small steps', language: 'en', experience })

// Each page on which something of a profile is changed, with what is sent to it; `wrong` is refused.
const pages: [string, () => string, Fields | (() => Fields), Fields | null][] = [
  ['the name', () => '/en/account/name', { name: 'Tala Talent', language: 'en' }, { name: '' }],
  ['the section about me', () => '/en/profile/about-me', about, { contactEmail: 'no address' }],
  ['the languages', () => '/en/profile/languages', { positionLanguages: 'en' }, { positionLanguages: 'klingon' }],
  ['the preferences', () => '/en/profile/preferences', { regions: 'north' }, { regions: 'moon' }],
  [
    'the priority',
    () => '/en/profile/priority-entitlement',
    { priorityEntitlement: 'no' },
    { priorityEntitlement: 'x' },
  ],
  ['the accommodation card', () => '/en/profile/accommodation', { language: 'en' }, { needs: 'moon' }],
  ['a new experience', () => '/en/profile/experiences/new/work', work, { title: '' }],
  ['an experience', () => `/en/profile/experiences/${experience}`, work, { title: '' }],
  [
    'the skills of an experience',
    () => `/en/profile/experiences/${experience}/skills`,
    linked('Python'),
    { skill: '' },
  ],
  ['evidence of a skill', () => '/en/profile/skills/typescript/evidence', linked('typescript'), { evidence: '' }],
  ['the level of a skill', () => '/en/profile/skills/typescript', { level: 'advanced' }, { level: 'godlike' }],
  ['the end of evidence', () => `/en/profile/skills/typescript/evidence/${experience}/removal`, {}, null],
  ['the end of a skill', () => '/en/profile/skills/python/removal', {}, null],
  ['the end of an experience', () => `/en/profile/experiences/${experience}/removal`, {}, null],
]
for (const [what, pathOf, right, wrong] of pages)
  test(`${what}, changed on the way of an application, leads back to it, also after a refusal and a change of language`, async () => {
    const as = portal.as(portal.cast.talent)
    const path = onTheWay(pathOf())
    const page = await as.text(path)
    assert.ok(page.includes(`<a href="${application}">Back to your application</a>`), 'the way back')
    const inFrench = /<a class="language"[^>]* href="([^"]+)"/.exec(page)?.[1] ?? ''
    assert.ok((await as.text(inFrench)).includes(`<a href="${french}">Revenir à votre candidature</a>`), inFrench)
    const actionOf = (html: string) =>
      [...html.matchAll(/<form[^>]*action="([^"]+)"/g)]
        .map(([, action = '']) => action)
        .find((action) => action.startsWith(pathOf())) ?? ''
    if (wrong) {
      const refused = await as.post(actionOf(page), wrong)
      assert.equal(refused.status, 422)
      assert.equal(actionOf(await refused.text()), actionOf(page))
    }
    const saved = await as.post(actionOf(page), typeof right === 'function' ? right() : right)
    assert.deepEqual([saved.status, saved.headers.get('location')], [303, `${application}?saved=yes`])
  })

test('what is asked on the way keeps the way: a skill that is claimed leads on to its evidence', async () => {
  const as = portal.as(portal.cast.talent)
  const claimed = await as.post(onTheWay('/en/profile/skills'), { skill: 'Docker' })
  const next = claimed.headers.get('location') ?? ''
  assert.match(next, /^\/en\/profile\/skills\/docker\?/)
  assert.match(await as.text(next), /Back to your application/)
  const timeline = await as.text(onTheWay('/en/profile/experiences'))
  assert.match(timeline, /experiences\/new\/award\?return=%2Fen%2Fapplications/)
})

const elsewhere = [
  'https://evil.example/en/applications/1/steps/profile',
  '//evil.example/en/applications/1/steps/profile',
  '/\\evil.example/en/applications/1/steps/profile',
  '/en//evil.example/applications/1/steps/profile',
  'javascript:alert(1)//en/applications/1/steps/profile',
  ' /en/applications/1/steps/profile',
  '/en/applications/1/steps/profile\r\nSet-Cookie: a=b',
  '/en/applications/1/steps/profile#https://evil.example',
  '/en/applications/1/steps/profile/../../../../../sign-out',
  '/en/sign-out',
  '/de/applications/1/steps/profile',
  '',
]
for (const back of elsewhere)
  test(`${JSON.stringify(back)} leads nowhere`, async () => {
    const as = portal.as(portal.cast.talent)
    const path = onTheWay('/en/profile/about-me', back)
    assert.doesNotMatch(await as.text(path), /Back to your application|(href|action)="[^"]*\/\/evil/)
    const saved = await as.post(path, about)
    assert.equal(saved.headers.get('location'), '/en/profile/about-me?saved=yes')
  })

test('an address that is encoded wrongly is no failure of ours', async () => {
  const as = portal.as(portal.cast.talent)
  assert.equal((await as.get('/en/skills/%zz')).status, 404)
  const page = await as.text(onTheWay('/fr/profil/a-propos-de-moi', '/en/applications/%zz/steps/profile'))
  assert.match(page, /<a href="\/fr\/candidatures\/%25zz\/etapes\/profile">Revenir à votre candidature/)
})
