import type { Sentence } from '../../../i18n/sentences.ts'
import { sentences } from '../../../i18n/sentences.ts'
import type { Category } from '../../skills/index.ts'
import type { ShowcaseList } from './rules.ts'

export const listNames = sentences({
  top: { en: 'My top skills', fr: 'Mes meilleures compétences' },
  improve: { en: 'Skills I want to improve', fr: 'Compétences que je veux améliorer' },
}) satisfies Record<ShowcaseList, Sentence>

export const listLeads = sentences({
  top: { en: 'What you would name first if someone asked what you are good at.', fr: 'Ce que vous nommeriez en premier si l’on vous demandait où se trouvent vos forces.' },
  improve: { en: 'Where you would like to learn, take a course or work beside someone.', fr: 'Ce que vous aimeriez apprendre, dans un cours ou auprès de quelqu’un.' },
}) satisfies Record<ShowcaseList, Sentence>

export const addNames = sentences({
  technical: { en: 'Add a technical skill', fr: 'Ajouter une compétence technique' },
  behavioural: { en: 'Add a behavioural skill', fr: 'Ajouter une compétence comportementale' },
}) satisfies Record<Category, Sentence>

export const said = sentences({
  showcase: { en: 'My showcase', fr: 'Ma vitrine' },
  lead: { en: 'Choose among your skills, up to five of each kind in each list, and put them in your order.', fr: 'Choisissez parmi vos compétences, jusqu’à cinq de chaque type dans chaque liste, et placez-les dans l’ordre que vous voulez.' },
  gatesNothing: {
    en: 'These lists change nothing in a search: they let nobody in, keep nobody out and put nobody before another. For now, nobody but you sees them.',
    fr: 'Ces listes ne changent rien aux recherches : elles ne font entrer personne, n’écartent personne et ne donnent la priorité à personne. Pour l’instant, personne d’autre que vous ne les voit.',
  },
  countOf: { en: '{kind} ({count} of {most})', fr: '{kind} ({count} sur {most})' },
  claimedChoice: { en: '{name} (claimed)', fr: '{name} (déclarée)' },
  noneChosen: { en: 'None chosen yet.', fr: 'Aucune pour l’instant.' },
  noneOfKind: { en: 'Your profile names no other skill of this kind.', fr: 'Votre profil ne nomme aucune autre compétence de ce type.' },
  addToProfile: { en: 'Add a skill to my profile', fr: 'Ajouter une compétence à mon profil' },
  full: { en: 'This list is full. To add another, take one off first.', fr: 'Cette liste est pleine. Pour en ajouter une autre, retirez-en d’abord une.' },
  choose: { en: 'Choose a skill', fr: 'Choisissez une compétence' },
  addButton: { en: 'Add to this list', fr: 'Ajouter à cette liste' },
  up: { en: 'Move up', fr: 'Monter' },
  down: { en: 'Move down', fr: 'Descendre' },
  off: { en: 'Take off this list', fr: 'Retirer de cette liste' },
  placeOf: { en: '{name}, now {place} of {count}', fr: '{name}, maintenant {place} sur {count}' },
  chooseMissing: { en: 'Choose a skill of your profile', fr: 'Choisissez une compétence de votre profil' },
  added: { en: '{name} is now in this list', fr: '{name} fait maintenant partie de cette liste' },
  takenOff: { en: '{name} is no longer in this list; it stays in your profile', fr: '{name} ne fait plus partie de cette liste, mais reste dans votre profil' },
})
