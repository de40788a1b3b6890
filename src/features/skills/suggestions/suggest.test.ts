import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Language } from '../../../i18n/language.ts'
import type { Skill } from '../skill.ts'
import { buildLexicon } from './lexicon.ts'
import { sentenceAround } from './sentence.ts'
import { findNamedSkills } from './suggest.ts'

type Seed = { key: string; category: Skill['category'] } & Record<Language, { name: string; synonyms: string[] }>

const seeds: Seed[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../db/seeds/reference/skills.json'), 'utf8'),
)
const catalogue = seeds.map(
  ({ key, category, en, fr }, place): Skill => ({
    id: place + 1,
    key,
    category,
    name_en: en.name,
    name_fr: fr.name,
    description_en: '',
    description_fr: '',
    synonyms_en: en.synonyms,
    synonyms_fr: fr.synonyms,
  }),
)
const lexicon = buildLexicon(catalogue)

const keysIn = (language: Language, text: string) =>
  findNamedSkills(lexicon, [text], language).map(({ skill }) => skill.key)

// What a person wrote, and the keys of the skills it names, in order; none means that nothing is suggested.
const named: Record<Language, [string, string][]> = {
  fr: [
    ['Développeuse Web', 'web-development'],
    ['Développeur Web', 'web-development'],
    ['développeur·euse Web', 'web-development'],
    ['développeur(-euse) Web', 'web-development'],
    ['développeur-euse Web', 'web-development'],
    ['développeurs·euses d’applications mobiles', 'mobile-application-development'],
    ['DÉVELOPPEUSE WEB PRINCIPALE', 'web-development'],
    ['J’ai développé des applications pour le public', 'software-development'],
    ['Analyste de données', 'data-analysis'],
    ['analyse des données', 'data-analysis'],
    ["j'analyse les donnees", 'data-analysis'],
    ['Gestionnaire de projets informatiques', 'it-project-management'],
    ['Chargée de projet', 'project-management'],
    ['chargé·e de projets', 'project-management'],
    ['Cheffe d’équipe', 'team-leadership'],
    ['Programmeuse en Python', 'software-development python'],
    ['Programmeur-analyste', 'software-development'],
    ['conceptrice pédagogique', 'e-learning-design'],
    ['Concepteur(-trice) pédagogique', 'e-learning-design'],
    ['J’ai conçu des API REST', 'api-design'],
    ['Administratrice de bases de données', 'database-administration'],
    ['Administrateur(trice) de systèmes', 'systems-administration'],
    ['administré les bases de données', 'database-administration'],
    ['Architecte infonuagique', 'cloud-architecture'],
    ['l’architecture d’entreprise', 'enterprise-architecture'],
    ["architecte d'entreprise", 'enterprise-architecture'],
    ['Ingénieure de données', 'data-engineering'],
    ['ingénieur logiciel', 'software-development'],
    ['statisticienne au ministère', 'statistics'],
    ['Statisticien', 'statistics'],
    ['vérificatrice interne', 'audit'],
    ['médiateur entre deux équipes', 'conflict-management'],
    ['conseillère stratégique de la sous-ministre', 'advice-to-management'],
    ['rédactrice technique', 'technical-writing'],
    ['animatrice d’ateliers', 'facilitation'],
    ['enseignante au secondaire', 'training-design-and-delivery'],
    ['design inclusif et conceptions inclusives', 'accessible-design'],
    ['médias sociaux', 'social-media'],
    ['données ouvertes, donnée ouverte', 'open-data'],
    ['codage sécurisé', 'application-security'],
    ['code écrit selon le codage securise', 'application-security'],
    ['TESTS AUTOMATISÉS', 'automated-testing'],
    ['test automatisé', 'automated-testing'],
    ['l’accessibilité numérique d’abord', 'digital-accessibility'],
    ['accessibilite numerique', 'digital-accessibility'],
    ['sécurité infonuagique', 'cloud-security'],
    ['le nuage, puis l’infonuagique', 'cloud-computing'],
    ['tableaux de bord et tableau de bord', 'business-intelligence'],
    ['intégration et livraison continues (CI/CD)', 'continuous-integration-and-delivery'],
    ['Scripts en R et en Go', 'r-language go-language'],
    ['développement en C++, C# et .NET', 'cpp c-sharp dot-net'],
    ['Python, R et SQL', 'python r-language sql'],
    ['bases SQL, requêtes S.Q.L.', 'sql'],
    ['un modèle d’I.A.', 'artificial-intelligence'],
    ['React, Spring, Docker', 'react spring docker'],
    ['data scientist dans une équipe DevOps', 'data-science devops'],
    ['rapports dans Excel', 'microsoft-excel'],
    ['Intelligence artificielle générative', 'generative-artificial-intelligence'],
    ['AWS Lambda', 'aws-lambda'],
    ['passage au nuage', 'cloud-migration'],
    ['un plan de service et un parcours client', 'service-design'],
    ['travail en équipe, travail d’équipe', 'teamwork'],
    ['ServiceNow/Jira/Confluence', 'servicenow jira confluence'],
    ['Le chef de cuisine et la foi', ''],
    ['au tableau, des outils, etc.', ''],
    ['LA GESTION DES PROJETS ETC.', 'project-management'],
    ['J’AI FAIT DES RAPPORTS ANNUELS', ''],
    ['Statistique Canada, Bibliothèque et Archives Canada', ''],
    ['dans le respect des délais, en collaboration', ''],
    ['J’ai cartographié un service', ''],
    ['Vue sur la mer et vues d’ensemble', ''],
    ['expérience en R&D, en C.-B., vitamine C', ''],
    ['analyse. Données ouvertement fausses', ''],
    ['gestion, projet, équipe', ''],
    ['le sas, le dp, la gap, un mdm', ''],
    ['des prévisions et des présentations', ''],
    ['l’intégrité des données', ''],
    ['les javanaises, le pythonisme, un dockerisé', ''],
    ['une passerelle MDM', ''],
    ['Elle réagit au printemps, sans rouille', ''],
    ['', ''],
  ],
  en: [
    ['Web developer', 'web-development'],
    ['web developers', 'web-development'],
    ['Data analyst, then project manager', 'data-analysis project-management'],
    ['database administrator', 'database-administration'],
    ['software engineer and solutions architect', 'software-development solution-architecture'],
    ['Service designer', 'service-design'],
    ['auditor', 'audit'],
    ['statistician', 'statistics'],
    ['led a team of twelve', 'team-leadership'],
    ['managed the project, managing projects', 'project-management'],
    ['Cyber-security, cybersecurity, cyber security', 'cyber-security'],
    ['back end, back-end, backend', 'back-end-development'],
    ['Full stack developer', 'full-stack-development'],
    ['data visualisation and data visualizations', 'data-visualisation'],
    ['threat modelling, threat modeling', 'threat-modelling'],
    ['C, C++ and Java', 'cpp java'],
    ['C# and F# on .NET', 'c-sharp f-sharp dot-net'],
    ['ASP.NET Core with Node.js.', 'asp-net node-js'],
    ['Node JS, NodeJS', 'node-js'],
    ['ten years of C programming', 'cpp software-development'],
    ['I programmed in R and in C.', 'r-language cpp'],
    ['Python, R and SQL', 'python r-language sql'],
    ['SQL\n- R\n- Go', 'sql r-language go-language'],
    ['Go developer', 'go-language'],
    ['wrote services in Rust', 'rust'],
    ['Senior React developer', 'react'],
    ['docker, react, spring', 'docker react spring'],
    ['Go, Rust and Swift', 'go-language rust swift'],
    ['coding in Swift', 'swift'],
    ['UX, U.X., A/B testing', 'user-experience-design product-metrics'],
    ['KPIs and SLAs', 'product-metrics it-service-management'],
    ['etl jobs, UML diagrams', 'etl architecture-modelling'],
    ['Power BI', 'power-bi'],
    ['cloud security rather than security', 'cloud-security'],
    ['infrastructure-as-code', 'infrastructure-as-code'],
    ['SA&A and MITRE ATT&CK', 'security-assessment-and-authorization threat-intelligence'],
    ['GBA+ and TCP/IP', 'gba-plus network-administration'],
    ['tests d’utilisabilité with users', 'usability-testing'],
    ['a bilingual team in infonuagique', 'cloud-computing'],
    ['JavaScript and HTML5', 'javascript html'],
    ['Public speaking & storytelling', 'public-speaking storytelling'],
    ['research & analysis', 'research-and-analysis'],
    ['I react to the spring weather and go for it', ''],
    ['React to events. Excel at service. Swift responses.', ''],
    ['the chef, the puppet, the shiny flask', ''],
    ['Research & Development (R&D), Ph.D., R. Smith, vitamin C', ''],
    ['Statistics Canada and Service Canada', ''],
    ['a BA, then an MA', ''],
    ['shipping containers', ''],
    ['in collaboration with partners, with respect and integrity', ''],
    ['data, analysis and reports', ''],
    ['quality. Assurance of a service', ''],
    ['I design the system', ''],
    ['goals, gopher, cargo, javanese, scrumptious', ''],
    ['an API gateway', ''],
    ['reconciliation of payments and inventory of a warehouse', ''],
    ['safe practices, less waste', ''],
    ['We tested and documented it', ''],
    ['PO box, Dr. Go', ''],
    ['PREPARED REPORTS FOR THE CAB AND THE IS', ''],
  ],
}

