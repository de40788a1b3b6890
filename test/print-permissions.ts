import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ability, policy, type Role, roles, type Scope } from '../src/policy/policy.ts'

const words: Record<Scope, string> = { own: 'own', campaign: 'campaign', office: 'office', any: 'any' }

/** The policy as a page: abilities down, roles across. */
export const printPermissions = (): string => {
  const rows = (Object.keys(policy) as Ability[]).map((ability) => {
    const row: Partial<Record<Role, Scope>> = policy[ability]
    return `| \`${ability}\` | ${roles.map((role) => (row[role] ? words[row[role]] : '·')).join(' | ')} |`
  })
  return `# Who may do what

Printed from \`src/policy/policy.ts\` by \`node test/print-permissions.ts\`; \`bin/test\` fails when it is stale.
*own*: things of one's own. *campaign*: things of a campaign one is named on. *office*: things of the office in which the role is held. *any*: every one. · refused.
Whatever stands nowhere in this table is refused. Whether a thing can be done *now* is the business of its lifecycle and rules.

| ability | ${roles.join(' | ')} |
|---|${roles.map(() => '---').join('|')}|
${rows.join('\n')}
`
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../docs/permissions.md'), printPermissions())
