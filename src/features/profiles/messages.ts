import type { Sentence } from '../../i18n/sentences.ts'
import { sentences } from '../../i18n/sentences.ts'
import type { AccommodationNeed, ArmedForces, Arrangement, Citizenship, Duration, EmploymentType, ExperienceKind, LanguageAbility, LanguageLevel, PositionLanguage, Province, Region, SkillLevel, Visibility, WorkCondition } from './choices.ts'

export const regionNames = sentences({
  'national-capital': { en: 'National Capital Region', fr: 'Région de la capitale nationale' },
  atlantic: { en: 'Atlantic', fr: 'Atlantique' },
  quebec: { en: 'Quebec', fr: 'Québec' },
  ontario: { en: 'Ontario', fr: 'Ontario' },
  prairie: { en: 'Prairies', fr: 'Prairies' },
  'british-columbia': { en: 'British Columbia', fr: 'Colombie-Britannique' },
  north: { en: 'North', fr: 'Nord' },
  telework: { en: 'Telework from anywhere in Canada', fr: 'Télétravail de partout au Canada' },
}) satisfies Record<Region, Sentence>

export const arrangementNames = sentences({
  'on-site': { en: 'On site', fr: 'Sur place' },
  hybrid: { en: 'Hybrid', fr: 'Hybride' },
  remote: { en: 'Remote', fr: 'À distance' },
}) satisfies Record<Arrangement, Sentence>

export const positionLanguageNames = sentences({
  en: { en: 'English positions', fr: 'Postes en anglais' },
  fr: { en: 'French positions', fr: 'Postes en français' },
  bilingual: { en: 'Bilingual positions', fr: 'Postes bilingues' },
}) satisfies Record<PositionLanguage, Sentence>

export const provinceNames = sentences({
  AB: { en: 'Alberta', fr: 'Alberta' },
  BC: { en: 'British Columbia', fr: 'Colombie-Britannique' },
  MB: { en: 'Manitoba', fr: 'Manitoba' },
  NB: { en: 'New Brunswick', fr: 'Nouveau-Brunswick' },
  NL: { en: 'Newfoundland and Labrador', fr: 'Terre-Neuve-et-Labrador' },
  NS: { en: 'Nova Scotia', fr: 'Nouvelle-Écosse' },
  NT: { en: 'Northwest Territories', fr: 'Territoires du Nord-Ouest' },
  NU: { en: 'Nunavut', fr: 'Nunavut' },
  ON: { en: 'Ontario', fr: 'Ontario' },
  PE: { en: 'Prince Edward Island', fr: 'Île-du-Prince-Édouard' },
  QC: { en: 'Quebec', fr: 'Québec' },
  SK: { en: 'Saskatchewan', fr: 'Saskatchewan' },
  YT: { en: 'Yukon', fr: 'Yukon' },
}) satisfies Record<Province, Sentence>

export const kindNames = sentences({
  work: { en: 'Work', fr: 'Travail' },
  education: { en: 'Education', fr: 'Études' },
  community: { en: 'Community', fr: 'Communauté' },
  award: { en: 'Award', fr: 'Prix' },
  personal: { en: 'Personal', fr: 'Expérience personnelle' },
}) satisfies Record<ExperienceKind, Sentence>

export const levelNames = sentences({
  beginner: { en: 'Beginner', fr: 'Niveau débutant' },
  intermediate: { en: 'Intermediate', fr: 'Niveau intermédiaire' },
  advanced: { en: 'Advanced', fr: 'Niveau avancé' },
  lead: { en: 'Lead', fr: 'Niveau expert' },
}) satisfies Record<SkillLevel, Sentence>

export const visibilityNames = sentences({
  hidden: { en: 'Not searchable', fr: 'Introuvable dans la recherche' },
  anonymous: { en: 'Searchable, without name', fr: 'Trouvable, sans nom' },
  named: { en: 'Searchable, with name', fr: 'Trouvable, avec nom' },
}) satisfies Record<Visibility, Sentence>

export const citizenshipNames = sentences({
  citizen: { en: 'Canadian citizen', fr: 'Citoyenneté canadienne' },
  'permanent-resident': { en: 'Permanent resident of Canada', fr: 'Résidence permanente au Canada' },
  other: { en: 'Another situation (work permit, living abroad…)', fr: 'Autre situation (permis de travail, vie à l’étranger…)' },
}) satisfies Record<Citizenship, Sentence>

