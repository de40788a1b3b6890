import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../i18n/sentences.ts'
import { visitor } from '../../policy/viewer.ts'
import type { Frame } from '../frame.ts'
import { page } from './layout.ts'

const visitorIn = (language: 'en' | 'fr', path: string, search = ''): Frame => ({
  language,
  t: translator(language),
  path,
  search,
  person: null,
  viewer: visitor,
  demonstration: false,
  csrfToken: 'token',
  now: new Date('2027-05-04T18:03:00Z'),
  origin: 'https://talent.example.ca',
})

const person = { id: 'p1', name: 'Noor', email: 'noor@example.ca', language: 'en' as const }
const drawn = async (frame: Frame, more: { problems?: boolean; index?: boolean } = {}) =>
  String(await page({ frame, title: 'Skills', main: 'Here', ...more }))

test('a page leads to itself in the other language, with its search', async () => {
  const markup = await drawn(visitorIn('en', '/en/search', '?skill=cloud'))
  assert.match(markup, /<a class="language" lang="fr" hreflang="fr" href="\/fr\/recherche\?skill=cloud">Français<\/a>/)
})

test('search engines learn both addresses of a page, or to leave it alone', async () => {
  const markup = await drawn(visitorIn('fr', '/fr/competences'))
  assert.match(markup, /rel="canonical" href="https:\/\/talent\.example\.ca\/fr\/competences"/)
  assert.match(markup, /hreflang="en" href="https:\/\/talent\.example\.ca\/en\/skills"/)
  const unlisted = await drawn(visitorIn('fr', '/fr/competences'), { index: false })
  assert.match(unlisted, /noindex/)
  assert.doesNotMatch(unlisted, /canonical|alternate/)
})

test('the title begins with the error, and says the portal', async () => {
  assert.match(
    await drawn(visitorIn('fr', '/fr/competences'), { problems: true }),
    /<title>Erreur\u00a0: Skills – Portail des talents numériques<\/title>/,
  )
})

test('the menu says where one is, also on a page below', async () => {
  assert.match(await drawn(visitorIn('en', '/en/skills')), /href="\/en\/skills" aria-current="page"/)
  assert.match(await drawn(visitorIn('en', '/en/skills/cloud')), /href="\/en\/skills" aria-current="true"/)
})

test('a visitor may sign in and come back to where they were, but not to the sign-in page', async () => {
  assert.match(
    await drawn(visitorIn('en', '/en/search', '?skill=cloud')),
    /href="\/en\/sign-in\?return=%2Fen%2Fsearch%3Fskill%3Dcloud"/,
  )
  assert.match(await drawn(visitorIn('en', '/en/sign-in')), /class="sign-in" href="\/en\/sign-in"/)
})

test('each person sees the places that are theirs', async () => {
  const office = /href="\/en\/office"/
  const requests = /href="\/en\/requests"/
  const talent = await drawn({
    ...visitorIn('en', '/en'),
    person,
    viewer: { id: 'p1', grants: [{ role: 'talent', officeId: null }] },
  })
  assert.match(talent, /href="\/en\/profile"/)
  assert.doesNotMatch(talent, office)
  assert.doesNotMatch(talent, requests)
  const recruiter = await drawn({
    ...visitorIn('en', '/en'),
    person,
    viewer: { id: 'p1', grants: [{ role: 'recruiter', officeId: 'o1' }] },
  })
  assert.match(recruiter, office)
  const manager = await drawn({
    ...visitorIn('en', '/en'),
    person,
    viewer: { id: 'p1', grants: [{ role: 'manager', officeId: null }] },
  })
  assert.match(manager, requests)
})

test('signing out is a form that carries the token of the session', async () => {
  const markup = await drawn({ ...visitorIn('en', '/en'), person, viewer: { id: 'p1', grants: [] } })
  assert.match(
    markup,
    /<form method="post" action="\/en\/sign-out"[^>]*><input type="hidden" name="_csrf" value="token">/,
  )
})

test('a demonstration says so', async () => {
  assert.match(await drawn({ ...visitorIn('en', '/en'), demonstration: true }), /class="demonstration"/)
  assert.doesNotMatch(await drawn(visitorIn('en', '/en')), /class="demonstration"/)
})

test('nothing is styled or scripted inline', async () => {
  assert.doesNotMatch(await drawn(visitorIn('en', '/en')), / style=| on\w+=|<style|<script>/)
})
