import type { Both } from '../words.ts'

/** What people in data and databases did, by skill. */
export const data: Readonly<Record<string, readonly Both[]>> = {
  'data-analysis': [
    {
      en: 'Showed that a third of late files waited on one step; the step was dropped and nobody missed it.',
      fr: 'J’ai montré qu’un tiers des dossiers en retard attendaient à une même étape ; elle a été supprimée et personne ne l’a regrettée.',
    },
    {
      en: 'Answered {40-90} questions a year from program officers, each with the uncertainty in the first sentence.',
      fr: 'J’ai répondu à {40-90} questions par année des responsables de programme, en disant l’incertitude dès la première phrase.',
    },
    {
      en: 'Drew the wait for a passport by postal code; the {5-11} darkest spots got a mobile office.',
      fr: 'J’ai dessiné l’attente d’un passeport par code postal ; les {5-11} taches les plus sombres ont reçu un bureau mobile.',
    },
  ],
  'machine-learning': [
    {
      en: 'Built a model that routes letters, measured its mistakes by group, and left the doubtful ones to people.',
      fr: 'J’ai bâti un modèle qui oriente les lettres, mesuré ses erreurs par groupe et laissé les cas douteux aux personnes.',
    },
    {
      en: 'Compared a model with a rule of {3-6} lines; we kept the rule, and I wrote down why.',
      fr: 'J’ai comparé un modèle à une règle de {3-6} lignes ; nous avons gardé la règle, et j’ai consigné pourquoi.',
    },
  ],
  sql: [
    {
      en: 'Wrote the queries behind the public dashboard and the tests that keep them honest.',
      fr: 'J’ai écrit les requêtes du tableau de bord public et les tests qui les gardent exactes.',
    },
    {
      en: 'Turned a report of {40-120} nested queries into {6-14} views that a colleague can read.',
      fr: 'J’ai ramené un rapport de {40-120} requêtes imbriquées à {6-14} vues qu’une autre personne peut lire.',
    },
    {
      en: 'Found by one query that {30-90} people had two files, and wrote the one that joins them.',
      fr: 'J’ai trouvé en une requête que {30-90} personnes avaient deux dossiers, et écrit celle qui les réunit.',
    },
  ],
  'power-bi': [
    {
      en: 'Replaced a monthly report of {60-110} pages by four charts that are read.',
      fr: 'J’ai remplacé un rapport mensuel de {60-110} pages par quatre graphiques que l’on lit.',
    },
    {
      en: 'Built the board that {12-30} regional directors open on Monday, with the date of each figure on it.',
      fr: 'J’ai monté le tableau que {12-30} directions régionales ouvrent le lundi, chaque chiffre portant sa date.',
    },
  ],
  'data-governance': [
    {
      en: 'Wrote, with {8-16} directorates, the agreement on who keeps which figure.',
      fr: 'J’ai rédigé, avec {8-16} directions, l’entente qui dit qui tient quel chiffre.',
    },
    {
      en: 'Named an owner for each of {60-150} data sets; the {5-12} that nobody wanted were closed.',
      fr: 'J’ai fait nommer une personne responsable pour chacun des {60-150} ensembles de données ; les {5-12} dont personne ne voulait ont été fermés.',
    },
  ],
  'data-engineering': [
    {
      en: 'Turned {25-60} spreadsheets that travelled by e-mail into one pipeline with checks at each joint.',
      fr: 'J’ai transformé {25-60} feuilles de calcul qui voyageaient par courriel en une seule chaîne de traitement, vérifiée à chaque jonction.',
    },
    {
      en: 'Kept a nightly load of {3-20} million rows on time for {2-4} years, and said so aloud the {3-7} times it was late.',
      fr: 'J’ai tenu à l’heure pendant {2-4} ans un chargement nocturne de {3-20} millions de lignes, et prévenu tout le monde les {3-7} fois où il a tardé.',
    },
  ],
  statistics: [
    {
      en: 'Designed a sample of {900-4000} households that says as much as the old one at a third of the cost.',
      fr: 'J’ai conçu un échantillon de {900-4000} ménages qui en dit autant que l’ancien pour le tiers du prix.',
    },
    {
      en: 'Put an interval beside every figure we publish, and taught {20-60} colleagues to read one.',
      fr: 'J’ai mis un intervalle à côté de chaque chiffre que nous publions, et montré à {20-60} collègues comment le lire.',
    },
  ],
  'responsible-artificial-intelligence': [
    {
      en: 'Carried {2-6} systems through an algorithmic impact assessment, and stopped one of them.',
      fr: 'J’ai mené {2-6} systèmes à travers une évaluation de l’incidence algorithmique, et en ai arrêté un.',
    },
    {
      en: 'Wrote the page that tells people when a machine read their letter, and how to ask for a person.',
      fr: 'J’ai rédigé la page qui dit aux gens quand une machine a lu leur lettre, et comment demander une personne.',
    },
  ],
  'database-administration': [
    {
      en: 'Looked after {20-75} databases of three makers and restored one of them, for practice, every month.',
      fr: 'J’ai veillé sur {20-75} bases de données de trois marques, et en ai restauré une chaque mois pour m’exercer.',
    },
    {
      en: 'Found {4-10} years of backups that had never been restored; one in {3-6} could not be. They can now.',
      fr: 'J’ai trouvé {4-10} ans de sauvegardes jamais mises à l’épreuve ; une sur {3-6} ne se restaurait pas. Maintenant, elles se restaurent toutes.',
    },
  ],
  'database-performance-tuning': [
    {
      en: 'Took the monthly run from {9-16} hours to {25-55} minutes with {3-5} indexes and one rewritten join.',
      fr: 'J’ai ramené le traitement mensuel de {9-16} heures à {25-55} minutes avec {3-5} index et une jointure réécrite.',
    },
    {
      en: 'Read plans with developers every Thursday; the worst queries of the week became their own to mend.',
      fr: 'J’ai lu les plans d’exécution avec les équipes de développement tous les jeudis ; elles corrigent désormais elles-mêmes les pires requêtes de la semaine.',
    },
  ],
  'data-migration': [
    {
      en: 'Moved {300-1400} thousand files from a system of 1991 and accounted for each, to the last {4-20}.',
      fr: 'J’ai déplacé {300-1400} milliers de dossiers d’un système de 1991 et rendu compte de chacun, jusqu’aux {4-20} derniers.',
    },
    {
      en: 'Ran old and new side by side for {6-14} weeks and showed every difference to those who knew the answer.',
      fr: 'J’ai fait tourner l’ancien et le nouveau côte à côte pendant {6-14} semaines et montré chaque écart à qui connaissait la réponse.',
    },
  ],
  'oracle-database': [
    {
      en: 'Brought {6-17} instances to a supported release over {5-9} quiet Sundays.',
      fr: 'J’ai fait passer {6-17} instances à une version prise en charge en {5-9} dimanches tranquilles.',
    },
    {
      en: 'Counted what we used of our licences and gave back {20-45} percent of them.',
      fr: 'J’ai compté ce que nous utilisions de nos licences et en ai rendu {20-45} pour cent.',
    },
  ],
}
