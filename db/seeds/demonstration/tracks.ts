/** A line of work of the demonstration: what people in it did, and the skills they show by it. */
export type Track = {
  work: readonly { en: string; fr: string; detailsEn: string; detailsFr: string }[]
  study: { en: string; fr: string }
  skills: readonly { key: string; en: string; fr: string }[]
}

export const tracks: readonly Track[] = [
  {
    work: [
      {
        en: 'Cloud security analyst',
        fr: 'Analyste en sécurité infonuagique',
        detailsEn:
          'Helped line departments move to the cloud without losing sleep: guardrails, reviews before launch, and a plain page that told teams what to do when an alert came.',
        detailsFr:
          'Accompagnement des ministères dans leur passage au nuage : mesures de protection, examens avant le lancement et une page claire qui disait aux équipes quoi faire lors d’une alerte.',
      },
      {
        en: 'Cloud platform engineer',
        fr: 'Ingénierie de plateforme infonuagique',
        detailsEn:
          'Ran the landing zones of a shared platform used by forty product teams, with infrastructure described as code and reviewed like any other change.',
        detailsFr:
          'Exploitation des zones d’accueil d’une plateforme partagée par quarante équipes de produit, l’infrastructure étant décrite en code et révisée comme tout autre changement.',
      },
    ],
    study: { en: 'Computer systems technology', fr: 'Techniques de l’informatique' },
    skills: [
      {
        key: 'cloud-security',
        en: 'Set the guardrails for forty workloads and closed the eleven open findings of the yearly review before it began.',
        fr: 'J’ai établi les mesures de protection de quarante charges de travail et réglé, avant l’examen annuel, les onze constats encore ouverts.',
      },
      {
        key: 'cloud-architecture',
        en: 'Drew and defended the target architecture, then built its first landing zone with two colleagues in six weeks.',
        fr: 'J’ai conçu et défendu l’architecture cible, puis bâti sa première zone d’accueil avec deux collègues en six semaines.',
      },
      {
        key: 'terraform',
        en: 'Moved hand-made resources into code, module by module, so that a new environment takes an afternoon.',
        fr: 'J’ai fait passer en code, module par module, des ressources créées à la main : un nouvel environnement se monte en un après-midi.',
      },
      {
        key: 'kubernetes',
        en: 'Ran three clusters through four upgrades with no outage that a user could see.',
        fr: 'J’ai mené trois grappes à travers quatre mises à niveau sans interruption visible.',
      },
      {
        key: 'risk-assessment',
        en: 'Wrote the assessments that the authorizing officials signed, in words they could use.',
        fr: 'J’ai rédigé les évaluations que les personnes autorisées ont signées, dans des mots qui leur servaient.',
      },
    ],
  },
  {
    work: [
      {
        en: 'Incident responder',
        fr: 'Intervention en cas d’incident',
        detailsEn:
          'On call one week in four: triage, containment, and the unhurried review afterwards that made the next incident smaller.',
        detailsFr:
          'De garde une semaine sur quatre : tri, confinement, puis la revue posée qui rendait l’incident suivant plus petit.',
      },
      {
        en: 'Vulnerability management lead',
        fr: 'Responsable de la gestion des vulnérabilités',
        detailsEn:
          'Built a small team and a steady rhythm: scan, explain, mend, check. Median time to mend fell from 61 days to 12.',
        detailsFr:
          'Mise sur pied d’une petite équipe et d’un rythme régulier : balayer, expliquer, corriger, vérifier. Le délai médian de correction est passé de 61 à 12 jours.',
      },
    ],
    study: { en: 'Cyber security', fr: 'Cybersécurité' },
    skills: [
      {
        key: 'incident-response',
        en: 'Led the response to a ransomware attempt: contained in two hours, services back the same day, lessons shared the week after.',
        fr: 'J’ai dirigé l’intervention lors d’une tentative de rançongiciel : confinée en deux heures, services rétablis le jour même, leçons partagées la semaine suivante.',
      },
      {
        key: 'vulnerability-management',
        en: 'Assessed 120 systems a quarter and explained each finding to the people who could mend it.',
        fr: 'J’ai évalué 120 systèmes par trimestre et expliqué chaque constat aux personnes en mesure de le corriger.',
      },
      {
        key: 'malware-analysis',
        en: 'Wrote detection rules that caught two campaigns before the vendors named them.',
        fr: 'J’ai écrit des règles de détection qui ont repéré deux campagnes avant que les fournisseurs ne les nomment.',
      },
      {
        key: 'security-awareness',
        en: 'Taught the basics to 300 colleagues a year, with their own mailboxes as the example.',
        fr: 'J’ai enseigné les bases à 300 collègues par année, leur propre boîte de courriel servant d’exemple.',
      },
      {
        key: 'network-security',
        en: 'Segmented a flat network of nine sites without a day of downtime.',
        fr: 'J’ai segmenté un réseau à plat de neuf sites sans une seule journée d’arrêt.',
      },
    ],
  },
  {
    work: [
      {
        en: 'Full-stack developer',
        fr: 'Développement complet',
        detailsEn:
          'Built public services in small steps with a team of six: pages that work without script, tests first, releases every week.',
        detailsFr:
          'Réalisation de services publics par petites étapes avec une équipe de six : des pages qui fonctionnent sans script, les tests d’abord, une livraison chaque semaine.',
      },
      {
        en: 'Front-end developer',
        fr: 'Développement frontal',
        detailsEn:
          'Rebuilt the forms that people fill in when they lose a job, so that they can be done on an old phone on a bus.',
        detailsFr:
          'Refonte des formulaires que l’on remplit quand on perd son emploi, pour qu’ils se fassent sur un vieux téléphone, dans l’autobus.',
      },
      {
        en: 'Back-end developer',
        fr: 'Développement dorsal',
        detailsEn:
          'Kept a benefits engine of twenty years alive and honest, one tested seam at a time, until it could be replaced piece by piece.',
        detailsFr:
          'Entretien d’un moteur de prestations vieux de vingt ans, une couture testée à la fois, jusqu’à pouvoir le remplacer pièce par pièce.',
      },
    ],
    study: { en: 'Software engineering', fr: 'Génie logiciel' },
    skills: [
      {
        key: 'typescript',
        en: 'Wrote the rules of eligibility as pure functions with a table of 400 cases that policy officers could read.',
        fr: 'J’ai écrit les règles d’admissibilité comme des fonctions pures, avec une table de 400 cas que les spécialistes des politiques pouvaient lire.',
      },
      {
        key: 'javascript',
        en: 'Took 300 kilobytes of script out of a form; it loads four times faster and works without any.',
        fr: 'J’ai retiré 300 kilo-octets de script d’un formulaire : il se charge quatre fois plus vite et s’en passe fort bien.',
      },
      {
        key: 'python',
        en: 'Automated the nightly reconciliation of payments, which used to take two people a morning.',
        fr: 'J’ai automatisé le rapprochement nocturne des paiements, qui prenait une matinée à deux personnes.',
      },
      {
        key: 'java',
        en: 'Mended a memory leak that had been worked around for three years with nightly restarts.',
        fr: 'J’ai réparé une fuite de mémoire que l’on contournait depuis trois ans par un redémarrage chaque nuit.',
      },
      {
        key: 'postgresql',
        en: 'Brought the slowest query of the service from nine seconds to forty milliseconds.',
        fr: 'J’ai ramené la requête la plus lente du service de neuf secondes à quarante millisecondes.',
      },
      {
        key: 'automated-testing',
        en: 'Introduced tests that people trusted: releases went from quarterly to weekly.',
        fr: 'J’ai instauré des tests auxquels on se fiait : les livraisons sont passées de trimestrielles à hebdomadaires.',
      },
      {
        key: 'digital-accessibility',
        en: 'Tested with people who use screen readers and mended what they met, until an outside audit found nothing.',
        fr: 'J’ai fait des essais avec des personnes qui utilisent un lecteur d’écran et corrigé les obstacles, jusqu’à ce qu’un audit externe ne trouve rien.',
      },
    ],
  },
  {
    work: [
      {
        en: 'Data scientist',
        fr: 'Science des données',
        detailsEn:
          'Answered questions that mattered to program officers, with the uncertainty told and the code published.',
        detailsFr:
          'Réponses aux questions qui comptaient pour les responsables de programme, l’incertitude étant dite et le code, publié.',
      },
      {
        en: 'Data engineer',
        fr: 'Ingénierie des données',
        detailsEn: 'Turned forty spreadsheets that travelled by e-mail into one pipeline with checks at each joint.',
        detailsFr:
          'Transformation de quarante feuilles de calcul qui voyageaient par courriel en une seule chaîne de traitement, vérifiée à chaque jonction.',
      },
    ],
    study: { en: 'Statistics', fr: 'Statistique' },
    skills: [
      {
        key: 'data-analysis',
        en: 'Showed that a third of late files waited on one step; the step was dropped and nobody missed it.',
        fr: 'J’ai montré qu’un tiers des dossiers en retard attendaient à une même étape ; elle a été supprimée et personne ne l’a regrettée.',
      },
      {
        key: 'machine-learning',
        en: 'Built a model that routes letters, measured its mistakes by group, and left the doubtful ones to people.',
        fr: 'J’ai bâti un modèle qui oriente les lettres, mesuré ses erreurs par groupe et laissé les cas douteux aux personnes.',
      },
      {
        key: 'sql',
        en: 'Wrote the queries behind the public dashboard and the tests that keep them honest.',
        fr: 'J’ai écrit les requêtes du tableau de bord public et les tests qui les gardent exactes.',
      },
      {
        key: 'power-bi',
        en: 'Replaced a monthly report of ninety pages by four charts that are read.',
        fr: 'J’ai remplacé un rapport mensuel de quatre-vingt-dix pages par quatre graphiques que l’on lit.',
      },
      {
        key: 'data-governance',
        en: 'Wrote, with twelve directorates, the agreement on who keeps which figure.',
        fr: 'J’ai rédigé, avec douze directions, l’entente qui dit qui tient quel chiffre.',
      },
    ],
  },
  {
    work: [
      {
        en: 'Service designer',
        fr: 'Design de services',
        detailsEn:
          'Followed people from the letter in their mailbox to the answer, and drew what they really went through.',
        detailsFr:
          'Suivi du parcours des gens, de la lettre reçue jusqu’à la réponse, et mise en images de ce qu’ils vivent vraiment.',
      },
      {
        en: 'User researcher',
        fr: 'Recherche auprès des utilisateurs',
        detailsEn: 'Two hundred conversations a year, in both languages, in homes, shelters and offices.',
        detailsFr: 'Deux cents conversations par année, dans les deux langues, à domicile, en refuge et au bureau.',
      },
    ],
    study: { en: 'Design', fr: 'Design' },
    skills: [
      {
        key: 'service-design',
        en: 'Mapped a service across five departments and cut the number of forms from seven to two.',
        fr: 'J’ai cartographié un service qui traverse cinq ministères et réduit le nombre de formulaires de sept à deux.',
      },
      {
        key: 'user-research',
        en: 'Ran rounds of research with newcomers and rewrote what they could not follow, with them.',
        fr: 'J’ai mené des rondes de recherche avec des personnes nouvellement arrivées et réécrit avec elles ce qui leur échappait.',
      },
      {
        key: 'figma',
        en: 'Kept the pattern library that nine teams draw from.',
        fr: 'J’ai tenu la bibliothèque de modèles dont se servent neuf équipes.',
      },
      {
        key: 'usability-testing',
        en: 'Tested every release with five people; the failure rate of the main task fell from 40 to 6 percent.',
        fr: 'J’ai mis chaque version à l’essai avec cinq personnes ; le taux d’échec de la tâche principale est passé de 40 à 6 pour cent.',
      },
      {
        key: 'content-design',
        en: 'Rewrote letters at a grade 7 level in both languages; calls about them halved.',
        fr: 'J’ai réécrit les lettres en langage clair dans les deux langues ; les appels à leur sujet ont diminué de moitié.',
      },
    ],
  },
  {
    work: [
      {
        en: 'Product manager',
        fr: 'Gestion de produits',
        detailsEn: 'Held the purpose of a service used by two million people, and said no kindly.',
        detailsFr:
          'Gardien de l’intention d’un service utilisé par deux millions de personnes, et qui sait dire non avec tact.',
      },
      {
        en: 'Digital project manager',
        fr: 'Gestion de projets numériques',
        detailsEn: 'Brought a project of four years back to steps of six weeks, each of which something could be used.',
        detailsFr:
          'Redécoupage d’un projet de quatre ans en étapes de six semaines, chacune livrant quelque chose d’utilisable.',
      },
    ],
    study: { en: 'Public administration', fr: 'Administration publique' },
    skills: [
      {
        key: 'product-management',
        en: 'Set three measures for the product and dropped the eleven features that moved none of them.',
        fr: 'J’ai fixé trois mesures au produit et abandonné les onze fonctions qui n’en faisaient bouger aucune.',
      },
      {
        key: 'agile-methods',
        en: 'Coached four teams from plans on paper to something working every two weeks.',
        fr: 'J’ai accompagné quatre équipes, des plans sur papier à du concret toutes les deux semaines.',
      },
      {
        key: 'project-management',
        en: 'Closed a project of 14 million dollars on its date and under its budget, with its users in the room.',
        fr: 'J’ai mené à terme un projet de 14 millions de dollars à la date prévue et sous le budget, avec les personnes visées dans la salle.',
      },
      {
        key: 'stakeholder-engagement',
        en: 'Brought three unions and two ministries to one table before the first decision, not after.',
        fr: 'J’ai réuni trois syndicats et deux ministères à la même table avant la première décision, et non après.',
      },
      {
        key: 'leading-change',
        en: 'Moved 2,000 people to a new case system, one office at a time, with those of the first as teachers of the next.',
        fr: 'J’ai fait passer 2 000 personnes à un nouveau système de dossiers, un bureau à la fois, les premiers formant les suivants.',
      },
    ],
  },
  {
    work: [
      {
        en: 'Systems administrator',
        fr: 'Administration de systèmes',
        detailsEn: 'Kept the lights on in eleven regional offices, two of them reachable by plane only.',
        detailsFr:
          'Bon fonctionnement des systèmes de onze bureaux régionaux, dont deux accessibles seulement par avion.',
      },
      {
        en: 'Service desk analyst',
        fr: 'Soutien au centre de services',
        detailsEn:
          'The first voice that people hear when nothing works. Wrote the answers down, so that the next call was shorter.',
        detailsFr:
          'La première voix que l’on entend quand rien ne va. Les réponses consignées ont raccourci les appels suivants.',
      },
    ],
    study: { en: 'Network administration', fr: 'Gestion de réseaux' },
    skills: [
      {
        key: 'systems-administration',
        en: 'Looked after 600 servers with two colleagues by making them alike.',
        fr: 'J’ai veillé sur 600 serveurs avec deux collègues, en les rendant semblables.',
      },
      {
        key: 'it-troubleshooting',
        en: 'Found why printing failed every second Tuesday; it took a notebook and three months.',
        fr: 'J’ai trouvé pourquoi l’impression échouait un mardi sur deux ; il a fallu un carnet et trois mois.',
      },
      {
        key: 'linux-administration',
        en: 'Moved eighty machines to a supported release without a ticket being opened.',
        fr: 'J’ai fait passer quatre-vingts machines à une version prise en charge sans qu’un seul billet soit ouvert.',
      },
      {
        key: 'client-service-delivery',
        en: 'Answered 4,000 calls a year; nine people in ten said they were helped the first time.',
        fr: 'J’ai répondu à 4 000 appels par année ; neuf personnes sur dix ont dit avoir été aidées du premier coup.',
      },
      {
        key: 'disaster-recovery',
        en: 'Wrote the recovery plan, then proved it on a Saturday with the doors closed.',
        fr: 'J’ai rédigé le plan de reprise, puis l’ai mis à l’épreuve un samedi, portes closes.',
      },
    ],
  },
  {
    work: [
      {
        en: 'Enterprise architect',
        fr: 'Architecture d’entreprise',
        detailsEn:
          'Helped directors choose what to keep, what to mend and what to let go, with one page for each choice.',
        detailsFr: 'Aide aux directions pour choisir quoi garder, quoi réparer et quoi abandonner, une page par choix.',
      },
      {
        en: 'Solution architect',
        fr: 'Architecture de solutions',
        detailsEn: 'Designed how two departments share a fact without copying a person.',
        detailsFr: 'Conception d’un échange où deux ministères partagent un fait sans copier une personne.',
      },
    ],
    study: { en: 'Information systems', fr: 'Systèmes d’information' },
    skills: [
      {
        key: 'solution-architecture',
        en: 'Replaced nine point-to-point exchanges by one with a contract that both sides test.',
        fr: 'J’ai remplacé neuf échanges point à point par un seul, doté d’un contrat que les deux parties mettent à l’essai.',
      },
      {
        key: 'api-design',
        en: 'Published an interface that four outside teams adopted without asking a question.',
        fr: 'J’ai publié une interface que quatre équipes externes ont adoptée sans poser de question.',
      },
      {
        key: 'system-interoperability',
        en: 'Brought two registers to agree on what an address is.',
        fr: 'J’ai amené deux registres à s’entendre sur ce qu’est une adresse.',
      },
      {
        key: 'cloud-architecture',
        en: 'Showed with figures which six systems gain from the cloud and which three do not.',
        fr: 'J’ai montré, chiffres à l’appui, quels six systèmes gagnent à passer au nuage et quels trois n’y gagnent rien.',
      },
      {
        key: 'technical-writing',
        en: 'Wrote decisions short enough to be read and clear enough to be followed.',
        fr: 'J’ai rédigé des décisions assez courtes pour être lues et assez claires pour être suivies.',
      },
    ],
  },
]

