import type { Campaign } from '../../../src/features/campaigns/index.ts'
import type { AssessorKey } from './assessing/assessors.ts'
import type { Both } from './words.ts'

/** How what was sent to a campaign is assessed, where it is otherwise than most. */
export type Assessing = {
  /** From when until when it lasts, in days after the closing. */
  pace?: { from: number; days: number }
  assessors?: readonly AssessorKey[]
  /** At the interview everybody finds alone, and then they agree. */
  alone?: true
  /** Answers are assessed question by question, without names. */
  byQuestion?: true
  /** Times of the interview are chosen by those invited. */
  invites?: true
  /** What people showed in the round before is taken over. */
  reuses?: true
  /** How many qualify, from 0 to 1. */
  qualified?: number
  /** How many of the decisions are told late, from 0 to 1. */
  late?: number
  /** How many applications are put on hold first, from 0 to 1. */
  held?: number
}

/** A campaign of the year: what it advertises, when it was published and how it went on. Times are days before today; what closes in the days to come has a negative one. */
export type Planned = {
  advertisement: string
  office?: 'data' | 'access'
  /** Made from the campaign of this advertisement before it. */
  isCopy?: true
  publishedAgo: number
  closesAgo: number
  /** Hours from now at which it closes, for what closes very soon. */
  closesInHours?: number
  opensAgo?: number
  timeZone?: Campaign['timeZone']
  /** How many of those it is for begin an application. */
  appeal: number
  submitsCompleteDrafts?: true
  extended?: { closedAgo: number; reason: Both }
  closedEarly?: { ago: number; reason: Both }
  changed?: { ago: number; reason: Both; expect: Both }
  archivedAgo?: number
  /** Words of this round that differ from the first. */
  expect?: Both
  /** Why a warning of the gate was left, by its rule. */
  answered?: Readonly<Record<string, string>>
  talks?: readonly number[]
  /** What the demonstration’s own talent did. */
  ownTalent?: 'draft' | 'submitted' | 'withdrawn' | 'qualified' | 'not-qualified' | 'invited'
  assessed?: Assessing
  /** Made in the smallest demonstration too. */
  always?: true
  /** Long before the year: those who qualified then do not for much longer. */
  isFirst?: true
}

