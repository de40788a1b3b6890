import type { Reason } from '../../../../src/features/assessment/index.ts'
import type { Language } from '../../../../src/i18n/language.ts'
import type { Chance } from '../population.ts'
import type { Both } from '../words.ts'

const notes: Readonly<Partial<Record<Reason, readonly Both[]>>> = {
  'at-level': [
    {
      en: 'The example is recent, and the result is told in figures.',
      fr: 'L’exemple est récent et le résultat est chiffré.',
    },
    {
      en: 'Says what was tried first and why it did not hold.',
      fr: 'Dit ce qui a d’abord été essayé et pourquoi cela n’a pas tenu.',
    },
    {
      en: 'Shown in work outside the public service; it counts the same.',
      fr: 'Démontré dans un travail hors de la fonction publique ; cela compte autant.',
    },
    { en: 'Answered the follow-up question without help.', fr: 'A répondu sans aide à la question complémentaire.' },
  ],
  'above-level': [
    {
      en: 'Taught it to others and can say what they found hard.',
      fr: 'L’a enseigné à d’autres et sait dire ce qui leur a semblé difficile.',
    },
    {
      en: 'Foresaw the second problem, which most did not see.',
      fr: 'A prévu le deuxième problème, que la plupart n’ont pas vu.',
    },
  ],
  'too-little-detail': [
    {
      en: 'Tells what the team did; the person’s own part does not show.',
      fr: 'Raconte ce que l’équipe a fait ; la part de la personne ne se voit pas.',
    },
    { en: 'Names the tools, but not what was done with them.', fr: 'Nomme les outils, mais pas ce qui en a été fait.' },
    {
      en: 'Two sentences; neither says what the result was.',
      fr: 'Deux phrases ; aucune ne dit quel a été le résultat.',
    },
  ],
  'below-level': [
    {
      en: 'Has done it under guidance; the level asked means doing it alone.',
      fr: 'L’a fait avec accompagnement ; le niveau demandé suppose de le faire en autonomie.',
    },
    {
      en: 'The simple case is sound, the one with an exception was left out.',
      fr: 'Le cas simple est bien traité, celui de l’exception a été laissé de côté.',
    },
    {
      en: 'Knows the words well; the example shows a first try.',
      fr: 'Connaît bien le vocabulaire ; l’exemple montre un premier essai.',
    },
  ],
  'no-evidence': [
    {
      en: 'Nothing in the application or the timeline shows it.',
      fr: 'Rien dans la candidature ni dans le parcours ne le démontre.',
    },
    { en: 'The question was left without an example.', fr: 'La question est restée sans exemple.' },
  ],
  'other-skill': [
    {
      en: 'A good example, of planning the work rather than of doing it.',
      fr: 'Un bon exemple, mais de planification du travail plutôt que de réalisation.',
    },
    {
      en: 'What is told shows dealing with clients, not what was asked here.',
      fr: 'Le récit montre le travail avec la clientèle, pas ce qui était demandé ici.',
    },
  ],
  'to-verify': [
    {
      en: 'The dates of two experiences overlap; asked for a clarification.',
      fr: 'Les dates de deux expériences se chevauchent ; une précision a été demandée.',
    },
    {
      en: 'The diploma is from abroad; the equivalency is being looked up.',
      fr: 'Le diplôme vient de l’étranger ; l’équivalence est en cours de vérification.',
    },
  ],
  'more-asked': [
    {
      en: 'Asked which part was theirs; an answer is promised by Friday.',
      fr: 'La question de sa part du travail lui a été posée ; réponse promise d’ici vendredi.',
    },
  ],
  'another-opinion': [
    {
      en: 'Between two levels: somebody who does this work should read it.',
      fr: 'Entre deux niveaux : à faire lire par quelqu’un du métier.',
    },
    { en: 'I read it twice and came to two results.', fr: 'Lu deux fois, avec deux résultats différents.' },
  ],
  reused: [
    {
      en: 'Same skill and level, found last year; nothing says otherwise.',
      fr: 'Même compétence et même niveau, constatés l’an dernier ; rien n’indique le contraire.',
    },
  ],
}