/** Behavioural skills anyone may show. */
export const behaviours: readonly { key: string; en: string; fr: string }[] = [
  {
    key: 'teamwork',
    en: 'Shared a desk, a backlog and the blame with people of five trades.',
    fr: 'J’ai partagé un bureau, un carnet de tâches et les torts avec des gens de cinq métiers.',
  },
  {
    key: 'analytical-thinking',
    en: 'Took a problem that nobody wanted apart on a whiteboard and gave each piece an owner.',
    fr: 'J’ai démonté au tableau un problème dont personne ne voulait et confié chaque morceau à quelqu’un.',
  },
  {
    key: 'written-communication',
    en: 'Wrote the weekly note that three directors read to the end.',
    fr: 'J’ai rédigé la note hebdomadaire que trois directions lisaient jusqu’au bout.',
  },
  {
    key: 'continuous-learning',
    en: 'Learned the trade at night school, then taught the evening class.',
    fr: 'J’ai appris le métier aux cours du soir, puis j’y ai enseigné.',
  },
  {
    key: 'client-focus',
    en: 'Called back every person whose file we had lost, and found forty of forty-two.',
    fr: 'J’ai rappelé chaque personne dont nous avions égaré le dossier et en ai retrouvé quarante sur quarante-deux.',
  },
  {
    key: 'team-leadership',
    en: 'Led eight people through a merger without one of them leaving.',
    fr: 'J’ai dirigé huit personnes pendant une fusion sans qu’aucune ne parte.',
  },
]
