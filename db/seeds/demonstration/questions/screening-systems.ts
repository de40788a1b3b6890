import type { Question } from '../questions.ts'

/** Screening questions about work with systems. */
export const aboutSystems = {
  incident: {
    kind: 'screening',
    asked: { en: 'Which incident taught you most?', fr: 'Quel incident vous a le plus appris ?' },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'On a Friday in {2017-2024} a certificate expired and {9-30} services went dark. Everyone looked for an attack for {2-4} hours.',
          'An intern at {org} found a key to our storage in a public place. It had been there for {3-11} weeks.',
          'A patch that I had approved stopped {12-60} machines in a hospital. It was my signature.',
        ],
        middle: [
          'I kept the log: what we saw, at what time, who tried what. It was dull, and by midnight it was the only thing that everybody believed.',
          'We closed the door first and looked for the cause after. I called those who depend on us before they called me.',
        ],
        end: [
          'In the review we asked what made sense at the time, not who did it. {Three|Four|Five} changes came of it and all of them were made within a month.',
          'I learned that the first explanation is a comfort. I now write down what would prove it wrong.',
          'Since then we rehearse: {3-6} times a year somebody pulls a plug that I choose, and a person who is new leads.',
        ],
      },
      fr: {
        begin: [
          'Un vendredi de {2017-2024}, un certificat a expiré et {9-30} services se sont éteints. Pendant {2-4} heures, tout le monde a cherché une attaque.',
          'Une stagiaire, quand je travaillais pour {org}, a trouvé dans un endroit public une clé de notre stockage. Elle y était depuis {3-11} semaines.',
          'Un correctif que j’avais approuvé a arrêté {12-60} machines dans un hôpital. La signature était la mienne.',
        ],
        middle: [
          'J’ai tenu le journal : ce qu’on voyait, à quelle heure, qui essayait quoi. C’était ennuyeux, et à minuit c’était la seule chose que tout le monde croyait.',
          'Nous avons d’abord fermé la porte et cherché la cause ensuite. J’ai appelé les gens qui dépendent de nous avant qu’ils m’appellent.',
        ],
        end: [
          'À la revue, nous avons demandé ce qui semblait sensé sur le moment, et non à qui la faute. {Trois|Quatre|Cinq} changements en sont sortis, tous faits dans le mois.',
          'J’ai appris que la première explication est un réconfort. Maintenant, j’écris ce qui prouverait qu’elle est fausse.',
          'Depuis, nous répétons : {3-6} fois par année, on débranche quelque chose que je choisis, et c’est une personne nouvelle qui dirige.',
        ],
      },
    },
  },
  risk: {
    kind: 'screening',
    asked: {
      en: 'Describe a risk that you explained to somebody who had to decide. What did they decide?',
      fr: 'Décrivez un risque que vous avez expliqué à quelqu’un qui devait décider. Qu’a décidé cette personne ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'A program wanted to keep copies of passports “for a while”. There were {20-90} thousand of them.',
          'A supplier of {org} could read our backups. It had never done so, and nothing prevented it.',
          'A model was to choose whose file is looked at first. It was right {83-94} times in a hundred, and wrong mostly about the same people.',
        ],
        middle: [
          'I wrote three sentences: what can happen, to whom, and what it would cost to make it smaller. I left the colour chart out.',
          'I told it as a day: this is the morning on which we find out, and these are the people we call.',
        ],
        end: [
          'She took the risk for {3-6} months, in writing, and gave the money to end it. It was ended in {4-8}.',
          'He said no to the launch. I had advised yes with conditions; he had thought of one more thing, and I learned it.',
          'They chose to do without. It turned out that nobody needed it, and I now ask that first.',
        ],
      },
      fr: {
        begin: [
          'Un programme voulait garder des copies de passeports « pour un temps ». Il y en avait {20-90} mille.',
          'Un fournisseur pouvait lire nos sauvegardes, quand je travaillais pour {org}. Il ne l’avait jamais fait, et rien ne l’en empêchait.',
          'Un modèle devait choisir quel dossier on regarde d’abord. Il avait raison {83-94} fois sur cent, et tort surtout pour les mêmes personnes.',
        ],
        middle: [
          'J’ai écrit trois phrases : ce qui peut arriver, à qui, et ce qu’il en coûterait de réduire le risque. J’ai laissé de côté le tableau de couleurs.',
          'Je l’ai raconté comme une journée : voici le matin où nous l’apprenons, et voici les gens que nous appelons.',
        ],
        end: [
          'Elle a accepté le risque pour {3-6} mois, par écrit, et trouvé l’argent pour y mettre fin. C’était réglé en {4-8} mois.',
          'Il a refusé le lancement. J’avais conseillé un oui sous conditions ; il avait pensé à une chose de plus, et je l’ai retenue.',
          'On a choisi de s’en passer. Personne n’en avait besoin, au fond, et c’est maintenant ma première question.',
        ],
      },
    },
  },
  'small-change': {
    kind: 'screening',
    asked: {
      en: 'Which small change to a program are you proud of, and why?',
      fr: 'Quelle petite modification à un programme vous donne de la fierté, et pourquoi ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'I took out {4-30} lines. They had been copied into {6-14} places in {2011-2018}, and in three of them they were wrong.',
          'At {org} a list was sorted in the database and then again, differently, on the page. I removed the second.',
          'I changed an error from “invalid input” to the sentence that says which field, why, and that nothing was lost.',
        ],
        middle: [
          'I wrote the test that fails before I touched anything, and showed it to the person who had reported the fault.',
          'It took an hour to write and {2-6} days to be sure, because I read every place that called it.',
        ],
        end: [
          'It is small enough to be read at a glance, and it has not been touched since.',
          'The night run ends {25-70} minutes earlier, and the colleague who used to wait for it goes home.',
          'Complaints of that kind stopped. I am proud of it because nobody noticed.',
        ],
      },
      fr: {
        begin: [
          'J’ai retiré {4-30} lignes. On les avait copiées à {6-14} endroits en {2011-2018}, et à trois de ces endroits elles étaient fausses.',
          'Quand je travaillais pour {org}, une liste était triée dans la base de données, puis de nouveau, autrement, sur la page. J’ai enlevé le second tri.',
          'J’ai remplacé un message, « saisie invalide », par la phrase qui dit quel champ, pourquoi, et que rien n’est perdu.',
        ],
        middle: [
          'J’ai écrit le test qui échoue avant de toucher à quoi que ce soit, et l’ai montré à la personne qui avait signalé le défaut.',
          'Il a fallu une heure pour l’écrire et {2-6} jours pour en avoir la certitude, car j’ai lu tous les endroits qui l’appelaient.',
        ],
        end: [
          'Elle est assez petite pour se lire d’un coup d’œil, et personne n’y a touché depuis.',
          'Le traitement de nuit finit {25-70} minutes plus tôt, et la personne qui l’attendait rentre chez elle.',
          'Les plaintes de cette sorte ont cessé. J’y tiens parce que personne ne l’a remarquée.',
        ],
      },
    },
  },
  barrier: {
    kind: 'screening',
    asked: {
      en: 'Describe a barrier that you removed for people with disabilities. Who told you about it?',
      fr: 'Décrivez un obstacle que vous avez éliminé pour des personnes en situation de handicap. Qui vous en a parlé ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'A man who does not use his hands showed me our calendar. It took him {60-140} words of dictation to choose a day.',
          'A colleague at {org} who reads with a screen reader asked why our tables talk so much. Each cell repeated {3-6} headings.',
          'A student with migraines wrote that a banner moved at the edge of every page. We had stopped seeing it.',
        ],
        middle: [
          'I sat beside them, said nothing for half an hour, and asked afterwards whether I might write down what I had seen.',
          'I tried it myself first, to waste less of their time, and we paid for the hour.',
        ],
        end: [
          'We replaced it by three plain fields. The time fell from {4-9} minutes to {20-45} seconds, and everybody else was faster too.',
          'The change was {10-40} lines. The test that keeps it is longer, and I like it better.',
          'They came back a month later and found the next one. That is the arrangement we have now.',
        ],
      },
      fr: {
        begin: [
          'Un homme qui ne se sert pas de ses mains m’a montré notre calendrier. Il lui fallait dicter {60-140} mots pour choisir un jour.',
          'Une collègue, quand je travaillais pour {org}, m’a demandé pourquoi nos tableaux parlent autant. Avec un lecteur d’écran, chaque case répétait {3-6} en-têtes.',
          'Une étudiante qui a des migraines nous a écrit qu’une bannière bougeait au bord de chaque page. Nous ne la voyions plus.',
        ],
        middle: [
          'J’ai pris place à ses côtés, en silence pendant une demi-heure, puis j’ai demandé si je pouvais noter ce que j’avais vu.',
          'J’ai d’abord essayé par moi-même, pour lui faire perdre moins de temps, et nous avons payé l’heure.',
        ],
        end: [
          'Nous l’avons remplacé par trois champs simples. Le temps est passé de {4-9} minutes à {20-45} secondes, et tout le monde va plus vite aussi.',
          'La modification tenait en {10-40} lignes. Le test qui la garde est plus long, et je le préfère.',
          'La même personne est revenue un mois plus tard et a trouvé l’obstacle suivant. C’est notre entente, maintenant.',
        ],
      },
    },
  },
  figure: {
    kind: 'screening',
    asked: {
      en: 'Tell us about a figure that turned out to be wrong. How did you find out?',
      fr: 'Parlez-nous d’un chiffre qui s’est révélé faux. Comment l’avez-vous découvert ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'A board at {org} said that {92-97} percent of calls were answered in time. It counted those that hung up as answered.',
          'Two reports gave the number of open files, {3-9} thousand apart. Both were checked every month.',
          'The average wait had fallen by half in a week. Nobody asked, because it was good news.',
        ],
        middle: [
          'I took {20-50} cases by hand and followed each one. The {7-19}th was the one that explained it.',
          'I asked the person who enters the data to show me. There was a box that everyone leaves empty on Fridays.',
        ],
        end: [
          'We corrected it, said so on the same page, and kept the old figure beside the new one for a year.',
          'I wrote a check that would have caught it. It has caught {2-5} others since.',
          'The correction was smaller than the apology. Trust came back faster than I had feared.',
        ],
      },
      fr: {
        begin: [
          'Un tableau, quand je travaillais pour {org}, disait que {92-97} pour cent des appels recevaient une réponse à temps. Il comptait comme répondus ceux qui avaient raccroché.',
          'Deux rapports donnaient le nombre de dossiers ouverts, à {3-9} mille près. Les deux étaient vérifiés chaque mois.',
          'L’attente moyenne avait baissé de moitié en une semaine. Personne n’a rien demandé, car la nouvelle était bonne.',
        ],
        middle: [
          'J’ai pris {20-50} cas à la main et les ai suivis un à un. Le {7-19}e expliquait tout.',
          'J’ai demandé à la personne qui saisit les données de me montrer. Il y avait une case que tout le monde laisse vide le vendredi.',
        ],
        end: [
          'Nous l’avons corrigé, l’avons dit sur la même page et avons laissé pendant un an l’ancien chiffre à côté du nouveau.',
          'J’ai écrit la vérification qui l’aurait attrapé. Elle en a attrapé {2-5} autres depuis.',
          'La correction était plus petite que les excuses. La confiance est revenue plus vite que je ne le craignais.',
        ],
      },
    },
  },
  move: {
    kind: 'screening',
    asked: {
      en: 'What did you move from one system to another, and how did you know that nothing was lost?',
      fr: 'Qu’avez-vous déplacé d’un système à un autre, et comment avez-vous su que rien ne s’était perdu ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'The files of {30-400} thousand people, from a system of {1988-1999} that knew no accents and wrote Côté as COTE.',
          'The pensions register of {org}: {6-22} tables in which the same person could be three.',
          'Nine years of case notes, a third of which lived in the one field that had no limit.',
        ],
        middle: [
          'We ran both for {6-14} weeks and compared each night. I sorted the differences by cause, not by number.',
          'Before the move we agreed on {5-12} counts that must be equal, and on what we would do if one was not.',
        ],
        end: [
          'At the end {3-40} records did not fit. A person looked at each, and we wrote down what they decided.',
          'We went back once, at four in the morning, and nobody outside noticed. The second night it held.',
          'The old system stayed readable for a year. It was opened {2-9} times, and each time the new one had been right.',
        ],
      },
      fr: {
        begin: [
          'Les dossiers de {30-400} mille personnes, tirés d’un système de {1988-1999} qui ne connaissait pas les accents et écrivait Côté COTE.',
          'Un registre de pensions, pour {org} : {6-22} tables où la même personne pouvait en être trois.',
          'Neuf ans de notes de dossier, dont le tiers logeait dans le seul champ sans limite.',
        ],
        middle: [
          'Nous avons fait tourner les deux pendant {6-14} semaines et comparé chaque nuit. J’ai classé les écarts par cause, et non par nombre.',
          'Avant le déplacement, nous avons convenu de {5-12} comptes qui devaient être égaux, et de ce que nous ferions si l’un d’eux ne l’était pas.',
        ],
        end: [
          'À la fin, {3-40} dossiers n’entraient pas. Une personne a regardé chacun, et nous avons consigné sa décision.',
          'Nous avons fait marche arrière une fois, à quatre heures du matin, et personne dehors ne l’a su. La deuxième nuit, tout a tenu.',
          'L’ancien système est resté lisible un an. On l’a ouvert {2-9} fois, et chaque fois le nouveau avait raison.',
        ],
      },
    },
  },
  choice: {
    kind: 'screening',
    asked: {
      en: 'Which choice between several ways did you recommend, and what did you give up by it?',
      fr: 'Quel choix entre plusieurs voies avez-vous recommandé, et à quoi avez-vous renoncé ?',
    },
    wordLimit: 250,
    answers: {
      en: {
        begin: [
          'To buy, to build, or to go on with paper. For a permit that {900-4000} people ask for in a year I recommended paper, made better.',
          'At {org} we could join two registers, copy one into the other, or ask one question between them. I recommended the question.',
          'One large platform or {4-9} small tools. I recommended the tools, against my own earlier drawing.',
        ],
        middle: [
          'I gave each way its best advocate and asked each to say when they would be wrong.',
          'I put a price on being wrong. Two of the three could not be undone within a year, and that settled most of it.',
        ],
        end: [
          'We gave up speed in the first year, and a director’s dream. We kept the freedom to choose again, and have used it once.',
          'We gave up a figure that analysts would have liked. Nobody’s address is held twice.',
          'After {2-4} years I would choose the same, for another reason: the people who run it can understand all of it.',
        ],
      },
      fr: {
        begin: [
          'Acheter, construire ou continuer sur papier. Pour un permis que demandent {900-4000} personnes par année, j’ai recommandé le papier, en mieux.',
          'Pour {org}, nous pouvions réunir deux registres, copier l’un dans l’autre ou poser une seule question entre les deux. J’ai recommandé la question.',
          'Une grande plateforme ou de {4-6} à {7-9} petits outils. J’ai recommandé les outils, contre mon propre dessin d’avant.',
        ],
        middle: [
          'J’ai donné à chaque voie la meilleure personne pour la défendre et demandé à chacune de dire quand elle aurait tort.',
          'J’ai mis un prix sur l’erreur. Deux des trois voies ne pouvaient se défaire en moins d’un an, ce qui a presque réglé la question.',
        ],
        end: [
          'Nous avons renoncé à la vitesse la première année, et au rêve d’une directrice. Nous avons gardé la liberté de choisir de nouveau, et l’avons exercée une fois.',
          'Nous avons renoncé à un chiffre que les analystes auraient aimé. L’adresse de personne n’est gardée deux fois.',
          'Après {2-4} ans, je choisirais la même chose, pour une autre raison : les gens qui l’exploitent peuvent tout comprendre.',
        ],
      },
    },
  },
  'privacy-balance': {
    kind: 'screening',
    asked: {
      en: 'When did openness and someone’s privacy pull in opposite directions, and what did you do?',
      fr: 'Quand la transparence et la vie privée d’une personne ont-elles tiré en sens contraire, et qu’avez-vous fait ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'A reporter asked for {300-1200} pages about a closure. In a small place, a date and a job title are a name.',
          'A man asked {org} for his own file, and half of it was about his sister.',
          'A band asked for records of a school. They held the names of children who never spoke of it.',
        ],
        middle: [
          'I called before I read. What they wanted to know was on {10-40} pages, and we began with those.',
          'I asked those concerned where I could, and an elder where I could not.',
        ],
        end: [
          'We released {80-93} percent, and for each line that is missing I can give the section and the reason in my own words.',
          'The complaint that followed was not upheld. The letter of thanks came a year later.',
          'I took longer than the law gives, said so in time, and said why. I would do it again.',
        ],
      },
      fr: {
        begin: [
          'Un journaliste demandait {300-1200} pages au sujet d’une fermeture. Dans un petit endroit, une date et un titre de poste sont un nom.',
          'Un homme a demandé son propre dossier, quand je travaillais pour {org}, et la moitié portait sur sa sœur.',
          'Un conseil de bande demandait les documents d’un pensionnat. On y trouvait les noms d’enfants qui n’en ont jamais parlé.',
        ],
        middle: [
          'J’ai appelé avant de lire. Ce qu’on voulait savoir tenait en {10-40} pages, et nous avons commencé par celles-là.',
          'J’ai demandé aux personnes concernées là où je le pouvais, et à une personne aînée là où je ne le pouvais pas.',
        ],
        end: [
          'Nous en avons communiqué {80-93} pour cent, et pour chaque ligne qui manque je peux donner l’article et la raison dans mes mots.',
          'La plainte qui a suivi n’a pas été jugée fondée. La lettre de remerciement est arrivée un an plus tard.',
          'J’ai pris plus de temps que n’en donne la loi, l’ai dit à temps et ai dit pourquoi. Je le referais.',
        ],
      },
    },
  },
  'test-found': {
    kind: 'screening',
    asked: {
      en: 'What did one of your tests find that nobody expected?',
      fr: 'Qu’est-ce que l’un de vos essais a révélé que personne n’attendait ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'Names of one letter. There were {9-60} people with such a name, and none of them had ever got past the second page.',
          'At {org}, the clock change: between one and two on a November night every appointment existed twice.',
          'With {200-900} people at once the page was fast. With one, after lunch, it took {8-20} seconds.',
        ],
        middle: [
          'I had written it for another reason and nearly deleted it, since it failed only {2-6} times in a hundred.',
          'I find such things by asking who is not in our test data, and then adding them.',
        ],
        end: [
          'The fix was a line. What I kept is the list of such people, which every new team now gets on the first day.',
          'It had been so for {3-8} years. We wrote to those we could find.',
          'Nobody believed it until I sat a director in front of it and said nothing.',
        ],
      },
      fr: {
        begin: [
          'Les noms d’une seule lettre. {9-60} personnes en portaient un, et aucune n’avait jamais dépassé la deuxième page.',
          'Le changement d’heure, quand je travaillais pour {org} : entre une et deux heures, une nuit de novembre, chaque rendez-vous existait deux fois.',
          'Avec {200-900} personnes à la fois, la page était rapide. Avec une seule, après le dîner, elle prenait {8-20} secondes.',
        ],
        middle: [
          'Je l’avais écrit pour une autre raison et j’ai failli le supprimer, car il n’échouait que {2-6} fois sur cent.',
          'Je trouve ces choses en me demandant qui manque dans nos données d’essai, puis en l’y ajoutant.',
        ],
        end: [
          'La correction tenait en une ligne. J’ai gardé la liste de ces gens, que chaque nouvelle équipe reçoit maintenant le premier jour.',
          'Il en était ainsi depuis {3-8} ans. Nous avons écrit aux personnes que nous avons pu retrouver.',
          'Personne n’y a cru avant que j’installe une directrice devant l’écran, sans rien dire.',
        ],
      },
    },
  },
  'learned-fast': {
    kind: 'screening',
    asked: {
      en: 'Tell us about something you had to learn quickly. How did you go about it?',
      fr: 'Parlez-nous de quelque chose que vous avez dû apprendre vite. Comment vous y êtes-vous pris ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'A colleague left on a Thursday, and on Monday the {payroll|mail|library} system of {org} was mine.',
          'I was given {3-6} weeks to help with an audit in a language of programming I had never read.',
          'When my father fell ill I learned the words of a hospital in {2-5} nights, because somebody had to ask the questions.',
        ],
        middle: [
          'I began with what breaks most, not with page one. I kept a notebook with what I believed and a mark when it turned out false.',
          'I found the person who knew, offered to write down what she told me, and read it back to her every Friday.',
        ],
        end: [
          'After {4-9} weeks I could teach it to somebody, which is how I know that I had learned it.',
          'I made {2-4} mistakes and told of each the same day. The notebook is what the next person was given.',
          'I am not fast. I ask early, and I do not mind looking foolish for an hour.',
        ],
      },
      fr: {
        begin: [
          'Une collègue est partie un jeudi, et le lundi le système de {paye|courriel|bibliothèque} était à moi, quand je travaillais pour {org}.',
          'J’ai eu de {2-3} à {4-6} semaines pour aider à une vérification dans un langage de programmation que je n’avais jamais lu.',
          'Quand mon père est tombé malade, j’ai appris les mots de l’hôpital en {2-5} nuits, parce qu’il fallait bien que quelqu’un pose les questions.',
        ],
        middle: [
          'J’ai commencé par ce qui casse le plus, et non par la page un. J’ai tenu un carnet de ce que je croyais, avec une marque quand c’était faux.',
          'J’ai trouvé la personne qui savait, lui ai offert de mettre par écrit ce qu’elle disait et le lui ai relu chaque vendredi.',
        ],
        end: [
          'Après {4-9} semaines, je pouvais l’enseigner à quelqu’un : c’est ainsi que je sais que je l’avais appris.',
          'J’ai fait {2-4} erreurs et les ai dites le jour même. C’est ce carnet qu’a reçu la personne suivante.',
          'Je n’apprends pas vite. Je demande tôt, et avoir l’air de ne rien savoir pendant une heure ne me gêne pas.',
        ],
      },
    },
  },
  automated: {
    kind: 'screening',
    asked: {
      en: 'What have you automated, and what did you leave to people on purpose?',
      fr: 'Qu’avez-vous automatisé, et qu’avez-vous laissé exprès aux personnes ?',
    },
    wordLimit: 200,
    answers: {
      en: {
        begin: [
          'The Monday report of {org}, which took a colleague {3-7} hours and her good mood.',
          'The making of a new environment: {40-110} steps on a page, of which two people knew the last ten.',
          'The sorting of {600-3000} letters a week by what they ask for.',
        ],
        middle: [
          'I watched it done by hand {twice|three times|four times} first, and wrote each step down. A third turned out to serve nobody.',
          'I made it say what it does and stop when it is not sure. The log can be read by those who used to do the work.',
        ],
        end: [
          'What stays with a person is the last yes, and every case that looks like none before. It is {4-9} percent, and it is the part worth her time.',
          'I left the telephone call alone. It could be automated, and it is the reason people trust the rest.',
          'It saves {5-12} hours a week. They went to the queue that nobody had looked at since spring.',
        ],
      },
      fr: {
        begin: [
          'Le rapport du lundi, pour {org}, qui coûtait à une collègue {3-7} heures et sa bonne humeur.',
          'La création d’un environnement : {40-110} étapes sur une page, dont deux personnes connaissaient les dix dernières.',
          'Le tri de {600-3000} lettres par semaine selon ce qu’elles demandent.',
        ],
        middle: [
          'J’ai d’abord regardé faire à la main, {deux|trois|quatre} fois, en notant chaque étape. Le tiers ne servait à personne.',
          'J’ai fait en sorte que l’outil dise ce qu’il fait et s’arrête quand il doute. Les gens qui faisaient le travail peuvent lire son journal.',
        ],
        end: [
          'Reste à une personne le dernier oui, et chaque cas qui ne ressemble à aucun autre. C’est de {4-6} à {7-9} pour cent, et c’est la part qui mérite son temps.',
          'Je n’ai pas touché à l’appel téléphonique. On pourrait l’automatiser, et c’est grâce à lui que les gens se fient au reste.',
          'Cela libère {5-12} heures par semaine. Elles vont à la file que personne n’avait regardée depuis le printemps.',
        ],
      },
    },
  },
} as const satisfies Record<string, Question>
