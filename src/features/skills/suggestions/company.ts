import { fold } from '../rules.ts'
import type { Found } from './suggest.ts'

// What stands between two things of a list, bullets included.
const inAList = /^\s*(?:[,;/|•·+&–—*-]|\n|(?<=\s)(?:and|or|et|ou)(?=\s)|[^\S\n]){1,12}$/u
const isList = (between: string) => /\S|\n/.test(between) && inAList.test(between)

const beginsASentence = /(?:^|[.!?…]\s+|\n)[\s•*–—«“"(-]*$/u
const beginsAThing = /(?:^|[,;:/|•·+&–—*(\n-]|\b(?:and|or|et|ou|in|using|with|en|avec))\s*$/u

const sayTechnology = new Set(
  `cadriciel code coded codes coding coder developed developer developers developpe developper developpeur developpeuse developpement development
  ecrit framework frameworks langage language librairie library libraries bibliotheque logiciel outil package packages programme programmed
  programmer programmers programmeur programmeuse programmation programming script scripts written`.split(/\s+/),
)
const sayUse = new Set(['in', 'using', 'with', 'avec', 'en'])

// As far back or forth as two such words are long.
const near = 40
const before = (text: string, at: number) => text.slice(Math.max(0, at - near), at)
const lettersAtEnd = (text: string) => /[\p{L}\p{M}]*$/u.exec(text)?.[0] ?? ''
const wordsBefore = (text: string, at: number): [string, string] => {
  const [between, last = '', beforeLast = ''] = before(text, at)
    .split(/[^\S\n]/)
    .toReversed()
  const nearest = between === '' ? lettersAtEnd(last) : ''
  return [nearest !== '' && nearest === last ? fold(lettersAtEnd(beforeLast)) : '', fold(nearest)]
}
const wordAfter = (text: string, at: number) =>
  fold(/^[^\S\n]([\p{L}\p{M}]+)/u.exec(text.slice(at, at + near))?.[1] ?? '')

// R of “R&D”, of “R.-D.” or of “d’R” is no language.
const standsAlone = (text: string, { start, end }: Found) =>
  !/[\p{L}\p{N}&'’.+#-]/u.test(text[start - 1] ?? ' ') && !/^(?:[&'’+#-]|\.\S)/u.test(text.slice(end, end + 2))

/** Whether a name is an ordinary word as well, so that what stands around it decides. */
export const isInDoubt = ({ named }: Found): boolean => named?.weight === 'company' || named?.weight === 'capital'

/** Keeps a name in doubt only where it is unmistakable: with its capital inside a sentence, where that is enough; in a list beside a technology that is sure (“Python, R and SQL”); in a list of three such names; beside a word that says so (“React developer”); after “written in”; a letter or two after “in” alone. */
export const inCompany = (found: readonly Found[], text: string): Found[] => {
  const isKept = found.map((one) => !isInDoubt(one))
  const isWritten = found.map((one) => text.slice(one.start, one.end) === one.named?.name)
  const mayBe = found.map(
    (one, place) =>
      isKept[place] !== true &&
      standsAlone(text, one) &&
      (isWritten[place] === true || ((one.named?.name.length ?? 0) > 2 && beginsAThing.test(before(text, one.start)))),
  )
  const isListed = (place: number) => {
    const [one, other] = [found[place], found[place + 1]]
    return one !== undefined && other !== undefined && isList(text.slice(one.end, other.start))
  }
  const isOneOfThree = (place: number) =>
    [place - 2, place - 1, place].some(
      (from) => isListed(from) && isListed(from + 1) && [from, from + 1, from + 2].every((each) => isWritten[each]),
    )

  for (const [place, one] of found.entries()) {
    if (!mayBe[place] || !isWritten[place]) continue
    const [further, nearest] = wordsBefore(text, one.start)
    isKept[place] =
      sayTechnology.has(nearest) ||
      sayTechnology.has(wordAfter(text, one.end)) ||
      (sayUse.has(nearest) && (sayTechnology.has(further) || (one.named?.name.length ?? 0) <= 2)) ||
      isOneOfThree(place) ||
      (one.named?.weight === 'capital' && !beginsASentence.test(before(text, one.start)))
  }
  const isTechnology = (place: number) => isKept[place] === true && found[place]?.named?.skill.category === 'technical'
  const places = [...found.keys()]
  for (const place of places) if (mayBe[place] && isListed(place - 1) && isTechnology(place - 1)) isKept[place] = true
  for (const place of places.toReversed())
    if (mayBe[place] && isListed(place) && isTechnology(place + 1)) isKept[place] = true
  return found.filter((_, place) => isKept[place])
}
