import type { Sentence } from '../../../i18n/sentences.ts'
import { sentences } from '../../../i18n/sentences.ts'
import type { GrantedField } from '../choices.ts'

export const said = sentences({
  title: { en: 'Who opened my profile', fr: 'Qui a consulté mon profil' },
  lead: {
    en: 'Each time someone who looks for talent opens your page, it is noted here: who, when, and for what. They know that you see it.',
    fr: 'Chaque fois qu’une personne à la recherche de talents ouvre votre page, cela est noté ici : qui, quand et pour quelle raison. Cette personne sait que vous le voyez.',
  },
  explained: {
    en: 'Several times within half an hour for the same purpose are noted once. Standing in a list of results is not noted: the page has to be opened. The staff of the portal’s offices are listed like everyone else, and nobody can remove an entry.',
    fr: 'Plusieurs consultations en une demi-heure pour la même raison n’en font qu’une. Figurer dans une liste de résultats n’est pas noté : il faut que la page ait été ouverte. Le personnel des bureaux du portail y figure comme tout le monde, et personne ne peut supprimer une entrée.',
  },
  howItWorks: { en: 'What is noted here', fr: 'Ce qui est noté ici' },
  grants: { en: 'What you opened to someone', fr: 'Les accès que vous avez accordés' },
  grantsLead: {
    en: 'These people see more of you than others do, each for one request and until one day. You can end it whenever you like, without giving a reason: the page closes to them at once.',
    fr: 'Ces personnes en voient plus sur vous que les autres, chacune pour une demande et jusqu’à un jour précis. Vous pouvez y mettre fin quand vous voulez, sans donner de raison : la page leur est aussitôt fermée.',
  },
  noGrants: { en: 'Nobody sees more of you than your choice of who sees you allows.', fr: 'Personne n’en voit plus sur vous que ce que permet votre choix de visibilité.' },
  grantedFields: { en: 'They see', fr: 'Ce qui est visible' },
  grantedSince: { en: 'Since', fr: 'Depuis' },
  grantedUntil: { en: 'Until', fr: 'Jusqu’au' },
  grantedFor: { en: 'For', fr: 'Pour' },
  withdraw: { en: 'End this access now', fr: 'Mettre fin à cet accès maintenant' },
  withdrawAbout: { en: '({name}, {request})', fr: '({name}, {request})' },
  withdrawn: { en: 'This access has ended', fr: 'Cet accès a pris fin' },
  withdrawnBody: { en: 'From now on this person sees of you what your choice of who sees you allows, and no more.', fr: 'Désormais, cette personne voit de vous ce que permet votre choix de visibilité, et rien de plus.' },
  openings: { en: 'Times your page was opened', fr: 'Consultations de votre page' },
  newestFirst: { en: 'The last comes first', fr: 'La plus récente figure en premier' },
  none: { en: 'Nobody has opened your page yet.', fr: 'Personne n’a encore ouvert votre page.' },
  when: { en: 'When', fr: 'Quand' },
  who: { en: 'Who', fr: 'Qui' },
  forWhat: { en: 'For what', fr: 'Pour quelle raison' },
  saw: { en: 'What was shown', fr: 'Ce qui était montré' },
  until: { en: 'Until when', fr: 'Jusqu’à quand' },
  closedAccount: { en: 'Someone whose account is closed', fr: 'Une personne dont le compte est fermé' },
  mailDomain: { en: 'work e-mail confirmed at {domain}', fr: 'courriel professionnel confirmé ({domain})' },
  search: { en: 'A search', fr: 'Une recherche' },
  request: { en: 'Request {number}, {title}', fr: 'Demande {number}, {title}' },
  sawUnnamed: { en: 'Your profile without name', fr: 'Votre profil sans nom' },
  sawNamed: { en: 'Your profile with your name', fr: 'Votre profil avec votre nom' },
  sawAlso: { en: 'and also {fields}', fr: 'et aussi {fields}' },
  untilDate: { en: 'Until {date}', fr: 'Jusqu’au {date}' },
  endedOn: { en: 'Ended on {date}', fr: 'A pris fin le {date}' },
  whileFindable: { en: 'As long as you can be found', fr: 'Tant que vous êtes trouvable' },
  noLonger: { en: 'No longer: you cannot be found now', fr: 'Plus maintenant : vous n’êtes pas trouvable' },
})

export const grantedNames = sentences({
  name: { en: 'your name', fr: 'votre nom' },
  contact: { en: 'how to reach you', fr: 'vos coordonnées' },
  timeline: { en: 'your whole career timeline', fr: 'tout votre parcours professionnel' },
}) satisfies Record<GrantedField, Sentence>

/** What the openings and the grants are called to the person they are about. */
export const dataSaid = sentences({
  openings: { en: 'Who opened your profile', fr: 'Qui a consulté votre profil' },
  role: { en: 'In which role', fr: 'Dans quel rôle' },
  mailDomain: { en: 'Domain of the work e-mail', fr: 'Domaine du courriel professionnel' },
  department: { en: 'Department or agency (its number)', fr: 'Ministère ou organisme (son numéro)' },
  visibility: { en: 'What you showed then', fr: 'Ce que vous montriez alors' },
  grants: { en: 'What you opened to someone', fr: 'Les accès que vous avez accordés' },
  fields: { en: 'What was opened', fr: 'Ce qui était ouvert' },
  ended: { en: 'Ended on', fr: 'A pris fin le' },
  why: { en: 'Why it ended', fr: 'Pourquoi cela a pris fin' },
})
