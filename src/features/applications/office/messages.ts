import { sentences } from '../../../i18n/sentences.ts'
import { statusNames } from '../messages.ts'
import type { Column, Order, Standing } from './filter.ts'

export const said = sentences({
  office: { en: 'Office', fr: 'Bureau' },
  applications: { en: 'Applications', fr: 'Candidatures' },
  applicationsTo: { en: 'Applications: {title}', fr: 'Candidatures : {title}' },
  lead: { en: 'What people submitted to the campaigns of your office. Drafts belong to their people alone.', fr: 'Ce que des personnes ont soumis aux campagnes de votre bureau. Les ébauches n’appartiennent qu’à elles.' },
  drafts: {
    en: { one: '{count} more person began and has not submitted.', other: '{count} more people began and have not submitted.' },
    fr: { one: '{count} autre personne a commencé sans avoir soumis.', other: '{count} autres personnes ont commencé sans avoir soumis.' },
  },
  found: { en: { one: '{count} application', other: '{count} applications' }, fr: { one: '{count} candidature', other: '{count} candidatures' } },
  none: { en: 'Nobody has submitted an application yet.', fr: 'Personne n’a encore soumis de candidature.' },
  noneMatch: { en: 'No application matches.', fr: 'Aucune candidature ne correspond.' },
  showAll: { en: 'Show them all', fr: 'Les afficher toutes' },
  filter: { en: 'Filter and choose columns', fr: 'Filtrer et choisir les colonnes' },
  text: { en: 'Name, e-mail or number', fr: 'Nom, courriel ou numéro' },
  status: { en: 'Status', fr: 'État' },
  anyStatus: { en: 'None ticked: all of them', fr: 'Aucune case cochée : tous' },
  standing: { en: 'For the order of consideration', fr: 'Pour l’ordre de prise en considération' },
  order: { en: 'Order', fr: 'Ordre' },
  language: { en: 'Language of the application', fr: 'Langue de la candidature' },
  province: { en: 'Province or territory', fr: 'Province ou territoire' },
  education: { en: 'Education requirement', fr: 'Exigence d’études' },
  any: { en: 'Any', fr: 'Peu importe' },
  bookmarked: { en: 'With my bookmark only', fr: 'Seulement celles que j’ai marquées' },
  noted: { en: 'With notes only', fr: 'Seulement celles qui portent des notes' },
  columns: { en: 'Columns', fr: 'Colonnes' },
  show: { en: 'Show', fr: 'Afficher' },
  name: { en: 'Name', fr: 'Nom' },
  hasBookmark: { en: 'bookmarked', fr: 'marquée d’un signet' },
  campaign: { en: 'Campaign', fr: 'Campagne' },
  toCampaign: { en: 'The campaign', fr: 'La campagne' },
  export: { en: 'Export these', fr: 'Exporter ces candidatures' },

  numbered: { en: 'Application {number}', fr: 'Candidature {number}' },
  placeInList: { en: '{place} of {total} in your list', fr: '{place} sur {total} dans votre liste' },
  notInList: { en: 'No longer in your list of {total}', fr: 'N’est plus dans votre liste de {total}' },
  neighbours: { en: 'Through the list', fr: 'Parcourir la liste' },
  previous: { en: 'Previous application', fr: 'Candidature précédente' },
  next: { en: 'Next application', fr: 'Candidature suivante' },
  backToList: { en: 'Back to the list', fr: 'Retour à la liste' },
  submitted: { en: 'Submitted', fr: 'Soumise' },
  atBell: { en: 'at the closing moment, as the campaign had said', fr: 'au moment de la clôture, comme la campagne l’avait annoncé' },
  withdrawn: { en: 'Withdrawn on {day}', fr: 'Retirée le {day}' },
  fingerprint: { en: 'Fingerprint (SHA-256)', fr: 'Empreinte (SHA-256)' },
  fingerprintFits: { en: 'What is shown is what was submitted', fr: 'Ce qui est affiché est bien ce qui a été soumis' },
  fingerprintDiffers: { en: 'What is stored is not what was submitted: do not rely on it, and tell the administration', fr: 'Ce qui est conservé n’est pas ce qui a été soumis : ne vous y fiez pas et prévenez l’administration' },
  asSent: { en: 'As submitted', fr: 'Telle que soumise' },
  readIsNoted: { en: 'The person sees that their application was read, when, and by which office.', fr: 'La personne voit que sa candidature a été lue, quand et par quel bureau.' },
  sealed: { en: 'This account is closed', fr: 'Ce compte est fermé' },
  sealedBody: { en: 'What was submitted is kept apart, sealed, until its date. It counts in the figures.', fr: 'Ce qui a été soumis est conservé à part, sous scellé, jusqu’à sa date. Cela compte dans les chiffres.' },
  bookmark: { en: 'Bookmark it', fr: 'Mettre un signet' },
  unbookmark: { en: 'Remove my bookmark', fr: 'Retirer mon signet' },
  bookmarkIsMine: { en: 'Only you see your bookmarks.', fr: 'Vos signets ne sont visibles que pour vous.' },
  others: { en: 'Other applications of this person', fr: 'Autres candidatures de cette personne' },
  notes: { en: 'Notes', fr: 'Notes' },
  notesLead: { en: 'For the office alone. Write what you would say to the person: they receive it when they ask for a copy of their data.', fr: 'Pour le bureau seulement. Écrivez ce que vous diriez à la personne : elle le reçoit lorsqu’elle demande une copie de ses renseignements.' },
  notesOf: {
    en: { one: '{count} note about {name}', other: '{count} notes about {name}' },
    fr: { one: '{count} note au sujet de {name}', other: '{count} notes au sujet de {name}' },
  },
  toNotes: { en: 'Notes ({count})', fr: 'Notes ({count})' },
  noNotes: { en: 'No notes yet.', fr: 'Aucune note pour l’instant.' },
  noteBy: { en: '{name}, {moment}', fr: '{name}, le {moment}' },
  note: { en: 'New note', fr: 'Nouvelle note' },
  addNote: { en: 'Add the note', fr: 'Ajouter la note' },
  noteMissing: { en: 'Write the note', fr: 'Écrivez la note' },
  noteAdded: { en: 'The note is added', fr: 'La note est ajoutée' },
})

