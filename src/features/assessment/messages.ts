import { sentences } from '../../i18n/sentences.ts'
import type { DecisionOutcome, Outcome, Reason, RemovalReason, Result } from './lifecycle.ts'

export const outcomeNames = sentences({
  'to-assess': { en: 'To assess', fr: 'À évaluer' },
  held: { en: 'On hold', fr: 'En attente' },
  passed: { en: 'Passed', fr: 'Réussie' },
  failed: { en: 'Not passed', fr: 'Non réussie' },
}) satisfies Record<Outcome, unknown>

export const outcomeTones = {
  'to-assess': 'amber',
  held: 'blue',
  passed: 'green',
  failed: 'red',
} as const satisfies Record<Outcome, string>

export const resultNames = sentences({
  demonstrated: { en: 'Demonstrated', fr: 'Démontrée' },
  hold: { en: 'On hold', fr: 'En attente' },
  'not-demonstrated': { en: 'Not demonstrated', fr: 'Non démontrée' },
}) satisfies Record<Result, unknown>

export const resultTones = { demonstrated: 'green', hold: 'blue', 'not-demonstrated': 'red' } as const satisfies Record<Result, string>

export const reasonNames = sentences({
  'at-level': { en: 'At the level asked', fr: 'Au niveau demandé' },
  'above-level': { en: 'Above the level asked', fr: 'Au-delà du niveau demandé' },
  'to-verify': { en: 'To be verified', fr: 'À vérifier' },
  'more-asked': { en: 'More was asked of the person', fr: 'Des précisions ont été demandées à la personne' },
  'another-opinion': { en: 'Another opinion is needed', fr: 'Un autre avis est nécessaire' },
  'no-evidence': { en: 'No evidence', fr: 'Aucune preuve' },
  'too-little-detail': { en: 'Too little detail to tell', fr: 'Trop peu de détails pour en juger' },
  'below-level': { en: 'Below the level asked', fr: 'En deçà du niveau demandé' },
  'other-skill': { en: 'Shows another skill', fr: 'Démontre une autre compétence' },
  'not-own-work': { en: 'Not the person’s own work', fr: 'N’est pas le travail de la personne' },
  reused: { en: 'Taken over from an earlier qualification', fr: 'Reprise d’une qualification antérieure' },
  other: { en: 'Another reason, in words', fr: 'Autre raison, à préciser' },
}) satisfies Record<Reason, unknown>

export const decisionNames = sentences({
  qualified: { en: 'Qualified', fr: 'Qualifiée' },
  'not-qualified': { en: 'Not qualified', fr: 'Non qualifiée' },
  removed: { en: 'Removed from the process', fr: 'Retirée du processus' },
}) satisfies Record<DecisionOutcome, unknown>

export const decisionTones = { qualified: 'green', 'not-qualified': 'neutral', removed: 'neutral' } as const satisfies Record<DecisionOutcome, string>

export const removalNames = sentences({
  'not-eligible': { en: 'May not apply to this campaign', fr: 'Ne peut pas postuler à cette campagne' },
  'no-answer': { en: 'Did not answer when asked', fr: 'N’a pas répondu à nos demandes' },
  withdrew: { en: 'Withdrew by another way', fr: 'S’est désistée autrement' },
  'by-mistake': { en: 'Applied by mistake', fr: 'A postulé par erreur' },
  other: { en: 'Another reason, in words', fr: 'Autre raison, à préciser' },
}) satisfies Record<RemovalReason, unknown>

