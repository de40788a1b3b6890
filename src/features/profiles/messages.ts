import type { Sentence } from '../../i18n/sentences.ts'
import { sentences } from '../../i18n/sentences.ts'
import type { Arrangement, ExperienceKind, PositionLanguage, Province, Region, SkillLevel, Visibility } from './choices.ts'

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

/** What several pages of the profile say. */
export const said = sentences({
  myProfile: { en: 'My profile', fr: 'Mon profil' },
  withoutRemoving: { en: 'Go back without removing', fr: 'Revenir sans supprimer' },
  changedElsewhere: {
    en: 'This was changed in another tab or window after you opened it here. What you typed is below and nothing was overwritten. Save again to replace what is saved.',
    fr: 'Ces renseignements ont été modifiés dans un autre onglet ou une autre fenêtre après que vous avez ouvert cette page. Ce que vous avez tapé se trouve ci-dessous et rien n’a été écrasé. Enregistrez de nouveau pour remplacer ce qui est enregistré.',
  },
  tooLongBy: { en: 'Shorten this text: it has {typed} characters and we can keep {max}', fr: 'Raccourcissez ce texte : il compte {typed} caractères et nous pouvons en conserver {max}' },
  textLanguage: { en: 'Language you write in', fr: 'Langue dans laquelle vous écrivez' },
  textLanguageHint: { en: 'Your text stays in this language; it is never translated for you.', fr: 'Votre texte reste dans cette langue ; nous ne le traduisons jamais.' },
  person: { en: 'Person {reference}', fr: 'Personne {reference}' },
  months: { en: { one: '{count} month', other: '{count} months' }, fr: { one: '{count} mois', other: '{count} mois' } },
  years: { en: { one: '{count} year', other: '{count} years' }, fr: { one: '{count} an', other: '{count} ans' } },
  levelOwn: { en: 'Own estimate: {level}', fr: 'Estimation personnelle : {level}' },
  skillNotStated: { en: 'Not stated. That does not mean no.', fr: 'Non précisée. Cela ne veut pas dire non.' },
  claimedOnly: { en: 'Claimed, no evidence yet', fr: 'Déclarée, sans preuve pour l’instant' },
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
  ownLevel: { en: 'Your own estimate', fr: 'Votre propre estimation' },
  added: { en: 'Added', fr: 'Ajouté' },
  imports: { en: 'Files read to be imported', fr: 'Fichiers lus pour être importés' },
  source: { en: 'Kind of file', fr: 'Genre de fichier' },
  plan: { en: 'What was read', fr: 'Ce qui a été lu' },
  applied: { en: 'Added to the profile', fr: 'Ajouté au profil' },
})
