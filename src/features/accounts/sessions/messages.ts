import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Where you are signed in', fr: 'Où votre session est ouverte' },
  lead: { en: 'If you do not recognise one of these, end it here, then change your password at the identity service.', fr: 'Si vous ne reconnaissez pas l’une de ces sessions, fermez-la ici, puis changez votre mot de passe auprès du service d’identité.' },
  caption: { en: { one: '{count} open session', other: '{count} open sessions' }, fr: { one: '{count} session ouverte', other: '{count} sessions ouvertes' } },
  device: { en: 'Browser', fr: 'Navigateur' },
  browserOn: { en: '{browser} on {system}', fr: '{browser} sur {system}' },
  unknownBrowser: { en: 'A browser we do not recognise', fr: 'Un navigateur que nous ne reconnaissons pas' },
  here: { en: 'this browser', fr: 'ce navigateur-ci' },
  signedInOn: { en: 'Signed in', fr: 'Ouverte' },
  lastUsed: { en: 'Last used', fr: 'Dernière utilisation' },
  whatToDo: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  end: { en: 'End this session', fr: 'Fermer cette session' },
  endOthers: { en: 'End all other sessions', fr: 'Fermer toutes les autres sessions' },
  ended: {
    en: { one: '{count} session was ended. That browser has to sign in again.', other: '{count} sessions were ended. Those browsers have to sign in again.' },
    fr: { one: '{count} session a été fermée. Il faudra en ouvrir une nouvelle dans ce navigateur.', other: '{count} sessions ont été fermées. Il faudra en ouvrir de nouvelles dans ces navigateurs.' },
  },
  onlyHere: { en: 'You are signed in here only.', fr: 'Votre session n’est ouverte qu’ici.' },
})
