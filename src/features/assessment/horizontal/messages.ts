import { sentences } from '../../../i18n/sentences.ts'
import type { Hidden, RevealReason } from './rules.ts'

export const hiddenNames = sentences({
  name: { en: 'name hidden', fr: 'nom masqué' },
  initials: { en: 'initials hidden', fr: 'initiales masquées' },
  email: { en: 'e-mail address hidden', fr: 'adresse courriel masquée' },
  phone: { en: 'telephone number hidden', fr: 'numéro de téléphone masqué' },
  link: { en: 'link hidden', fr: 'lien masqué' },
  address: { en: 'address hidden', fr: 'adresse masquée' },
  'postal-code': { en: 'postal code hidden', fr: 'code postal masqué' },
}) satisfies Record<Hidden, unknown>

export const revealNames = sentences({
  'to-verify': { en: 'Something must be verified with the person', fr: 'Quelque chose doit être vérifié auprès de la personne' },
  accommodation: { en: 'The person needs an adaptation that concerns this answer', fr: 'La personne a besoin d’une mesure d’adaptation qui touche cette réponse' },
  conflict: { en: 'I may know the person and must not assess them', fr: 'Je connais peut-être la personne et ne dois pas l’évaluer' },
  'own-words': { en: 'The words may be another’s', fr: 'Les mots sont peut-être ceux de quelqu’un d’autre' },
  'to-decide': { en: 'A decision is to be signed', fr: 'Une décision est à signer' },
}) satisfies Record<RevealReason, unknown>

export const said = sentences({
  title: { en: 'Question by question', fr: 'Question par question' },
  lead: { en: 'One question at a time across all people, without names, in an order drawn for you alone.', fr: 'Une question à la fois pour toutes les personnes, sans les noms, dans un ordre tiré au sort pour vous.' },
  none: { en: 'No step of this campaign is assessed question by question.', fr: 'Aucune étape de cette campagne n’est évaluée question par question.' },
  question: { en: 'Question', fr: 'Question' },
  found: { en: 'With a result', fr: 'Avec un résultat' },
  answers: { en: 'Answers', fr: 'Réponses' },
  noAnswers: { en: 'There is no answer to assess yet.', fr: 'Il n’y a pas encore de réponse à évaluer.' },
  allFound: { en: 'Every answer to this question has its result', fr: 'Chaque réponse à cette question a son résultat' },
  recorded: { en: 'The result is recorded; this is the next answer', fr: 'Le résultat est consigné ; voici la réponse suivante' },
  answer: { en: 'Answer {mark}', fr: 'Réponse {mark}' },
  progress: {
    en: { one: '{found} of {count} answer has a result', other: '{found} of {count} answers have a result' },
    fr: { one: 'Réponses ayant un résultat : {found} sur {count}', other: 'Réponses ayant un résultat : {found} sur {count}' },
  },
  masked: {
    en: 'What may tell whose it is was taken out by rules and is marked. Rules miss things: if you recognize somebody, say so instead of assessing.',
    fr: 'Ce qui peut révéler l’identité a été retiré selon des règles et est signalé. Des règles peuvent laisser passer des choses : si vous reconnaissez quelqu’un, dites-le au lieu d’évaluer.',
  },
  noAnswer: { en: 'This question was not answered.', fr: 'Cette question est restée sans réponse.' },
  bySkills: { en: 'The step measures skills: what you record here counts for the skill, whichever question showed it.', fr: 'L’étape évalue des compétences : ce que vous consignez ici compte pour la compétence, quelle que soit la question qui l’a montrée.' },
  own: { en: 'What you found so far', fr: 'Ce que vous avez constaté jusqu’ici' },
  isOver: { en: 'This answer is no longer assessed.', fr: 'Cette réponse n’est plus évaluée.' },
  save: { en: 'Record and go on', fr: 'Consigner et continuer' },
  through: { en: 'Through the answers', fr: 'Parcourir les réponses' },
  previous: { en: 'Previous answer', fr: 'Réponse précédente' },
  next: { en: 'Next answer', fr: 'Réponse suivante' },
  back: { en: 'All questions', fr: 'Toutes les questions' },
  reveal: { en: 'See whose answer it is', fr: 'Voir de qui est la réponse' },
  revealLead: { en: 'That you asked, when and why is recorded. The page of the person then opens.', fr: 'Votre demande, son moment et sa raison sont consignés. La page de la personne s’ouvre ensuite.' },
  revealWhy: { en: 'Why must you know?', fr: 'Pourquoi devez-vous le savoir ?' },
  revealWhyMissing: { en: 'Choose why you must know', fr: 'Choisissez pourquoi vous devez le savoir' },
  byQuestion: {
    en: 'This step is assessed question by question, without names: the answers are not shown beside the name before you have recorded your own results or asked whose they are.',
    fr: 'Cette étape est évaluée question par question, sans les noms : les réponses ne sont pas montrées à côté du nom avant que vous ayez consigné vos propres résultats ou demandé de qui elles sont.',
  },
})
