import type { Sentence } from '../../i18n/sentences.ts'
import { sentences } from '../../i18n/sentences.ts'
import type { Audience, Education, EquityGroup, LanguageRequirement, QuestionKind, Security, SkillNeed, StepKind, TextField, TimeZone } from './choices.ts'
import type { CampaignStatus } from './lifecycle.ts'

export const statusNames = sentences({
  draft: { en: 'Draft', fr: 'Ébauche' },
  published: { en: 'Published', fr: 'Publiée' },
  closed: { en: 'Closed', fr: 'Fermée' },
  archived: { en: 'Archived', fr: 'Archivée' },
}) satisfies Record<CampaignStatus, Sentence>

export const audienceNames = sentences({
  public: { en: 'Everyone', fr: 'Tout le monde' },
  employees: { en: 'Employees of the Government of Canada', fr: 'Le personnel du gouvernement du Canada' },
}) satisfies Record<Audience, Sentence>

export const equityGroupNames = sentences({
  women: { en: 'Women', fr: 'Femmes' },
  indigenous: { en: 'Indigenous people', fr: 'Personnes autochtones' },
  disability: { en: 'People with disabilities', fr: 'Personnes handicapées' },
  racialized: { en: 'Racialized people', fr: 'Personnes racisées' },
}) satisfies Record<EquityGroup, Sentence>

export const languageRequirementNames = sentences({
  en: { en: 'English essential', fr: 'Anglais essentiel' },
  fr: { en: 'French essential', fr: 'Français essentiel' },
  either: { en: 'English or French', fr: 'Anglais ou français' },
  bilingual: { en: 'Bilingual', fr: 'Bilingue' },
}) satisfies Record<LanguageRequirement, Sentence>

export const securityNames = sentences({
  reliability: { en: 'Reliability', fr: 'Fiabilité' },
  secret: { en: 'Secret', fr: 'Secret' },
  'top-secret': { en: 'Top secret', fr: 'Très secret' },
}) satisfies Record<Security, Sentence>

export const educationNames = sentences({
  none: { en: 'No diploma required', fr: 'Aucun diplôme exigé' },
  secondary: { en: 'A secondary school diploma', fr: 'Un diplôme d’études secondaires' },
  'two-years': { en: 'Two years of post-secondary studies in a related field', fr: 'Deux années d’études postsecondaires dans un domaine connexe' },
  degree: { en: 'A degree of a recognized university in a related field', fr: 'Un grade d’une université reconnue dans un domaine connexe' },
}) satisfies Record<Education, Sentence>

export const needNames = sentences({
  essential: { en: 'Essential', fr: 'Essentielle' },
  asset: { en: 'Asset', fr: 'Constituant un atout' },
}) satisfies Record<SkillNeed, Sentence>

export const questionKindNames = sentences({
  general: { en: 'General questions', fr: 'Questions générales' },
  screening: { en: 'Screening questions', fr: 'Questions de présélection' },
}) satisfies Record<QuestionKind, Sentence>

export const stepKindNames = sentences({
  'application-screening': { en: 'Screening of the application', fr: 'Présélection de la candidature' },
  'screening-questions': { en: 'Screening questions', fr: 'Questions de présélection' },
  exam: { en: 'Exam', fr: 'Examen' },
  'take-home': { en: 'Take-home exercise', fr: 'Exercice à faire chez soi' },
  interview: { en: 'Interview', fr: 'Entrevue' },
  reference: { en: 'Reference check', fr: 'Vérification des références' },
  other: { en: 'Another step', fr: 'Une autre étape' },
}) satisfies Record<StepKind, Sentence>

export const zoneNames = sentences({
  'America/St_Johns': { en: 'Newfoundland Time', fr: 'Heure de Terre-Neuve' },
  'America/Halifax': { en: 'Atlantic Time', fr: 'Heure de l’Atlantique' },
  'America/Toronto': { en: 'Eastern Time', fr: 'Heure de l’Est' },
  'America/Winnipeg': { en: 'Central Time', fr: 'Heure du Centre' },
  'America/Edmonton': { en: 'Mountain Time', fr: 'Heure des Rocheuses' },
  'America/Vancouver': { en: 'Pacific Time', fr: 'Heure du Pacifique' },
}) satisfies Record<TimeZone, Sentence>

export const textNames = sentences({
  title: { en: 'Title', fr: 'Titre' },
  equity: { en: 'Why it is open to these groups alone', fr: 'Pourquoi elle est réservée à ces groupes' },
  impact: { en: 'Your impact', fr: 'Votre impact' },
  tasks: { en: 'Key tasks', fr: 'Tâches principales' },
  expect: { en: 'What to expect', fr: 'À quoi s’attendre' },
  team: { en: 'About the team', fr: 'À propos de l’équipe' },
  equivalent: { en: 'The path of experience', fr: 'La voie de l’expérience' },
}) satisfies Record<TextField, Sentence>

/** What campaigns say on several pages. */
export const said = sentences({
  campaigns: { en: 'Recruitment campaigns', fr: 'Campagnes de recrutement' },
  number: { en: 'Campaign {number}', fr: 'Campagne {number}' },
  untitled: { en: 'Untitled campaign', fr: 'Campagne sans titre' },
  office: { en: 'Office', fr: 'Bureau' },
  status: { en: 'Status', fr: 'État' },
  closes: { en: 'Closes', fr: 'Clôture' },
  assessment: { en: 'Assessment', fr: 'Évaluation' },
  noDate: { en: 'no date yet', fr: 'pas encore de date' },
  notSaid: { en: 'not said', fr: 'non précisé' },
})
