import type { Forms } from './forms.ts'

/** A French word in the masculine singular, so that développeuses, développeur and DÉVELOPPEURS are one; both sides of a comparison are cut alike, which is all that matters. */
const singular = (word: string): string => {
  if (word === 'travaux') return 'travail'
  if (word.endsWith('eaux') || word.endsWith('aus')) return word.slice(0, -1)
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`
  if (word.endsWith('eux')) return `${word.slice(0, -1)}r`
  return /[^s]s$|oux$/.test(word) ? word.slice(0, -1) : word
}

const feminine: [RegExp, string][] = [
  [/euse$/, 'eur'],
  [/trice$/, 'teur'],
  [/ienne$/, 'ien'],
  [/ive$/, 'if'],
  [/elle$/, 'el'],
  [/ette$/, 'et'],
  [/onne$/, 'on'],
  [/ere$/, 'er'],
  [/ee?$/, ''],
]

const masculine = (word: string): string => {
  const [ending, instead = ''] = feminine.find(([one]) => one.test(word)) ?? []
  const cut = ending ? word.replace(ending, instead) : word
  return cut.length < 3 ? word : cut
}

// Who does it, what is done and the verb, where no ending tells; as `masculine` leaves them.
const irregular: Record<string, { noun?: string; verb?: string }> = {
  analys: { noun: 'analys', verb: 'analys' },
  analyst: { noun: 'analys' },
  architect: { noun: 'architect' },
  architectur: { noun: 'architect' },
  chef: { noun: 'gest' },
  cheff: { noun: 'gest' },
  charg: { noun: 'gest' },
  responsabl: { noun: 'gest' },
  gestionnair: { noun: 'gest' },
  gerer: { verb: 'gest' },
  ger: { verb: 'gest' },
  coordonnateur: { noun: 'coordin' },
  coordination: { noun: 'coordin' },
  conseil: { noun: 'conseil' },
  conseiller: { noun: 'conseil', verb: 'conseil' },
  concevoir: { verb: 'concept' },
  concu: { verb: 'concept' },
  diriger: { verb: 'direct' },
  dirig: { verb: 'direct' },
  rediger: { verb: 'redact' },
  redig: { verb: 'redact' },
  geni: { noun: 'ingeni' },
  ingenieri: { noun: 'ingeni' },
  ingenieur: { noun: 'ingeni' },
  scienc: { noun: 'scien' },
  scientifiqu: { noun: 'scien' },
  statistiqu: { noun: 'statist' },
  statisticien: { noun: 'statist' },
  mentor: { noun: 'mentor' },
  mentorat: { noun: 'mentor' },
  graphism: { noun: 'graph' },
  graphist: { noun: 'graph' },
}

// développ-ement, -eur; administr-ation, -ateur; concep-tion, -teur; dépann-age, -eur; enseign-ement, -ant
const nouns = [
  /^(.{3,})(?:ation|ateur)$/,
  /^(.{3,}[ts])(?:ion|eur)$/,
  /^(.{4,})ement$/,
  /^(.{4,})ag$/,
  /^(.{3,})eur$/,
  /^(.{4,})ant$/,
]

const isParticiple = (written: string) => /ée?s?$/iu.test(written)

/** The forms of a French word. A participle (sécurisée) is told from a noun that ends with e by its accent; a word without any accent may be either. */
export const formsInFrench = (folded: string, written: string): Forms => {
  if (folded.length < 4) return { stem: folded === 'au' || folded === 'aux' ? 'a' : folded }
  const root = masculine(singular(folded))
  const participle = isParticiple(written)
  const stem = participle ? `${root}é` : root
  const other = !participle && /ee?s?$/.test(folded) && /^\p{ASCII}+$/u.test(written) ? `${root}é` : undefined
  const noun = nouns.map((one) => one.exec(root)?.[1]).find((found) => found !== undefined)
  const verb = /er$/.test(root) ? root.slice(0, -2) : participle ? root : ''
  const told = irregular[root] ?? { ...(noun && { noun }), ...(verb.length > 3 && { verb }) }
  return { stem, ...(other && { other }), ...told }
}