export const said = sentences({
  office: { en: 'Office', fr: 'Bureau' },
  assessments: { en: 'Assessments', fr: 'Évaluations' },
  assessmentsLead: { en: 'The campaigns whose applications you assess.', fr: 'Les campagnes dont vous évaluez les candidatures.' },
  noAssessments: { en: 'No campaign of yours has applications to assess yet.', fr: 'Aucune de vos campagnes n’a encore de candidatures à évaluer.' },
  campaign: { en: 'Campaign', fr: 'Campagne' },
  numbered: { en: 'Application {number}', fr: 'Candidature {number}' },
  waiting: { en: 'Waiting', fr: 'En cours' },
  total: { en: 'In all', fr: 'En tout' },

  board: { en: 'Assessment: {title}', fr: 'Évaluation : {title}' },
  boardLead: {
    en: { one: '{count} application. A step is passed once every criterion is demonstrated; passing them all qualifies nobody by itself: somebody signs.', other: '{count} applications. A step is passed once every criterion is demonstrated; passing them all qualifies nobody by itself: somebody signs.' },
    fr: { one: '{count} candidature. Une étape est réussie une fois chaque critère démontré ; les réussir toutes ne qualifie personne : quelqu’un signe.', other: '{count} candidatures. Une étape est réussie une fois chaque critère démontré ; les réussir toutes ne qualifie personne : quelqu’un signe.' },
  },
  nobodyYet: { en: 'Nobody has applied yet.', fr: 'Personne n’a encore postulé.' },
  step: { en: 'Step', fr: 'Étape' },
  steps: { en: 'Steps of the plan', fr: 'Étapes du plan' },
  toDecide: { en: 'All passed, to be decided', fr: 'Tout est réussi, décision à prendre' },
  decided: { en: 'Decided', fr: 'Décision rendue' },
  untold: { en: 'Not told yet', fr: 'Pas encore communiquées' },
  untoldLate: { en: { one: '{count} decision should have been told by now', other: '{count} decisions should have been told by now' }, fr: { one: '{count} décision aurait déjà dû être communiquée', other: '{count} décisions auraient déjà dû être communiquées' } },
  inQueue: { en: '{queue}: {count}', fr: '{queue} : {count}' },
  nobodyHere: { en: 'Nobody stands here.', fr: 'Personne ne se trouve ici.' },
  name: { en: 'Name', fr: 'Nom' },
  submitted: { en: 'Submitted', fr: 'Soumise' },
  touched: { en: 'Last result', fr: 'Dernier résultat' },

  backToBoard: { en: 'Back to the board', fr: 'Retour au tableau' },
  previous: { en: 'Previous person', fr: 'Personne précédente' },
  next: { en: 'Next person', fr: 'Personne suivante' },
  through: { en: 'Through the queue', fr: 'Parcourir la file' },
  educationCriterion: { en: 'Education requirement', fr: 'Exigence d’études' },
  essential: { en: 'essential', fr: 'essentielle' },
  asset: { en: 'asset', fr: 'atout' },
  evidence: { en: 'Evidence', fr: 'Preuves' },
  answers: { en: 'Answers to the screening questions', fr: 'Réponses aux questions de présélection' },
  notAssessed: { en: 'Not assessed', fr: 'Non évaluée' },
  noEvidence: { en: 'Nothing was submitted for this.', fr: 'Rien n’a été soumis à ce sujet.' },
  result: { en: 'Result and reason', fr: 'Résultat et raison' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },
  note: { en: 'In words, for the record and the person', fr: 'Précisions, pour le dossier et pour la personne' },
  saveResults: { en: 'Record the results', fr: 'Consigner les résultats' },
  recorded: { en: 'The results are recorded', fr: 'Les résultats sont consignés' },
  resultMissing: { en: 'Choose a result with its reason', fr: 'Choisissez un résultat avec sa raison' },
  reasonInWords: { en: 'Say the reason in words', fr: 'Précisez la raison' },
  nothingGiven: { en: 'Choose at least one result', fr: 'Choisissez au moins un résultat' },
  soFar: { en: 'Results so far', fr: 'Résultats jusqu’ici' },
  resultBy: { en: '{name}, {moment}', fr: '{name}, le {moment}' },
  hidden: { en: 'In this step everyone assesses alone. You see what others found once you have recorded a result for every criterion.', fr: 'À cette étape, chaque personne évalue de son côté. Vous verrez ce que les autres ont trouvé une fois que vous aurez consigné un résultat pour chaque critère.' },
  consensus: { en: 'What you agreed on', fr: 'Ce dont vous avez convenu' },
  consensusLead: { en: 'At least two people have recorded theirs. What is agreed on counts; the first values are kept.', fr: 'Au moins deux personnes ont consigné leurs résultats. Ce dont on a convenu compte ; les premières valeurs sont conservées.' },
  saveConsensus: { en: 'Record the agreement', fr: 'Consigner l’accord' },
  agreed: { en: 'agreed', fr: 'convenu' },
  over: { en: 'The assessment of this application has ended.', fr: 'L’évaluation de cette candidature est terminée.' },

  decision: { en: 'Decision', fr: 'Décision' },
  decisionLead: { en: 'A person decides and signs; the system never does. The person is told with the reason.', fr: 'Quelqu’un décide et signe ; jamais le système. La personne qui a postulé en est informée, avec la raison.' },
  outcome: { en: 'What do you decide?', fr: 'Que décidez-vous ?' },
  criterion: { en: 'Which criterion was not met?', fr: 'Quel critère n’est pas satisfait ?' },
  unmet: { en: 'Criterion not met', fr: 'Critère non satisfait' },
  reason: { en: 'Why is it removed?', fr: 'Pourquoi la retirer ?' },
  choose: { en: 'Choose', fr: 'Choisir' },
  decisionNote: { en: 'Words for the person', fr: 'Message à la personne' },
  signature: { en: 'Your full name, as a signature', fr: 'Votre nom complet, en guise de signature' },
  sign: { en: 'Sign the decision', fr: 'Signer la décision' },
  signed: { en: 'The decision is signed', fr: 'La décision est signée' },
  signedBy: { en: 'Signed by {name}, {moment}', fr: 'Signée par {name}, le {moment}' },
  tellBy: { en: 'To be told by {day}', fr: 'À communiquer au plus tard le {day}' },
  toldOn: { en: 'Told on {day}', fr: 'Communiquée le {day}' },
  replaced: { en: 'Replaced by a later one', fr: 'Remplacée par une autre' },
  takenBack: { en: 'Taken back on {day}, before anybody was told', fr: 'Annulée le {day}, avant toute communication' },
  tell: { en: 'Tell the person', fr: 'Communiquer à la personne' },
  tellLead: { en: 'This is what they receive, and what their page shows:', fr: 'Voici ce que la personne reçoit et ce que montre sa page :' },
  told: { en: 'The person is told', fr: 'La personne est informée' },
  takenAway: { en: 'The qualification is taken away', fr: 'La qualification est révoquée' },
  tellSubject: { en: 'Your application: {title}', fr: 'Votre candidature : {title}' },
  tellOutcome: { en: 'A decision was made on your application to “{title}”. Outcome: {outcome}.', fr: 'Une décision a été rendue sur votre candidature à « {title} ». Résultat : {outcome}.' },
  tellCriterion: { en: 'This essential criterion was found not demonstrated: {criterion}.', fr: 'Ce critère essentiel n’a pas été jugé démontré : {criterion}.' },
  tellReason: { en: 'Reason: {reason}.', fr: 'Raison : {reason}.' },
  tellWords: { en: 'In the words of the office: {words}', fr: 'Précisions du bureau : {words}' },
  tellNextQualified: {
    en: 'You may now be put forward to managers who look for what you showed. You can say at any time that you are not available.',
    fr: 'Votre candidature peut désormais être présentée à des gestionnaires qui cherchent ce que vous avez démontré. Vous pouvez dire à tout moment que vous n’êtes pas disponible.',
  },
  tellNextOther: { en: 'Your profile stays as it is, and you can apply to other campaigns.', fr: 'Votre profil reste tel quel et vous pouvez postuler à d’autres campagnes.' },
  tellTalk: { en: 'Write to the office if you want to talk about this decision.', fr: 'Écrivez au bureau si vous souhaitez discuter de cette décision.' },
  officeSays: { en: 'In the words of the office:', fr: 'Précisions du bureau :' },
  yourPlace: { en: 'Your place in the pool', fr: 'Votre place dans le bassin' },
  whatNow: { en: 'What you can do now', fr: 'Ce que vous pouvez faire maintenant' },
  improveSkill: {
    en: 'Add to your profile an experience that shows “{criterion}”: what you did yourself, how, and what came of it. It then counts in your next application.',
    fr: 'Ajoutez à votre profil une expérience qui démontre « {criterion} » : ce que vous avez fait vous-même, comment, et ce qui en a résulté. Elle comptera dans votre prochaine candidature.',
  },
  improveLink: { en: 'Show this skill in my profile', fr: 'Démontrer cette compétence dans mon profil' },
  improveOther: { en: 'Read again what you submitted beside the criterion: the next time, say what you did yourself, how, and what came of it.', fr: 'Relisez ce que vous avez soumis à la lumière du critère : la prochaine fois, dites ce que vous avez fait vous-même, comment, et ce qui en a résulté.' },
  informal: {
    en: 'You may ask for an informal discussion: the office explains the decision, and an error can be mended. Write to {email} and give application number {number}.',
    fr: 'Vous pouvez demander une discussion informelle : le bureau explique la décision, et une erreur peut être corrigée. Écrivez à {email} en indiquant le numéro de candidature {number}.',
  },
  tellAction: { en: 'See my application', fr: 'Voir ma candidature' },
  ownKeptBack: { en: 'You applied here yourself: your own application is not shown to you in the office.', fr: 'Vous avez vous-même postulé ici : votre propre candidature ne vous est pas montrée du côté du bureau.' },
  outcomeMissing: { en: 'Choose what you decide', fr: 'Choisissez ce que vous décidez' },
  notAllPassed: { en: 'Not every step is passed: nobody can be qualified yet', fr: 'Toutes les étapes ne sont pas réussies : la qualification n’est pas encore possible' },
  nothingUnmet: { en: 'No essential criterion was found not demonstrated: record the result first', fr: 'Aucun critère essentiel n’a été jugé non démontré : consignez d’abord le résultat' },
  criterionMissing: { en: 'Choose the criterion that was not met', fr: 'Choisissez le critère qui n’est pas satisfait' },
  reasonMissing: { en: 'Choose why it is removed', fr: 'Choisissez pourquoi elle est retirée' },
  noteMissing: { en: 'Say the reason in words', fr: 'Précisez la raison' },
  signatureMissing: { en: 'Enter your full name to sign', fr: 'Entrez votre nom complet pour signer' },
})

/** What the tables of assessments are called to the person they are about. */
export const dataSaid = sentences({
  number: { en: 'Application number', fr: 'Numéro de candidature' },
  assessments: { en: 'Where your assessments stand', fr: 'Où en sont vos évaluations' },
  standing: { en: 'Where it stands', fr: 'Où elle en est' },
  results: { en: 'What was found of your applications', fr: 'Ce qui a été constaté au sujet de vos candidatures' },
  result: { en: 'Result', fr: 'Résultat' },
  reason: { en: 'Reason', fr: 'Raison' },
  words: { en: 'In words', fr: 'En mots' },
  takenBack: { en: 'Taken back on', fr: 'Annulé le' },
  decisions: { en: 'What was decided on your applications', fr: 'Ce qui a été décidé au sujet de vos candidatures' },
  outcome: { en: 'Decision', fr: 'Décision' },
  tellBy: { en: 'To be told by', fr: 'À communiquer au plus tard le' },
  told: { en: 'Told on', fr: 'Communiquée le' },
})
