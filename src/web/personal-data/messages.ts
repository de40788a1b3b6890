import { sentences } from '../../i18n/sentences.ts'

/** What columns that many tables have are called to the person they are about. */
export const columnNames = sentences({
  created: { en: 'Created', fr: 'Créé le' },
  changed: { en: 'Last changed', fr: 'Dernière modification' },
  expires: { en: 'Valid until', fr: 'Valide jusqu’au' },
  language: { en: 'Language', fr: 'Langue' },
  reference: { en: 'Reference', fr: 'Référence' },
  when: { en: 'Date and time', fr: 'Date et heure' },
  kind: { en: 'Kind', fr: 'Type' },
  status: { en: 'Status', fr: 'État' },
})

/** What the tables of the platform are called, and what is in them. */
export const said = sentences({
  drafts: { en: 'Drafts of forms', fr: 'Ébauches de formulaires' },
  form: { en: 'Form (our name for it)', fr: 'Formulaire (le nom que nous lui donnons)' },
  typed: { en: 'What was typed', fr: 'Ce qui a été tapé' },
  savedOn: { en: 'Saved on', fr: 'Enregistrée le' },
  mails: { en: 'Mails to you', fr: 'Courriels qui vous ont été envoyés' },
  mailTo: { en: 'To', fr: 'À' },
  mailSubject: { en: 'Subject', fr: 'Objet' },
  mailText: { en: 'Text', fr: 'Texte' },
  mailWritten: { en: 'Written on', fr: 'Rédigé le' },
  mailSent: { en: 'Sent on', fr: 'Envoyé le' },
  events: { en: 'Event log', fr: 'Journal des événements' },
  verb: { en: 'What happened (our name for it)', fr: 'Ce qui s’est passé (le nom que nous lui donnons)' },
  subjectKind: { en: 'About what', fr: 'Au sujet de quoi' },
  facts: { en: 'Details', fr: 'Détails' },
  why: { en: 'Reason', fr: 'Raison' },
  works: { en: 'Long work you began', fr: 'Travaux de longue durée que vous avez lancés' },
  partsDone: { en: 'Parts done', fr: 'Parties faites' },
  partsTotal: { en: 'Parts in all', fr: 'Parties en tout' },
  file: { en: 'File', fr: 'Fichier' },
  fileSize: { en: 'Size in bytes', fr: 'Taille en octets' },
  finished: { en: 'Finished on', fr: 'Terminé le' },
})
