import type { Both } from '../words.ts'

type Other = {
  kind: 'community' | 'personal' | 'award'
  title: Both
  organization: Both
  details: Both
  indigenous?: true
}

const nowhere = { en: '', fr: '' }

/** What people did beside work and studies; it counts as much. */
export const others: readonly Other[] = [
  {
    kind: 'community',
    title: { en: 'Volunteer teacher of coding', fr: 'Enseignement bénévole du code' },
    organization: { en: 'the public library', fr: 'la bibliothèque publique' },
    details: {
      en: 'Saturday mornings with children of eight to twelve, half of whom had no computer at home.',
      fr: 'Les samedis matin avec des enfants de huit à douze ans, dont la moitié n’avait pas d’ordinateur à la maison.',
    },
  },
  {
    kind: 'community',
    title: { en: 'Treasurer of a housing cooperative', fr: 'Trésorerie d’une coopérative d’habitation' },
    organization: { en: 'a cooperative of {20-90} homes', fr: 'une coopérative de {20-90} logements' },
    details: {
      en: 'Books, grants and a roof that had to be paid for.',
      fr: 'La comptabilité, les subventions et un toit qu’il fallait payer.',
    },
  },
  {
    kind: 'community',
    title: { en: 'Volunteer firefighter', fr: 'Service volontaire d’incendie' },
    organization: { en: 'the fire hall', fr: 'la caserne du village' },
    details: {
      en: 'Two calls a week, a radio that must be understood the first time, and the coffee after.',
      fr: 'Deux appels par semaine, une radio qu’il faut comprendre du premier coup, et le café d’après.',
    },
  },
  {
    kind: 'community',
    title: { en: 'Interpreter for newcomers', fr: 'Interprétation pour les personnes nouvellement arrivées' },
    organization: { en: 'the settlement office', fr: 'le bureau d’accueil' },
    details: {
      en: 'Clinics, schools and landlords, {40-160} times a year, in a language I grew up with.',
      fr: 'Cliniques, écoles et propriétaires, {40-160} fois par année, dans une langue de mon enfance.',
    },
  },
  {
    kind: 'community',
    title: { en: 'Keeper of the band’s language recordings', fr: 'Garde des enregistrements de la langue' },
    organization: { en: 'the band office', fr: 'le conseil de bande' },
    details: {
      en: 'Tapes of the elders, copied, named and given back to the families who may hear them.',
      fr: 'Les rubans des personnes aînées, copiés, nommés et rendus aux familles qui peuvent les entendre.',
    },
    indigenous: true,
  },
  {
    kind: 'community',
    title: { en: 'Organiser of a hockey league', fr: 'Organisation d’une ligue de hockey' },
    organization: { en: 'the minor hockey association', fr: 'l’association de hockey mineur' },
    details: {
      en: '{14-40} teams, one sheet of ice, and a schedule that nobody likes equally.',
      fr: '{14-40} équipes, une seule glace et un horaire qui déplaît également à tout le monde.',
    },
  },
  {
    kind: 'personal',
    title: { en: 'Care of a parent', fr: 'Soins à un parent' },
    organization: nowhere,
    details: {
      en: 'Three years of appointments, forms and patience, and a working knowledge of every waiting line.',
      fr: 'Trois ans de rendez-vous, de formulaires et de patience, et une connaissance intime des files d’attente.',
    },
  },
  {
    kind: 'personal',
    title: { en: 'At home with two children', fr: 'À la maison avec deux enfants' },
    organization: nowhere,
    details: {
      en: 'Logistics on four hours of sleep, and a course in statistics at nap time.',
      fr: 'De la logistique après quatre heures de sommeil, et un cours de statistique à l’heure de la sieste.',
    },
  },
  {
    kind: 'personal',
    title: { en: 'Keeper of an open-source library', fr: 'Entretien d’une bibliothèque libre' },
    organization: nowhere,
    details: {
      en: 'A small thing that {90-900} projects use; answering strangers kindly is most of the work.',
      fr: 'Une petite chose dont se servent {90-900} projets ; répondre gentiment à des inconnus en est le plus gros.',
    },
  },
  {
    kind: 'award',
    title: { en: 'Prize for public service innovation', fr: 'Prix de l’innovation dans la fonction publique' },
    organization: { en: 'the department', fr: 'le ministère' },
    details: {
      en: 'For a form that thanked people instead of threatening them.',
      fr: 'Pour un formulaire qui remercie au lieu de menacer.',
    },
  },
  {
    kind: 'award',
    title: {
      en: 'First place at a weekend of open data',
      fr: 'Première place d’une fin de semaine des données ouvertes',
    },
    organization: { en: 'a city', fr: 'une ville' },
    details: {
      en: 'A map of benches, for people who need to sit down on the way.',
      fr: 'Une carte des bancs, pour les gens qui doivent s’asseoir en chemin.',
    },
  },
]
