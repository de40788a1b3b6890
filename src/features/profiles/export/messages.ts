import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Take my profile away', fr: 'Emporter mon profil' },
  lead: { en: 'It is yours: keep it, change it, use it elsewhere. What you wrote stays in the language in which you wrote it.', fr: 'Il est à vous : gardez-le, modifiez-le, servez-vous-en ailleurs. Vos textes restent dans la langue où vous les avez écrits.' },
  pdfTitle: { en: 'PDF, to read and print', fr: 'PDF, pour lire et imprimer' },
  pdfBody: {
    en: 'Your name, contact details, headline and languages, your timeline, and your skills: those with evidence apart from those claimed. Tagged, so that it can be heard as well as seen.',
    fr: 'Votre nom, vos coordonnées, votre phrase de présentation et vos langues, votre parcours et vos compétences : les démontrées à part des déclarées. Balisé, pour être écouté aussi bien que vu.',
  },
  pdfLetters: { en: 'Some letters you use are not in the fonts of the PDF, and show as � there. The Word document has them.', fr: 'Certains caractères que vous utilisez manquent aux polices du PDF et y apparaissent comme �. Le document Word les contient.' },
  docxTitle: { en: 'Word, to go on writing', fr: 'Word, pour continuer d’écrire' },
  docxBody: { en: 'The same document, with real headings and lists, for a word processor (DOCX).', fr: 'Le même document, avec de vrais titres et de vraies listes, pour un traitement de texte (DOCX).' },
  resumeTitle: { en: 'JSON Resume, for other services', fr: 'JSON Resume, pour d’autres services' },
  resumeBody: {
    en: 'An open format for résumés that many tools read, and that dozens of themes turn into a page. Evidence stands with the experience it comes from; skills with evidence stand apart from those claimed.',
    fr: 'Un format ouvert de CV que bien des outils lisent et que des dizaines de thèmes mettent en page. Les preuves accompagnent l’expérience dont elles proviennent ; les compétences démontrées sont à part des déclarées.',
  },
  wholeTitle: { en: 'The whole profile, to bring it back', fr: 'Le profil complet, pour le ramener' },
  wholeBody: {
    en: 'Everything you told us about yourself, in both languages: brought into another account here, it makes the same profile. Also your answers for applications, your preferences and your accommodation card, so keep it to yourself. Your self-declaration is never in it.',
    fr: 'Tout ce que vous nous avez dit de vous, dans les deux langues : importé dans un autre compte ici, il donne le même profil. Il contient aussi vos réponses pour les candidatures, vos préférences et votre carte d’adaptation ; gardez-le donc pour vous. Votre autodéclaration n’y figure jamais.',
  },
  downloadEnglish: { en: 'Download in English', fr: 'Télécharger en anglais' },
  downloadFrench: { en: 'Download in French', fr: 'Télécharger en français' },
  download: { en: 'Download', fr: 'Télécharger' },
  documentTitle: { en: 'Profile – {name}', fr: 'Profil – {name}' },
  evidencedSkills: { en: 'Skills with evidence', fr: 'Compétences démontrées' },
  claimedSkills: { en: 'Claimed skills', fr: 'Compétences déclarées' },
  claimedWithout: { en: 'Claimed skills, without evidence yet', fr: 'Compétences déclarées, sans preuve pour l’instant' },
  footer: { en: 'Saved from the Digital Talent Portal on {date}', fr: 'Enregistré à partir du Portail des talents numériques le {date}' },
})
