import type { Both } from './words.ts'

/** What people add to what they tell of a skill: true of most work, and of nobody’s alone. */
export const endings: readonly Both[] = [
  { en: 'My notes on it are still in use.', fr: 'Mes notes servent encore.' },
  { en: 'It took {two|three|four} tries.', fr: 'Il a fallu {deux|trois|quatre} essais.' },
  { en: '{Two|Three|Four} of us did it.', fr: 'Nous étions {deux|trois|quatre} à le faire.' },
  { en: 'It is the work I am asked about most.', fr: 'C’est le travail dont on me parle le plus.' },
  { en: 'I learned most of it on the way.', fr: 'J’en ai appris l’essentiel en chemin.' },
  { en: 'It was not in my job description.', fr: 'Ce n’était pas dans ma description de tâches.' },
  { en: 'A colleague has taken it over since.', fr: 'Une autre personne a pris la relève depuis.' },
  { en: 'I have shown {3-9} other teams how.', fr: 'J’ai montré à {3-9} autres équipes comment faire.' },
  { en: 'The idea came from a colleague at the counter.', fr: 'L’idée venait d’une collègue du comptoir.' },
  { en: 'I would do it again, with less paper.', fr: 'Je le referais, avec moins de papier.' },
  { en: 'It was the best part of that year.', fr: 'Ce fut le meilleur de cette année-là.' },
  {
    en: 'We did it in both languages from the first day.',
    fr: 'Nous l’avons fait dans les deux langues dès le premier jour.',
  },
  { en: 'What went wrong is written down too.', fr: 'Ce qui a mal tourné est aussi consigné.' },
  { en: 'It cost us {2-6} evenings and no consultant.', fr: 'Cela nous a coûté {2-6} soirées, et aucun consultant.' },
  { en: 'The union and the auditors were told first.', fr: 'Le syndicat et la vérification l’ont su en premier.' },
  { en: 'People noticed mostly that it was quiet.', fr: 'Les gens ont surtout remarqué le calme.' },
]
