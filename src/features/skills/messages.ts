import { sentences } from '../../i18n/sentences.ts'

export const categoryNames = sentences({
  technical: { en: 'Technical skill', fr: 'Compétence technique' },
  behavioural: { en: 'Behavioural skill', fr: 'Compétence comportementale' },
})

export const said = sentences({
  title: { en: 'Skills catalogue', fr: 'Catalogue des compétences' },
  lead: {
    en: 'The words that talent and managers share. People describe what they can do with these skills, and managers search by them. Both languages lead to the same skill.',
    fr: 'Les mots que les talents et les gestionnaires ont en commun. Chaque personne décrit ses capacités au moyen de ces compétences, et les gestionnaires s’en servent pour chercher. Les deux langues mènent à la même compétence.',
  },
  description: { en: 'Digital and behavioural skills in English and French, by family, with search in both languages.', fr: 'Compétences numériques et comportementales en français et en anglais, par famille, avec une recherche dans les deux langues.' },
  findLabel: { en: 'Find a skill', fr: 'Trouver une compétence' },
  findHint: { en: 'In English or French: a name, a tool, an abbreviation. For example: cloud, SQL, listening', fr: 'En français ou en anglais : un nom, un outil, une abréviation. Par exemple : infonuagique, SQL, écoute' },
  categoryLegend: { en: 'Kind of skill', fr: 'Type de compétence' },
  everyCategory: { en: 'All', fr: 'Toutes' },
  technical: { en: 'Technical', fr: 'Techniques' },
  behavioural: { en: 'Behavioural', fr: 'Comportementales' },
  found: { en: { one: '{count} skill found for “{words}”', other: '{count} skills found for “{words}”' }, fr: { one: '{count} compétence trouvée pour « {words} »', other: '{count} compétences trouvées pour « {words} »' } },
  knownAs: { en: 'Also known as:', fr: 'Aussi appelée :' },
  inEnglish: { en: 'In English:', fr: 'En anglais :' },
  inFrench: { en: 'In French:', fr: 'En français :' },
  wholeCatalogue: { en: 'See the whole catalogue', fr: 'Voir tout le catalogue' },
  noneTitle: { en: 'No skill is called “{words}”', fr: 'Aucune compétence ne s’appelle « {words} »' },
  noneElsewhere: {
    en: { one: 'There is {count} among the other kind of skill.', other: 'There are {count} among the other kind of skill.' },
    fr: { one: 'Il y en a {count} dans l’autre type de compétences.', other: 'Il y en a {count} dans l’autre type de compétences.' },
  },
  seeEveryCategory: { en: 'Search all kinds', fr: 'Chercher dans tous les types' },
  nearly: { en: 'Did you mean:', fr: 'Vouliez-vous dire :' },
  noneAdvice: {
    en: 'Try fewer words, a more general word (“database” rather than the name and version of a product), or the other language. You can also look through the families below.',
    fr: 'Essayez avec moins de mots, un mot plus général (« base de données » plutôt que le nom et la version d’un produit) ou dans l’autre langue. Vous pouvez aussi parcourir les familles ci-dessous.',
  },
  families: { en: 'Skill families', fr: 'Familles de compétences' },
  whole: { en: { one: '{count} skill in the catalogue', other: '{count} skills in the catalogue' }, fr: { one: '{count} compétence dans le catalogue', other: '{count} compétences dans le catalogue' } },
  inFamily: { en: { one: '{count} skill', other: '{count} skills' }, fr: { one: '{count} compétence', other: '{count} compétences' } },
  whatItIs: { en: 'What it is', fr: 'De quoi il s’agit' },
  otherWords: { en: 'Other words for it', fr: 'Autres appellations' },
  otherWordsHint: { en: 'A search by any of these words, in either language, finds this skill.', fr: 'Une recherche au moyen de l’un de ces mots, dans l’une ou l’autre langue, mène à cette compétence.' },
  inThisFamily: { en: { one: 'Skill family', other: 'Skill families' }, fr: { one: 'Famille de compétences', other: 'Familles de compétences' } },
  use: { en: 'Use this skill', fr: 'Utiliser cette compétence' },
  findTalent: { en: 'Find people with this skill', fr: 'Trouver des personnes qui ont cette compétence' },
  forManagers: { en: 'For managers of the Government of Canada, once signed in.', fr: 'Pour les gestionnaires du gouvernement du Canada, après l’ouverture d’une session.' },
  addToProfile: { en: 'Show it in my profile', fr: 'L’indiquer dans mon profil' },
  retired: { en: 'This skill is no longer offered. Profiles that name it keep it.', fr: 'Cette compétence n’est plus offerte. Les profils qui l’indiquent la conservent.' },
})
