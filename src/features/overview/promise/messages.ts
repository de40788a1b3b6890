import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'How this office keeps its word', fr: 'Comment ce bureau tient parole' },
  inTime: { en: 'Notices given in time', fr: 'Avis donnés à temps' },
  inTimeOf: { en: 'about {kept} of {all}', fr: 'environ {kept} sur {all}' },
  inTimeMeans: {
    en: 'Everyone is to be told the decision on their application within the time promised when it is signed. Counted in the office’s closed campaigns; decisions still to be told after their day count as late.',
    fr: 'La décision sur sa candidature doit être communiquée à chaque personne dans le délai promis à sa signature. Calculé sur les campagnes fermées du bureau ; les décisions encore à communiquer après leur jour comptent comme en retard.',
  },
  waiting: { en: 'Usual waiting', fr: 'Attente habituelle' },
  waitingOf: { en: 'half within {half}, 8 in 10 within {most}', fr: 'la moitié en {half} au plus, 8 sur 10 en {most} au plus' },
  waitDays: { en: { one: '{count} day', other: '{count} days' }, fr: { one: '{count} jour', other: '{count} jours' } },
  waitingMeans: {
    en: 'From the closing of the campaign until people were told the decision: about {people} people of the office’s closed campaigns.',
    fr: 'De la fermeture de la campagne jusqu’à la communication de la décision : environ {people} personnes des campagnes fermées du bureau.',
  },
  tooFew: { en: 'too few to say yet (fewer than {fewest})', fr: 'encore trop peu pour le dire (moins de {fewest})' },
  from: { en: 'Computed from the event log, to the nearest five people.', fr: 'Calculé à partir du journal des événements, à cinq personnes près.' },
})
