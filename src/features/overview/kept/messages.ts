import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  list: { en: 'My views', fr: 'Mes vues' },
  listLead: { en: 'Filters and orders of the campaign overview that you keep under a name. Only you see them.', fr: 'Les filtres et les ordres de l’aperçu des campagnes que vous gardez sous un nom. Personne d’autre ne les voit.' },
  listEmpty: { en: 'You keep no view yet.', fr: 'Vous ne gardez encore aucune vue.' },
  newTitle: { en: 'Keep this view', fr: 'Garder cette vue' },
  newLead: { en: 'The filter and the order as they are now; the figures are those of the day you come back.', fr: 'Le filtre et l’ordre tels qu’ils sont ; les chiffres seront ceux du jour où vous reviendrez.' },
  name: { en: 'Name', fr: 'Nom' },
  nameHint: { en: 'As you will look for it, such as “Pools of our office”.', fr: 'Comme vous la chercherez, par exemple « Bassins de notre bureau ».' },
  nameMissing: { en: 'Enter a name', fr: 'Entrez un nom' },
  viewNameTaken: { en: 'You keep another view under this name: enter another one', fr: 'Vous gardez une autre vue sous ce nom : entrez-en un autre' },
  tooManyViews: { en: 'You keep {most} views, which is the most: remove one first', fr: 'Vous gardez {most} vues, ce qui est le maximum : supprimez-en une d’abord' },
  keepIt: { en: 'Keep the view', fr: 'Garder la vue' },
  removal: { en: 'Remove “{name}”?', fr: 'Supprimer « {name} » ?' },
  removalBody: { en: 'The campaigns themselves are not touched.', fr: 'Les campagnes elles-mêmes ne changent pas.' },
  removeView: { en: 'Remove this view', fr: 'Supprimer cette vue' },
  kept: { en: 'The view is kept', fr: 'La vue est gardée' },
  removed: { en: 'The view is removed', fr: 'La vue est supprimée' },
  views: { en: 'Kept views of the campaign overview', fr: 'Vues gardées de l’aperçu des campagnes' },
  asked: { en: 'What it asks', fr: 'Ce qu’elle demande' },
})
