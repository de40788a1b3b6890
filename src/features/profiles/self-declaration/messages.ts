import type { Sentence } from '../../../i18n/sentences.ts'
import { sentences } from '../../../i18n/sentences.ts'
import type { Gender, IndigenousAnswer, PlainAnswer, Purpose } from './choices.ts'

export const indigenousNames = sentences({
  'first-nations': { en: 'I am First Nations', fr: 'Je fais partie d’une Première Nation' },
  inuit: { en: 'I am Inuk (Inuit)', fr: 'Je suis Inuk (Inuit)' },
  metis: { en: 'I am Métis', fr: 'Je fais partie des Métis' },
  none: { en: 'None of these groups', fr: 'Aucun de ces groupes' },
  'prefer-not': { en: 'I would rather not say', fr: 'Je préfère ne pas répondre' },
}) satisfies Record<IndigenousAnswer, Sentence>

export const plainNames = sentences({
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  'prefer-not': { en: 'I would rather not say', fr: 'Je préfère ne pas répondre' },
}) satisfies Record<PlainAnswer, Sentence>

export const genderNames = sentences({
  woman: { en: 'Woman', fr: 'Femme' },
  man: { en: 'Man', fr: 'Homme' },
  another: { en: 'Another gender (non-binary, Two-Spirit or other)', fr: 'Un autre genre (non binaire, bispirituel ou autre)' },
  'prefer-not': { en: 'I would rather not say', fr: 'Je préfère ne pas répondre' },
}) satisfies Record<Gender, Sentence>

export const purposeNames = sentences({
  'portal-statistics': { en: 'Statistics about the portal', fr: 'Statistiques sur le portail' },
  'equity-campaigns': { en: 'Equity campaigns', fr: 'Campagnes d’équité' },
  'equity-search': { en: 'Being found for an equity campaign', fr: 'Être trouvable pour une campagne d’équité' },
}) satisfies Record<Purpose, Sentence>

export const purposeHints = sentences({
  'portal-statistics': { en: 'How many people of each group have a profile, are found and are hired. Counts only.', fr: 'Combien de personnes de chaque groupe ont un profil, sont trouvées et embauchées. Des nombres seulement.' },
  'equity-campaigns': {
    en: 'How many people of a group a campaign for employment equity reaches, and how they fare in it. Counts only: whether you take part in such a campaign is asked separately.',
    fr: 'Combien de personnes d’un groupe une campagne d’équité en matière d’emploi rejoint, et quels y sont leurs résultats. Des nombres seulement : votre participation à une telle campagne vous sera demandée à part.',
  },
  'equity-search': {
    en: 'When a campaign is open to some groups alone, and approved so, its office may look among people who can be found. If you belong to one of its groups, it then sees you in that list, and so knows that you declared one of them. Where there are several, nobody sees which; nobody sees your answers; it happens only while you can be found, and each look is recorded.',
    fr: 'Lorsqu’une campagne est réservée à certains groupes, et approuvée ainsi, son bureau peut chercher parmi les personnes trouvables. Si vous faites partie d’un de ces groupes, il vous voit dans cette liste et sait donc que vous en avez déclaré un. Lorsqu’il y en a plusieurs, personne ne voit lequel ; personne ne voit vos réponses ; cela n’arrive que tant que vous êtes trouvable, et chaque recherche est consignée.',
  },
}) satisfies Record<Purpose, Sentence>

