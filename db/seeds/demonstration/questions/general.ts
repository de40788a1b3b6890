import type { Question } from '../questions.ts'

/** Questions that nobody is assessed by. */
export const general = {
  start: {
    kind: 'general',
    asked: {
      en: 'When could you begin, and what would you need first?',
      fr: 'Quand pourriez-vous commencer, et que vous faudrait-il d’abord ?',
    },
    wordLimit: 60,
    answers: {
      en: {
        begin: [
          'I could begin {2-8} weeks after an offer.',
          'In the first days of {the month that follows|the second month after} an offer.',
          'I owe my present team {3-6} weeks to hand over my work, and would like to keep that promise.',
          'I am between two contracts and could begin {next week|at once|on the day you name}.',
          'My lease and my present work both end in {March|May|August|October}; from then on I am free.',
        ],
        middle: [
          'What I need first is a computer and the name of someone to ask.',
          'I would need a desk near a window or the equipment to work from home, and a week to read.',
          'My clearance at the reliability level is valid, so nothing has to wait for that.',
          'The equipment I use to read the screen takes {two|three} weeks to arrive; I would ask for it on the first day.',
          'I would like to meet the team once before, over coffee.',
        ],
        end: ['', 'School ends in June here, and until then mornings suit me best.', 'Any Monday will do.'],
      },
      fr: {
        begin: [
          'Je pourrais commencer de {2-8} à {9-12} semaines après une offre.',
          'Au début du {mois|deuxième mois} qui suit l’offre.',
          'Je dois à mon équipe actuelle {3-6} semaines pour passer le relais, et je tiens à cette promesse.',
          'Mon contrat vient de finir : je pourrais commencer {dès la semaine prochaine|tout de suite|le jour que vous direz}.',
          'Mon bail et mon emploi actuel prennent fin en {mars|mai|août|octobre} ; à partir de là, rien ne me retient.',
        ],
        middle: [
          'Il me faut d’abord un ordinateur et le nom de quelqu’un à qui poser mes questions.',
          'J’aurais besoin d’une place près d’une fenêtre ou de quoi travailler à la maison, et d’une semaine de lecture.',
          'Ma cote de fiabilité est valide : rien n’attend de ce côté.',
          'L’équipement avec lequel je lis l’écran met {deux|trois} semaines à arriver ; je le demanderais le premier jour.',
          'J’aimerais rencontrer l’équipe une fois avant, autour d’un café.',
        ],
        end: [
          '',
          'Ici, l’école finit en juin, et d’ici là l’avant-midi me convient mieux.',
          'N’importe quel lundi fera l’affaire.',
        ],
      },
    },
  },
  draw: {
    kind: 'general',
    asked: { en: 'What draws you to this work?', fr: 'Qu’est-ce qui vous attire dans ce travail ?' },
    wordLimit: 120,
    answers: {
      en: {
        begin: [
          'My mother filled in these forms for the whole street. I want the next one to take her ten minutes.',
          'After {3-14} years of work for {org} I know how the back of the counter feels, and I would like to mend the front.',
          'The advertisement says what a week looks like. I have not read that often, and it sounds like work I do well.',
          'I used this service in {2019|2020|2021|2022} when I had lost my work. Somebody had thought of me. I would like to be that somebody.',
          'A colleague from {org} went to your team and still talks about her work at supper.',
        ],
        middle: [
          'I like things that many people use and nobody notices.',
          'I like to finish what I begin, and to see whom it served.',
          'I am at my best where law, people and machines meet and none of them yields.',
          'What I have done until now was useful to few; I would like it to be useful to many.',
        ],
        end: [
          'What I would bring is patience with old systems and little patience with excuses.',
          'I would also learn from people who know the law better than I do.',
          'And I would rather explain a no than hide behind one.',
        ],
      },
      fr: {
        begin: [
          'Ma mère remplissait ces formulaires pour toute la rue. Je veux que le prochain lui prenne dix minutes.',
          'Après {3-14} ans de travail pour {org}, je connais l’arrière du comptoir et j’aimerais en réparer l’avant.',
          'L’annonce dit à quoi ressemble une semaine. C’est rare, et cela ressemble à un travail que je fais bien.',
          'J’ai eu besoin de ce service en {2019|2020|2021|2022}, quand j’ai perdu mon emploi. Quelqu’un avait pensé à moi. J’aimerais être cette personne.',
          'Une collègue qui travaillait avec moi pour {org} est passée dans votre équipe et en parle encore au souper.',
        ],
        middle: [
          'J’aime les choses dont tout le monde se sert sans les remarquer.',
          'J’aime finir ce que je commence, et voir à qui cela a servi.',
          'Je donne le meilleur là où la loi, les gens et les machines se rencontrent sans qu’aucun ne cède.',
          'Ce que j’ai fait jusqu’ici a servi à peu de monde ; j’aimerais que cela serve à beaucoup.',
        ],
        end: [
          'J’apporterais de la patience envers les vieux systèmes, et peu de patience envers les excuses.',
          'J’apprendrais aussi de gens qui connaissent la loi mieux que moi.',
          'Et j’aime mieux expliquer un refus que m’abriter derrière lui.',
        ],
      },
    },
  },
  languages: {
    kind: 'general',
    asked: {
      en: 'In which language do you work most easily, and how do you serve people in the other one?',
      fr: 'Dans quelle langue travaillez-vous le plus facilement, et comment servez-vous les gens dans l’autre ?',
    },
    wordLimit: 100,
    answers: {
      en: {
        begin: [
          'I write in English and speak French every day with half of my team.',
          'English is the language I think in. My French comes from the schoolyard and {2-6} years of evening classes.',
          'I grew up with a third language, work in English, and have learned French since {2012-2020}.',
          'English at work, French at home with the children, since their school chose for us.',
          'My French is that of a reader: I understand a law sooner than a joke.',
          'I spent {2-7} years in {Québec|Moncton|Sudbury|Gatineau} and speak French without thinking of it, but I still write it slowly.',
        ],
        middle: [
          'When somebody calls in French I stay in French, even when they offer to change.',
          'I have a colleague read what I write in French before it leaves, and I do the same for her English.',
          'I begin every call in both languages and follow the one I hear.',
          'I prepare the difficult words the evening before.',
        ],
        end: [
          'My next test is in the {spring|fall}.',
          'I would like to reach level C in speaking within {1|two|three} years.',
          'What I do not know how to say, I draw.',
        ],
      },
      fr: {
        begin: [
          'J’écris en français et parle anglais tous les jours avec la moitié de mon équipe.',
          'Le français est la langue dans laquelle je pense. Mon anglais vient de la cour d’école et de {2-6} ans de cours du soir.',
          'J’ai grandi dans une troisième langue, je travaille en français et j’apprends l’anglais depuis {2012-2020}.',
          'Le français au travail, l’anglais à la maison avec les enfants, parce que leur rue a choisi pour nous.',
          'Mon anglais est celui de la lecture : je comprends une loi plus vite qu’une blague.',
          'J’ai passé {2-7} ans à {Toronto|Halifax|Calgary|Victoria} et je parle anglais sans y penser, mais je l’écris encore lentement.',
        ],
        middle: [
          'Quand quelqu’un appelle en anglais, je reste en anglais, même si on m’offre de changer.',
          'Une collègue relit ce que j’écris en anglais avant l’envoi, et je relis son français.',
          'Je commence chaque appel dans les deux langues et je poursuis dans celle que j’entends.',
          'Je prépare la veille les mots difficiles.',
        ],
        end: [
          'Mon prochain examen a lieu {au printemps|à l’automne}.',
          'J’aimerais atteindre le niveau C à l’oral d’ici {deux|trois} ans.',
          'Ce que je ne sais pas dire, je le dessine.',
        ],
      },
    },
  },
  place: {
    kind: 'general',
    asked: {
      en: 'From where would you work, and how do you stay in touch with a team that is elsewhere?',
      fr: 'D’où travailleriez-vous, et comment gardez-vous le contact avec une équipe qui est ailleurs ?',
    },
    wordLimit: 100,
    answers: {
      en: {
        begin: [
          'I live in {city} and would like to stay.',
          'From {city}, where I have a quiet room and a line that holds.',
          'I am in {city} and can be in the office {two|three} days a week where there is one.',
          'From {city}, {20|35|50|75} minutes by bus from the nearest federal building.',
          'I would move from {city} for the right work, but not before school is out.',
        ],
        middle: [
          'I write down at noon what I am stuck on, where everybody sees it.',
          'I call rather than write when a third message would be needed.',
        ],
        end: [
          'Twice a year I like to sit at the same table.',
          'My camera is on when somebody is new.',
          'In {3-9} years of working apart I have missed one birthday.',
        ],
      },
      fr: {
        begin: [
          'J’habite {city} et j’aimerais y rester.',
          'Depuis {city}, où j’ai une pièce tranquille et une ligne qui tient.',
          'Mon domicile est à {city}, et je peux être au bureau {deux|trois} jours par semaine là où il y en a un.',
          'Depuis {city}, à {20|35|50|75} minutes d’autobus de l’immeuble fédéral le plus proche.',
          'Je quitterais {city} pour le bon travail, mais pas avant la fin de l’école.',
        ],
        middle: [
          'À midi, j’écris là où tout le monde le voit ce qui me bloque.',
          'J’appelle plutôt que d’écrire quand il faudrait un troisième message.',
        ],
        end: [
          'Deux fois par année, j’aime prendre place à la même table.',
          'Ma caméra est ouverte quand quelqu’un est nouveau dans l’équipe.',
          'En {3-9} ans de travail à distance, j’ai manqué un anniversaire.',
        ],
      },
    },
  },
  shifts: {
    kind: 'general',
    asked: {
      en: 'The work is done in shifts. What helps you to do it well over years?',
      fr: 'Le travail se fait par quarts. Qu’est-ce qui vous aide à bien le faire pendant des années ?',
    },
    wordLimit: 100,
    answers: {
      en: {
        begin: [
          'I have worked nights for {2-8} years and like the quiet of four in the morning.',
          'Shifts are new to me; my sister is a nurse and has told me the truth about them.',
          'I worked shifts at {org} and know what I need.',
        ],
        middle: [
          'A calendar known two months ahead is most of it.',
          'I sleep with the telephone in the kitchen, and walk before I drive home.',
        ],
        end: [
          'I say when I am tired, and expect others to.',
          'A good note at the change of shift lets me forget the place when I leave it.',
          'I would ask for the same week of nights as the colleague I learn from.',
        ],
      },
      fr: {
        begin: [
          'Je travaille de nuit depuis {2-8} ans et j’aime le calme de quatre heures du matin.',
          'Les quarts sont nouveaux pour moi ; ma sœur est infirmière et m’en a dit la vérité.',
          'J’ai fait des quarts pour {org} et je sais ce qu’il me faut.',
        ],
        middle: [
          'Un calendrier connu deux mois d’avance fait presque tout.',
          'Je dors avec le téléphone dans la cuisine, et je marche avant de prendre le volant.',
        ],
        end: [
          'Je dis quand la fatigue est là, et j’attends la même chose des autres.',
          'Une bonne note au changement de quart me permet d’oublier l’endroit en le quittant.',
          'Je demanderais la même semaine de nuit que la personne auprès de qui j’apprends.',
        ],
      },
    },
  },
} as const satisfies Record<string, Question>
