import type { Both } from '../words.ts'

/** What people in software, testing and architecture did, by skill. */
export const software: Readonly<Record<string, readonly Both[]>> = {
  typescript: [
    {
      en: 'Wrote the rules of eligibility as pure functions with a table of {250-600} cases that policy officers could read.',
      fr: 'J’ai écrit les règles d’admissibilité comme des fonctions pures, avec une table de {250-600} cas que les spécialistes des politiques pouvaient lire.',
    },
    {
      en: 'Typed an old code base one folder at a time for {8-18} months; the errors that types find stopped reaching people.',
      fr: 'J’ai typé un vieux code dossier par dossier pendant {8-18} mois ; les erreurs que les types révèlent n’arrivent plus jusqu’aux gens.',
    },
  ],
  javascript: [
    {
      en: 'Took {180-400} kilobytes of script out of a form; it loads four times faster and works without any.',
      fr: 'J’ai retiré {180-400} kilo-octets de script d’un formulaire : il se charge quatre fois plus vite et s’en passe fort bien.',
    },
    {
      en: 'Made the long form save itself as people type; complaints of lost answers fell from {20-60} a week to none.',
      fr: 'J’ai fait en sorte que le long formulaire s’enregistre à mesure qu’on le remplit ; les plaintes de réponses perdues sont passées de {20-60} par semaine à zéro.',
    },
  ],
  react: [
    {
      en: 'Built the case screen that {300-900} agents have open all day, and sat beside six of them to learn what slowed them down.',
      fr: 'J’ai réalisé l’écran de dossier que {300-900} personnes gardent ouvert toute la journée, après avoir observé six d’entre elles au travail.',
    },
    {
      en: 'Wrote {20-45} components with their keyboard behaviour first, and their looks after.',
      fr: 'J’ai écrit {20-45} composants en commençant par leur usage au clavier, leur apparence venant ensuite.',
    },
  ],
  python: [
    {
      en: 'Automated the nightly reconciliation of payments, which used to take two people a morning.',
      fr: 'J’ai automatisé le rapprochement nocturne des paiements, qui prenait une matinée à deux personnes.',
    },
    {
      en: 'Wrote the script that reads {1200-5000} scanned forms a week and sends the doubtful ones to a person.',
      fr: 'J’ai écrit le programme qui lit {1200-5000} formulaires numérisés par semaine et confie les cas douteux à une personne.',
    },
    {
      en: 'Wrote a tool that compares two versions of a regulation line by line; {3-8} teams run it.',
      fr: 'J’ai écrit un outil qui compare ligne par ligne deux versions d’un règlement ; {3-8} équipes s’en servent.',
    },
    {
      en: 'Cleaned {15-50} years of river levels, and kept what I was not sure of marked as such.',
      fr: 'J’ai nettoyé {15-50} ans de niveaux de rivières, en marquant ce dont je doutais.',
    },
  ],
  java: [
    {
      en: 'Mended a memory leak that had been worked around for {2-5} years with nightly restarts.',
      fr: 'J’ai réparé une fuite de mémoire que l’on contournait depuis {2-5} ans par un redémarrage chaque nuit.',
    },
    {
      en: 'Carried an engine of {150-400} thousand lines to a supported version, one tested seam at a time.',
      fr: 'J’ai fait passer un moteur de {150-400} mille lignes à une version prise en charge, une couture testée à la fois.',
    },
  ],
  postgresql: [
    {
      en: 'Brought the slowest query of the service from {4-12} seconds to {20-60} milliseconds.',
      fr: 'J’ai ramené la requête la plus lente du service de {4-12} secondes à {20-60} millisecondes.',
    },
    {
      en: 'Upgraded {5-18} servers across three major versions with less than a minute of silence each.',
      fr: 'J’ai mis à niveau {5-18} serveurs sur trois versions majeures, avec moins d’une minute de silence pour chacun.',
    },
  ],
  'automated-testing': [
    {
      en: 'Introduced tests that people trusted: releases went from quarterly to weekly.',
      fr: 'J’ai instauré des tests auxquels on se fiait : les livraisons sont passées de trimestrielles à hebdomadaires.',
    },
    {
      en: 'Deleted {100-350} tests that failed by chance and wrote {40-90} that fail for a reason.',
      fr: 'J’ai supprimé {100-350} tests qui échouaient au hasard et en ai écrit {40-90} qui échouent pour une raison.',
    },
    {
      en: 'Made a suite of {900-3000} tests run in {3-7} minutes by giving each its own data.',
      fr: 'J’ai ramené une suite de {900-3000} tests à {3-7} minutes en donnant à chacun ses propres données.',
    },
    {
      en: 'Tested a pension rule against {2000-9000} real files, with the names taken out, and found {4-19} that were miscalculated.',
      fr: 'J’ai mis une règle de pension à l’épreuve de {2000-9000} dossiers réels, sans les noms, et en ai trouvé {4-19} mal calculés.',
    },
  ],
  'digital-accessibility': [
    {
      en: 'Tested with people who use screen readers and mended what they met, until an outside audit found nothing.',
      fr: 'J’ai fait des essais avec des personnes qui utilisent un lecteur d’écran et corrigé les obstacles, jusqu’à ce qu’un audit externe ne trouve rien.',
    },
    {
      en: 'Took {60-140} barriers out of a service in two releases, the ones that stop people first.',
      fr: 'J’ai éliminé {60-140} obstacles d’un service en deux versions, en commençant par ceux qui arrêtent net les gens.',
    },
    {
      en: 'Rebuilt the menu of {3-9} services so that it can be used by voice, by switch and by a tired thumb.',
      fr: 'J’ai refait le menu de {3-9} services pour qu’il s’utilise à la voix, au contacteur et d’un pouce fatigué.',
    },
    {
      en: 'Wrote {40-90} checks that run on every page, and a list of the {8-15} things no check can see.',
      fr: 'J’ai écrit {40-90} vérifications qui passent sur chaque page, et la liste des {8-15} choses qu’aucune ne voit.',
    },
  ],
  'code-review': [
    {
      en: 'Read every change of a team of {5-9} within the day, and asked questions before I made remarks.',
      fr: 'J’ai lu dans la journée chaque modification d’une équipe de {5-9} personnes, en posant des questions avant de faire des remarques.',
    },
    {
      en: 'Wrote down the ten things we kept telling each other, so that reviews could be about the rest.',
      fr: 'J’ai mis par écrit les dix choses que nous nous répétions sans cesse, pour que les révisions portent sur le reste.',
    },
  ],
  'test-planning': [
    {
      en: 'Planned the tests of a release by what could hurt people most; the two worst faults were found in the first {2-5} days.',
      fr: 'J’ai planifié les essais d’une version selon ce qui pouvait nuire le plus aux gens ; les deux pires défauts ont été trouvés dans les {2-5} premiers jours.',
    },
    {
      en: 'Brought {4-9} teams to one calendar of tests and one list of who decides.',
      fr: 'J’ai amené {4-9} équipes à un seul calendrier d’essais et à une seule liste de qui décide.',
    },
  ],
  'accessibility-testing': [
    {
      en: 'Tested {25-70} pages by keyboard, at 400 percent and with two screen readers, and wrote each barrier as a story of someone it stops.',
      fr: 'J’ai mis à l’essai {25-70} pages au clavier, à 400 pour cent et avec deux lecteurs d’écran, et raconté chaque obstacle par la personne qu’il arrête.',
    },
    {
      en: 'Paid {6-12} people with disabilities to test with us every quarter; they found what no tool does.',
      fr: 'J’ai fait rémunérer {6-12} personnes en situation de handicap pour qu’elles essaient avec nous chaque trimestre ; elles ont trouvé ce qu’aucun outil ne trouve.',
    },
  ],
  'functional-testing': [
    {
      en: 'Walked {40-110} cases by hand before each release until half of them could be walked by a machine.',
      fr: 'J’ai parcouru à la main {40-110} cas avant chaque version, jusqu’à ce que la moitié puisse l’être par une machine.',
    },
    {
      en: 'Found that a birthday on the 29th of February closed a file; it had done so for {3-11} people.',
      fr: 'J’ai découvert qu’une naissance un 29 février fermait un dossier ; cela était arrivé à {3-11} personnes.',
    },
  ],
  'performance-and-load-testing': [
    {
      en: 'Put the load of a bad Monday on the new system in March; what broke was mended by June.',
      fr: 'J’ai imposé en mars au nouveau système la charge d’un mauvais lundi ; ce qui a cédé était réparé en juin.',
    },
    {
      en: 'Showed that {3-8} percent of requests did {60-85} percent of the work, and which.',
      fr: 'J’ai montré que {3-8} pour cent des requêtes faisaient {60-85} pour cent du travail, et lesquelles.',
    },
  ],
  'continuous-integration-and-delivery': [
    {
      en: 'Brought the road from a change to its release from {8-20} days to under an hour, with a person still saying yes.',
      fr: 'J’ai ramené le chemin d’une modification jusqu’à sa livraison de {8-20} jours à moins d’une heure, quelqu’un disant toujours oui.',
    },
    {
      en: 'Kept the pipelines of {9-25} teams: fast, boring, and the same for all.',
      fr: 'J’ai entretenu les chaînes de livraison de {9-25} équipes : rapides, sans surprise et pareilles pour toutes.',
    },
  ],
  'solution-architecture': [
    {
      en: 'Replaced {7-15} point-to-point exchanges by one with a contract that both sides test.',
      fr: 'J’ai remplacé {7-15} échanges point à point par un seul, doté d’un contrat que les deux parties mettent à l’essai.',
    },
    {
      en: 'Laid three options on two pages, each with what it costs to be wrong; the choice took {20-50} minutes.',
      fr: 'J’ai présenté trois options en deux pages, chacune avec le prix d’une erreur ; le choix a pris {20-50} minutes.',
    },
  ],
  'enterprise-architecture': [
    {
      en: 'Drew the {120-300} applications of a department on one wall and asked, for each, who would notice.',
      fr: 'J’ai dessiné sur un mur les {120-300} applications d’un ministère et demandé, pour chacune, qui s’apercevrait de sa disparition.',
    },
    {
      en: 'Chaired the review where projects come early to ask, not late to be told; {30-70} came in its first year.',
      fr: 'J’ai présidé le comité où les projets viennent tôt poser des questions plutôt que tard se faire dire non ; {30-70} sont venus la première année.',
    },
  ],
  'api-design': [
    {
      en: 'Published an interface that {3-9} outside teams adopted without asking a question.',
      fr: 'J’ai publié une interface que {3-9} équipes externes ont adoptée sans poser de question.',
    },
    {
      en: 'Kept one interface stable for {3-7} years while everything behind it changed.',
      fr: 'J’ai gardé une interface stable pendant {3-7} ans alors que tout changeait derrière elle.',
    },
  ],
  'system-interoperability': [
    {
      en: 'Brought two registers to agree on what an address is.',
      fr: 'J’ai amené deux registres à s’entendre sur ce qu’est une adresse.',
    },
    {
      en: 'Connected {5-13} provincial systems by one exchange, and wrote down what each means by “active”.',
      fr: 'J’ai relié {5-13} systèmes provinciaux par un même échange, et mis par écrit ce que chacun entend par « actif ».',
    },
  ],
  'technical-writing': [
    {
      en: 'Wrote decisions short enough to be read and clear enough to be followed.',
      fr: 'J’ai rédigé des décisions assez courtes pour être lues et assez claires pour être suivies.',
    },
    {
      en: 'Rewrote the runbook by watching a newcomer use it; calls at night fell by {30-60} percent.',
      fr: 'J’ai réécrit le guide d’exploitation en regardant une personne nouvelle s’en servir ; les appels de nuit ont diminué de {30-60} pour cent.',
    },
  ],
  'legacy-system-modernisation': [
    {
      en: 'Took {3-6} functions out of a system of {20-35} years, one release each, while it went on paying people.',
      fr: 'J’ai sorti {3-6} fonctions d’un système de {20-35} ans, une version pour chacune, pendant qu’il continuait de payer les gens.',
    },
    {
      en: 'Read the old code with the woman who wrote it before she retired, and kept {40-90} pages of why.',
      fr: 'J’ai relu le vieux code avec la femme qui l’avait écrit avant son départ à la retraite, et gardé {40-90} pages de pourquoi.',
    },
  ],
}