export const said = sentences({
  title: { en: 'Self-declaration', fr: 'Autodéclaration' },
  lead: {
    en: 'Entirely up to you. Nothing here is needed to keep a profile, to be found or to apply, and nothing changes for you if you leave it empty.',
    fr: 'C’est entièrement votre choix. Rien ici n’est nécessaire pour avoir un profil, être trouvable ou poser votre candidature, et rien ne change pour vous si vous n’y répondez pas.',
  },
  howTitle: { en: 'How your answers are kept', fr: 'Comment vos réponses sont conservées' },
  howApart: {
    en: 'Apart from your profile, encrypted, and bound to your account. Only you can read them, on this page: no manager, no office and no administrator can.',
    fr: 'À part de votre profil, chiffrées et liées à votre compte. Vous êtes la seule personne à pouvoir les lire, sur cette page : ni les gestionnaires, ni les bureaux, ni l’administration n’y ont accès.',
  },
  howCounted: {
    en: 'They are used to count and, only if you choose it, to find you for a campaign open to your group; for no purpose that you do not choose below. A figure about fewer than five people is never told.',
    fr: 'Elles servent à compter et, seulement si vous le choisissez, à vous trouver pour une campagne réservée à votre groupe ; jamais à une fin que vous ne choisissez pas plus bas. Un chiffre qui porte sur moins de cinq personnes n’est jamais communiqué.',
  },
  howWithdrawn: { en: 'You can change or withdraw them at any time. Withdrawing removes them at once.', fr: 'Vous pouvez les modifier ou les retirer en tout temps. Les retirer les supprime aussitôt.' },
  howNoDraft: {
    en: 'Unlike other pages of the portal, this one keeps no draft as you type, so that nothing is ever stored unencrypted: your answers are kept only when you press the button.',
    fr: 'Contrairement aux autres pages du portail, celle-ci ne garde pas d’ébauche pendant la saisie, afin que rien ne soit jamais conservé en clair : vos réponses ne sont conservées que lorsque vous appuyez sur le bouton.',
  },
  howWorded: {
    en: 'The questions follow the Employment Equity Act, in the words of today. Whoever runs this installation confirms them against the law that applies.',
    fr: 'Les questions suivent la Loi sur l’équité en matière d’emploi, dans les mots d’aujourd’hui. Quiconque exploite cette installation les confirme au regard du droit applicable.',
  },
  indigenous: { en: 'Are you First Nations, Inuit or Métis?', fr: 'Faites-vous partie des Premières Nations, des Inuit ou des Métis ?' },
  indigenousWhy: {
    en: 'Why we ask: to see whether Indigenous people find the portal, are found and are hired as often as others. With or without status; choose all that apply. The Act says “Aboriginal peoples”.',
    fr: 'Pourquoi cette question : pour voir si les personnes autochtones connaissent le portail, y sont trouvées et sont embauchées aussi souvent que les autres. Avec ou sans statut ; choisissez tout ce qui s’applique. La Loi dit « Autochtones ».',
  },
  racialized: { en: 'Are you a racialized person?', fr: 'Êtes-vous une personne racisée ?' },
  racializedWhy: {
    en: 'Why we ask: to see whether racialized people are found and hired as often as others. The Act still says “members of visible minorities”: people, other than Indigenous people, who are not white, wherever they were born.',
    fr: 'Pourquoi cette question : pour voir si les personnes racisées sont trouvées et embauchées aussi souvent que les autres. La Loi dit encore « membres des minorités visibles » : les personnes, autres que les Autochtones, qui ne sont pas blanches, où qu’elles soient nées.',
  },
  disability: { en: 'Do you have a disability?', fr: 'Avez-vous un handicap ?' },
  disabilityWhy: {
    en: 'Why we ask: to see whether people with disabilities are found and hired as often as others. A disability may be visible or not, lasting or coming and going; it may concern the body, the senses, the mind, learning or communication. What you need to work well is not asked here.',
    fr: 'Pourquoi cette question : pour voir si les personnes handicapées sont trouvées et embauchées aussi souvent que les autres. Un handicap peut être visible ou non, durable ou épisodique ; il peut toucher le corps, les sens, la santé mentale, l’apprentissage ou la communication. Ce qu’il vous faut pour bien travailler n’est pas demandé ici.',
  },
  gender: { en: 'What is your gender?', fr: 'Quel est votre genre ?' },
  genderWhy: {
    en: 'Why we ask: women are one of the four groups that the Act names. Answer as you know yourself, whatever your documents say.',
    fr: 'Pourquoi cette question : les femmes sont l’un des quatre groupes que nomme la Loi. Répondez selon ce que vous êtes, quoi que disent vos papiers.',
  },
  sexualDiversity: { en: 'Are you 2SLGBTQIA+?', fr: 'Faites-vous partie des communautés 2ELGBTQIA+ ?' },
  sexualDiversityWhy: {
    en: 'Why we ask: the Act does not name these communities today, so only this count can show whether their members are found and hired as often as others. Two-Spirit, lesbian, gay, bisexual, trans, queer, intersex, asexual and more.',
    fr: 'Pourquoi cette question : la Loi ne nomme pas ces communautés aujourd’hui ; seul ce décompte peut donc montrer si les personnes qui en font partie sont trouvées et embauchées aussi souvent que les autres. Personnes bispirituelles, lesbiennes, gaies, bisexuelles, trans, queers, intersexes, asexuelles et autres.',
  },
  purposes: { en: 'What may your answers be used for?', fr: 'À quoi vos réponses peuvent-elles servir ?' },
  purposesHint: { en: 'Each is chosen by itself. Without a purpose we may not keep your answers.', fr: 'Chaque utilisation se choisit à part. Si vous n’en choisissez aucune, nous ne pouvons pas conserver vos réponses.' },
  consentFirst: {
    en: 'By keeping my answers I agree that they are counted for the purposes chosen above, until I withdraw them or close my account.',
    fr: 'En conservant mes réponses, j’accepte qu’elles soient comptées aux fins choisies ci-dessus, jusqu’à ce que je les retire ou que je ferme mon compte.',
  },
  consent: {
    en: 'By keeping my answers I agree that they are used for the purposes chosen above, and for nothing else, until I withdraw them or close my account.',
    fr: 'En conservant mes réponses, j’accepte qu’elles servent aux fins choisies ci-dessus, et à rien d’autre, jusqu’à ce que je les retire ou que je ferme mon compte.',
  },
  consentVersion: { en: '(Version {version} of these words)', fr: '(Version {version} de ce texte)' },
  keep: { en: 'Keep my answers', fr: 'Conserver mes réponses' },
  kept: { en: 'Your answers are kept, encrypted', fr: 'Vos réponses sont conservées, chiffrées' },
  keptSince: { en: 'Given on {moment}.', fr: 'Données le {moment}.' },
  removed: { en: 'Your answers were removed', fr: 'Vos réponses ont été supprimées' },
  removedBody: { en: 'Nothing of what you had answered is kept.', fr: 'Rien de ce que vous aviez répondu n’est conservé.' },
  withdraw: { en: 'Withdraw my answers', fr: 'Retirer mes réponses' },
  withdrawTitle: { en: 'Withdraw your self-declaration?', fr: 'Retirer votre autodéclaration ?' },
  withdrawBody: {
    en: 'Your answers and the purposes you chose are removed at once and cannot be brought back. The log keeps that you gave and withdrew them, never what they were.',
    fr: 'Vos réponses et les fins que vous aviez choisies sont supprimées aussitôt et ne peuvent pas être rétablies. Le journal garde que vous les avez données puis retirées, jamais ce qu’elles étaient.',
  },
  keepThem: { en: 'Go back without withdrawing', fr: 'Revenir sans retirer' },
  indigenousUnclear: { en: 'Choose either your groups, or “None of these groups”, or “I would rather not say”', fr: 'Choisissez soit vos groupes, soit « Aucun de ces groupes », soit « Je préfère ne pas répondre »' },
  nothingAnswered: { en: 'Answer one question at least; or leave this page, and nothing is kept', fr: 'Répondez à une question au moins ; ou quittez cette page, et rien ne sera conservé' },
  purposeMissing: { en: 'Choose what your answers may be used for; without a purpose we may not keep them', fr: 'Choisissez à quoi vos réponses peuvent servir ; sans ce choix, nous ne pouvons pas les conserver' },
  agreedVersion: { en: 'Version of the words agreed to', fr: 'Version du texte accepté' },
  agreedLanguage: { en: 'Language of those words', fr: 'Langue de ce texte' },
  agreedWords: { en: 'Words agreed to', fr: 'Texte accepté' },
  givenOn: { en: 'Given', fr: 'Données' },
})
