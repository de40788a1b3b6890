import type { AddressName } from '../../../i18n/addresses.ts'
import type { Ability } from '../../../policy/policy.ts'

/** What the issuer says of a person, as far as the portal keeps it. */
export type Claims = { subject: string; name: string; email: string }

const words = (value: unknown, longest: number): string =>
  typeof value === 'string'
    ? value
        .replaceAll(/\p{Cc}+/gu, ' ')
        .normalize('NFC')
        .trim()
        .slice(0, longest)
    : ''

/** Reads what issuers send in their several ways: a whole name or its parts. Without an address, `email` is empty. */
export const readClaims = (claims: Record<string, unknown> & { sub: string }): Claims => {
  const email = words(claims.email, 254)
  const parts = `${words(claims.given_name, 100)} ${words(claims.family_name, 100)}`.trim()
  return {
    subject: claims.sub,
    name: words(claims.name, 200) || parts || words(claims.preferred_username, 200) || (email.split('@')[0] ?? ''),
    email: email.includes('@') ? email : '',
  }
}

/** Where a person begins who was going nowhere in particular. */
export const startOf = (isNew: boolean, mayUseSomewhere: (ability: Ability) => boolean): AddressName => {
  if (isNew) return 'profile'
  if (mayUseSomewhere('office.work')) return 'office'
  return mayUseSomewhere('request.create') ? 'search' : 'profile'
}
