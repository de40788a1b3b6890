/** How long a code is valid, and how many times it may be tried. */
export const codeLife = { minutes: 30, tries: 5 } as const

/** Whether an address belongs to an accepted domain or to a sub-domain of one. */
export const isAccepted = (email: string, domains: readonly string[]): boolean => {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return domains.some((accepted) => domain === accepted || domain.endsWith(`.${accepted}`))
}
