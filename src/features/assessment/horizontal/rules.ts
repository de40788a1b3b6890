import type { Criterion } from '../rules.ts'

/** What of an answer is kept from whoever assesses it without knowing whose it is. */
export type Hidden = 'name' | 'initials' | 'email' | 'phone' | 'link' | 'address' | 'postal-code'

/** A piece of an answer: words as they were written, or the kind of what is hidden in their place. */
export type Piece = string | { hidden: Hidden }

// Names that are words of either language as well, and whatever has two letters: hidden only where they are written with a capital.
const ordinary = new Set(
  `aime amour ange april art august autumn avril baker banks bell belle berger best black blanche blue bon bond boucher boulanger brave bright
  brown carter charge chase church claire clement constant cook cote cross day desire dean drew fair faith felicite fidele field fleur florence forest fort
  france frank gagne garde gene grace grand grant green guy heart hill hope hunter iris ivory jade jean joie joy juin juste king knight lamb law leblanc
  legrand lejeune lemaire lily long lord love major marchand mark mars martin mason may mercier merry miller mine modeste moon morin noble noel north
  nova olive page parent park peace pearl petit pierre place potter power price prudence rain reed rein rich rob robin roi rose rosier roy ruby rule
  sage sand serge serin shepherd short singer sky small smith snow soleil song star stone strong summer sunny terre tessier tour trace ville victor
  victoire violet wade walker ward way west white will wise wolf wood young
  act add age ago aid aim air all ami and ans any arc are arm ask aux axe bad bag bar bas bed big bit bot box boy but buy can car cas ces cet cut day dec des
  did dit due end est ete eux fan far fax few fin fit fix for fun got had has hat her him his hit hot how ici ils its job key kid lac led les let lie lit log
  lot low lui mal man map mer mes met mis mix moi mot mur net new nez non nor nos not now nul off old one ont oui our out own par pas pay peu pic pot pro put
  que qui ran red row run sac sat saw say sea sec see sel ses set she sit six sol son sud sue sum sun sur tax tel ten tes the tie tip toi ton too top tot tri
  try two une use van via vie vif vin vol vos vue war was web who why win won yes yet you`.split(/\s+/),
)

const particles = new Set(
  'al bin da das de del della den der des di dos du el la le les of ter the van von y'.split(' '),
)

// Two capitals that everyone in the trade writes: hidden as initials only with their full stops.
const trade = new Set(
  'ac ai ao ap bi cd ci cs cv db di dr er et ga gc ha hr ia id io ip is it jr js la mb md ml ms ny oc on os pc pm pr qa qc rh sd se sk sr ti tv uk us ui ux va vm vp wp'.split(
    ' ',
  ),
)

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? []

// A word as a name of a street is written, and whole in capitals: in small letters “took place” is no address.
const written = (words: string): string =>
  words
    .split(' ')
    .map((word) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}|${word.toUpperCase()}`)
    .join('|')

const englishStreets = written(
  'street st avenue ave road rd drive dr lane crescent cres boulevard blvd court place terrace',
)
const frenchStreets = written('rue avenue av\\. boulevard boul\\. chemin ch\\. place croissant montée rang')

// What anyone can be found by, in the order in which it is looked for: an address of the web may hold a name, a name never one.
const patterns: [Hidden, RegExp][] = [
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    'email',
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ ?[[(](?:at|arobase|à)[\])] ?[\p{L}\p{N}-]+(?:(?:\.| ?[[(](?:dot|point)[\])] ?)[\p{L}\p{N}-]+)+/giu,
  ],
  ['link', /(?:https?:\/\/|www\.)[^\s<>«»"“”]*[^\s<>«»"“”.,;:!?)\]]/giu],
  ['link', /(?<![\p{L}\p{N}.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>«»"“”]*[^\s<>«»"“”.,;:!?)\]]/giu],
  ['link', /(?<![\p{L}\p{N}.-])(?:[a-z0-9-]+\.)+(?:com|ca|org)(?![\p{L}\p{N}-])/giu],
  ['link', /(?<![\p{L}\p{N}_])@[a-z0-9_][a-z0-9_.-]*[a-z0-9_]/giu],
  ['phone', /(?<![\p{L}\p{N}])(?:\+?1[\s.‑–-]?)?\(?\d{3}\)?[\s.‑–-]{0,2}\d{3}[\s.‑–-]?\d{4}(?!\d)/gu],
  ['phone', /(?<![\p{L}\p{N}])\+\d{1,3}(?:[\s.‑–-]?\d){7,12}(?!\d)/gu],
  ['postal-code', /(?<![\p{L}\p{N}])[abceghj-nprstvxy]\d[a-z][\s-]?\d[a-z]\d(?![\p{L}\p{N}])/giu],
  [
    'address',
    new RegExp(
      `(?<![\\p{L}\\p{N}])\\d{1,5}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}.’'-]* ){1,3}(?:${englishStreets})(?![\\p{L}\\p{N}])\\.?`,
      'gu',
    ),
  ],
  [
    'address',
    new RegExp(
      `(?<![\\p{L}\\p{N}])\\d{1,5}[A-Za-z]?,? (?:${frenchStreets}) (?:(?:de|du|des|la|le|les|d[’'])\\s?)*\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)*`,
      'gu',
    ),
  ],
]

