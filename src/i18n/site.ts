import type { Language } from './language.ts'
import { type Sentence, sentences } from './sentences.ts'

/** Sentences that several slices say: one French for one English. */
export const site = sentences({
  portal: { en: 'Digital Talent Portal', fr: 'Portail des talents numériques' },
  required: { en: 'required', fr: 'obligatoire' },
  optional: { en: 'optional', fr: 'facultatif' },
  save: { en: 'Save', fr: 'Enregistrer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  remove: { en: 'Remove', fr: 'Supprimer' },
  change: { en: 'Change', fr: 'Modifier' },
  search: { en: 'Search', fr: 'Rechercher' },
  errorPrefix: { en: 'Error: ', fr: 'Erreur : ' },
  fieldMissing: { en: 'Enter an answer', fr: 'Entrez une réponse' },
  choiceMissing: { en: 'Choose an answer', fr: 'Choisissez une réponse' },
  tooLong: { en: 'Shorten this text: it is longer than we can keep', fr: 'Raccourcissez ce texte : il dépasse ce que nous pouvons conserver' },
  notAnEmail: { en: 'Enter an e-mail address in the form name@example.ca', fr: 'Entrez une adresse courriel sous la forme nom@exemple.ca' },
  notAChoice: { en: 'Choose one of the answers offered', fr: 'Choisissez l’une des réponses proposées' },
  notADate: { en: 'Enter a date that exists', fr: 'Entrez une date qui existe' },
  momentWrong: { en: 'Enter a day that exists, and a time such as 16:00', fr: 'Entrez une date qui existe, et une heure comme 16 h 00' },
  momentSkipped: { en: 'Enter another time: clocks skip this one on that day', fr: 'Entrez une autre heure : les horloges sautent celle-ci ce jour-là' },
  accountClosed: { en: '(account closed)', fr: '(compte fermé)' },
  changedElsewhere: {
    en: 'This was changed in another tab or window after you opened it here. What you typed is below and nothing was overwritten. Save again to replace what is saved.',
    fr: 'Ces renseignements ont été modifiés dans un autre onglet ou une autre fenêtre après que vous avez ouvert cette page. Ce que vous avez tapé se trouve ci-dessous et rien n’a été écrasé. Enregistrez de nouveau pour remplacer ce qui est enregistré.',
  },
  savedDiffers: { en: 'Something else is saved now: compare it with your answer', fr: 'Autre chose est enregistré actuellement : comparez avec votre réponse' },
  aboutYou: { en: 'About you', fr: 'À propos de vous' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
})

/** What the official languages are called. */
export const languageNames: Record<Language, Sentence> = { en: site.english, fr: site.french }
