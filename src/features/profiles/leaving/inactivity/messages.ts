import { sentences } from '../../../../i18n/sentences.ts'

export const said = sentences({
  warnings: { en: 'Warnings that your account was not used', fr: 'Avertissements d’inactivité de votre compte' },
  firstWarning: { en: 'First warning', fr: 'Premier avertissement' },
  secondWarning: { en: 'Second warning', fr: 'Second avertissement' },
  subject: { en: 'Your account will be erased on {date} unless you sign in', fr: 'Votre compte sera effacé le {date}, sauf si vous ouvrez une session' },
  body: {
    en: 'You have not signed in to the Digital Talent Portal since {since}. We do not keep what serves nobody any more: on {date} your account and your profile are erased.',
    fr: 'Vous n’avez pas ouvert de session dans le Portail des talents numériques depuis le {since}. Nous ne gardons pas ce qui ne sert plus à personne : le {date}, votre compte et votre profil seront effacés.',
  },
  keep: { en: 'To keep them, sign in once before then. You can also take a copy of everything away, or close the account yourself.', fr: 'Pour les garder, il suffit d’ouvrir une session avant cette date. Vous pouvez aussi emporter une copie de tout, ou fermer le compte vous-même.' },
  action: { en: 'Sign in', fr: 'Ouvrir une session' },
  again: { en: 'This is the second and last warning.', fr: 'Ceci est le second et dernier avertissement.' },
})