export const published: readonly Planned[] = [
  {
    advertisement: 'regional-systems',
    isFirst: true,
    publishedAgo: 876,
    closesAgo: 849,
    archivedAgo: 640,
    timeZone: 'America/Edmonton',
    appeal: 1,
    assessed: { pace: { from: 3, days: 122 }, qualified: 0.8 },
    always: true,
  },
  {
    advertisement: 'cloud-security',
    publishedAgo: 362,
    closesAgo: 334,
    archivedAgo: 205,
    appeal: 0.93,
    talks: [0],
    always: true,
  },
  { advertisement: 'service-desk', publishedAgo: 355, closesAgo: 320, archivedAgo: 190, appeal: 0.95 },
  {
    advertisement: 'full-stack',
    publishedAgo: 348,
    closesAgo: 318,
    archivedAgo: 170,
    appeal: 0.78,
    talks: [1],
    assessed: { assessors: ['tobias', 'oceane'] },
    ownTalent: 'not-qualified',
    always: true,
  },
  { advertisement: 'project-manager', publishedAgo: 340, closesAgo: 312, archivedAgo: 176, appeal: 0.83 },
  { advertisement: 'data-scientist', publishedAgo: 331, closesAgo: 301, archivedAgo: 150, appeal: 0.74, talks: [2] },
  { advertisement: 'incident-response', publishedAgo: 322, closesAgo: 298, archivedAgo: 161, appeal: 0.78 },
  { advertisement: 'first-job', publishedAgo: 314, closesAgo: 269, archivedAgo: 120, appeal: 0.5, talks: [3] },
  {
    advertisement: 'business-intelligence',
    office: 'data',
    publishedAgo: 309,
    closesAgo: 281,
    archivedAgo: 140,
    appeal: 0.56,
  },
  { advertisement: 'content-designer', publishedAgo: 305, closesAgo: 277, archivedAgo: 133, appeal: 0.67 },
  { advertisement: 'business-analyst', publishedAgo: 297, closesAgo: 269, archivedAgo: 118, appeal: 0.74 },
  {
    advertisement: 'regional-systems',
    publishedAgo: 288,
    closesAgo: 228,
    archivedAgo: 90,
    timeZone: 'America/Edmonton',
    appeal: 0.74,
    talks: [4],
  },
  { advertisement: 'cloud-platform', publishedAgo: 279, closesAgo: 249, timeZone: 'America/Vancouver', appeal: 0.93 },
  { advertisement: 'enterprise-architect', publishedAgo: 270, closesAgo: 242, appeal: 0.93, talks: [5] },
  { advertisement: 'database', publishedAgo: 262, closesAgo: 234, appeal: 0.38 },
  { advertisement: 'test-automation', publishedAgo: 253, closesAgo: 225, appeal: 0.42 },
  { advertisement: 'user-researcher', publishedAgo: 243, closesAgo: 215, appeal: 0.42, talks: [1] },
  {
    advertisement: 'accessible-forms',
    publishedAgo: 232,
    closesAgo: 202,
    appeal: 0.37,
    assessed: { assessors: ['karen', 'oceane'] },
    ownTalent: 'qualified',
    always: true,
  },
  {
    advertisement: 'vulnerability-management',
    publishedAgo: 221,
    closesAgo: 186,
    timeZone: 'America/Halifax',
    appeal: 0.59,
    extended: {
      closedAgo: 172,
      reason: {
        en: 'A storm kept two provinces without power in the last week. Everyone has two more.',
        fr: 'Une tempête a privé deux provinces d’électricité pendant la dernière semaine. Tout le monde en a deux de plus.',
      },
    },
    always: true,
  },
  {
    advertisement: 'product-manager',
    publishedAgo: 210,
    closesAgo: 182,
    appeal: 0.78,
    submitsCompleteDrafts: true,
    talks: [2],
  },
  { advertisement: 'access-analyst', office: 'access', publishedAgo: 203, closesAgo: 168, appeal: 0.93 },
  { advertisement: 'security-assessment', publishedAgo: 198, closesAgo: 177, appeal: 0.95 },
  {
    advertisement: 'benefits-engine',
    publishedAgo: 186,
    closesAgo: 158,
    timeZone: 'America/Winnipeg',
    appeal: 0.44,
    closedEarly: {
      ago: 172,
      reason: {
        en: 'The positions moved to another branch, which will advertise them itself. Those who applied have been told.',
        fr: 'Les postes sont passés à une autre direction générale, qui les annoncera elle-même. Les personnes qui avaient postulé en ont été informées.',
      },
    },
    ownTalent: 'withdrawn',
    always: true,
  },
  { advertisement: 'planning', publishedAgo: 172, closesAgo: 144, appeal: 0.78 },
  {
    advertisement: 'data-engineer',
    publishedAgo: 158,
    closesAgo: 128,
    timeZone: 'America/Winnipeg',
    appeal: 0.5,
    submitsCompleteDrafts: true,
    talks: [3],
    assessed: { pace: { from: 8, days: 166 }, assessors: ['cast', 'bashir', 'delphine'], alone: true, invites: true },
    ownTalent: 'invited',
    always: true,
  },
  {
    advertisement: 'cloud-security',
    isCopy: true,
    publishedAgo: 141,
    closesAgo: 113,
    appeal: 0.7,
    talks: [5],
    assessed: { pace: { from: 5, days: 101 }, assessors: ['cast', 'tobias'], invites: true, reuses: true, late: 0.35 },
    always: true,
    expect: {
      en: 'We look for two people, after three who began in the spring. Two days a week are spent beside product teams. On-call weeks are paid and followed by a day off.',
      fr: 'Nous cherchons deux personnes, après trois qui ont commencé au printemps. Deux jours par semaine se passent auprès des équipes de produit. Les semaines de garde sont payées et suivies d’un jour de congé.',
    },
  },
  {
    advertisement: 'service-desk',
    isCopy: true,
    publishedAgo: 118,
    closesAgo: 106,
    appeal: 0.74,
    assessed: { pace: { from: 62, days: 186 }, assessors: ['cast', 'karen'], byQuestion: true, late: 0.15 },
    always: true,
    answered: {
      openBriefly:
        'The last round had nine applications in ten within its first week, and training begins on a fixed day.',
    },
  },
  {
    advertisement: 'business-intelligence',
    office: 'data',
    isCopy: true,
    publishedAgo: 92,
    closesAgo: 64,
    appeal: 0.48,
    assessed: { pace: { from: 54, days: 132 }, assessors: ['delphine', 'bashir'], held: 0.4 },
    always: true,
  },
  {
    advertisement: 'records',
    publishedAgo: 20,
    closesAgo: 0,
    closesInHours: 5,
    appeal: 0.63,
    talks: [4],
    always: true,
  },
  {
    advertisement: 'accessibility',
    publishedAgo: 27,
    closesAgo: -3,
    appeal: 0.63,
    submitsCompleteDrafts: true,
    talks: [1],
    ownTalent: 'draft',
    always: true,
  },
  {
    advertisement: 'full-stack',
    isCopy: true,
    publishedAgo: 24,
    closesAgo: -6,
    appeal: 0.63,
    talks: [0],
    ownTalent: 'submitted',
    always: true,
    expect: {
      en: 'We look for two people, for one team that rebuilds the appeal of a decision. Releases go out on Tuesdays and Thursdays, never on Fridays.',
      fr: 'Nous cherchons deux personnes, pour une équipe qui refait la contestation d’une décision. Les versions sortent le mardi et le jeudi, jamais le vendredi.',
    },
  },
  {
    advertisement: 'first-job',
    isCopy: true,
    publishedAgo: 40,
    closesAgo: -20,
    appeal: 0.74,
    submitsCompleteDrafts: true,
    expect: {
      en: 'We look for eight people across the country, to begin in the spring. In the first year a day each week is for learning. Computers are lent, also to those who have none at home.',
      fr: 'Nous cherchons huit personnes partout au pays, pour un début au printemps. La première année, une journée par semaine sert à apprendre. L’ordinateur est prêté, aussi à qui n’en a pas à la maison.',
    },
  },
  { advertisement: 'service-designer', publishedAgo: 18, closesAgo: -10, appeal: 0.74, talks: [2] },
  { advertisement: 'privacy-advisor', office: 'access', publishedAgo: 16, closesAgo: -12, appeal: 0.67 },
  { advertisement: 'integration', publishedAgo: 14, closesAgo: -14, appeal: 0.56 },
  { advertisement: 'responsible-ai', publishedAgo: 12, closesAgo: -16, appeal: 0.56, talks: [5] },
  { advertisement: 'data-governance', office: 'data', publishedAgo: 10, closesAgo: -18, appeal: 0.93 },
  {
    advertisement: 'project-manager',
    isCopy: true,
    publishedAgo: 9,
    closesAgo: -19,
    appeal: 0.83,
    submitsCompleteDrafts: true,
  },
  { advertisement: 'director', publishedAgo: 8, closesAgo: -27, appeal: 0.37, talks: [3] },
  {
    advertisement: 'incident-response',
    isCopy: true,
    publishedAgo: 7,
    closesAgo: -15,
    appeal: 0.74,
    changed: {
      ago: 4,
      reason: {
        en: 'Night weeks come one in six, not one in five: a shift was added.',
        fr: 'Les semaines de nuit reviennent une fois sur six, et non une fois sur cinq : un quart a été ajouté.',
      },
      expect: {
        en: 'Shifts of ten hours, four days a week, planned two months ahead. One night week in six. The clearance takes time: you can begin on training files.',
        fr: 'Des quarts de dix heures, quatre jours par semaine, prévus deux mois d’avance. Une semaine de nuit sur six. L’autorisation prend du temps : vous pouvez commencer par des dossiers d’exercice.',
      },
    },
  },
  {
    advertisement: 'regional-systems',
    isCopy: true,
    publishedAgo: 5,
    closesAgo: -40,
    timeZone: 'America/Edmonton',
    appeal: 0.93,
  },
  { advertisement: 'access-analyst', office: 'access', isCopy: true, publishedAgo: 4, closesAgo: -26, appeal: 0.93 },
  {
    advertisement: 'cloud-platform',
    isCopy: true,
    publishedAgo: 2,
    opensAgo: -4,
    closesAgo: -32,
    timeZone: 'America/Vancouver',
    appeal: 0,
    talks: [4],
    always: true,
  },
]