for (const language of ['fr', 'en'] as const)
  for (const [text, keys] of named[language])
    test(`“${text}” (${language}) names ${keys || 'nothing'}`, () =>
      assert.equal(keysIn(language, text).join(' '), keys))

test('the exact words are told, an inclusive spelling whole, with the text in which they stand', () => {
  const texts = ['Développeur·euse Web', 'Avec des développeuses Web, l’infonuagique.']
  const quotes = findNamedSkills(lexicon, texts, 'fr').map(({ skill, quotes: all }) => [
    skill.key,
    ...all.map(({ text, start, end }) => `${text}: ${texts[text]?.slice(start, end)}`),
  ])
  assert.deepEqual(quotes, [
    ['web-development', '0: Développeur·euse Web', '1: développeuses Web'],
    ['cloud-computing', '1: infonuagique'],
  ])
})

test('every main name of the catalogue that says enough suggests its own skill, in both languages', () => {
  const silent = catalogue.flatMap((skill) =>
    (['en', 'fr'] as const)
      .filter((language) => !keysIn(language, `x, ${skill[`name_${language}`]}`).includes(skill.key))
      .map((language) => skill[`name_${language}`]),
  )
  const everyday = 'Go Initiative Initiative Innovation Innovation Integrity Intégrité Judgement Jugement Networking'
  const more = 'Openness R R Resilience Résilience Respect Respect Ruby Spring Spring Svelte Svelte Swift Swift'
  const expected = new Set(
    `${everyday} ${more} Collaboration Containers Conteneurs Delegation Délégation Sass Scala`.split(' '),
  )
  assert.deepEqual(
    silent.filter((name) => !expected.has(name)),
    [],
  )
})

