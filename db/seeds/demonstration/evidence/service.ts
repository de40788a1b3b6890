import type { Both } from '../words.ts'

/** What people in design, product and project work did, by skill. */
export const service: Readonly<Record<string, readonly Both[]>> = {
  'service-design': [
    {
      en: 'Mapped a service across {3-6} departments and cut the number of forms from seven to two.',
      fr: 'J’ai cartographié un service qui traverse {3-6} ministères et réduit le nombre de formulaires de sept à deux.',
    },
    {
      en: 'Followed {9-24} families from the letter to the payment, and drew the {30-70} days in which nothing happened.',
      fr: 'J’ai suivi {9-24} familles de la lettre au paiement, et dessiné les {30-70} jours où rien ne se passait.',
    },
  ],
  'user-research': [
    {
      en: 'Ran rounds of research with newcomers and rewrote what they could not follow, with them.',
      fr: 'J’ai mené des rondes de recherche avec des personnes nouvellement arrivées et réécrit avec elles ce qui leur échappait.',
    },
    {
      en: 'Spoke with {60-200} people a year, in homes, shelters and band offices, and brought a developer along each time.',
      fr: 'J’ai rencontré {60-200} personnes par année, à domicile, en refuge et dans des bureaux de bande, toujours en compagnie de quelqu’un du développement.',
    },
  ],
  figma: [
    {
      en: 'Kept the pattern library that {6-14} teams draw from.',
      fr: 'J’ai tenu la bibliothèque de modèles dont se servent {6-14} équipes.',
    },
    {
      en: 'Drew {15-40} screens in both languages at once, since the French line is the one that breaks.',
      fr: 'J’ai dessiné {15-40} écrans dans les deux langues à la fois, car c’est la ligne française qui déborde.',
    },
  ],
  'usability-testing': [
    {
      en: 'Tested every release with five people; the failure rate of the main task fell from {30-50} to {4-9} percent.',
      fr: 'J’ai mis chaque version à l’essai avec cinq personnes ; le taux d’échec de la tâche principale est passé de {30-50} à {4-9} pour cent.',
    },
    {
      en: 'Sat in {12-30} public libraries with a laptop and asked whoever came by to renew a card.',
      fr: 'J’ai pris place dans {12-30} bibliothèques publiques avec un portable et demandé aux gens de passage de renouveler une carte.',
    },
  ],
  'content-design': [
    {
      en: 'Rewrote letters at a grade {6-8} level in both languages; calls about them halved.',
      fr: 'J’ai réécrit les lettres en langage clair dans les deux langues ; les appels à leur sujet ont diminué de moitié.',
    },
    {
      en: 'Closed {400-900} pages that nobody read and joined {60-140} into {9-20}.',
      fr: 'J’ai fermé {400-900} pages que personne ne lisait et en ai réuni {60-140} en {9-20}.',
    },
  ],
  'plain-language': [
    {
      en: 'Cut a notice from {5-9} pages to one; the share of people who replied in time rose by {20-45} percent.',
      fr: 'J’ai ramené un avis de {5-9} pages à une seule ; la part des gens qui répondent à temps a grimpé de {20-45} pour cent.',
    },
    {
      en: 'Taught {50-180} colleagues to begin with what the reader must do.',
      fr: 'J’ai appris à {50-180} collègues à commencer par ce que la personne doit faire.',
    },
    {
      en: 'Read {12-40} letters aloud to people in a waiting room and changed what made them frown.',
      fr: 'J’ai lu {12-40} lettres à voix haute dans une salle d’attente et changé ce qui faisait froncer les sourcils.',
    },
    {
      en: 'Replaced a policy of {20-60} pages by a table of who decides what; questions about it fell by half.',
      fr: 'J’ai remplacé une politique de {20-60} pages par un tableau de qui décide quoi ; les questions ont diminué de moitié.',
    },
    {
      en: 'Wrote the page on late payments with {5-9} people who had been paid late.',
      fr: 'J’ai rédigé la page sur les paiements en retard avec {5-9} personnes payées en retard.',
    },
  ],
  'product-management': [
    {
      en: 'Set three measures for the product and dropped the {6-14} features that moved none of them.',
      fr: 'J’ai fixé trois mesures au produit et abandonné les {6-14} fonctions qui n’en faisaient bouger aucune.',
    },
    {
      en: 'Held the purpose of a service used by {300-2000} thousand people, and said no kindly.',
      fr: 'J’ai gardé le cap d’un service qu’utilisent {300-2000} milliers de personnes, en disant non avec tact.',
    },
  ],
  'agile-methods': [
    {
      en: 'Coached {3-7} teams from plans on paper to something working every two weeks.',
      fr: 'J’ai accompagné {3-7} équipes, des plans sur papier à du concret toutes les deux semaines.',
    },
    {
      en: 'Replaced a status meeting of {20-40} people by a wall that anyone may read.',
      fr: 'J’ai remplacé une réunion d’état de {20-40} personnes par un mur que tout le monde peut lire.',
    },
  ],
  'project-management': [
    {
      en: 'Closed a project of {3-18} million dollars on its date and under its budget, with its users in the room.',
      fr: 'J’ai mené à terme un projet de {3-18} millions de dollars à la date prévue et sous le budget, avec les personnes visées dans la salle.',
    },
    {
      en: 'Brought a plan of {3-5} years back to steps of six weeks, each of which something could be used.',
      fr: 'J’ai ramené un plan de {3-5} ans à des étapes de six semaines, chacune livrant quelque chose d’utilisable.',
    },
  ],
  'product-metrics': [
    {
      en: 'Measured how long people waited, not how busy we were; the wait fell by {20-60} percent.',
      fr: 'J’ai mesuré l’attente des gens plutôt que notre affairement ; elle a baissé de {20-60} pour cent.',
    },
    {
      en: 'Showed that {3-6} screens lost {30-55} percent of people, and which sentence did it.',
      fr: 'J’ai montré que {3-6} écrans perdaient {30-55} pour cent des gens, et quelle phrase en était la cause.',
    },
  ],
  'project-governance': [
    {
      en: 'Brought {4-8} committees down to one that decides, with its decisions on a page anyone may open.',
      fr: 'J’ai ramené {4-8} comités à un seul, qui décide, et dont les décisions se lisent sur une page ouverte à tous.',
    },
    {
      en: 'Wrote gates that ask what was learned; {2-5} projects of {12-30} stopped early and thanked us.',
      fr: 'J’ai rédigé des points de contrôle qui demandent ce qu’on a appris ; {2-5} projets sur {12-30} se sont arrêtés tôt et nous en ont su gré.',
    },
  ],
  'business-analysis': [
    {
      en: 'Sat with {10-35} clerks for a day each and found the {5-12} steps that were there for a printer we no longer had.',
      fr: 'J’ai passé une journée avec chacune de {10-35} personnes au traitement et trouvé les {5-12} étapes qui servaient à une imprimante disparue.',
    },
    {
      en: 'Described a benefit in {30-60} decisions that program and system people both sign.',
      fr: 'J’ai décrit une prestation en {30-60} décisions que les gens du programme et ceux du système signent ensemble.',
    },
  ],
  'requirements-analysis': [
    {
      en: 'Turned {200-500} requirements into {25-60} things a person wants to do, and threw none away unseen.',
      fr: 'J’ai ramené {200-500} exigences à {25-60} choses qu’une personne veut faire, sans en jeter une seule à l’aveugle.',
    },
    {
      en: 'Wrote each requirement with the example that would prove it; disputes at acceptance fell from {20-50} to {2-6}.',
      fr: 'J’ai assorti chaque exigence de l’exemple qui la prouverait ; les litiges à la réception sont passés de {20-50} à {2-6}.',
    },
  ],
  'business-process-modelling': [
    {
      en: 'Modelled a permit from application to wall in {40-90} steps; {15-30} remain.',
      fr: 'J’ai modélisé un permis, de la demande jusqu’au mur, en {40-90} étapes ; il en reste {15-30}.',
    },
    {
      en: 'Drew the process as people do it, beside the one in the manual, and asked which to keep.',
      fr: 'J’ai dessiné le processus tel que les gens le suivent, à côté de celui du manuel, et demandé lequel garder.',
    },
  ],
  'it-business-line-advisory': [
    {
      en: 'Spoke for {4-9} directorates in the choices of IT, and for IT in theirs.',
      fr: 'J’ai parlé au nom de {4-9} directions dans les choix informatiques, et de l’informatique dans les leurs.',
    },
    {
      en: 'Kept a list of {30-70} asks in one order that everyone had agreed to, and reopened it every quarter.',
      fr: 'J’ai tenu une liste de {30-70} demandes dans un ordre convenu par tous, rouverte chaque trimestre.',
    },
  ],
  'lean-process-improvement': [
    {
      en: 'Took a file’s road from {35-80} days to {9-20}, mostly by no longer sending it upstairs.',
      fr: 'J’ai ramené le parcours d’un dossier de {35-80} à {9-20} jours, surtout en cessant de l’envoyer à l’étage.',
    },
    {
      en: 'Ran {6-14} workshops in which those who do the work drew it, and changed it the same week.',
      fr: 'J’ai animé {6-14} ateliers où les gens qui font le travail l’ont dessiné, puis changé la même semaine.',
    },
  ],
}