export const armedForcesNames = sentences({
  veteran: { en: 'I am a veteran', fr: 'J’ai fait partie des Forces armées canadiennes' },
  member: { en: 'I serve in the Canadian Armed Forces', fr: 'Je sers dans les Forces armées canadiennes' },
  none: { en: 'Neither', fr: 'Ni l’un ni l’autre' },
}) satisfies Record<ArmedForces, Sentence>

export const durationNames = sentences({
  indeterminate: { en: 'Indeterminate (permanent)', fr: 'Durée indéterminée (permanent)' },
  'long-term': { en: 'A year or more', fr: 'Un an ou plus' },
  'short-term': { en: 'Less than a year', fr: 'Moins d’un an' },
}) satisfies Record<Duration, Sentence>

export const conditionNames = sentences({
  travel: { en: 'Travel', fr: 'Déplacements' },
  'overtime-at-times': { en: 'Overtime at times', fr: 'Heures supplémentaires à l’occasion' },
  'overtime-often': { en: 'Overtime often', fr: 'Heures supplémentaires souvent' },
  shifts: { en: 'Shift work', fr: 'Travail par quarts' },
  'on-call': { en: 'Being on call', fr: 'Être de garde' },
  'drivers-licence': { en: 'I hold a driver’s licence', fr: 'J’ai un permis de conduire' },
  lifting: { en: 'Carrying up to 20 kg', fr: 'Porter jusqu’à 20 kg' },
}) satisfies Record<WorkCondition, Sentence>

export const abilityNames = sentences({
  reading: { en: 'Reading', fr: 'Compréhension de l’écrit' },
  writing: { en: 'Writing', fr: 'Expression écrite' },
  oral: { en: 'Oral', fr: 'Compétence orale' },
}) satisfies Record<LanguageAbility, Sentence>

export const languageLevelNames = sentences({
  A: { en: 'A, beginner', fr: 'A, débutant' },
  B: { en: 'B, intermediate', fr: 'B, intermédiaire' },
  C: { en: 'C, advanced', fr: 'C, avancé' },
  E: { en: 'E, exempt from further tests', fr: 'E, exemption de tout autre test' },
}) satisfies Record<LanguageLevel, Sentence>

export const employmentTypeNames = sentences({
  indeterminate: { en: 'Indeterminate', fr: 'Durée indéterminée' },
  term: { en: 'Term', fr: 'Durée déterminée' },
  acting: { en: 'Acting', fr: 'Intérim' },
  casual: { en: 'Casual', fr: 'Emploi occasionnel' },
  student: { en: 'Student', fr: 'Emploi étudiant' },
  secondment: { en: 'Secondment or interchange', fr: 'Détachement ou échange' },
}) satisfies Record<EmploymentType, Sentence>

export const needNames = sentences({
  'extra-time': { en: 'More time', fr: 'Plus de temps' },
  breaks: { en: 'Breaks', fr: 'Des pauses' },
  'quiet-room': { en: 'A quiet room', fr: 'Une pièce calme' },
  'alternative-format': { en: 'Another format: large print, braille, plain file', fr: 'Un autre format : gros caractères, braille, fichier simple' },
  'screen-reader': { en: 'My own assistive technology', fr: 'Mes propres aides techniques' },
  captions: { en: 'Captions', fr: 'Des sous-titres' },
  'sign-language': { en: 'Sign language interpretation (ASL, LSQ, Indigenous)', fr: 'Une interprétation en langue des signes (LSQ, ASL, autochtone)' },
  'step-free': { en: 'A place without steps', fr: 'Un lieu sans marches' },
  'in-writing': { en: 'To be contacted in writing, not by phone', fr: 'Un contact par écrit, non par téléphone' },
  other: { en: 'Something else, described below', fr: 'Autre chose, décrit ci-dessous' },
}) satisfies Record<AccommodationNeed, Sentence>

