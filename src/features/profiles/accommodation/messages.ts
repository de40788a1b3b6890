import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Accommodation card', fr: 'Carte d’adaptation' },
  lead: {
    en: 'Say once what you need so that exams and interviews show what you can do. Never a diagnosis: nobody may ask for one here.',
    fr: 'Dites une fois ce qu’il vous faut pour que les examens et les entrevues montrent ce que vous savez faire. Jamais de diagnostic : personne ne peut en demander un ici.',
  },
  emptied: { en: 'Saved: nothing is kept on this card', fr: 'Enregistré : rien n’est conservé sur cette carte' },
  needs: { en: 'What do you need?', fr: 'De quoi avez-vous besoin ?' },
  details: { en: 'In your words', fr: 'Dans vos mots' },
  detailsHint: { en: 'What helps, and how much of it: “half as much time again”, “questions in advance”. Up to 2,000 characters.', fr: 'Ce qui aide, et dans quelle mesure : « la moitié du temps en plus », « les questions à l’avance ». Jusqu’à 2 000 caractères.' },
  isShared: { en: 'Share this card with an office when I apply to its campaign', fr: 'Montrer cette carte au bureau quand je pose ma candidature à sa campagne' },
  isSharedHint: {
    en: 'Without this, nobody but you sees the card, and you can still tell an office yourself at any time. It plays no part in any decision.',
    fr: 'Sans cela, personne d’autre que vous ne voit la carte, et vous pouvez toujours en parler vous-même à un bureau. Elle ne joue aucun rôle dans les décisions.',
  },
})
