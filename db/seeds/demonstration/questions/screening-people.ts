import type { Question } from '../questions.ts'

/** Screening questions about work with people. */
export const aboutPeople = {
  'learned-from-people': {
    kind: 'screening',
    asked: {
      en: 'What did the people who use a service teach you that you did not know? What did you change?',
      fr: 'Qu’est-ce que les personnes qui utilisent un service vous ont appris que vous ignoriez ? Qu’avez-vous changé ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'At a counter in a small town I watched {5-12} people renew a card. All of them stopped at the same question, and it was not one of the {2-4} we had argued about for weeks.',
          'For {org} I called {8-25} people whose files we had closed for lack of an answer. Most had answered: they had sent it to the address at the top of the letter, which was ours in {2004-2012}.',
          'A farmer told me that she fills in our form in the cab of a truck, on a telephone, with one bar. I had tested it on two screens at once.',
        ],
        middle: [
          'I asked what they thought the words meant, wrote that down, and read it aloud at our next meeting without a comment.',
          'I brought {a developer|the manager of the program|two colleagues} along the second time, so that it was not only my story.',
        ],
        end: [
          'We changed one sentence and one button. The share of people who finish went from {51-64} to {78-91} percent, and I no longer trust a meeting to tell me what is hard.',
          'It took {3-7} weeks and cost less than the report we had ordered. Since then I go and look before I draw.',
          'We dropped the question, since nobody could say what we did with the answer. I keep the recording of the silence when I asked.',
        ],
      },
      fr: {
        begin: [
          'À un comptoir de village, j’ai regardé {5-12} personnes renouveler une carte. Toutes se sont arrêtées à la même question, et ce n’était aucune de celles dont nous débattions depuis des semaines.',
          'Pour {org}, j’ai appelé {8-25} personnes dont nous avions fermé le dossier faute de réponse. La plupart avaient répondu, mais à l’adresse en tête de la lettre, qui était la nôtre en {2004-2012}.',
          'Une agricultrice m’a dit qu’elle remplit notre formulaire dans la cabine d’un camion, au téléphone, avec une seule barre de réseau. Je l’avais mis à l’essai sur deux écrans.',
        ],
        middle: [
          'J’ai demandé aux gens ce que les mots voulaient dire selon eux, je l’ai noté et lu à voix haute à la réunion suivante, sans commentaire.',
          'La deuxième fois, j’ai amené {quelqu’un du développement|la gestionnaire du programme|deux collègues}, pour que ce ne soit pas que mon récit.',
        ],
        end: [
          'Nous avons changé une phrase et un bouton. La part des gens qui terminent est passée de {51-64} à {78-91} pour cent, et je ne me fie plus à une réunion pour savoir ce qui est difficile.',
          'Cela a pris {3-7} semaines et coûté moins que le rapport que nous avions commandé. Depuis, je vais voir avant de dessiner.',
          'Nous avons retiré la question, puisque personne ne pouvait dire à quoi servait la réponse. Je me souviens encore du silence quand je l’ai demandé.',
        ],
      },
    },
  },
  disagreement: {
    kind: 'screening',
    asked: {
      en: 'Tell us about a disagreement at work and how it was settled.',
      fr: 'Parlez-nous d’un désaccord au travail et de la façon dont il s’est réglé.',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'Two teams wanted the same {3-6} weeks of a database specialist, and each had a promise in writing.',
          'A colleague with {12-25} years in the place and I, with one, could not agree on whether to tell people about a delay.',
          'At {org} the security side said no to a launch, the program side had announced it, and I was the one in the room who had to write the note.',
        ],
        middle: [
          'I asked each side to say the other’s reason until the other agreed it was well put. That took an hour and most of the heat.',
          'I put the two choices on one page, with who is hurt by each, and asked what would change their minds.',
        ],
        end: [
          'We found a third way that neither had come with: half of it now, and a date for the rest. Both promises were kept late, and both knew why.',
          'We did it my colleague’s way. I was wrong about what people would do, and said so at the next meeting.',
          'The director decided in ten minutes, since for once the page said what was being decided. We still have lunch together.',
        ],
      },
      fr: {
        begin: [
          'Deux équipes voulaient les mêmes {3-6} semaines d’une spécialiste des bases de données, et chacune avait une promesse écrite.',
          'Une personne qui avait {12-25} ans de maison et moi, qui en avais un, ne nous entendions pas : fallait-il annoncer un retard aux gens ?',
          'Quand je travaillais pour {org}, la sécurité disait non à un lancement que le programme avait déjà annoncé, et c’est à moi qu’il revenait d’écrire la note.',
        ],
        middle: [
          'J’ai demandé à chaque partie de dire la raison de l’autre, jusqu’à ce que l’autre la trouve bien dite. Cela a pris une heure et emporté l’essentiel de la tension.',
          'J’ai mis les deux choix sur une page, avec les gens que chacun touche, et demandé ce qui ferait changer d’avis.',
        ],
        end: [
          'Nous avons trouvé une troisième voie que personne n’avait apportée : la moitié tout de suite, et une date pour le reste. Les deux promesses ont été tenues en retard, et tout le monde savait pourquoi.',
          'Nous avons fait comme le voulait l’autre personne. Je me trompais sur la réaction des gens, et je l’ai dit à la réunion suivante.',
          'La directrice a tranché en dix minutes : pour une fois, la page disait ce qu’il fallait décider. Nous dînons encore ensemble.',
        ],
      },
    },
  },
  led: {
    kind: 'screening',
    asked: {
      en: 'How did you lead people through a change that some of them did not want?',
      fr: 'Comment avez-vous mené des gens à travers un changement que certains ne voulaient pas ?',
    },
    wordLimit: 250,
    answers: {
      en: {
        begin: [
          'We closed an office of {14-40} people and moved its work to another town. Nobody had asked for it, least of all I.',
          'At {org} I had {4-9} months to replace a system that the staff had shaped over {15-25} years and rightly loved.',
          'Half of my team was to go back to the office, and half had never lived near one.',
        ],
        middle: [
          'I began with what would not change, in writing. I said what I did not know, and the day on which I would. I met each person alone, and the loudest last.',
          'Those who were against it wrote the list of what could go wrong. It became our plan, with their names on it.',
        ],
        end: [
          '{2-4} people left, and I helped them go where they wanted. The others taught the next team. A year later the one who had fought me hardest asked for my reference, and I gave it gladly.',
          'We were {3-8} weeks late, which was the price of not pretending. Sick days, which had doubled at the announcement, came back to where they had been.',
          'I would do one thing otherwise: tell families at the same time. They had lain awake too.',
        ],
      },
      fr: {
        begin: [
          'Nous avons fermé un bureau de {14-40} personnes et déplacé son travail dans une autre ville. Personne ne l’avait demandé, et moi moins que quiconque.',
          'Pour {org}, j’avais de {4-6} à {7-9} mois pour remplacer un système que le personnel avait façonné pendant {15-25} ans et qu’il aimait avec raison.',
          'La moitié de mon équipe devait revenir au bureau, et l’autre moitié n’avait jamais habité près d’un bureau.',
        ],
        middle: [
          'J’ai commencé, par écrit, par ce qui ne changerait pas. J’ai dit ce que j’ignorais, et le jour où je le saurais. J’ai rencontré chaque personne en tête à tête, la plus bruyante en dernier.',
          'Les personnes opposées ont dressé la liste de ce qui pouvait mal tourner. C’est devenu notre plan, avec leurs noms.',
        ],
        end: [
          '{Deux|Trois|Quatre} personnes sont parties, et je les ai aidées à aller où elles voulaient. Les autres ont formé l’équipe suivante. Un an plus tard, la personne qui s’était le plus opposée m’a demandé une lettre de recommandation, que j’ai écrite avec plaisir.',
          'Nous avons fini {3-8} semaines en retard : c’était le prix pour ne pas faire semblant. Les congés de maladie, qui avaient doublé à l’annonce, sont revenus à leur niveau.',
          'Je referais une chose autrement : prévenir les familles en même temps. Elles aussi avaient perdu le sommeil.',
        ],
      },
    },
  },
  caller: {
    kind: 'screening',
    asked: {
      en: 'Tell us about someone who called at their wits’ end. What did you do?',
      fr: 'Parlez-nous de quelqu’un qui a appelé à bout de ressources. Qu’avez-vous fait ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'A man called for the {4-9}th time about a payment for his daughter. He began by apologising for the other times.',
          'A colleague in a fly-in community had been without mail for {3-8} days and was told by three people to restart.',
          'At {org}, a woman wept because the page had thrown away two hours of typing, and it was due that night.',
        ],
        middle: [
          'I gave my name and a number that rings at my desk. I said what I could see and what I could not, and that I would call at four whether I knew more or not.',
          'I let them finish. Then I said it back, and asked whether I had understood. There was a mistake in my version, and it was the key.',
        ],
        end: [
          'It was settled in {2-5} days. I wrote the cause down where the next person finds it, and asked for the rule behind it to be changed; it was, in the spring.',
          'I stayed on the line for {35-80} minutes until it was done. My average that day was poor, and nobody said a word.',
          'I could not solve it. I found who could, told them the whole story so that it need not be told again, and called a week later to ask.',
        ],
      },
      fr: {
        begin: [
          'Un père appelait pour la {4-9}e fois au sujet d’un paiement pour sa fille. Il a commencé par s’excuser des autres fois.',
          'Un bureau accessible seulement par avion était sans courriel depuis {3-8} jours, et trois personnes lui avaient dit de redémarrer.',
          'Quand je répondais pour {org}, une femme a appelé en larmes : la page avait jeté deux heures de saisie, et l’échéance tombait le soir même.',
        ],
        middle: [
          'J’ai donné mon nom et un numéro qui sonne à mon poste. J’ai dit ce que je voyais et ce que je ne voyais pas, et que j’appellerais à seize heures, nouvelles ou pas.',
          'J’ai laissé la personne finir. Puis j’ai redit ses mots et demandé si c’était bien cela. Il y avait une erreur dans ma version, et c’était la clé.',
        ],
        end: [
          'Tout s’est réglé en {2-5} jours. J’ai consigné la cause là où la personne suivante la trouvera, et demandé qu’on change la règle derrière ; ce fut fait au printemps.',
          'J’ai gardé la ligne {35-80} minutes, jusqu’au bout. Ma moyenne du jour était mauvaise, et personne n’a dit un mot.',
          'Je n’ai pas pu résoudre le cas. J’ai trouvé qui le pouvait, raconté toute l’histoire pour qu’il ne faille pas la redire, et rappelé une semaine plus tard.',
        ],
      },
    },
  },
  'bad-news': {
    kind: 'screening',
    asked: {
      en: 'Describe a time when you had to bring bad news to somebody who had power over you.',
      fr: 'Racontez une fois où vous avez dû annoncer une mauvaise nouvelle à quelqu’un qui avait du pouvoir sur vous.',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'A figure in a speech had come from me, and it was wrong by a factor of {2-4}. The speech was the next morning.',
          'The launch that our deputy had announced could not happen: {2-5} of {9-14} offices had no line that would carry it.',
          'At {org} our study showed that the program, which everyone liked, had helped hardly anyone it was for.',
        ],
        middle: [
          'I went the same evening, with one page: what we know, since when, what it means for people, what we can do by Friday.',
          'I told my manager first, so that she would not hear it in the room, and then asked for ten minutes rather than the next meeting.',
        ],
        end: [
          'There was a silence, and then a good question. The speech was changed. I have been asked for figures more often since, and earlier.',
          'It was not welcome. It was put in the report all the same, on page one, and two of the {5-8} things we proposed were done.',
          'I had expected anger and found relief: someone else had known and not dared.',
        ],
      },
      fr: {
        begin: [
          'Un chiffre d’un discours venait de moi, et il était faux : {deux|trois|quatre} fois trop grand. Le discours avait lieu le lendemain matin.',
          'Le lancement annoncé par notre sous-ministre ne pouvait avoir lieu : {2-5} bureaux sur {9-14} n’avaient aucune ligne capable de le porter.',
          'Dans un travail pour {org}, notre étude montrait que le programme, que tout le monde aimait, n’avait presque aidé personne parmi les gens visés.',
        ],
        middle: [
          'J’ai demandé à parler le soir même, avec une page : ce qu’on sait, depuis quand, ce que cela change pour les gens, ce qu’on peut faire d’ici vendredi.',
          'J’ai d’abord prévenu ma gestionnaire, pour qu’elle ne l’apprenne pas dans la salle, puis j’ai demandé dix minutes plutôt que la prochaine réunion.',
        ],
        end: [
          'Il y a eu un silence, puis une bonne question. Le discours a été changé. Depuis, on me demande des chiffres plus souvent, et plus tôt.',
          'La nouvelle n’a pas plu. Elle est tout de même dans le rapport, en première page, et deux de nos {5-8} propositions ont été suivies.',
          'J’attendais de la colère et j’ai trouvé du soulagement : quelqu’un d’autre savait et n’avait pas osé.',
        ],
      },
    },
  },
  behind: {
    kind: 'screening',
    asked: {
      en: 'A project of yours fell behind. How did you know, and what did you do?',
      fr: 'Un de vos projets a pris du retard. Comment l’avez-vous su, et qu’avez-vous fait ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'Every status was green for {5-9} months. Then I asked each of {6-15} people what they had finished that week, and the list was short.',
          'I knew it when the same word, “nearly”, came three weeks in a row from three teams.',
          'At {org} the plan had no slack and the supplier had {2-4} other clients. In March I could count the days that were gone.',
        ],
        middle: [
          'I stopped the meeting about dates and began one about what must be true on the first day. {4-9} of {12-20} things could wait.',
          'I wrote to the committee the same day, with the new date, how sure I was of it, and what it would cost to keep the old one.',
        ],
        end: [
          'We opened on the first date with half, and people could use that half. The rest came {6-14} weeks later.',
          'The date moved by {5-12} weeks, once. It did not move again, because the next date had been asked of those who do the work.',
          'The project was closed. It was the right end, and {200-700} thousand dollars were not spent.',
        ],
      },
      fr: {
        begin: [
          'Tous les voyants ont été verts pendant {5-9} mois. Puis j’ai demandé à {6-15} personnes ce qu’elles avaient terminé cette semaine-là, et la liste était courte.',
          'Je l’ai su quand le même mot, « presque », est venu trois semaines de suite de trois équipes.',
          'Dans un projet pour {org}, le plan n’avait aucun jeu et le fournisseur avait {2-4} autres clients. En mars, je pouvais compter les jours perdus.',
        ],
        middle: [
          'J’ai mis fin à la réunion sur les dates et en ai ouvert une sur ce qui doit être vrai le premier jour. {4-9} choses sur {12-20} pouvaient attendre.',
          'J’ai écrit au comité le jour même : la nouvelle date, mon degré de certitude et le prix à payer pour garder l’ancienne.',
        ],
        end: [
          'Nous avons ouvert à la première date avec la moitié, et les gens pouvaient s’en servir. Le reste est venu {6-14} semaines plus tard.',
          'La date a bougé de {5-12} semaines, une seule fois. Elle n’a plus bougé, parce que nous avions demandé la suivante à qui fait le travail.',
          'Le projet a pris fin. C’était la bonne fin, et {200-700} mille dollars n’ont pas été dépensés.',
        ],
      },
    },
  },
  rewritten: {
    kind: 'screening',
    asked: {
      en: 'Take a sentence that people misunderstood. How did you rewrite it, and how did you know it was better?',
      fr: 'Prenez une phrase que les gens comprenaient mal. Comment l’avez-vous réécrite, et comment avez-vous su que c’était mieux ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          '“Failure to respond may result in cessation of entitlement.” I wrote: “Write to us by 3 May, or your payments stop.”',
          'A letter of {org} began with the name of an Act and {38-60} words. It now begins: “You do not owe us anything.”',
          'The button said “Proceed”. People thought it would pay. It now says “See what I owe”, and nothing is paid there.',
        ],
        middle: [
          'I read it to {6-14} people and asked what they would do next, not whether they liked it.',
          'The lawyer and I sat down twice. She kept one word, and she was right about it.',
        ],
        end: [
          'Calls about that letter fell from {300-900} to {60-180} a week.',
          'In French I did not translate it. I began again with a francophone colleague, and her sentence is shorter than mine.',
          'Of ten readers, {8-9} now do the right thing; the others told me which word to change next.',
        ],
      },
      fr: {
        begin: [
          '« Le défaut de donner suite pourra entraîner la cessation du droit. » J’ai écrit : « Écrivez-nous d’ici le 3 mai, sinon vos paiements s’arrêtent. »',
          'Une lettre écrite pour {org} commençait par le nom d’une loi et {38-60} mots. Elle commence maintenant ainsi : « Vous ne nous devez rien. »',
          'Le bouton disait « Procéder ». Les gens croyaient payer. Il dit maintenant « Voir ce que je dois », et rien ne s’y paie.',
        ],
        middle: [
          'Je l’ai lue à {6-14} personnes en leur demandant ce qu’elles feraient ensuite, et non si elles l’aimaient.',
          'La juriste et moi en avons parlé deux fois. Elle a gardé un mot, et elle avait raison.',
        ],
        end: [
          'Les appels au sujet de cette lettre sont passés de {300-900} à {60-180} par semaine.',
          'Je ne l’ai pas traduite en anglais. Nous l’avons recommencée avec un collègue anglophone, et sa phrase est plus courte que la mienne.',
          'Sur dix personnes, {huit|neuf} font maintenant la bonne chose ; les autres m’ont dit quel mot changer ensuite.',
        ],
      },
    },
  },
} as const satisfies Record<string, Question>