/** A draft that nobody has published yet, and what it still lacks. */
export type Unfinished = {
  advertisement: string
  begunAgo: number
  lacks: 'almost-everything' | 'review' | 'answers' | 'nothing'
}

export const drafts: readonly Unfinished[] = [
  { advertisement: 'data-scientist', begunAgo: 12, lacks: 'review' },
  { advertisement: 'test-automation', begunAgo: 9, lacks: 'answers' },
  { advertisement: 'business-analyst', begunAgo: 6, lacks: 'nothing' },
  { advertisement: 'geospatial', begunAgo: 1, lacks: 'almost-everything' },
]

/** What recruiter and lead said to each other while a campaign was a draft. */
export const talks: readonly { recruiter: string; lead: string }[] = [
  {
    recruiter: 'Is BBB enough, or does the on-call week need CBC? The team calls in French half of the time.',
    lead: 'BBB suffit : la garde se fait à deux. Ajoute plutôt la semaine de garde aux tâches, que personne n’ait de surprise.',
  },
  {
    recruiter: 'The manager asked for five years of experience. I wrote what those years should show instead.',
    lead: 'C’est mieux ainsi. J’ai relu le français à voix haute, tout y est.',
  },
  {
    recruiter: 'Three screening questions or two? People spend about twenty minutes on each.',
    lead: 'Deux. La troisième, on la posera à l’entrevue.',
  },
  {
    recruiter: 'Could we open it to all regions? Two of the present team work from home and nobody noticed.',
    lead: 'Oui, le gestionnaire est d’accord. Garde la phrase sur les deux rencontres par année.',
  },
  {
    recruiter:
      'I put the equivalent path first and asked someone with no diploma to read it. She said she would apply.',
    lead: 'Merci. Je publie dès que l’anglais est relu.',
  },
  {
    recruiter: 'The exercise takes an hour. Should we say so, and that tools for accessibility are welcome?',
    lead: 'Dis-le, et que l’on peut demander plus de temps sans donner de raison.',
  },
]
