import type { Both } from '../words.ts'

/** What people did that shows how they work, by behavioural skill. */
export const behaviours: Readonly<Record<string, readonly Both[]>> = {
  teamwork: [
    {
      en: 'Shared a desk, a backlog and the blame with people of five trades.',
      fr: 'J’ai partagé un bureau, un carnet de tâches et les torts avec des gens de cinq métiers.',
    },
    {
      en: 'Took the night shift of a colleague whose child was ill, {3-8} times in one winter.',
      fr: 'J’ai pris le quart de nuit d’une personne dont l’enfant était malade, {3-8} fois en un hiver.',
    },
  ],
  'analytical-thinking': [
    {
      en: 'Took a problem that nobody wanted apart on a whiteboard and gave each piece an owner.',
      fr: 'J’ai démonté au tableau un problème dont personne ne voulait et confié chaque morceau à quelqu’un.',
    },
    {
      en: 'Asked what would have to be true for the plan to work; {2-4} of {6-9} things were not.',
      fr: 'J’ai demandé ce qui devait être vrai pour que le plan tienne ; {2-4} conditions sur {6-9} ne l’étaient pas.',
    },
  ],
  'written-communication': [
    {
      en: 'Wrote the weekly note that three directors read to the end.',
      fr: 'J’ai rédigé la note hebdomadaire que trois directions lisaient jusqu’au bout.',
    },
    {
      en: 'Answered {200-600} letters in my own words rather than the standard ones.',
      fr: 'J’ai répondu à {200-600} lettres dans mes mots plutôt qu’avec le texte type.',
    },
  ],
  'verbal-communication': [
    {
      en: 'Explained to {40-120} people in a gymnasium why their well was being tested, and stayed for the questions.',
      fr: 'J’ai expliqué à {40-120} personnes, dans un gymnase, pourquoi on analysait leur puits, et j’ai pris toutes les questions.',
    },
    {
      en: 'Gave the same talk in both languages and with an interpreter in Inuktitut.',
      fr: 'J’ai donné le même exposé dans les deux langues et, avec interprète, en inuktitut.',
    },
  ],
  'continuous-learning': [
    {
      en: 'Learned the trade at night school, then taught the evening class.',
      fr: 'J’ai appris le métier aux cours du soir, puis j’y ai enseigné.',
    },
    {
      en: 'Read one old incident a week with the team for {2-3} winters.',
      fr: 'J’ai relu avec l’équipe un ancien incident par semaine, pendant {2-3} hivers.',
    },
  ],
  'client-focus': [
    {
      en: 'Called back every person whose file we had lost, and found forty of forty-two.',
      fr: 'J’ai rappelé chaque personne dont nous avions égaré le dossier et en ai retrouvé quarante sur quarante-deux.',
    },
    {
      en: 'Stayed on the line with a veteran for {40-90} minutes until his form was sent.',
      fr: 'J’ai gardé en ligne un ancien combattant pendant {40-90} minutes, jusqu’à l’envoi de son formulaire.',
    },
  ],
  'team-leadership': [
    {
      en: 'Led {5-11} people through a merger without one of them leaving.',
      fr: 'J’ai dirigé {5-11} personnes pendant une fusion sans qu’aucune ne parte.',
    },
    {
      en: 'Began each week by asking what I could take off the team’s plate.',
      fr: 'J’ai commencé chaque semaine en demandant de quoi je pouvais décharger l’équipe.',
    },
  ],
  'stakeholder-engagement': [
    {
      en: 'Brought three unions and two ministries to one table before the first decision, not after.',
      fr: 'J’ai réuni trois syndicats et deux ministères à la même table avant la première décision, et non après.',
    },
    {
      en: 'Met {8-20} First Nations at their place and their pace before the form was drawn.',
      fr: 'J’ai rencontré {8-20} Premières Nations chez elles et à leur rythme, avant que le formulaire soit dessiné.',
    },
  ],
  'leading-change': [
    {
      en: 'Moved {800-3000} people to a new case system, one office at a time, with those of the first as teachers of the next.',
      fr: 'J’ai fait passer {800-3000} personnes à un nouveau système de dossiers, un bureau à la fois, les premiers formant les suivants.',
    },
    {
      en: 'Kept the old way open for {2-5} months, so that nobody had to pretend.',
      fr: 'J’ai laissé l’ancienne façon ouverte pendant {2-5} mois, pour que personne n’ait à faire semblant.',
    },
  ],
  adaptability: [
    {
      en: 'Changed work {3-5} times in the first year of the pandemic and left each in order.',
      fr: 'J’ai changé de travail {3-5} fois la première année de la pandémie et laissé chaque chose en ordre.',
    },
    {
      en: 'Took over a project in its last month from someone who had left no notes.',
      fr: 'J’ai repris à son dernier mois un projet dont il ne restait aucune note.',
    },
  ],
  initiative: [
    {
      en: 'Mended on a Friday afternoon what three committees had studied, and told them on Monday.',
      fr: 'J’ai réparé un vendredi après-midi ce que trois comités avaient étudié, et le leur ai dit le lundi.',
    },
    {
      en: 'Started the lunch at which {15-40} people now show each other what broke.',
      fr: 'J’ai lancé le dîner où {15-40} personnes se montrent maintenant ce qui a cassé.',
    },
  ],
  'attention-to-detail': [
    {
      en: 'Noticed that two totals differed by {3-9} cents, and followed them to an error of {40-900} thousand dollars.',
      fr: 'J’ai remarqué un écart de {3-9} cents entre deux totaux, et l’ai suivi jusqu’à une erreur de {40-900} mille dollars.',
    },
    {
      en: 'Read aloud every screen in French before it went out.',
      fr: 'J’ai lu à voix haute chaque écran dans les deux langues avant sa publication.',
    },
  ],
  'active-listening': [
    {
      en: 'Repeated what people said before I answered; two quarrels ended at that.',
      fr: 'J’ai redit ce que les gens disaient avant de répondre ; deux querelles se sont arrêtées là.',
    },
    {
      en: 'Listened to {20-60} complaints without defending us, and wrote down what they had in common.',
      fr: 'J’ai écouté {20-60} plaintes sans nous défendre, et noté ce qu’elles avaient en commun.',
    },
  ],
  'problem-solving': [
    {
      en: 'Found a way to print cheques with the network down, on the one day it mattered.',
      fr: 'J’ai trouvé comment imprimer des chèques sans réseau, le seul jour où cela comptait.',
    },
    {
      en: 'Tried the cheap explanation first; it was the right one {5-8} times in ten.',
      fr: 'J’ai essayé d’abord l’explication la plus simple ; c’était la bonne {5-8} fois sur dix.',
    },
  ],
  'coaching-and-mentoring': [
    {
      en: 'Met {4-7} junior colleagues every second week; four of them now do the same.',
      fr: 'J’ai rencontré {4-7} collègues en début de carrière toutes les deux semaines ; quatre font maintenant de même.',
    },
    {
      en: 'Paired with a returning parent until she had the key to everything again.',
      fr: 'J’ai travaillé en binôme avec une collègue de retour de congé parental jusqu’à ce qu’elle ait de nouveau toutes les clés.',
    },
  ],
  'creating-inclusive-environments': [
    {
      en: 'Moved our meetings to hours that a parent, a fasting colleague and a western office can all keep.',
      fr: 'J’ai déplacé nos réunions à des heures qui conviennent à un parent, à une personne qui jeûne et au bureau de l’Ouest.',
    },
    {
      en: 'Sent the slides a day ahead, with words for every picture, for a colleague who does not see them.',
      fr: 'J’ai envoyé les diapositives la veille, chaque image décrite, pour une personne qui ne les voit pas.',
    },
  ],
  judgement: [
    {
      en: 'Stopped a launch an hour before it, for a reason I could put in one sentence.',
      fr: 'J’ai arrêté un lancement une heure avant, pour une raison qui tenait en une phrase.',
    },
    {
      en: 'Chose to tell people of our mistake before they found it.',
      fr: 'J’ai choisi de dire notre erreur aux gens avant qu’ils la trouvent.',
    },
  ],
  'negotiation-and-influence': [
    {
      en: 'Brought a supplier’s price down by {12-30} percent by asking for less of what we did not need.',
      fr: 'J’ai fait baisser de {12-30} pour cent le prix d’un fournisseur en demandant moins de ce qu’il ne nous fallait pas.',
    },
    {
      en: 'Won over a director who had said no {2-4} times by letting her staff show her.',
      fr: 'J’ai gagné une directrice qui avait dit non {2-4} fois en laissant son équipe le lui montrer.',
    },
  ],
}
