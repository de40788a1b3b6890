import { sentences } from '../../../i18n/sentences.ts'
import type { RuleKey, Unconsidered } from './rules.ts'

/** Why somebody is in a group: what they stated when they applied. */
export const statedNames = sentences({
  priority: { en: 'Stated a priority entitlement', fr: 'A déclaré un droit de priorité' },
  veterans: { en: 'Stated to be a veteran', fr: 'A déclaré avoir servi dans les Forces armées canadiennes' },
  citizen: { en: 'Stated to be a citizen', fr: 'A déclaré avoir la citoyenneté canadienne' },
  'permanent-resident': { en: 'Stated to be a permanent resident', fr: 'A déclaré avoir la résidence permanente' },
  others: { en: 'Stated none of the above', fr: 'N’a rien déclaré de ce qui précède' },
}) satisfies Record<Exclude<RuleKey, 'citizens-residents'> | 'citizen' | 'permanent-resident', unknown>

/** How many who qualified are not considered now, and why. */
export const unconsideredNames = sentences({
  untold: { en: { one: '{count} decision is not told yet: tell it first', other: '{count} decisions are not told yet: tell them first' }, fr: { one: '{count} décision n’est pas encore communiquée : communiquez-la d’abord', other: '{count} décisions ne sont pas encore communiquées : communiquez-les d’abord' } },
  suspended: { en: { one: '{count} person says that they are not available for now', other: '{count} people say that they are not available for now' }, fr: { one: '{count} personne dit ne pas être disponible pour l’instant', other: '{count} personnes disent ne pas être disponibles pour l’instant' } },
  expired: { en: { one: '{count} qualification has expired', other: '{count} qualifications have expired' }, fr: { one: '{count} qualification est expirée', other: '{count} qualifications sont expirées' } },
  removed: { en: { one: '{count} qualification was taken away', other: '{count} qualifications were taken away' }, fr: { one: '{count} qualification a été révoquée', other: '{count} qualifications ont été révoquées' } },
  withdrew: { en: { one: '{count} person withdrew or closed their account', other: '{count} people withdrew or closed their accounts' }, fr: { one: '{count} personne s’est retirée ou a fermé son compte', other: '{count} personnes se sont retirées ou ont fermé leur compte' } },
}) satisfies Record<Unconsidered, unknown>

export const said = sentences({
  title: { en: 'Order of consideration', fr: 'Ordre de prise en considération' },
  lead: {
    en: 'Those who qualified, in the groups in which the law has them considered for an appointment. Nobody is scored or ranked: inside a group the order is drawn anew each day.',
    fr: 'Les personnes qualifiées, dans les groupes selon lesquels la loi veut qu’elles soient prises en considération en vue d’une nomination. Personne n’est noté ni classé : dans un groupe, l’ordre est tiré de nouveau chaque jour.',
  },
  employees: {
    en: 'This campaign is for employees: no group is considered before another.',
    fr: 'Cette campagne s’adresse au personnel : aucun groupe n’est pris en considération avant un autre.',
  },
  nobody: { en: 'Nobody who qualified may be put forward now.', fr: 'Aucune personne qualifiée ne peut être présentée en ce moment.' },
  considered: { en: { one: '{count} person who qualified may be put forward now.', other: '{count} people who qualified may be put forward now.' }, fr: { one: '{count} personne qualifiée peut être présentée en ce moment.', other: '{count} personnes qualifiées peuvent être présentées en ce moment.' } },
  groupOf: { en: '{what}: {count}', fr: '{what} : {count}' },
  left: { en: 'Who qualified and is not considered now', fr: 'Personnes qualifiées qui ne sont pas prises en considération en ce moment' },
  all: { en: 'All who qualified', fr: 'Toutes les personnes qualifiées' },
  timesPresented: { en: { one: 'Presented {count} time', other: 'Presented {count} times' }, fr: { one: '{count} présentation', other: '{count} présentations' } },
  basis: { en: 'Basis: {why}. To be confirmed by the office.', fr: 'Fondement : {why}. À confirmer par le bureau.' },
  why: { en: 'Why in this group', fr: 'Pourquoi dans ce groupe' },
  whyAll: { en: 'Campaign for employees', fr: 'Campagne pour le personnel' },
  qualifiedOn: { en: 'Qualified on', fr: 'Qualifiée le' },
  stated: {
    en: 'What people stated when they applied is not verified here: proof is asked before an appointment.',
    fr: 'Ce que les personnes ont déclaré en postulant n’est pas vérifié ici : une preuve est demandée avant une nomination.',
  },
  rotation: { en: 'How the order of the day is drawn', fr: 'Comment l’ordre du jour est tiré' },
  rotationBody: {
    en: 'For each person, the seed of the day is followed by the number of the application; the SHA-256 of that text is written in hexadecimal, and the smallest comes first. Anyone can do it again, for any day: the seed is the day in Ottawa and the number of the campaign.',
    fr: 'Pour chaque personne, le germe du jour est suivi du numéro de la candidature ; le SHA-256 de ce texte est écrit en hexadécimal, et le plus petit vient en premier. N’importe qui peut le refaire, pour n’importe quel jour : le germe est le jour à Ottawa et le numéro de la campagne.',
  },
  seed: { en: 'Seed of {day}:', fr: 'Germe du {day} :' },
  again: { en: 'For one application, in a terminal:', fr: 'Pour une candidature, dans un terminal :' },
})
