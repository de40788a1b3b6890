import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  receiptSubject: { en: 'We received your application: {title}', fr: 'Nous avons reçu votre candidature : {title}' },
  receiptBody: { en: 'Your application to “{title}” was submitted on {moment}.', fr: 'Votre candidature à « {title} » a été soumise le {moment}.' },
  receiptNumber: { en: 'Its number is {number}.', fr: 'Son numéro est le {number}.' },
  receiptHash: { en: 'Fingerprint of what you sent (SHA-256): {hash}', fr: 'Empreinte de votre envoi (SHA-256) : {hash}' },
  receiptNext: { en: 'What you sent stays as it was, whatever you change in your profile. You can read it again, and withdraw at any time.', fr: 'Votre envoi reste tel quel, quoi que vous modifiiez dans votre profil. Vous pouvez le relire et vous retirer à tout moment.' },
  seeApplication: { en: 'See my application', fr: 'Voir ma candidature' },
})
