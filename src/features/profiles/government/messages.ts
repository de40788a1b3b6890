import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Government employment', fr: 'Emploi au gouvernement' },
  lead: {
    en: 'Worked out from your career timeline: work of yours that goes on and names a department. There is nothing to fill in here.',
    fr: 'Déduit de votre parcours : le travail en cours pour lequel un ministère est indiqué. Il n’y a rien à remplir ici.',
  },
  isEmployee: { en: 'You work in the Government of Canada', fr: 'Vous travaillez au gouvernement du Canada' },
  isEmployeeBody: { en: 'You may apply to campaigns for public servants as well as to public ones.', fr: 'Vous pouvez postuler aux campagnes réservées aux fonctionnaires comme aux campagnes publiques.' },
  isNone: { en: 'No work in the Government of Canada goes on now', fr: 'Aucun travail en cours au gouvernement du Canada' },
  isNoneBody: {
    en: 'If you do work there, open that experience, tick “It is still ongoing” and name the department. To add it, choose “Add work”.',
    fr: 'Si vous y travaillez, ouvrez cette expérience, cochez « C’est toujours en cours » et indiquez le ministère. Pour l’ajouter, choisissez « Ajouter un emploi ».',
  },
  department: { en: 'Department', fr: 'Ministère' },
  appointment: { en: 'Appointment', fr: 'Nomination' },
  since: { en: 'When', fr: 'Quand' },
  notTold: { en: 'not told yet', fr: 'à préciser' },
})
