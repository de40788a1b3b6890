import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Take my profile away', fr: 'Emporter mon profil' },
  lead: { en: 'Your profile as a JSON Resume file, which many tools read, this portal included. It is yours: keep it, change it, use it elsewhere.', fr: 'Votre profil dans un fichier JSON Resume, que lisent bien des outils, ce portail compris. Il est à vous : gardez-le, modifiez-le, servez-vous-en ailleurs.' },
  holds: { en: 'It holds your name and contact details, your experiences, your skills, and the evidence you wrote.', fr: 'Il contient votre nom et vos coordonnées, vos expériences, vos compétences et les preuves que vous avez écrites.' },
  download: { en: 'Download JSON Resume', fr: 'Télécharger en JSON Resume' },
})
