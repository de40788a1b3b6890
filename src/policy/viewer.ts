import type { Role } from './policy.ts'

/** A role held by an account: in one office when the role belongs to an office, for one campaign when somebody is named on it. */
export type Grant = { role: Role; officeId: string | null; campaignId?: string | null }

/** Who asks: an account and the roles granted to it; a visitor has neither. */
export type Viewer = { id: string | null; grants: readonly Grant[] }

export const visitor: Viewer = { id: null, grants: [] }
