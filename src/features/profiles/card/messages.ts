import type { Sentence } from '../../../i18n/sentences.ts'
import { sentences } from '../../../i18n/sentences.ts'
import type { LanguageResult } from './person-queries.ts'

export const said = sentences({
  classifications: { en: 'Groups and levels looked for', fr: 'Groupes et niveaux recherchés' },
  unstated: { en: 'What is not here was not stated. That does not mean no.', fr: 'Ce qui ne figure pas ici n’a pas été précisé. Cela ne veut pas dire non.' },
  result: { en: '{ability}: {level} ({basis})', fr: '{ability} : {level} ({basis})' },
  availableNow: { en: 'Available now', fr: 'Disponible dès maintenant' },
  availableFrom: { en: 'Available from {day}', fr: 'Disponible à partir du {day}' },
  availability: { en: 'Availability', fr: 'Disponibilité' },
  pools: { en: 'Qualified by the Office', fr: 'Qualification par le Bureau' },
  pool: { en: '{title}, until {month}', fr: '{title}, jusqu’en {month}' },
  exempt: { en: 'tested', fr: 'résultat de test' },
  evidenced: { en: 'Skills with evidence ({count})', fr: 'Compétences démontrées, preuve à l’appui ({count})' },
  evidencedNone: { en: 'No skill has evidence yet.', fr: 'Aucune compétence n’est encore démontrée.' },
  claimed: { en: 'Claimed skills ({count})', fr: 'Compétences déclarées ({count})' },
  reach: { en: 'How to reach this person', fr: 'Comment joindre cette personne' },
  email: { en: 'E-mail', fr: 'Courriel' },
  watermark: {
    en: 'Opened by {name} on {moment} for request {number}, {title}. This person opened it to you alone, until {date}: do not copy it or pass it on.',
    fr: 'Consulté par {name} le {moment} pour la demande {number}, {title}. Cette personne n’a accordé cet accès qu’à vous, jusqu’au {date} : ne copiez ni ne transmettez ces renseignements.',
  },
})

export const basisNames = sentences({
  tested: { en: 'tested, valid until {date}', fr: 'résultat de test, valide jusqu’au {date}' },
  expired: { en: 'test result, expired on {date}', fr: 'résultat de test, expiré le {date}' },
  estimate: { en: 'own estimate', fr: 'estimation personnelle' },
}) satisfies Record<LanguageResult['basis'], Sentence>
