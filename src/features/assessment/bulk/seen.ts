import { createHash } from 'node:crypto'

/** Somebody as a page that acts on many shows them: `state` is what is done for them alone, such as their criterion. */
type Shown = { number: number; state: string }

const digest = (state: string) => createHash('sha256').update(state).digest('base64url').slice(0, 6)

const signOf = ({ number, state }: Shown) => `${number}.${state === '' ? '' : digest(state)}`

/** A mark of whom a page said it would touch: it travels with the form, and others are not touched. */
export const seenOf = (people: readonly Shown[]): string => people.map(signOf).join(' ')

/** The numbers of the applications that a mark names. */
export const numbersIn = (seen: string): number[] =>
  seen.split(' ').flatMap((sign) => {
    const number = Number(/^(\d{1,9})\./.exec(sign)?.[1])
    return Number.isInteger(number) ? [number] : []
  })

/** What changed since a mark was made: who would be touched and was not seen so, and the numbers of those who were seen and would no longer be. Nothing when it is as it was. */
export const changesSince = <One extends Shown>(
  seen: string,
  people: readonly One[],
): { came: One[]; gone: number[] } | undefined => {
  const before = new Set(seen.split(' '))
  const now = new Set(people.map(({ number }) => number))
  const came = people.filter((one) => !before.has(signOf(one)))
  const gone = numbersIn(seen).filter((number) => !now.has(number))
  return came.length + gone.length > 0 ? { came, gone } : undefined
}
