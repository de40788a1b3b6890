import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  lead: { en: 'You sign in with the identity service that the Office has chosen. The portal never sees your password.', fr: 'Vous ouvrez une session au moyen du service d’identité choisi par le Bureau. Le portail ne voit jamais votre mot de passe.' },
  whatHappens: { en: 'What happens next', fr: 'Ce qui se passe ensuite' },
  leadsAway: { en: 'The button takes you to the identity service, then back here to where you were going.', fr: 'Le bouton vous mène au service d’identité, puis vous ramène ici, là où vous alliez.' },
  firstTime: { en: 'The first time, an account is made for you. You can take a look around before telling us anything.', fr: 'La première fois, un compte est créé pour vous. Vous pouvez explorer le portail avant de nous dire quoi que ce soit.' },
  whatWeReceive: { en: 'We receive your name and e-mail address, to know you again and to write to you about what you do here.', fr: 'Nous recevons votre nom et votre adresse courriel, afin de vous reconnaître et de vous écrire au sujet de ce que vous faites ici.' },
  howLong: { en: 'You stay signed in while you use the portal, and for 12 hours after. Everything you save is kept.', fr: 'Votre session reste ouverte pendant que vous utilisez le portail et 12 heures ensuite. Tout ce que vous enregistrez est conservé.' },
  demonstrationHint: { en: 'This is a demonstration: the next page lets you choose who you are.', fr: 'Ceci est une démonstration : la page suivante vous permet de choisir qui vous êtes.' },
  tryAgain: { en: 'Try again', fr: 'Réessayer' },
  deniedTitle: { en: 'You did not sign in', fr: 'Vous n’avez pas ouvert de session' },
  deniedBody: { en: 'You came back from the identity service without signing in. Nothing was changed, and you can sign in whenever you like.', fr: 'Vous voici de retour du service d’identité, sans session ouverte. Rien n’a été modifié, et vous pouvez le faire quand bon vous semble.' },
  staleTitle: { en: 'That took too long, or was done already', fr: 'Le délai est dépassé ou c’est déjà fait' },
  staleBody: {
    en: 'Each way back from the identity service works once, in the browser where you started, for 15 minutes. Nothing is lost: try again and you will be through in a moment.',
    fr: 'Chaque retour du service d’identité sert une seule fois, dans le navigateur où vous avez commencé, pendant 15 minutes. Rien n’est perdu : réessayez, ce ne sera pas long.',
  },
  refusedTitle: { en: 'The identity service could not confirm who you are', fr: 'Le service d’identité n’a pas pu confirmer qui vous êtes' },
  refusedBody: {
    en: 'Its answer was not one we can accept, so to protect you we did not sign you in. Nothing is lost: try again. If it happens again, wait a few minutes.',
    fr: 'Sa réponse n’était pas recevable ; pour vous protéger, nous n’avons donc pas ouvert de session. Rien n’est perdu : réessayez. Si le problème persiste, attendez quelques minutes.',
  },
  unreachableTitle: { en: 'The identity service does not answer', fr: 'Le service d’identité ne répond pas' },
  unreachableBody: { en: 'We cannot reach it right now, so nobody can sign in for the moment. Nothing is lost: wait a minute and try again.', fr: 'Nous n’arrivons pas à le joindre ; personne ne peut donc ouvrir de session pour l’instant. Rien n’est perdu : attendez une minute, puis réessayez.' },
  noEmailTitle: { en: 'We need an e-mail address to know you by', fr: 'Il nous faut une adresse courriel pour vous reconnaître' },
  noEmailBody: {
    en: 'The identity service told us who you are but not your e-mail address. Add an address to your account there, or allow it to share the one it has, then try again.',
    fr: 'Le service d’identité nous a dit qui vous êtes, mais pas votre adresse courriel. Ajoutez-en une à votre compte chez lui, ou permettez-lui de nous la transmettre, puis réessayez.',
  },
  leavingTitle: { en: 'On the way to the identity service', fr: 'En route vers le service d’identité' },
  leavingBody: { en: 'If nothing happens within a few seconds, follow the link.', fr: 'Si rien ne se passe après quelques secondes, suivez le lien.' },
  goOn: { en: 'Continue', fr: 'Continuer' },
  signOutTitle: { en: 'Sign out of the portal?', fr: 'Fermer la session du portail ?' },
  signOutBody: { en: 'What you saved is kept. Drafts you have not sent stay with your account.', fr: 'Ce que vous avez enregistré est conservé. Les ébauches que vous n’avez pas envoyées restent dans votre compte.' },
  signedOutTitle: { en: 'You are signed out', fr: 'Votre session est fermée' },
  signedOutBody: { en: 'What you saved is kept for your next visit. If others use this computer, close the browser as well.', fr: 'Ce que vous avez enregistré vous attend pour votre prochaine visite. Si d’autres personnes utilisent cet ordinateur, fermez aussi le navigateur.' },
  signInAgain: { en: 'Sign in again', fr: 'Ouvrir une nouvelle session' },
})
