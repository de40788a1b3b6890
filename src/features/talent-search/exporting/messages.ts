import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Export people', fr: 'Exporter des personnes' },
  exportThem: { en: 'Export', fr: 'Exporter' },
  care: {
    en: 'The file holds what people chose to show to those who search, and nothing more. They may change their mind: use it for this need, keep it where only those who need it can read it, and delete it afterwards. That it was made is recorded.',
    fr: 'Le fichier contient ce que les gens ont choisi de montrer dans la recherche, rien de plus. Ils peuvent changer d’avis : servez-vous-en pour ce besoin, gardez-le là où seules les personnes qui en ont besoin peuvent le lire et supprimez-le ensuite. Sa création est consignée.',
  },
  tooMany: { en: 'A file holds {most} people at most. Ask for more first.', fr: 'Un fichier contient au plus {most} personnes. Précisez d’abord votre besoin.' },
  readyBody: {
    en: { one: 'It holds {count} person and can be downloaded until {until}.', other: 'It holds {count} people and can be downloaded until {until}.' },
    fr: { one: 'Il contient {count} personne et peut être téléchargé jusqu’au {until}.', other: 'Il contient {count} personnes et peut être téléchargé jusqu’au {until}.' },
  },
  toSearch: { en: 'Back to the search', fr: 'Revenir à la recherche' },
  failedBody: { en: 'We try again by ourselves. You can also begin anew from the search.', fr: 'Nous réessayons automatiquement. Vous pouvez aussi recommencer à partir de la recherche.' },
  reference: { en: 'Reference', fr: 'Référence' },
  name: { en: 'Name', fr: 'Nom' },
  headline: { en: 'Headline', fr: 'Phrase de présentation' },
  evidenced: { en: 'shown by evidence', fr: 'démontrée' },
  claimed: { en: 'claimed', fr: 'déclarée' },
  notStated: { en: 'not stated', fr: 'non précisée' },
})
