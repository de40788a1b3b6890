import { sentences } from '../i18n/sentences.ts'

export const said = sentences({
  notFoundTitle: { en: 'We could not find that page', fr: 'Nous n’avons pas trouvé cette page' },
  notFoundBody: { en: 'The address may have changed, or the page may not be yours to see. Nothing was changed.', fr: 'L’adresse a peut-être changé, ou la page ne vous est pas destinée. Rien n’a été modifié.' },
  toHome: { en: 'Go to the home page', fr: 'Aller à la page d’accueil' },
  conflictTitle: { en: 'Someone else was faster', fr: 'Quelqu’un vous a devancé' },
  conflictBody: {
    en: 'What you wanted to change has changed in the meantime, so we left it as it is. Open it again to see where it stands, and decide anew.',
    fr: 'Ce que vous vouliez modifier a changé entre-temps ; nous n’y avons donc pas touché. Ouvrez de nouveau la page pour voir où en sont les choses, puis décidez.',
  },
  seeAsItIs: { en: 'See it as it is now', fr: 'Voir l’état actuel' },
  originTitle: { en: 'This request did not come from the portal', fr: 'Cette demande ne provient pas du portail' },
  originBody: { en: 'To protect you we did nothing. If you were filling in a form of ours, go back, copy what you typed, and open the page again.', fr: 'Pour vous protéger, nous n’avons rien fait. Si vous remplissiez l’un de nos formulaires, revenez en arrière, copiez votre texte et ouvrez la page de nouveau.' },
  sendAgainTitle: { en: 'Nothing is lost: send it again', fr: 'Rien n’est perdu : envoyez de nouveau' },
  sendAgainBody: { en: 'Your session ended while you were writing and a new one has begun. What you wrote is on this page; press the button to send it.', fr: 'Votre session a pris fin pendant que vous écriviez, et une nouvelle a commencé. Votre texte se trouve sur cette page ; appuyez sur le bouton pour l’envoyer.' },
  sendAgain: { en: 'Send it again', fr: 'Envoyer de nouveau' },
  sessionEndedTitle: { en: 'Sign in to keep what you wrote', fr: 'Ouvrez une session pour conserver votre texte' },
  sessionEndedBody: {
    en: 'Your session has ended. Keep this page open: sign in in a new tab, come back here, and press the button. What you wrote is on this page.',
    fr: 'Votre session a pris fin. Gardez cette page ouverte : ouvrez une session dans un nouvel onglet, revenez ici et appuyez sur le bouton. Votre texte se trouve sur cette page.',
  },
  signInInNewTab: { en: 'Sign in (opens a new tab)', fr: 'Ouvrir une session (dans un nouvel onglet)' },
  someoneElseTitle: { en: 'Someone else is signed in', fr: 'Une autre personne a ouvert une session' },
  someoneElseBody: {
    en: 'This form was filled in by someone else, so nothing was sent under another name. If it is yours, keep this page open: sign out and sign in again as yourself in a new tab, come back here, and press the button.',
    fr: 'Ce formulaire a été rempli par une autre personne ; rien n’a donc été envoyé sous un autre nom. S’il est à vous, gardez cette page ouverte : dans un nouvel onglet, fermez la session et ouvrez la vôtre, puis revenez ici et appuyez sur le bouton.',
  },
  signOutInNewTab: { en: 'Sign out (opens a new tab)', fr: 'Fermer la session (dans un nouvel onglet)' },
  draftTooLongTitle: { en: 'A draft cannot be that long', fr: 'Une ébauche ne peut pas être aussi longue' },
  draftTooLongBody: { en: 'A draft holds 100,000 characters in one field. Nothing was changed. Go back: what you typed is still in the form, and below.', fr: 'Une ébauche contient 100 000 caractères par champ. Rien n’a été modifié. Revenez en arrière : votre texte est toujours dans le formulaire, et ci-dessous.' },
  whatYouWrote: { en: 'What you wrote', fr: 'Ce que vous avez écrit' },
  tooManyTitle: { en: 'Please wait a moment', fr: 'Veuillez patienter un instant' },
  tooManyBody: {
    en: { one: 'We received many requests from your connection in a short time. Try again in {count} second. Nothing was changed.', other: 'We received many requests from your connection in a short time. Try again in {count} seconds. Nothing was changed.' },
    fr: { one: 'Nous avons reçu beaucoup de demandes de votre connexion en peu de temps. Réessayez dans {count} seconde. Rien n’a été modifié.', other: 'Nous avons reçu beaucoup de demandes de votre connexion en peu de temps. Réessayez dans {count} secondes. Rien n’a été modifié.' },
  },
  tooLargeTitle: { en: 'That is larger than we can take', fr: 'C’est plus que ce que nous pouvons recevoir' },
  tooLargeBody: { en: 'What you sent is larger than 10 megabytes. Nothing was changed. Go back, shorten it and send it again.', fr: 'Votre envoi dépasse 10 mégaoctets. Rien n’a été modifié. Revenez en arrière, réduisez-le et envoyez-le de nouveau.' },
  awayTitle: { en: 'The portal is out of reach of its data', fr: 'Le portail n’a pas accès à ses données' },
  awayBody: { en: 'This is on our side and is being looked after. Nothing that was saved is lost. Wait a minute and try again.', fr: 'Le problème est de notre côté et nous nous en occupons. Rien de ce qui a été enregistré n’est perdu. Attendez une minute, puis réessayez.' },
  brokenTitle: { en: 'Something went wrong on our side', fr: 'Un problème est survenu de notre côté' },
  brokenBody: { en: 'What you had saved is safe. Try again in a moment; if it happens again, give us this reference:', fr: 'Ce que vous aviez enregistré est en sécurité. Réessayez dans un instant ; si le problème persiste, communiquez-nous cette référence :' },
})