test('ten thousand characters are read, whatever they are', (t) => {
  const prose = seeds.map(
    ({ en, fr }) => `${en.name}, ${fr.name}. ${fr.synonyms.join(' et ')}; ${en.synonyms.join('/')}`,
  )
  const strange = [
    'a.'.repeat(5_000),
    '('.repeat(10_000),
    'd’'.repeat(5_000),
    'de la '.repeat(1_700),
    'C, '.repeat(3_400),
  ]
  for (const text of [prose.join('\n').slice(0, 10_000), ...strange]) {
    const began = performance.now()
    findNamedSkills(lexicon, [text], 'fr')
    t.diagnostic(`${text.slice(0, 12)}… ${(performance.now() - began).toFixed(1)} ms`)
  }
  assert.ok(findNamedSkills(lexicon, [prose.join('\n').slice(0, 10_000)], 'en').length > 20)
})

test('the sentence around the words is cut at its ends, and of a very long one what is near is kept', () => {
  const text = 'One thing. Then I wrote Python for v. 3.12 of it! And more.'
  const at = text.indexOf('Python')
  assert.deepEqual(sentenceAround(text, at, at + 6), { before: 'Then I wrote ', words: 'Python', after: ' for v.' })
  const long = `${'word '.repeat(100)}Python${' word'.repeat(100)}`
  const { before, after } = sentenceAround(long, 500, 506)
  assert.ok(before.startsWith('…word') && before.length <= 121, before)
  assert.ok(after.endsWith('word…') && after.length <= 161, after)
})
