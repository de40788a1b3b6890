import { sentences } from '../../i18n/sentences.ts'

export const topicNames = sentences({
  campaigns: { en: 'New recruitment campaigns', fr: 'Nouvelles campagnes de recrutement' },
  'portal-news': { en: 'What is new in the portal', fr: 'Les nouveautés du portail' },
  community: { en: 'Stories and events of the digital community', fr: 'Récits et activités de la collectivité du numérique' },
})

export const said = sentences({
  title: { en: 'Join the mailing list', fr: 'S’abonner à la liste de diffusion' },
  lead: { en: 'A message now and then, in your language, about what you choose. You leave in one click.', fr: 'Un message de temps à autre, dans votre langue, sur ce que vous choisissez. Vous partez en un clic.' },
  email: { en: 'E-mail address', fr: 'Adresse courriel' },
  language: { en: 'In which language shall we write?', fr: 'Dans quelle langue vous écrire ?' },
  topics: { en: 'What about?', fr: 'À quel sujet ?' },
  topicsMissing: { en: 'Choose at least one subject', fr: 'Choisissez au moins un sujet' },
  // What a person agrees to, kept word for word; a change of these words is a new version (consent.ts).
  consent: {
    en: 'By joining you agree that the Digital Community Management Office sends you e-mail about the subjects you chose, until you leave the list.',
    fr: 'En vous abonnant, vous acceptez que le Bureau de gestion de la collectivité du numérique vous envoie des courriels sur les sujets choisis, jusqu’à ce que vous quittiez la liste.',
  },
  join: { en: 'Join the list', fr: 'M’abonner' },
  sentTitle: { en: 'Check your mail', fr: 'Consultez vos courriels' },
  sentBody: { en: 'If the address is right, a message is on its way. Open its link and press the button to confirm; without that, nothing is sent to you.', fr: 'Si l’adresse est exacte, un message est en route. Ouvrez son lien et appuyez sur le bouton pour confirmer ; sans cela, rien ne vous sera envoyé.' },
  confirmTitle: { en: 'Confirm that you want to join', fr: 'Confirmez votre abonnement' },
  confirmBody: { en: 'We will write to {email} about:', fr: 'Nous écrirons à {email} au sujet de :' },
  confirm: { en: 'Yes, add me to the list', fr: 'Oui, m’ajouter à la liste' },
  confirmedTitle: { en: 'You are on the list', fr: 'Vous êtes sur la liste' },
  confirmedBody: { en: 'Thank you. Below you can change the language and the subjects at any time, or leave.', fr: 'Merci. Vous pouvez changer ci-dessous la langue et les sujets à tout moment, ou partir.' },
  preferencesTitle: { en: 'Your subscription', fr: 'Votre abonnement' },
  saved: { en: 'Your choices are saved', fr: 'Vos choix sont enregistrés' },
  saveChoices: { en: 'Save my choices', fr: 'Enregistrer mes choix' },
  leaveTitle: { en: 'Leave the mailing list?', fr: 'Quitter la liste de diffusion ?' },
  leaveBody: { en: 'We stop writing at once, and keep only an unreadable trace of your address, so as not to write to you again.', fr: 'Nous cessons aussitôt d’écrire et ne gardons qu’une trace illisible de votre adresse, afin de ne plus vous écrire.' },
  leave: { en: 'Leave the list', fr: 'Quitter la liste' },
  leftTitle: { en: 'You have left the list', fr: 'Vous avez quitté la liste' },
  leftBody: { en: 'Nothing more will be sent. You can join again whenever you like.', fr: 'Plus rien ne sera envoyé. Vous pouvez vous abonner de nouveau quand vous voulez.' },
  joinAgain: { en: 'Join again', fr: 'S’abonner de nouveau' },
  mailSubject: { en: 'Confirm that you want to join our mailing list', fr: 'Confirmez votre abonnement à notre liste de diffusion' },
  mailBody: { en: 'Someone, probably you, entered this address to join the mailing list. Open the link and press the button. It is good for 7 days.', fr: 'Quelqu’un, sans doute vous, a entré cette adresse pour s’abonner à la liste de diffusion. Ouvrez le lien et appuyez sur le bouton. Il est valable 7 jours.' },
  mailKnownSubject: { en: 'You are on our mailing list already', fr: 'Vous êtes déjà sur notre liste de diffusion' },
  mailKnownBody: { en: 'Someone, probably you, entered this address to join the list, on which it stands already. Nothing has changed.', fr: 'Quelqu’un, sans doute vous, a entré cette adresse pour s’abonner à la liste, où elle se trouve déjà. Rien n’a changé.' },
  mailConfirm: { en: 'Confirm', fr: 'Confirmer' },
  mailChange: { en: 'Change my choices, or leave', fr: 'Modifier mes choix, ou partir' },
  mailNotYou: { en: 'If it was not you, do nothing: nothing will be sent.', fr: 'Si ce n’était pas vous, ne faites rien : rien ne sera envoyé.' },
})

/** What is said of a subscription when it is taken away or erased. */
export const dataSaid = sentences({
  subscription: { en: 'Subscription to the mailing list', fr: 'Abonnement à la liste de diffusion' },
  address: { en: 'Address', fr: 'Adresse' },
  asked: { en: 'Asked for', fr: 'Abonnement demandé' },
  confirmed: { en: 'Confirmed', fr: 'Abonnement confirmé' },
  changed: { en: 'Changed', fr: 'Abonnement modifié' },
  left: { en: 'Left', fr: 'Désabonnement' },
  undeliverable: { en: 'Address refused by its mail server', fr: 'Adresse refusée par son serveur de courriel' },
  waiting: { en: 'Waiting for confirmation', fr: 'En attente de confirmation' },
  consents: { en: 'What you agreed to for the mailing list', fr: 'Ce à quoi vous avez consenti pour la liste de diffusion' },
  act: { en: 'What you did', fr: 'Ce que vous avez fait' },
  wording: { en: 'Words agreed to', fr: 'Texte accepté' },
  version: { en: 'Version of the words agreed to', fr: 'Version du texte accepté' },
})
