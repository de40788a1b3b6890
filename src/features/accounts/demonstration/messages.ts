import { sentences } from '../../../i18n/sentences.ts'

/** Who each account of the demonstration is. */
export const who = sentences({
  talent: { en: 'someone with a profile', fr: 'une personne qui a un profil' },
  manager: { en: 'a manager who looks for people', fr: 'gestionnaire à la recherche de talents' },
  recruiter: { en: 'recruits for the Office', fr: 'recrutement, au Bureau' },
  lead: { en: 'leads the Office', fr: 'responsable du Bureau' },
  assessor: { en: 'assesses one campaign', fr: 'évaluation, pour une campagne' },
  administrator: { en: 'runs the installation', fr: 'administration de l’installation' },
  new: { en: 'has never signed in', fr: 'n’a encore jamais ouvert de session' },
})

export const said = sentences({
  chooseTitle: { en: 'Who are you today?', fr: 'Qui êtes-vous aujourd’hui ?' },
  chooseLead: { en: 'This page stands in for a real identity provider. It asks for an e-mail address alone, never a password.', fr: 'Cette page tient lieu de véritable fournisseur d’identité. Elle ne demande qu’une adresse courriel, jamais de mot de passe.' },
  chooseAccounts: { en: 'Sign in as someone of the demonstration', fr: 'Ouvrir une session avec un compte de démonstration' },
  otherTitle: { en: 'Or sign in as someone new', fr: 'Ou ouvrir une session avec une autre adresse' },
  otherEmail: { en: 'E-mail address', fr: 'Adresse courriel' },
  otherHint: { en: 'Any address will do: it belongs to a new person. No mail is sent to it.', fr: 'N’importe quelle adresse convient : elle correspond à une nouvelle personne. Aucun courriel n’y est envoyé.' },
  otherButton: { en: 'Sign in with this address', fr: 'Ouvrir une session avec cette adresse' },
  goBack: { en: 'Go back without signing in', fr: 'Revenir sans ouvrir de session' },
  overTitle: { en: 'This sign-in page is no longer valid', fr: 'Cette page d’ouverture de session n’est plus valide' },
  overBody: { en: 'It was opened too long ago, in another browser, or it has already been used. Nothing is lost: start again from the portal.', fr: 'Elle a été ouverte il y a trop longtemps ou dans un autre navigateur, ou elle a déjà servi. Rien n’est perdu : recommencez à partir du portail.' },
  startAgain: { en: 'Start signing in again', fr: 'Recommencer l’ouverture de session' },
  endTitle: { en: 'Sign out of the identity provider?', fr: 'Fermer la session du fournisseur d’identité ?' },
  endBody: { en: 'You are still signed in at the demonstration’s identity provider.', fr: 'Votre session est encore ouverte chez le fournisseur d’identité de la démonstration.' },
})
