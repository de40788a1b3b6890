import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Look among people of these groups', fr: 'Chercher parmi les personnes de ces groupes' },
  lead: {
    en: 'This campaign is open to designated groups alone: {groups}. Here its office finds people who agreed to be found for such a campaign and declared one of these groups.',
    fr: 'Cette campagne est réservée à des groupes désignés : {groups}. Son bureau trouve ici les personnes qui ont accepté d’être trouvées pour une telle campagne et qui ont déclaré un de ces groupes.',
  },
  careTitle: { en: 'With care', fr: 'Avec précaution' },
  care: {
    en: 'Who is in the list declared one of these groups, for this purpose alone: do not note it anywhere else, and do not tell it. Whoever is not in it did not agree, did not answer, or does not belong: nobody can tell which. Each look is recorded, without names.',
    fr: 'Les personnes de la liste ont déclaré un de ces groupes, à cette seule fin : ne le notez nulle part ailleurs et ne le dites à personne. Les autres n’ont pas accepté, n’ont pas répondu ou n’en font pas partie : personne ne peut savoir laquelle de ces raisons vaut. Chaque recherche est consignée, sans aucun nom.',
  },
  look: { en: 'Look', fr: 'Chercher' },
  tooMany: { en: 'More than {most} people match before their declarations are read: ask for more first.', fr: 'Plus de {most} personnes correspondent avant la lecture des déclarations : précisez d’abord votre besoin.' },
  few: {
    en: 'To protect people, so few are neither counted nor listed, not even for the office. Ask for less, or advertise the campaign.',
    fr: 'Pour protéger les gens, un nombre aussi petit n’est ni précisé ni suivi d’une liste, pas même pour le bureau. Demandez-en moins, ou annoncez la campagne.',
  },
  backToCampaign: { en: 'Back to the campaign', fr: 'Revenir à la campagne' },
})