export const standingNames = sentences({
  priority: { en: 'Priority entitlement', fr: 'Droit de priorité' },
  veteran: { en: 'Veteran', fr: 'Vétéran' },
  citizen: { en: 'Canadian citizen', fr: 'Citoyenneté canadienne' },
  'permanent-resident': { en: 'Permanent resident', fr: 'Résidence permanente' },
}) satisfies Record<Standing, unknown>

/** The orders in which the table may be read, by the sort and its direction. */
export const orderNames = sentences({
  'submitted-desc': { en: 'Last submitted first', fr: 'Les plus récentes' },
  'submitted-asc': { en: 'First submitted first', fr: 'Les plus anciennes' },
  'name-asc': { en: 'Name, A to Z', fr: 'Nom, de A à Z' },
  'name-desc': { en: 'Name, Z to A', fr: 'Nom, de Z à A' },
  'status-asc': { en: 'Status', fr: 'État' },
  'status-desc': { en: 'Status, turned round', fr: 'État, à l’inverse' },
  'place-asc': { en: 'Province or territory', fr: 'Province ou territoire' },
  'place-desc': { en: 'Province or territory, turned round', fr: 'Province ou territoire, à l’inverse' },
}) satisfies Record<Order, unknown>

export const columnNames = {
  ...sentences({
    place: { en: 'Place', fr: 'Lieu' },
    language: { en: 'Language', fr: 'Langue' },
  }),
  submitted: statusNames.submitted,
  status: said.status,
  standing: said.standing,
  campaign: said.campaign,
  education: said.education,
  notes: said.notes,
} satisfies Record<Column, unknown>