type Span = { from: number; to: number; hidden: Hidden }

const isFree = (spans: readonly Span[], from: number, to: number) =>
  spans.every((span) => to <= span.from || from >= span.to)

const found = (text: string, expression: RegExp, hidden: Hidden, spans: readonly Span[]): Span[] =>
  [...text.matchAll(expression)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, hidden }))
    .filter(({ from, to }) => isFree(spans, from, to))

type Token = { word: string; folded: string; from: number; to: number }

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    word: match[0],
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

// The parts of a name that tell whose it is, and, written together, two that follow each other.
const partsOf = (name: string) => {
  const all = wordsOf(name).map(fold)
  const telling = all.filter((part) => part.length > 1 && !particles.has(part))
  const together = telling.slice(1).map((part, place) => `${telling[place]}${part}`)
  return {
    all: new Set(all),
    telling: new Set([...telling, ...together]),
    initials: telling.map((part) => part.slice(0, 1)),
  }
}

const namesIn = (text: string, name: string, spans: readonly Span[]): Span[] => {
  const { all, telling, initials } = partsOf(name)
  const tokens = tokensOf(text)
  const isName = ({ word, folded, from, to }: Token) =>
    isFree(spans, from, to) && telling.has(folded) && (isCapital(word) || (folded.length > 2 && !ordinary.has(folded)))
  // A particle of the name, or a first letter standing for it, right beside a part that is hidden.
  const isBeside = ({ word, folded, from, to }: Token) =>
    isFree(spans, from, to) && (all.has(folded) || (word.length === 1 && isCapital(word) && initials.includes(folded)))
  const between = (one: Token, other: Token) => /^[\s.’'‑-]{1,2}$/u.test(text.slice(one.to, other.from))
  const hidden: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !isName(token)) continue
    let [first, last] = [at, at]
    const neighbour = (place: number, step: 1 | -1) => {
      const [here, next] = [tokens[place], tokens[place + step]]
      return here && next && isBeside(next) && (step === 1 ? between(here, next) : between(next, here))
    }
    while (neighbour(first, -1)) first--
    while (neighbour(last, 1)) last++
    // At its end a particle belongs to the sentence, not to the name.
    while (last > at && particles.has(tokens[last]?.folded ?? '')) last--
    const end = tokens[last]
    const isShort = end?.word.length === 1 && text[end.to] === '.'
    hidden.push({ from: tokens[first]?.from ?? 0, to: (end?.to ?? 0) + (isShort ? 1 : 0), hidden: 'name' })
    at = last
  }
  return hidden
}

const initialsIn = (text: string, name: string, spans: readonly Span[]): Span[] => {
  const { initials } = partsOf(name)
  const [first, last] = [initials[0], initials.at(-1)]
  if (first === undefined || last === undefined || initials.length < 2) return []
  const ways = [initials, [first, last]].map((letters) => letters.join('').toUpperCase())
  return [...new Set(ways)].flatMap((letters) => {
    const expression = new RegExp(
      `(?<![\\p{L}\\p{N}.])${[...letters].join('\\.?[\\s‑-]?')}(?:\\.(?=[\\s,;:)]|$))?(?![\\p{L}\\p{N}])`,
      'gu',
    )
    return found(text, expression, 'initials', spans).filter(
      ({ from, to }) => !trade.has(text.slice(from, to).toLowerCase()),
    )
  })
}

/** An answer with what may tell whose it is taken out: names and initials of its person, and whatever anybody is reached by. */
export const maskIdentity = (text: string, { name }: { name: string }): Piece[] => {
  const spans: Span[] = []
  for (const [hidden, expression] of patterns) spans.push(...found(text, expression, hidden, spans))
  spans.push(...namesIn(text, name, spans))
  spans.push(...initialsIn(text, name, spans))
  spans.sort((one, other) => one.from - other.from)
  let at = 0
  const pieces: Piece[] = []
  for (const { from, to, hidden } of spans) {
    if (from < at) continue
    if (from > at) pieces.push(text.slice(at, from))
    pieces.push({ hidden })
    at = to
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces
}

/** What is found of one answer: the criterion of its question, or, where the step measures skills, each of these. */
export const criteriaOfAnswer = (criteria: readonly Criterion[], questionId: string): Criterion[] => {
  const own = criteria.filter((one) => one.kind === 'question' && one.questionId === questionId)
  return own.length > 0 ? own : criteria.filter(({ kind }) => kind === 'skill')
}

/** Why somebody asks whose an answer is. */
export const revealReasons = ['to-verify', 'accommodation', 'conflict', 'own-words', 'to-decide'] as const
export type RevealReason = (typeof revealReasons)[number]
