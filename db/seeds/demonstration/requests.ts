import type { Conclusion, NewRequest } from '../../../src/features/talent-requests/index.ts'

const plain = {
  departmentNumber: null,
  classificationId: null,
  team: '',
  security: '',
  startMonth: '',
  details: '',
} as const

/** Who asks for talent: the manager of the cast, and some who are invented. */
export const managers = {
  cast: undefined,
  waters: { name: 'Graham MacKinnon', language: 'en' },
  pensions: { name: 'Nathalie Rioux', language: 'fr' },
  census: { name: 'Aminata Diop', language: 'fr' },
  parks: { name: 'Jasleen Grewal', language: 'en' },
} as const
export type ManagerKey = keyof typeof managers

/** How far somebody goes who is asked whether a request interests them. */
export type Course = 'asked' | 'no' | 'not-now' | 'yes' | 'referred' | 'interview' | 'placed' | 'not-chosen'

export type DemoRequest = {
  by: ManagerKey
  daysAgo: number
  matches: number
  form: NewRequest
  /** What the office wrote when it took the request up; without it, it waits. */
  answer?: string
  /** Who is put forward, one after the other. */
  people?: readonly Course[]
  end?: { daysAfter: number } & (Conclusion | { outcome: 'cancelled' })
}

/** The requests of a year, most of them concluded, some under way, the newest waiting. */
export const demoRequests: readonly DemoRequest[] = [
  {
    by: 'waters',
    daysAgo: 341,
    matches: 9,
    form: {
      ...plain,
      departmentNumber: 86,
      positionTitle: 'Data engineer, ocean buoys',
      howMany: 1,
      languageRequirement: 'en',
      reason: 'project',
      team: 'Ocean observations, St. John’s',
      details:
        'Forty buoys send a line a minute, and about one line in nine is wrong. We need someone who likes to find out why.',
      filter: 'skill=data-engineering&skill=sql&region=atlantic',
    },
    answer:
      'Nine people show this, four of them in the Atlantic. I will ask those four first and write again on Friday.',
    people: ['placed', 'not-chosen', 'not-now', 'no'],
    end: {
      daysAfter: 34,
      outcome: 'fulfilled',
      reason: '',
      conclusion: 'Two were interviewed and one began. She had kept weather stations before.',
    },
  },
  {
    by: 'pensions',
    daysAgo: 318,
    matches: 0,
    form: {
      ...plain,
      departmentNumber: 14,
      positionTitle: 'Développement COBOL',
      howMany: 2,
      languageRequirement: 'fr',
      reason: 'replacement',
      team: 'Moteur des pensions, Québec',
      details: 'Deux départs à la retraite en juin. Le programme date de 1983 et se lit bien.',
      filter: 'skill=cobol&region=quebec',
    },
    answer:
      'Personne ne déclare COBOL au Québec aujourd’hui. Accepteriez-vous des gens qui connaissent Java et que vous formeriez avant juin ?',
    end: {
      daysAfter: 60,
      outcome: 'not_fulfilled',
      reason: 'nobody-found',
      conclusion: 'Personne ne convenait. Le besoin est inscrit, et une campagne en tiendra compte.',
    },
  },
  {
    by: 'census',
    daysAgo: 276,
    matches: 22,
    form: {
      ...plain,
      departmentNumber: 54,
      positionTitle: 'Conception de contenu, questionnaire du recensement',
      howMany: 1,
      languageRequirement: 'bilingual',
      reason: 'project',
      team: 'Recensement',
      details: 'Les mêmes mots doivent être compris à Iqaluit et à Gaspé.',
      filter: 'skill=plain-language&skill=content-design&language=bilingual',
    },
    answer: 'Vingt-deux personnes le démontrent. Puis-je en présenter cinq d’ici mercredi ?',
    people: ['placed', 'not-chosen', 'no'],
    end: {
      daysAfter: 21,
      outcome: 'fulfilled',
      reason: '',
      conclusion: 'Une personne a commencé le 3 du mois, une autre reste en réserve avec son accord.',
    },
  },
  {
    by: 'cast',
    daysAgo: 243,
    matches: 14,
    form: {
      ...plain,
      positionTitle: 'Cloud platform engineer',
      howMany: 1,
      languageRequirement: 'either',
      security: 'secret',
      reason: 'vacancy',
      team: 'Cloud operations',
      filter: 'skill=terraform&skill=kubernetes',
    },
    answer: 'Fourteen people. Three said that they may be moved within a month; I will introduce them one by one.',
    people: ['not-chosen', 'placed', 'not-now'],
    end: {
      daysAfter: 48,
      outcome: 'fulfilled',
      reason: '',
      conclusion: 'The second person introduced was chosen, and asked to begin after the school year.',
    },
  },
  {
    by: 'parks',
    daysAgo: 204,
    matches: 3,
    form: {
      ...plain,
      departmentNumber: 124,
      positionTitle: 'Systems administrator, field stations',
      howMany: 2,
      languageRequirement: 'en',
      reason: 'new-position',
      team: 'Jasper and Wood Buffalo',
      details: 'A truck, a satellite link and eleven stations. Bears are rarely the problem.',
      filter: 'skill=systems-administration&skill=network-administration&arrangement=on-site&region=prairie',
    },
    answer:
      'Three people match, and one of them would move. Would you also hear someone from the North who comes home to Alberta?',
    people: ['placed', 'not-now'],
    end: {
      daysAfter: 75,
      outcome: 'fulfilled',
      reason: '',
      conclusion: 'One position is filled; the second waits for housing.',
    },
  },
  {
    by: 'census',
    daysAgo: 163,
    matches: 6,
    form: {
      ...plain,
      departmentNumber: 54,
      positionTitle: 'Conseils en intelligence artificielle responsable',
      howMany: 1,
      languageRequirement: 'bilingual',
      reason: 'other',
      filter: 'skill=responsible-artificial-intelligence&language=bilingual',
    },
    end: { daysAfter: 9, outcome: 'cancelled' },
  },
  {
    by: 'pensions',
    daysAgo: 131,
    matches: 31,
    form: {
      ...plain,
      departmentNumber: 14,
      positionTitle: 'Automatisation des essais',
      howMany: 3,
      languageRequirement: 'either',
      reason: 'project',
      team: 'Moteur des pensions',
      filter: 'skill=automated-testing&arrangement=remote',
    },
    answer:
      'Trente et une personnes, dont dix-sept à distance. Je commence par celles qui sont disponibles tout de suite.',
    people: ['placed', 'placed', 'placed', 'not-chosen'],
    end: {
      daysAfter: 40,
      outcome: 'fulfilled',
      reason: '',
      conclusion: 'Trois personnes ont commencé, dont une à temps partiel à sa demande.',
    },
  },
  {
    by: 'waters',
    daysAgo: 97,
    matches: 4,
    form: {
      ...plain,
      departmentNumber: 86,
      positionTitle: 'Privacy advisor',
      howMany: 1,
      languageRequirement: 'en',
      reason: 'replacement',
      filter: 'skill=privacy-impact-assessment&region=atlantic',
    },
    answer: 'Four people match. Two have just begun elsewhere; I have asked the other two.',
    people: ['not-now', 'not-now'],
    end: {
      daysAfter: 38,
      outcome: 'not_fulfilled',
      reason: 'nobody-available',
      conclusion: 'Both would come in the spring and not before. The manager will ask again then.',
    },
  },
  {
    by: 'parks',
    daysAgo: 44,
    matches: 27,
    form: {
      ...plain,
      departmentNumber: 124,
      positionTitle: 'Service designer, campground reservations',
      howMany: 1,
      languageRequirement: 'bilingual',
      reason: 'project',
      details:
        'On one morning in January everybody in the country wants the same site. We would like that morning to be kind.',
      filter: 'skill=service-design&language=bilingual',
    },
    answer: 'Twenty-seven people. Could the first week be spent at a gate? Two of them asked for that.',
    people: ['interview', 'referred', 'not-now'],
  },
  {
    by: 'cast',
    daysAgo: 12,
    matches: 11,
    form: {
      ...plain,
      positionTitle: 'Data engineer',
      howMany: 3,
      languageRequirement: 'en',
      reason: 'new-position',
      filter: 'skill=sql&skill=data-governance&region=prairie',
    },
  },
  {
    by: 'cast',
    daysAgo: 6,
    matches: 38,
    form: {
      ...plain,
      positionTitle: 'Service designer',
      howMany: 1,
      languageRequirement: 'either',
      reason: 'project',
      details: 'A year with a team that rewrites the letters people receive.',
      filter: 'skill=service-design&skill=user-research&arrangement=hybrid&arrangement=remote',
    },
    answer:
      'Several people show exactly this. Before we ask them: could the work be done from outside the National Capital Region?',
    people: ['referred', 'yes', 'asked'],
  },
  {
    by: 'cast',
    daysAgo: 1,
    matches: 16,
    form: {
      ...plain,
      positionTitle: 'Cloud security analyst',
      howMany: 2,
      languageRequirement: 'bilingual',
      security: 'secret',
      reason: 'vacancy',
      team: 'Cloud operations',
      details: 'Two people to look after the guardrails of a platform that forty teams share.',
      filter: 'skill=cloud-security&language=bilingual',
    },
  },
]
