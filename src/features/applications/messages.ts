import type { Sentence } from '../../i18n/sentences.ts'
import { sentences } from '../../i18n/sentences.ts'
import type { ApplicationStatus } from './lifecycle.ts'
import type { Step } from './rules.ts'

export const statusNames = sentences({
  draft: { en: 'Draft', fr: 'Ébauche' },
  submitted: { en: 'Submitted', fr: 'Soumise' },
  in_assessment: { en: 'In assessment', fr: 'En évaluation' },
  decided: { en: 'Decided', fr: 'Décision rendue' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
}) satisfies Record<ApplicationStatus, Sentence>

export const statusTones = {
  draft: 'amber',
  submitted: 'green',
  in_assessment: 'blue',
  decided: 'blue',
  withdrawn: 'neutral',
} as const satisfies Record<ApplicationStatus, string>

export const stepNames = sentences({
  welcome: { en: 'Before you begin', fr: 'Avant de commencer' },
  profile: { en: 'Check your profile', fr: 'Vérifier votre profil' },
  timeline: { en: 'Your career timeline', fr: 'Votre parcours professionnel' },
  education: { en: 'Experience or education', fr: 'Expérience ou études' },
  skills: { en: 'Show your skills', fr: 'Démontrer vos compétences' },
  questions: { en: 'Answer the questions', fr: 'Répondre aux questions' },
  review: { en: 'Review and sign', fr: 'Réviser et signer' },
}) satisfies Record<Step, Sentence>

/** What the rules of an application say, each by its name. */
export const rules = sentences({
  campaignClosed: { en: 'This campaign takes no more applications', fr: 'Cette campagne n’accepte plus de candidatures' },
  lacksName: { en: 'Give your name', fr: 'Indiquez votre nom' },
  lacksCitizenship: { en: 'Give your citizenship status', fr: 'Indiquez votre statut de citoyenneté' },
  lacksArmedForces: { en: 'Say whether you served in the Canadian Armed Forces', fr: 'Indiquez si vous avez servi dans les Forces armées canadiennes' },
  lacksLanguage: { en: 'Choose the languages you look for work in', fr: 'Choisissez les langues dans lesquelles vous cherchez un poste' },
  lacksExamLanguages: { en: 'Choose your languages for exams and interviews', fr: 'Choisissez vos langues pour les examens et les entrevues' },
  employeesOnly: { en: 'This campaign is for employees: name your department in the work that goes on', fr: 'Cette campagne est réservée au personnel : indiquez votre ministère dans l’emploi en cours' },
  noExperience: { en: 'Add at least one experience, of any kind', fr: 'Ajoutez au moins une expérience, quelle qu’elle soit' },
  pathMissing: { en: 'Choose how you meet the requirement', fr: 'Choisissez comment vous satisfaites à l’exigence' },
  educationUnshown: { en: 'Choose at least one experience that shows it', fr: 'Choisissez au moins une expérience qui le démontre' },
  skillUnshown: { en: 'Show “{name}” by at least one experience', fr: 'Démontrez « {name} » par au moins une expérience' },
  skillUnexplained: { en: 'Say in your words how you showed “{name}”', fr: 'Dites dans vos mots comment vous avez démontré « {name} »' },
  answerMissing: { en: 'Answer question {number}', fr: 'Répondez à la question {number}' },
  answerTooLong: { en: 'Shorten your answer to question {number}: it is too long by this many words: {count}', fr: 'Abrégez votre réponse à la question {number} : mots en trop : {count}' },
  signatureMissing: { en: 'Enter your full name to sign', fr: 'Entrez votre nom complet pour signer' },
})

/** What the pages of an application say. */
export const said = sentences({
  applications: { en: 'My applications', fr: 'Mes candidatures' },
  applicationTo: { en: 'Application: {title}', fr: 'Candidature : {title}' },
  number: { en: 'Application {number}', fr: 'Candidature {number}' },
})

export const educationPathNames = sentences({
  experience: { en: 'By experience', fr: 'Par l’expérience' },
  education: { en: 'By education', fr: 'Par les études' },
})

/** What the tables of applications are called to the person they are about. */
export const dataSaid = sentences({
  number: { en: 'Application number', fr: 'Numéro de candidature' },
  educationPath: { en: 'How the requirement is met', fr: 'Façon de satisfaire à l’exigence' },
  signature: { en: 'Signature', fr: 'Signature' },
  asSent: { en: 'The application as it was sent', fr: 'La candidature telle qu’elle a été envoyée' },
  hash: { en: 'Fingerprint of what was sent', fr: 'Empreinte de ce qui a été envoyé' },
  atBell: { en: 'Sent for you at the closing moment', fr: 'Envoyée pour vous au moment de la clôture' },
  started: { en: 'Begun', fr: 'Commencée le' },
  submitted: { en: 'Submitted on', fr: 'Soumise le' },
  withdrawn: { en: 'Withdrawn on', fr: 'Retirée le' },
  educationShown: { en: 'Experiences that meet the education requirement', fr: 'Expériences qui satisfont à l’exigence d’études' },
  skillsShown: { en: 'Skills shown in applications', fr: 'Compétences démontrées dans les candidatures' },
  skillInEnglish: { en: 'Skill in English', fr: 'Compétence en anglais' },
  skillInFrench: { en: 'Skill in French', fr: 'Compétence en français' },
  experience: { en: 'Experience', fr: 'Expérience' },
  explanation: { en: 'Your words', fr: 'Vos mots' },
  answers: { en: 'Answers to the questions of campaigns', fr: 'Réponses aux questions des campagnes' },
  questionInEnglish: { en: 'Question in English', fr: 'Question en anglais' },
  questionInFrench: { en: 'Question in French', fr: 'Question en français' },
  answer: { en: 'Your answer', fr: 'Votre réponse' },
  officeNotes: { en: 'What an office noted about your applications', fr: 'Ce qu’un bureau a noté au sujet de vos candidatures' },
  officeNote: { en: 'Note', fr: 'Note' },
  bookmarks: { en: 'Applications you bookmarked', fr: 'Candidatures que vous avez marquées d’un signet' },
  readings: { en: 'When an office read your applications', fr: 'Quand un bureau a lu vos candidatures' },
  readBy: { en: 'In which role', fr: 'Dans quel rôle' },
})
