import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Available talent', fr: 'Talents disponibles' },
  lead: { en: 'How many people chose to be found, and what they look for.', fr: 'Combien de personnes ont choisi d’être trouvées, et ce qu’elles cherchent.' },
  total: { en: 'People who may be found', fr: 'Personnes visibles' },
  how: {
    en: 'Figures are to the nearest five, and below five we say “fewer than 5”, so that nobody can be recognized. Someone who would work in several regions is counted in each.',
    fr: 'Les chiffres sont donnés à cinq près, et en dessous de cinq nous disons « moins de 5 », afin que personne ne puisse être reconnu. Une personne prête à travailler dans plusieurs régions est comptée dans chacune.',
  },
  byRegion: { en: 'By region', fr: 'Par région' },
  byLanguage: { en: 'By working language looked for', fr: 'Par langue de travail recherchée' },
  byArrangement: { en: 'By work arrangement', fr: 'Par mode de travail' },
  what: { en: 'Looked for', fr: 'Recherché' },
  people: { en: 'People', fr: 'Personnes' },
  few: { en: 'fewer than 5', fr: 'moins de 5' },
  search: { en: 'Managers: search for talent', fr: 'Gestionnaires : chercher des talents' },
})
