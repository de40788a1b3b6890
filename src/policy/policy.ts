import type { Grant, Viewer } from './viewer.ts'

export const roles = ['talent', 'manager', 'recruiter', 'assessor', 'lead', 'administrator'] as const
export type Role = (typeof roles)[number]
export type Scope = 'own' | 'campaign' | 'office' | 'any'

/** What a decision may rest on, beside the viewer: whose the thing is, which office holds it, and to which campaign it belongs. */
export type Facts = { ownerId?: string | null; officeId?: string | null; campaignId?: string | null }

/** Who may do what: rows are abilities, columns are roles, cells are scopes. What no cell grants is refused. */
export const policy = {
  'account.view': { talent: 'own' },
  'account.change': { talent: 'own' },
  'session.end': { talent: 'own' },
  'work-email.confirm': { talent: 'own' },
  'profile.view': { talent: 'own' },
  'profile.change': { talent: 'own' },
  'accommodation.change': { talent: 'own' },
  'visibility.change': { talent: 'own' },
  'experience.add': { talent: 'own' },
  'experience.change': { talent: 'own' },
  'experience.remove': { talent: 'own' },
  'skill.claim': { talent: 'own' },
  'skill.rate': { talent: 'own' },
  'skill.link': { talent: 'own' },
  'skill.unlink': { talent: 'own' },
  'skill.remove': { talent: 'own' },
  'suggestion.dismiss': { talent: 'own' },
  'suggestion.restore': { talent: 'own' },
  'showcase.change': { talent: 'own' },
  'profile.import': { talent: 'own' },
  'profile.export': { talent: 'own' },
  'declaration.view': { talent: 'own' },
  'declaration.give': { talent: 'own' },
  'declaration.withdraw': { talent: 'own' },
  'declaration.count': { lead: 'office' },
  'declaration.find': { recruiter: 'office', lead: 'office' },
  'take-out.make': { talent: 'own' },
  'account.erase': { talent: 'own' },
  'draft.keep': { talent: 'own' },
  'access.grant': { talent: 'own' },
  'access.withdraw': { talent: 'own' },
  'talent.search': { manager: 'any', recruiter: 'any', lead: 'any', administrator: 'any' },
  'profile.open': { manager: 'any', recruiter: 'any', lead: 'any', administrator: 'any' },
  'talent.count-exactly': { recruiter: 'any', lead: 'any' },
  'talent.export': { recruiter: 'any', lead: 'any' },
  'search.save': { manager: 'own', recruiter: 'own', lead: 'own', administrator: 'own' },
  'request.create': { manager: 'own' },
  'request.view': { manager: 'own', recruiter: 'office', lead: 'office', administrator: 'any' },
  'request.message': { manager: 'own', recruiter: 'office', lead: 'office' },
  'request.cancel': { manager: 'own' },
  'request.take-up': { recruiter: 'office', lead: 'office' },
  'request.conclude': { recruiter: 'office', lead: 'office' },
  'request.hand-over': { recruiter: 'office', lead: 'office' },
  'request.oversee': { lead: 'office' },
  'referral.ask': { recruiter: 'office', lead: 'office' },
  'referral.view': { talent: 'own' },
  'referral.answer': { talent: 'own' },
  // The clock alone lets a question lapse.
  'referral.lapse': {},
  'referral.refer': { recruiter: 'office', lead: 'office' },
  'referral.conclude': { manager: 'own', recruiter: 'office', lead: 'office' },
  'referral.confirm': { talent: 'own' },
  'referral.withdraw': { talent: 'own' },
  'campaign.view-draft': { recruiter: 'office', lead: 'office', administrator: 'any' },
  'campaign.draft': { recruiter: 'office', lead: 'office' },
  'campaign.comment': { recruiter: 'office', lead: 'office' },
  'campaign.publish': { lead: 'office' },
  'campaign.change': { lead: 'office' },
  'campaign.extend': { lead: 'office' },
  'campaign.close': { lead: 'office' },
  'campaign.archive': { lead: 'office' },
  'application.start': { talent: 'own' },
  'application.view': { talent: 'own' },
  'application.write': { talent: 'own' },
  'application.submit': { talent: 'own' },
  'application.withdraw': { talent: 'own' },
  'application.open': { recruiter: 'office', lead: 'office', administrator: 'any' },
  'application.note': { recruiter: 'office', lead: 'office' },
  'application.bookmark': { recruiter: 'office', lead: 'office' },
  'application.export': { recruiter: 'office', lead: 'office' },
  'application.assess': { recruiter: 'office', lead: 'office' },
  'application.decide': { recruiter: 'office', lead: 'office' },
  'decision.tell': { recruiter: 'office', lead: 'office' },
  'assessment.view': { recruiter: 'office', assessor: 'campaign', lead: 'office', administrator: 'any' },
  'assessment.prepare': { recruiter: 'office', lead: 'office' },
  'assessment.name': { recruiter: 'office', lead: 'office' },
  'assessment.record': { recruiter: 'office', assessor: 'campaign', lead: 'office' },
  'assessment.agree': { recruiter: 'office', lead: 'office' },
  'assessment.reveal': { recruiter: 'office', lead: 'office' },
  'qualification.view': { talent: 'own' },
  'qualification.suspend': { talent: 'own' },
  'qualification.resume': { talent: 'own' },
  'qualification.reuse': { recruiter: 'office', assessor: 'campaign', lead: 'office' },
  'qualification.remove': { lead: 'office' },
  // The clock alone ends a qualification.
  'qualification.expire': {},
  'assessment.report': { recruiter: 'office', lead: 'office', administrator: 'any' },
  'consideration.view': { recruiter: 'office', lead: 'office', administrator: 'any' },
  'interview.invite': { recruiter: 'office', lead: 'office' },
  'interview.choose': { talent: 'own' },
  'office.work': { recruiter: 'office', lead: 'office', administrator: 'any' },
  'mailing.view': { recruiter: 'office', lead: 'office', administrator: 'any' },
  'mailing.write': { recruiter: 'office', lead: 'office' },
  'mailing.release': { lead: 'office' },
  'overview.view': { manager: 'any', recruiter: 'any', lead: 'any', administrator: 'any' },
  'overview.count-exactly': { recruiter: 'office', lead: 'office', administrator: 'any' },
  'overview.export': { manager: 'any', recruiter: 'any', lead: 'any', administrator: 'any' },
  'overview.keep-view': { manager: 'own', recruiter: 'own', lead: 'own', administrator: 'own' },
  'retention.view': { administrator: 'any' },
  'retention.change': { administrator: 'any' },
  'retention.apply': { administrator: 'any' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>

export type Ability = keyof typeof policy

const holds: Record<Scope, (viewer: Viewer, grant: Grant, facts: Facts) => boolean> = {
  own: (viewer, _, { ownerId }) => viewer.id !== null && ownerId === viewer.id,
  campaign: (_, grant, { campaignId }) => typeof grant.campaignId === 'string' && grant.campaignId === campaignId,
  office: (_, grant, { officeId }) => grant.officeId !== null && grant.officeId === officeId,
  any: () => true,
}

/** The role, with its office, in which the viewer may use the ability on the thing the facts describe; nothing when no cell of the table grants it. */
export const grantFor = (viewer: Viewer, ability: Ability, facts: Facts = {}): Grant | undefined => {
  const row: Partial<Record<Role, Scope>> = policy[ability]
  return viewer.grants.find((grant) => {
    const scope = row[grant.role]
    return scope !== undefined && holds[scope](viewer, grant, facts)
  })
}

/** Whether the viewer may use the ability on the thing the facts describe; refuses whatever no cell of the table grants. */
export const mayUse = (viewer: Viewer, ability: Ability, facts: Facts = {}): boolean =>
  grantFor(viewer, ability, facts) !== undefined

/** Where the viewer holds an ability, for queries that spell the same scopes in SQL: everywhere, in these offices, in these campaigns, on their own things. */
export const reachOf = (
  viewer: Viewer,
  ability: Ability,
): { any: boolean; officeIds: string[]; campaignIds: string[]; ownerId: string | null } => {
  const row: Partial<Record<Role, Scope>> = policy[ability]
  const held = viewer.grants.filter((grant) => row[grant.role] !== undefined)
  return {
    any: held.some((grant) => row[grant.role] === 'any'),
    officeIds: held.flatMap((grant) =>
      row[grant.role] === 'office' && grant.officeId !== null ? [grant.officeId] : [],
    ),
    campaignIds: held.flatMap(({ role, campaignId }) => (row[role] === 'campaign' && campaignId ? [campaignId] : [])),
    ownerId: held.some((grant) => row[grant.role] === 'own') ? viewer.id : null,
  }
}

/** Whether the viewer may use the ability on anything at all: for links to a place, never for the thing itself. */
export const mayUseSomewhere = (viewer: Viewer, ability: Ability): boolean => {
  const reach = reachOf(viewer, ability)
  return reach.any || reach.officeIds.length + reach.campaignIds.length > 0 || reach.ownerId !== null
}

/** The roles that some cell grants an ability: for finding who is to be told. */
export const rolesWith = (ability: Ability): Role[] => {
  const row: Partial<Record<Role, Scope>> = policy[ability]
  return roles.filter((role) => row[role] !== undefined)
}
