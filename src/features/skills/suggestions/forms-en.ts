import type { Forms } from './forms.ts'

const spellings: [RegExp, string][] = [
  [/is(ation|ations|ing|ed|er|ers|e|es)$/, 'iz$1'],
  [/ys(ing|ed|e)$/, 'yz$1'],
  [/^centre(s?)$/, 'center$1'],
  [/^modell/, 'model'],
  [/^programme(s?)$/, 'program$1'],
  [/^judgement(s?)$/, 'judgment$1'],
  [/^licence(s?)$/, 'license$1'],
  [/^catalogue(s?)$/, 'catalog$1'],
  [/our(s?)$/, 'or$1'],
]

const spelled = (word: string): string => {
  if (word.length < 5) return word
  const [was, is = ''] = spellings.find(([one]) => one.test(word)) ?? []
  return was ? word.replace(was, is) : word
}

const singular = (word: string): string => {
  if (word === 'analyses') return 'analysis'
  if (/[^aeio]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /s$/.test(word) && !/(?:[su]|[sx]i|^thi)s$/.test(word) ? word.slice(0, -1) : word
}

// What is done, and who does it. A name that ends with one of a line is found by the others: data analysis, data analyst.
const professions = [
  'administration administrator admin',
  'analysis analyst analytic analyzing',
  'architecture architect',
  'assessment assessor',
  'audit auditor auditing',
  'coaching coach',
  'coordination coordinator',
  'design designer designing',
  'development developer developing',
  'editing editor',
  'engineering engineer',
  'evaluation evaluator',
  'facilitation facilitator',
  'integration integrator',
  'installation installer',
  'leadership leader lead',
  'management manager managing',
  'mentorship mentor mentoring',
  'modeling modeler',
  'moderating moderator',
  'negotiation negotiator',
  'operation operator',
  'ownership owner',
  'planning planner',
  'production producer',
  'programming programmer',
  'research researcher',
  'review reviewer',
  'science scientist',
  'statistic statistician',
  'strategy strategist',
  'testing tester',
  'training trainer',
  'translation translator',
  'writing writer',
]

// A name that begins with the first word of a line is found by the others: leading teams, led a team.
const doings = [
  'building built build',
  'delivering delivered deliver',
  'leading led lead',
  'making made make',
  'managing managed manage',
  'solving solved solve',
]

const byWord = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.flatMap((line) => line.split(' ').map((word, _, [root = '']) => [word, root] as const)))

const nouns = byWord(professions)
const verbs = byWord(doings)

/** The forms of an English word; British and American spellings are one. */
export const formsInEnglish = (folded: string): Forms => {
  if (folded.length < 3) return { stem: folded }
  const stem = folded.length < 4 ? folded : singular(spelled(folded))
  const [noun, verb] = [nouns.get(stem), verbs.get(stem)]
  return { stem, ...(noun && { noun }), ...(verb && { verb }) }
}
