import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Export campaigns', fr: 'Exporter des campagnes' },
  lead: {
    en: { one: '{count} campaign of your list, in its order, with the figures as you see them.', other: '{count} campaigns of your list, in its order, with the figures as you see them.' },
    fr: { one: '{count} campagne de votre liste, dans son ordre, avec les chiffres tels que vous les voyez.', other: '{count} campagnes de votre liste, dans son ordre, avec les chiffres tels que vous les voyez.' },
  },
  logged: { en: 'That the file was made is recorded.', fr: 'La création du fichier est consignée.' },
  readyBody: {
    en: { one: 'It holds {count} campaign and can be downloaded until {until}.', other: 'It holds {count} campaigns and can be downloaded until {until}.' },
    fr: { one: 'Il contient {count} campagne et peut être téléchargé jusqu’au {until}.', other: 'Il contient {count} campagnes et peut être téléchargé jusqu’au {until}.' },
  },
  failedBody: { en: 'We try again by ourselves. You can also begin anew from the list.', fr: 'Nous réessayons automatiquement. Vous pouvez aussi recommencer à partir de la liste.' },
  toOverview: { en: 'To the overview', fr: 'À l’aperçu' },
  daysIn: { en: 'Days in the stage', fr: 'Jours dans la phase' },
  who: { en: 'Who acts next', fr: 'Qui doit agir ensuite' },
  exactness: { en: 'Figures are', fr: 'Les chiffres sont' },
  exact: { en: 'exact', fr: 'exacts' },
  rounded: { en: 'to one of the nearest fives', fr: 'à l’un des cinq les plus proches' },
  half: { en: 'Half by', fr: 'La moitié au plus tard le' },
  most: { en: '8 in 10 by', fr: '8 sur 10 au plus tard le' },
  after: { en: 'After so many past campaigns', fr: 'D’après tant de campagnes passées' },
})
