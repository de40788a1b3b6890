import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const seed = [
  'Qu’est-ce que la communauté numérique',
  'est un regroupement de talents diversifié et dynamique qui change vraiment la vie des Canadiens et des Canadiennes',
  'sont passionnés par la prestation de services plus efficaces',
  'normes relatives au numérique',
  'Je m’intéresse aux possibilités d’emploi #GCNumérique',
  'Inscrivez-vous à notre liste d’envoi pour rester informé',
  'À propos du Portail des talents numériques',
  'met en relation les gestionnaires du gouvernement du Canada avec des talents numériques de tout le pays',
  'Le Portail fournira aux gestionnaires un aperçu complet de toutes les campagnes de recrutement',
  'assumera les fonctions suivantes',
  'Apporter des améliorations fondées sur les commentaires des utilisateurs',
  'Aider à répondre à la grande demande de talents numériques',
  'Fournir une vue d’ensemble des talents disponibles',
  'Appuyer les talents provenant de divers milieux',
  'Je suis gestionnaire et je souhaite embaucher des talents numériques',
  'Vous pouvez commencer en communiquant avec le Bureau de gestion de la collectivité du numérique',
  'Vous voulez en savoir plus sur #GCNumérique',
  'idées et des initiatives avant-gardistes',
]
test('every block of the page that announced the portal stands on the French landing page', async () => {
  const page = await portal.visitor.text('/fr')
  for (const words of seed) assert.ok(page.includes(words), words)
})

test('the calls to action of the landing page are real, in both languages', async () => {
  const [en, fr] = [await portal.visitor.text('/en'), await portal.visitor.text('/fr')]
  for (const path of [
    '/en/profile',
    '/en/mailing-list',
    '/en/campaigns',
    '/en/search',
    '/en/requests/new',
    '/en/talent',
    '/en/skills',
  ])
    assert.ok(en.includes(`href="${path}"`), path)
  for (const path of [
    '/fr/profil',
    '/fr/liste-diffusion',
    '/fr/campagnes',
    '/fr/recherche',
    '/fr/demandes/ajout',
    '/fr/talents',
    '/fr/competences',
  ])
    assert.ok(fr.includes(`href="${path}"`), path)
})

test('a public page is light and carries no script of its own', async () => {
  const page = await portal.visitor.text('/fr')
  assert.ok(page.length < 30_000, `${page.length} characters`)
  assert.doesNotMatch(page, /<script(?! type="module" src="\/built\/)| style="| onclick=/)
})

test('robots are shown the way, and the sitemap pairs every public page with its other language', async () => {
  assert.match(await portal.visitor.text('/robots.txt'), /Sitemap: http:\/\/localhost\/sitemap\.xml/)
  const sitemap = await portal.visitor.text('/sitemap.xml')
  for (const [, path] of sitemap.matchAll(/<loc>http:\/\/localhost([^<]+)<\/loc>/g))
    assert.equal((await portal.visitor.get(path ?? '')).status, 200, path)
  assert.match(
    sitemap,
    /<loc>http:\/\/localhost\/fr\/competences<\/loc><xhtml:link rel="alternate" hreflang="fr"[^>]*\/><xhtml:link rel="alternate" hreflang="en" href="http:\/\/localhost\/en\/skills"\/>/,
  )
})
