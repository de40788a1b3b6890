import type { Both } from '../words.ts'

/** `junior` is work with which one begins. */
type Job = { title: Both; details: Both; junior?: true }

/** A line of work: what people in it did, what they studied, the skills they show by it. */
export type Track = {
  share: number
  beside: readonly TrackKey[]
  workStreams: readonly string[]
  jobs: readonly Job[]
  studies: readonly Both[]
  skills: readonly string[]
}

export type TrackKey =
  | 'cloud'
  | 'cyber'
  | 'development'
  | 'quality'
  | 'architecture'
  | 'data'
  | 'databases'
  | 'design'
  | 'product'
  | 'analysis'
  | 'operations'
  | 'information'
  | 'planning'

const job = (en: string, fr: string, detailsEn: string, detailsFr: string): Job => ({
  title: { en, fr },
  details: { en: detailsEn, fr: detailsFr },
})

const firstJob = (...told: Parameters<typeof job>): Job => ({ ...job(...told), junior: true })

export const tracks: Readonly<Record<TrackKey, Track>> = {
  cloud: {
    share: 7,
    beside: ['cyber', 'operations', 'development'],
    workStreams: ['security', 'infrastructure-operations'],
    jobs: [
      job(
        'Cloud security analyst',
        'Analyste en sécurité infonuagique',
        'Helped line departments move to the cloud without losing sleep: guardrails, reviews before launch, and a plain page that told teams what to do when an alert came.',
        'Accompagnement des ministères dans leur passage au nuage : mesures de protection, examens avant le lancement et une page claire qui disait aux équipes quoi faire lors d’une alerte.',
      ),
      job(
        'Cloud platform engineer',
        'Ingénierie de plateforme infonuagique',
        'Ran the landing zones of a shared platform used by {20-60} product teams, with infrastructure described as code and reviewed like any other change.',
        'Exploitation des zones d’accueil d’une plateforme partagée par {20-60} équipes de produit, l’infrastructure étant décrite en code et révisée comme tout autre changement.',
      ),
      job(
        'Site reliability engineer',
        'Ingénierie de la fiabilité',
        'Kept a service that opens at midnight from closing at one: fewer alarms, better ones, and a calm page to read when they ring.',
        'Maintien d’un service qui ouvre à minuit et ne doit pas fermer à une heure : moins d’alarmes, de meilleures, et une page posée à lire quand elles sonnent.',
      ),
      firstJob(
        'Junior cloud administrator',
        'Administration infonuagique, niveau débutant',
        'Accounts, keys and bills for {6-18} teams; wrote down each answer the second time it was asked.',
        'Comptes, clés et factures de {6-18} équipes ; chaque réponse consignée dès la deuxième fois.',
      ),
    ],
    studies: [
      { en: 'Computer systems technology', fr: 'Techniques de l’informatique' },
      { en: 'Cloud computing', fr: 'Infonuagique' },
      { en: 'Computer engineering', fr: 'Génie informatique' },
    ],
    skills: [
      'cloud-security',
      'cloud-architecture',
      'terraform',
      'kubernetes',
      'risk-assessment',
      'cloud-migration',
      'cloud-cost-management',
      'observability',
    ],
  },
  cyber: {
    share: 8,
    beside: ['cloud', 'operations'],
    workStreams: ['security'],
    jobs: [
      job(
        'Incident responder',
        'Intervention en cas d’incident',
        'On call one week in four: triage, containment, and the unhurried review afterwards that made the next incident smaller.',
        'De garde une semaine sur quatre : tri, confinement, puis la revue posée qui rendait l’incident suivant plus petit.',
      ),
      job(
        'Vulnerability management lead',
        'Responsable de la gestion des vulnérabilités',
        'Built a small team and a steady rhythm: scan, explain, mend, check. Median time to mend fell from {45-80} days to {9-16}.',
        'Mise sur pied d’une petite équipe et d’un rythme régulier : balayer, expliquer, corriger, vérifier. Le délai médian de correction est passé de {45-80} à {9-16} jours.',
      ),
      job(
        'Security assessor',
        'Évaluation de la sécurité',
        'Read designs before they were built and asked the three questions that cost least to answer then.',
        'Lecture des conceptions avant leur réalisation, et trois questions auxquelles il coûte alors le moins de répondre.',
      ),
      job(
        'Security operations analyst',
        'Analyste aux opérations de sécurité',
        'Nights and weekends in front of the console of {30-90} departments and agencies, with tea.',
        'Nuits et fins de semaine devant la console de {30-90} ministères et organismes, avec du thé.',
      ),
    ],
    studies: [
      { en: 'Cyber security', fr: 'Cybersécurité' },
      { en: 'Network and internet security', fr: 'Sécurité des réseaux' },
      { en: 'Criminology', fr: 'Criminologie' },
    ],
    skills: [
      'incident-response',
      'vulnerability-management',
      'malware-analysis',
      'security-awareness',
      'network-security',
      'siem',
      'security-assessment-and-authorization',
      'risk-assessment',
    ],
  },
  development: {
    share: 18,
    beside: ['quality', 'architecture', 'data'],
    workStreams: ['software-solutions'],
    jobs: [
      job(
        'Full-stack developer',
        'Développement complet',
        'Built public services in small steps with a team of {4-8}: pages that work without script, tests first, releases every week.',
        'Réalisation de services publics par petites étapes avec une équipe de {4-8} : des pages qui fonctionnent sans script, les tests d’abord, une livraison chaque semaine.',
      ),
      job(
        'Front-end developer',
        'Développement frontal',
        'Rebuilt the forms that people fill in when they lose a job, so that they can be done on an old phone on a bus.',
        'Refonte des formulaires que l’on remplit quand on perd son emploi, pour qu’ils se fassent sur un vieux téléphone, dans l’autobus.',
      ),
      job(
        'Back-end developer',
        'Développement dorsal',
        'Kept a benefits engine of {15-30} years alive and honest, one tested seam at a time, until it could be replaced piece by piece.',
        'Entretien d’un moteur de prestations vieux de {15-30} ans, une couture testée à la fois, jusqu’à pouvoir le remplacer pièce par pièce.',
      ),
      firstJob(
        'Application support programmer',
        'Programmation et soutien applicatif',
        'Mended what broke in {7-20} small applications, and closed the three that nobody opened.',
        'Réparation de ce qui brisait dans {7-20} petites applications, et fermeture des trois que personne n’ouvrait.',
      ),
      firstJob(
        'Student developer',
        'Développement, emploi étudiant',
        'Two terms with a product team: first bugs, then a feature, then the tests for both.',
        'Deux stages dans une équipe de produit : d’abord des bogues, puis une fonction, puis les tests des deux.',
      ),
    ],
    studies: [
      { en: 'Software engineering', fr: 'Génie logiciel' },
      { en: 'Computer science', fr: 'Informatique' },
      { en: 'Web development certificate', fr: 'Attestation en développement Web' },
      { en: 'Physics', fr: 'Physique' },
    ],
    skills: [
      'typescript',
      'javascript',
      'react',
      'python',
      'java',
      'postgresql',
      'automated-testing',
      'digital-accessibility',
      'code-review',
    ],
  },
  quality: {
    share: 6,
    beside: ['development', 'design'],
    workStreams: ['software-solutions'],
    jobs: [
      job(
        'Test automation specialist',
        'Automatisation des essais',
        'Wrote the checks that run on every change, and removed the ones that cried wolf.',
        'Rédaction des vérifications qui s’exécutent à chaque modification, et retrait de celles qui criaient au loup.',
      ),
      job(
        'Quality analyst',
        'Analyste de la qualité',
        'Walked every release as the person it was for: on a phone, in a hurry, in the other language.',
        'Parcours de chaque version comme la personne visée : au téléphone, à la hâte, dans l’autre langue.',
      ),
      job(
        'Accessibility tester',
        'Essais d’accessibilité',
        'Keyboard, screen reader, magnifier, and {6-20} conversations a year with people who need them.',
        'Clavier, lecteur d’écran, loupe, et {6-20} conversations par année avec des personnes qui en ont besoin.',
      ),
    ],
    studies: [
      { en: 'Computer programming', fr: 'Programmation informatique' },
      { en: 'Quality assurance certificate', fr: 'Attestation en assurance de la qualité' },
      { en: 'Linguistics', fr: 'Linguistique' },
    ],
    skills: [
      'automated-testing',
      'test-planning',
      'accessibility-testing',
      'functional-testing',
      'performance-and-load-testing',
      'continuous-integration-and-delivery',
      'digital-accessibility',
    ],
  },
  architecture: {
    share: 6,
    beside: ['development', 'cloud', 'databases'],
    workStreams: ['enterprise-architecture'],
    jobs: [
      job(
        'Enterprise architect',
        'Architecture d’entreprise',
        'Helped directors choose what to keep, what to mend and what to let go, with one page for each choice.',
        'Aide aux directions pour choisir quoi garder, quoi réparer et quoi abandonner, une page par choix.',
      ),
      job(
        'Solution architect',
        'Architecture de solutions',
        'Designed how two departments share a fact without copying a person.',
        'Conception d’un échange où deux ministères partagent un fait sans copier une personne.',
      ),
      job(
        'Integration developer',
        'Développement d’intégrations',
        'Kept {12-40} exchanges between old and new systems running, and drew the map of who sends what to whom.',
        'Maintien de {12-40} échanges entre anciens et nouveaux systèmes, et carte de qui envoie quoi à qui.',
      ),
    ],
    studies: [
      { en: 'Information systems', fr: 'Systèmes d’information' },
      { en: 'Electrical engineering', fr: 'Génie électrique' },
      { en: 'Mathematics', fr: 'Mathématiques' },
    ],
    skills: [
      'solution-architecture',
      'enterprise-architecture',
      'api-design',
      'system-interoperability',
      'cloud-architecture',
      'technical-writing',
      'legacy-system-modernisation',
    ],
  },
  data: {
    share: 10,
    beside: ['databases', 'development', 'planning'],
    workStreams: ['information-data-functions'],
    jobs: [
      job(
        'Data scientist',
        'Science des données',
        'Answered questions that mattered to program officers, with the uncertainty told and the code published.',
        'Réponses aux questions qui comptaient pour les responsables de programme, l’incertitude étant dite et le code, publié.',
      ),
      job(
        'Data engineer',
        'Ingénierie des données',
        'Turned {25-60} spreadsheets that travelled by e-mail into one pipeline with checks at each joint.',
        'Transformation de {25-60} feuilles de calcul qui voyageaient par courriel en une seule chaîne de traitement, vérifiée à chaque jonction.',
      ),
      job(
        'Survey methodologist',
        'Méthodologie d’enquête',
        'Shortened a questionnaire by a third and lost nothing that anyone had used.',
        'Un questionnaire raccourci du tiers, sans rien perdre de ce qui servait.',
      ),
      job(
        'Business intelligence analyst',
        'Analyste en intelligence d’affaires',
        'Boards for {8-25} branches, each figure with its date and the name of who keeps it.',
        'Tableaux de {8-25} directions générales, chaque chiffre avec sa date et le nom de qui le tient.',
      ),
    ],
    studies: [
      { en: 'Statistics', fr: 'Statistique' },
      { en: 'Economics', fr: 'Économie' },
      { en: 'Geography', fr: 'Géographie' },
      { en: 'Data analytics', fr: 'Analyse de données' },
    ],
    skills: [
      'data-analysis',
      'machine-learning',
      'sql',
      'power-bi',
      'data-governance',
      'data-engineering',
      'python',
      'statistics',
      'responsible-artificial-intelligence',
    ],
  },
  databases: {
    share: 5,
    beside: ['data', 'operations'],
    workStreams: ['database-management'],
    jobs: [
      job(
        'Database administrator',
        'Administration de bases de données',
        'Backups that are restored, upgrades on quiet Sundays, and a number that answers at night.',
        'Des sauvegardes que l’on restaure, des mises à niveau les dimanches tranquilles et un numéro qui répond la nuit.',
      ),
      job(
        'Data migration specialist',
        'Migration de données',
        'Carried the files of {2-6} old systems into new ones, and accounted for each that did not fit.',
        'Passage des dossiers de {2-6} anciens systèmes à de nouveaux, en rendant compte de chacun qui n’entrait pas.',
      ),
      job(
        'Database developer',
        'Développement de bases de données',
        'Wrote the procedures behind a register of {2-9} million entries, and the tests that let others change them.',
        'Rédaction des procédures derrière un registre de {2-9} millions d’inscriptions, et des tests qui permettent de les modifier.',
      ),
    ],
    studies: [
      { en: 'Database administration', fr: 'Administration de bases de données' },
      { en: 'Computer science', fr: 'Informatique' },
      { en: 'Library and information science', fr: 'Bibliothéconomie' },
    ],
    skills: [
      'database-administration',
      'postgresql',
      'sql',
      'database-performance-tuning',
      'data-migration',
      'oracle-database',
      'disaster-recovery',
    ],
  },
  design: {
    share: 9,
    beside: ['product', 'analysis', 'quality'],
    workStreams: ['business-advisory-services', 'software-solutions'],
    jobs: [
      job(
        'Service designer',
        'Design de services',
        'Followed people from the letter in their mailbox to the answer, and drew what they really went through.',
        'Suivi du parcours des gens, de la lettre reçue jusqu’à la réponse, et mise en images de ce qu’ils vivent vraiment.',
      ),
      job(
        'User researcher',
        'Recherche en expérience utilisateur',
        '{80-240} conversations a year, in both languages, in homes, shelters and offices.',
        '{80-240} conversations par année, dans les deux langues, à domicile, en refuge et au bureau.',
      ),
      job(
        'Content designer',
        'Conception de contenu',
        'Letters, screens and the small words on buttons, tested aloud with those who get them.',
        'Des lettres, des écrans et les petits mots des boutons, lus à voix haute avec qui les reçoit.',
      ),
      job(
        'Interface designer',
        'Conception d’interfaces',
        'Screens that hold in both languages, at 400 percent and in bright sun.',
        'Des écrans qui tiennent dans les deux langues, à 400 pour cent et en plein soleil.',
      ),
    ],
    studies: [
      { en: 'Design', fr: 'Design' },
      { en: 'Anthropology', fr: 'Anthropologie' },
      { en: 'Translation', fr: 'Traduction' },
      { en: 'Journalism', fr: 'Journalisme' },
    ],
    skills: [
      'service-design',
      'user-research',
      'figma',
      'usability-testing',
      'content-design',
      'plain-language',
      'digital-accessibility',
    ],
  },
  product: {
    share: 8,
    beside: ['analysis', 'planning', 'design'],
    workStreams: ['project-portfolio-management', 'business-advisory-services'],
    jobs: [
      job(
        'Product manager',
        'Gestion de produits',
        'Held the purpose of a service used by {300-2000} thousand people, and said no kindly.',
        'Au service de {300-2000} milliers de personnes, un produit qui garde son cap, et l’art de dire non avec tact.',
      ),
      job(
        'Digital project manager',
        'Gestion de projets numériques',
        'Brought a project of {3-5} years back to steps of six weeks, each of which something could be used.',
        'Redécoupage d’un projet de {3-5} ans en étapes de six semaines, chacune livrant quelque chose d’utilisable.',
      ),
      job(
        'Delivery lead',
        'Responsable de la livraison',
        'Cleared the road for {2-5} teams: rooms, rights, accounts, and the signature that had been missing since May.',
        'Voie dégagée pour {2-5} équipes : salles, droits, comptes et la signature qui manquait depuis mai.',
      ),
    ],
    studies: [
      { en: 'Public administration', fr: 'Administration publique' },
      { en: 'Business administration', fr: 'Administration des affaires' },
      { en: 'History', fr: 'Histoire' },
    ],
    skills: [
      'product-management',
      'agile-methods',
      'project-management',
      'product-metrics',
      'project-governance',
      'requirements-analysis',
    ],
  },
  analysis: {
    share: 6,
    beside: ['product', 'planning', 'information'],
    workStreams: ['business-advisory-services'],
    jobs: [
      job(
        'Business analyst',
        'Analyste des activités',
        'Sat beside those who do the work, wrote down what they do, and asked why.',
        'Observation des gens au travail, mise par écrit de ce qu’ils font, puis la question : pourquoi ?',
      ),
      job(
        'Process improvement advisor',
        'Conseils en amélioration des processus',
        '{6-14} workshops a year in which a file loses half of its stops.',
        '{6-14} ateliers par année au terme desquels un dossier perd la moitié de ses arrêts.',
      ),
      job(
        'Program officer',
        'Agente ou agent de programme',
        'Decided {400-1500} files a year and kept the list of rules that contradict each other.',
        '{400-1500} dossiers tranchés par année, et une liste des règles qui se contredisent.',
      ),
    ],
    studies: [
      { en: 'Business analysis', fr: 'Analyse d’affaires' },
      { en: 'Sociology', fr: 'Sociologie' },
      { en: 'Industrial engineering', fr: 'Génie industriel' },
    ],
    skills: [
      'business-analysis',
      'requirements-analysis',
      'business-process-modelling',
      'it-business-line-advisory',
      'lean-process-improvement',
      'plain-language',
    ],
  },
  operations: {
    share: 9,
    beside: ['cyber', 'cloud', 'databases'],
    workStreams: ['infrastructure-operations'],
    jobs: [
      job(
        'Systems administrator',
        'Administration de systèmes',
        'Kept the lights on in {5-14} regional offices, two of them reachable by plane only.',
        'Bon fonctionnement des systèmes de {5-14} bureaux régionaux, dont deux accessibles seulement par avion.',
      ),
      job(
        'Service desk analyst',
        'Soutien au centre de services',
        'The first voice that people hear when nothing works. Wrote the answers down, so that the next call was shorter.',
        'La première voix que l’on entend quand rien ne va. Les réponses consignées ont raccourci les appels suivants.',
      ),
      job(
        'Network technician',
        'Technique de réseaux',
        'Cables, antennas and a truck; {12-35} sites between the highway and the ice road.',
        'Des câbles, des antennes et un camion ; {12-35} sites entre la grand-route et la route de glace.',
      ),
      job(
        'Signals operator',
        'Transmissions militaires',
        'Set up and took down communications in the field, in any weather, {3-7} exercises a year.',
        'Installation et démontage des communications en campagne, par tous les temps, {3-7} exercices par année.',
      ),
    ],
    studies: [
      { en: 'Network administration', fr: 'Gestion de réseaux' },
      { en: 'Electronics technology', fr: 'Technologie de l’électronique' },
      { en: 'Computer support', fr: 'Soutien informatique' },
    ],
    skills: [
      'systems-administration',
      'it-troubleshooting',
      'linux-administration',
      'windows-server-administration',
      'network-administration',
      'service-desk',
      'client-service-delivery',
      'disaster-recovery',
    ],
  },
  information: {
    share: 4,
    beside: ['planning', 'analysis', 'data'],
    workStreams: ['access-information-privacy', 'information-data-functions'],
    jobs: [
      job(
        'Access to information analyst',
        'Analyste de l’accès à l’information',
        'Read the whole file so that the public may read most of it.',
        'Lecture du dossier entier, pour que le public puisse en lire la plus grande partie.',
      ),
      job(
        'Records officer',
        'Gestion des documents',
        'Gave every record a place, a reason and a last day.',
        'Une place, une raison d’être et une date de fin pour chaque document.',
      ),
      job(
        'Privacy advisor',
        'Conseils en protection de la vie privée',
        'Sat with {8-22} teams before they built, and asked what they could do without.',
        'Rencontre de {8-22} équipes avant qu’elles construisent, pour demander de quoi elles pouvaient se passer.',
      ),
    ],
    studies: [
      { en: 'Law', fr: 'Droit' },
      { en: 'Archival studies', fr: 'Archivistique' },
      { en: 'Political science', fr: 'Science politique' },
    ],
    skills: [
      'access-to-information-requests',
      'document-review-and-redaction',
      'access-to-information-and-privacy-legislation',
      'privacy-impact-assessment',
      'records-management',
      'information-life-cycle',
      'information-sharing-agreements',
    ],
  },
  planning: {
    share: 4,
    beside: ['information', 'product', 'analysis'],
    workStreams: ['planning-and-reporting', 'project-portfolio-management'],
    jobs: [
      job(
        'Planning officer',
        'Planification',
        'One list of what a branch promised, and where each promise stands.',
        'Une seule liste de ce qu’une direction générale a promis, et l’état de chaque promesse.',
      ),
      job(
        'Performance measurement analyst',
        'Mesure du rendement',
        'Indicators that may get worse, reported in the month they do.',
        'Des indicateurs qui peuvent se dégrader, signalés le mois même.',
      ),
      job(
        'Executive assistant',
        'Soutien à la direction',
        'The calendar of an assistant deputy minister, and the {6-15} things it must never say yes to.',
        'L’agenda d’une sous-ministre adjointe, et les {6-15} choses auxquelles il ne faut jamais dire oui.',
      ),
    ],
    studies: [
      { en: 'Public policy', fr: 'Politiques publiques' },
      { en: 'Accounting', fr: 'Comptabilité' },
      { en: 'Communications', fr: 'Communication' },
    ],
    skills: [
      'planning-and-reporting-for-digital-services',
      'performance-measurement-and-evaluation',
      'briefing-materials',
      'portfolio-management',
      'microsoft-excel',
      'plain-language',
    ],
  },
}
