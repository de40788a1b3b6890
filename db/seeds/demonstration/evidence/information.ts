import type { Both } from '../words.ts'

/** What people in information, privacy, planning and reporting did, by skill. */
export const information: Readonly<Record<string, readonly Both[]>> = {
  'access-to-information-requests': [
    {
      en: 'Answered {60-150} requests a year, {85-97} percent of them in the time the law gives.',
      fr: 'J’ai répondu à {60-150} demandes par année, dont {85-97} pour cent dans le délai que donne la loi.',
    },
    {
      en: 'Called the person who asked, in the first week; a third of requests became smaller and were answered sooner.',
      fr: 'J’ai appelé la personne dès la première semaine ; le tiers des demandes ont rétréci et reçu une réponse plus tôt.',
    },
  ],
  'document-review-and-redaction': [
    {
      en: 'Reviewed {8000-30000} pages a year and could say, for each black line, which section of the Act it was for.',
      fr: 'J’ai examiné {8000-30000} pages par année et pouvais dire, pour chaque trait noir, quel article de la Loi le justifiait.',
    },
    {
      en: 'Wrote the guide to redaction that {9-22} analysts share; complaints upheld fell from {10-18} to {2-5}.',
      fr: 'J’ai rédigé le guide de caviardage commun à {9-22} analystes ; les plaintes fondées sont passées de {10-18} à {2-5}.',
    },
  ],
  'access-to-information-and-privacy-legislation': [
    {
      en: 'Advised {12-40} programs on what they may collect, and on the {4-9} things they did not need.',
      fr: 'J’ai conseillé {12-40} programmes sur ce qu’ils peuvent recueillir, et sur les {4-9} renseignements dont ils n’avaient pas besoin.',
    },
    {
      en: 'Taught the two Acts to {100-350} colleagues by their own files.',
      fr: 'J’ai enseigné les deux lois à {100-350} collègues à partir de leurs propres dossiers.',
    },
  ],
  'privacy-impact-assessment': [
    {
      en: 'Wrote {4-11} assessments with the teams that build, while it could still change what they built.',
      fr: 'J’ai rédigé {4-11} évaluations avec les équipes qui construisent, pendant qu’elles pouvaient encore changer leurs plans.',
    },
    {
      en: 'Found that a form asked for a date of birth {3-6} times and used it nowhere.',
      fr: 'J’ai découvert qu’un formulaire demandait {3-6} fois la date de naissance sans s’en servir nulle part.',
    },
  ],
  'records-management': [
    {
      en: 'Put {200-700} boxes and {2-9} million files under one plan; what has no value goes, on its date.',
      fr: 'J’ai placé {200-700} boîtes et {2-9} millions de fichiers sous un même plan ; ce qui n’a pas de valeur s’en va, à sa date.',
    },
    {
      en: 'Moved {15-40} teams from folders named after people to folders named after work.',
      fr: 'J’ai fait passer {15-40} équipes de dossiers au nom des gens à des dossiers au nom du travail.',
    },
  ],
  'information-life-cycle': [
    {
      en: 'Set how long {50-120} kinds of record are kept, each with the law that says so.',
      fr: 'J’ai fixé la durée de conservation de {50-120} sortes de documents, chacune avec la loi qui le dit.',
    },
    {
      en: 'Let {3-12} terabytes go, with the signatures to show it was allowed.',
      fr: 'J’ai laissé partir {3-12} téraoctets, signatures à l’appui.',
    },
  ],
  'information-sharing-agreements': [
    {
      en: 'Negotiated {3-8} agreements with provinces, each with a list of fields and a day on which it ends.',
      fr: 'J’ai négocié {3-8} ententes avec des provinces, chacune avec sa liste de champs et son jour de fin.',
    },
    {
      en: 'Replaced the sharing of a whole file by the answer to one question: yes or no.',
      fr: 'J’ai remplacé l’échange d’un dossier entier par la réponse à une seule question : oui ou non.',
    },
  ],
  'planning-and-reporting-for-digital-services': [
    {
      en: 'Wrote the yearly plan of a branch of {120-400} people in {12-20} pages that its people recognised.',
      fr: 'J’ai rédigé le plan annuel d’une direction générale de {120-400} personnes en {12-20} pages où elles se sont reconnues.',
    },
    {
      en: 'Brought {30-80} spreadsheets of commitments to one list, in which late is written as late.',
      fr: 'J’ai ramené {30-80} feuilles d’engagements à une seule liste, où un retard s’appelle un retard.',
    },
  ],
  'performance-measurement-and-evaluation': [
    {
      en: 'Chose {6-11} indicators that could get worse, and reported the two that did.',
      fr: 'J’ai choisi {6-11} indicateurs susceptibles de se dégrader, et signalé les deux qui se sont dégradés.',
    },
    {
      en: 'Evaluated a program with those it serves; {5-9} of {8-14} recommendations were carried out in the year.',
      fr: 'J’ai évalué un programme avec celles et ceux qu’il sert ; {5-9} recommandations sur {8-14} ont été suivies dans l’année.',
    },
  ],
  'briefing-materials': [
    {
      en: 'Wrote {80-200} notes a year for a deputy minister, none longer than two pages.',
      fr: 'J’ai rédigé {80-200} notes par année pour une sous-ministre, jamais plus de deux pages.',
    },
    {
      en: 'Put the decision asked for in the first line, and the {3-5} facts that matter under it.',
      fr: 'J’ai mis la décision demandée en première ligne, et dessous les {3-5} faits qui comptent.',
    },
  ],
  'portfolio-management': [
    {
      en: 'Followed {25-70} projects on one page and told the committee each month which {2-4} to worry about.',
      fr: 'J’ai suivi {25-70} projets sur une page et nommé chaque mois au comité les {2-4} qui méritaient son inquiétude.',
    },
    {
      en: 'Showed that a quarter of the portfolio waited on the same {3-6} people.',
      fr: 'J’ai montré que le quart du portefeuille attendait après les mêmes {3-6} personnes.',
    },
  ],
  'microsoft-excel': [
    {
      en: 'Checked the costing of {15-45} proposals and found the one that forgot the second year.',
      fr: 'J’ai vérifié l’établissement des coûts de {15-45} propositions et trouvé celle qui oubliait la deuxième année.',
    },
    {
      en: 'Rebuilt a workbook of {40-90} sheets into five, with a cell that says when it is wrong.',
      fr: 'J’ai refait un classeur de {40-90} feuilles en cinq, avec une cellule qui dit quand il se trompe.',
    },
  ],
}
