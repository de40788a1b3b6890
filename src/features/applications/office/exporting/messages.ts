import { sentences } from '../../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Export applications', fr: 'Exporter des candidatures' },
  lead: {
    en: { one: '{count} application of your list, with its columns.', other: '{count} applications of your list, with its columns.' },
    fr: { one: '{count} candidature de votre liste, avec ses colonnes.', other: '{count} candidatures de votre liste, avec ses colonnes.' },
  },
  care: {
    en: 'The file holds personal information about people who trusted your office with it. Keep it where only those who need it can read it, and delete it when it has served. That it was made is recorded.',
    fr: 'Le fichier contient des renseignements personnels que des personnes ont confiés à votre bureau. Gardez-le là où seules les personnes qui en ont besoin peuvent le lire et supprimez-le une fois qu’il a servi. Sa création est consignée.',
  },
  tooMany: {
    en: 'That is more than a file holds ({most}). Go back and filter the list first.',
    fr: 'C’est plus que ce que contient un fichier ({most}). Revenez à la liste et filtrez-la d’abord.',
  },
  readyBody: {
    en: { one: 'It holds {count} application and can be downloaded until {until}.', other: 'It holds {count} applications and can be downloaded until {until}.' },
    fr: { one: 'Il contient {count} candidature et peut être téléchargé jusqu’au {until}.', other: 'Il contient {count} candidatures et peut être téléchargé jusqu’au {until}.' },
  },
  failedBody: { en: 'We try again by ourselves. You can also begin anew from the list.', fr: 'Nous réessayons automatiquement. Vous pouvez aussi recommencer à partir de la liste.' },
  toList: { en: 'To the applications', fr: 'Aux candidatures' },
  number: { en: 'Number', fr: 'Numéro' },
  submittedAt: { en: 'Submitted (Ottawa time)', fr: 'Soumise (heure d’Ottawa)' },
})
