import type { NewRequest } from '../../../src/features/talent-requests/index.ts'

const plain = {
  departmentNumber: null,
  classificationId: null,
  team: '',
  security: '',
  startMonth: '',
  details: '',
} as const

/** Requests of the demonstration’s manager, some answered, some waiting. */
export const demoRequests: readonly { daysAgo: number; form: NewRequest; answer?: string }[] = [
  {
    daysAgo: 1,
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
  {
    daysAgo: 6,
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
  },
  {
    daysAgo: 12,
    form: {
      ...plain,
      positionTitle: 'Data engineer',
      howMany: 3,
      languageRequirement: 'en',
      reason: 'new-position',
      filter: 'skill=sql&skill=data-governance&region=prairie',
    },
  },
]