/** Words that go with a result, in the language of whoever records it; none when nothing is to be said. */
export const noteFor = (reason: Reason, language: Language, luck: Chance): string => {
  const fitting = notes[reason] ?? []
  return fitting.length === 0 ? '' : luck.pick(fitting)[language]
}

/** What was looked at for bias and barriers, by the kind of step. */
export const reviews: Readonly<Record<'reading' | 'exercise' | 'talking', Both>> = {
  reading: {
    en: 'Names and schools say nothing of what is measured. Whoever reads looks for what was done, paid or not, here or abroad; a gap in a timeline is not a result.',
    fr: 'Les noms et les établissements ne disent rien de ce qui est mesuré. On cherche ce qui a été fait, contre paye ou non, ici ou ailleurs ; une interruption de parcours n’est pas un résultat.',
  },
  exercise: {
    en: 'Tried by two colleagues with a screen reader and one with a keyboard alone. No time limit beyond the day; anybody may ask for more without giving a reason.',
    fr: 'Essayé par deux collègues avec un lecteur d’écran et par une personne au clavier seulement. Pas de limite de temps dans la journée ; plus de temps s’obtient sans donner de raison.',
  },
  talking: {
    en: 'Questions are sent the day before, the same for all. Answers are noted, eye contact and small talk are not. By video or on site, as the person likes.',
    fr: 'Les questions sont envoyées la veille, les mêmes pour tout le monde. On note les réponses, pas le contact visuel ni la conversation d’usage. Par vidéo ou sur place, au choix de la personne.',
  },
}

const hints: readonly Both[] = [
  {
    en: 'What you wrote shows real experience. Next time, say what you did yourself, how, and what came of it.',
    fr: 'Ce que vous avez écrit montre une vraie expérience. La prochaine fois, dites ce que vous avez fait vous-même, comment, et ce qui en a résulté.',
  },
  {
    en: 'You met the other criteria. One more example of this one, in your own words, would change much.',
    fr: 'Vous satisfaisiez aux autres critères. Un exemple de plus pour celui-ci, dans vos mots, changerait beaucoup de choses.',
  },
  {
    en: 'The level asked was high. A campaign at the level below opens most springs.',
    fr: 'Le niveau demandé était élevé. Une campagne au niveau inférieur ouvre presque chaque printemps.',
  },
  {
    en: 'Thank you for the time you gave us. We will gladly go through the answer with you by telephone.',
    fr: 'Merci du temps que vous nous avez consacré. Nous reprendrons volontiers la réponse avec vous au téléphone.',
  },
]

/** Words for whoever is not qualified. */
export const hintFor = (language: Language, luck: Chance): string => luck.pick(hints)[language]

/** Why everybody was removed from a campaign whose positions went elsewhere. */
export const movedAway: Both = {
  en: 'The positions moved to another branch before anybody was assessed. What you sent was not judged; the branch will advertise them itself.',
  fr: 'Les postes sont passés à une autre direction générale avant toute évaluation. Votre candidature n’a pas été jugée ; cette direction générale les annoncera elle-même.',
}

/** What somebody writes whom none of the times suits. */
export const noneSuits: readonly Both[] = [
  {
    en: 'I work nights that week. Any afternoon of the week after would do.',
    fr: 'Je travaille de nuit cette semaine-là. N’importe quel après-midi de la semaine suivante conviendrait.',
  },
  {
    en: 'I am at a conference until the 20th; after that any time is good.',
    fr: 'Je suis en déplacement jusqu’au 20 ; ensuite, toutes les heures me vont.',
  },
  {
    en: 'Could it be before eight in the morning, or after five?',
    fr: 'Serait-ce possible avant huit heures le matin, ou après dix-sept heures ?',
  },
]