/** What several pages of the profile say. */
export const said = sentences({
  myProfile: { en: 'My profile', fr: 'Mon profil' },
  withoutRemoving: { en: 'Go back without removing', fr: 'Revenir sans supprimer' },
  tooLongBy: { en: 'Shorten this text: it has {typed} characters and we can keep {max}', fr: 'Raccourcissez ce texte : il compte {typed} caractères et nous pouvons en conserver {max}' },
  textLanguage: { en: 'Language you write in', fr: 'Langue dans laquelle vous écrivez' },
  textLanguageHint: { en: 'Your text stays in this language; it is never translated for you.', fr: 'Votre texte reste dans cette langue ; nous ne le traduisons jamais.' },
  person: { en: 'Person {reference}', fr: 'Personne {reference}' },
  months: { en: { one: '{count} month', other: '{count} months' }, fr: { one: '{count} mois', other: '{count} mois' } },
  years: { en: { one: '{count} year', other: '{count} years' }, fr: { one: '{count} an', other: '{count} ans' } },
  levelOwn: { en: 'Own estimate: {level}', fr: 'Estimation personnelle : {level}' },
  skillNotStated: { en: 'Not stated. That does not mean no.', fr: 'Non précisée. Cela ne veut pas dire non.' },
  claimedOnly: { en: 'Claimed, no evidence yet', fr: 'Déclarée, sans preuve pour l’instant' },
  claimedLead: { en: 'Stated, without evidence yet.', fr: 'Indiquées, sans preuve pour l’instant.' },
  saved: { en: 'Saved', fr: 'Enregistré' },
  show: { en: 'Show', fr: 'Afficher' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  noAnswer: { en: 'I would rather not say', fr: 'Je préfère ne pas répondre' },
  answer: { en: '{question}: {answer}', fr: '{question} : {answer}' },
  secondLanguage: { en: 'Second official language', fr: 'Seconde langue officielle' },
  positions: { en: 'Positions looked for', fr: 'Postes recherchés' },
  regions: { en: 'Regions', fr: 'Régions' },
  arrangements: { en: 'Work arrangements', fr: 'Modes de travail' },
  durations: { en: 'Length of employment', fr: 'Durée d’emploi' },
  conditions: { en: 'Conditions accepted', fr: 'Conditions acceptées' },
  workStreams: { en: 'Work streams', fr: 'Volets de travail' },
  andThen: { en: '{one}; {other}', fr: '{one} ; {other}' },
  levelUntil: { en: '{level} (until {day})', fr: '{level} (jusqu’au {day})' },
})

/** What is said of a profile’s data when they are taken away or erased. */
export const dataSaid = sentences({
  consented: { en: 'You agreed to be found', fr: 'Vous avez accepté d’être trouvable' },
  visibleUntil: { en: 'Searchable until', fr: 'Trouvable jusqu’au' },
  reference: { en: 'Reference shown in place of your name', fr: 'Référence affichée à la place de votre nom' },
  experienceTitle: { en: 'Title', fr: 'Titre' },
  start: { en: 'Beginning', fr: 'Début' },
  end: { en: 'End', fr: 'Fin' },
  experience: { en: 'Experience', fr: 'Expérience' },
  skillInEnglish: { en: 'Skill (in English)', fr: 'Compétence (en anglais)' },
  skillInFrench: { en: 'Skill (in French)', fr: 'Compétence (en français)' },
  skillState: { en: 'With evidence, or claimed', fr: 'Démontrée ou déclarée' },
  ownLevel: { en: 'Your own estimate', fr: 'Votre propre estimation' },
  added: { en: 'Added', fr: 'Ajouté' },
  readingUntil: { en: 'Reading: valid until', fr: 'Compréhension de l’écrit : valide jusqu’au' },
  writingUntil: { en: 'Writing: valid until', fr: 'Expression écrite : valide jusqu’au' },
  oralUntil: { en: 'Oral: valid until', fr: 'Compétence orale : valide jusqu’au' },
  departmentNumber: { en: 'Department or agency (its number)', fr: 'Ministère ou organisme (son numéro)' },
  place: { en: 'Place in the list', fr: 'Place dans la liste' },
  dismissed: { en: 'Suggested skills you did not want', fr: 'Compétences suggérées dont vous ne vouliez pas' },
  imports: { en: 'Files read to be imported', fr: 'Fichiers lus pour être importés' },
  source: { en: 'Kind of file', fr: 'Type de fichier' },
  plan: { en: 'What was read', fr: 'Ce qui a été lu' },
  applied: { en: 'Added to the profile', fr: 'Ajouté au profil' },
})
