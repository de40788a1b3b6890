import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import { htmlProblems } from '../../../test/html-validate.ts'
import { to } from '../../i18n/addresses.ts'
import { type Language, languages } from '../../i18n/language.ts'
import { translator } from '../../i18n/sentences.ts'
import { html } from '../../web/html.ts'
import { skillField } from './index.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const catalogue = (language: Language, query: Record<string, string> = {}) =>
  portal.visitor.text(to(language, 'skills', {}, query))

test('a visitor browses the families, in both languages', async () => {
  const english = await catalogue('en')
  assert.match(english, /Skill families/)
  assert.match(english, /<h3 id="family-cloud" tabindex="-1">Cloud computing<\/h3>/)
  assert.match(english, /href="\/en\/skills\/cloud-security">Cloud security</)
  const french = await catalogue('fr')
  assert.match(french, /Familles de compétences/)
  assert.match(french, /href="\/fr\/competences\/cloud-security">Sécurité infonuagique</)
})

test('someone who types the French word on the English page sees cloud skills, and why', async () => {
  const page = await catalogue('en', { text: 'infonuagique' })
  assert.match(page, /\d+ skills found for “infonuagique”/)
  assert.match(page, /In French: <span lang="fr">Sécurité infonuagique<\/span>/)
  assert.match(page, /Also known as: <span lang="fr">orchestration infonuagique de conteneurs<\/span>/)
  const french = await catalogue('fr', { text: 'Cloud security' })
  assert.match(french, /En anglais : <span lang="en">Cloud security<\/span>/)
})

test('a kind of skill narrows the families and the search', async () => {
  const families = await catalogue('en', { category: 'behavioural' })
  assert.doesNotMatch(families, /family-cloud/)
  assert.match(families, /family-communication/)
  const none = await catalogue('en', { category: 'behavioural', text: 'kubernetes' })
  assert.match(none, /among the other kind of skill/)
  assert.match(none, /href="\/en\/skills\?text=kubernetes"/)
  assert.match(await catalogue('en', { category: 'no-such' }), /family-cloud/)
})

test('someone whose words find nothing is told how to go on, and what they may have meant', async () => {
  const page = await catalogue('fr', { text: 'kuberntes' })
  assert.match(page, /Aucune compétence ne s’appelle « kuberntes »/)
  assert.match(page, /Vouliez-vous dire/)
  assert.match(page, /competences\/kubernetes/)
  assert.match(page, /family-cloud/)
  assert.match(await catalogue('en', { text: '<script>alert(1)</script>' }), /No skill is called “&lt;script&gt;/)
})

test('the page of a skill shows both names, its meaning, other words, and where to search for people', async () => {
  for (const language of languages) {
    const page = await portal.visitor.text(to(language, 'skill', { key: 'cloud-security' }))
    for (const words of [
      'Cloud security',
      'Sécurité infonuagique',
      'CASB',
      `/${language === 'en' ? 'en/search' : 'fr/recherche'}?skill=cloud-security`,
    ])
      assert.ok(page.includes(words), `${language}: ${words}`)
  }
})

test('a skill that does not exist is not found', async () => {
  assert.equal((await portal.visitor.get('/en/skills/no-such-skill')).status, 404)
  assert.equal((await portal.visitor.get('/fr/competences/%20')).status, 404)
})

test('the page of a retired skill says so and leads to no search', async () => {
  await portal.db.updateTable('skills').set({ retired_at: portal.time.now }).where('key', '=', 'terraform').execute()
  const page = await portal.visitor.text('/en/skills/terraform')
  assert.match(page, /no longer offered/)
  assert.doesNotMatch(page, /search\?skill=/)
})

test('what a visitor sees may be cached, what a person sees may not', async () => {
  const visitor = await portal.visitor.get('/en/skills')
  assert.match(visitor.headers.get('cache-control') ?? '', /public/)
  assert.match(visitor.headers.get('vary') ?? '', /Cookie/)
  const person = await portal.as(portal.cast.talent).get('/en/skills')
  assert.match(person.headers.get('cache-control') ?? '', /private, no-store/)
})

test('a field for a skill offers every name without script, and shows what was typed with its problem', async () => {
  const field = skillField({
    t: translator('fr'),
    language: 'fr',
    name: 'skill',
    label: 'Compétence',
    hint: 'Un nom',
    value: '"><script>',
    error: 'Choisissez',
    options: [{ key: 'a', name: 'Écoute « active »' }],
  })
  const page = String(
    await html`<!doctype html><html lang="fr"><head><title>x</title></head><body><main><h1>x</h1>${field}</main></body></html>`,
  )
  assert.deepEqual(await htmlProblems(page), [])
  assert.match(page, /list="skill-skills"/)
  assert.match(page, /<option value="Écoute « active »"><\/option>/)
  assert.match(page, /value="&quot;&gt;&lt;script&gt;"/)
})
