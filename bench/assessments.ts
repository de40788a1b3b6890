import { queueAt } from '../src/features/assessment/board.ts'
import { to } from '../src/i18n/addresses.ts'
import type { Member } from '../test/cast.ts'
import { inPortal, type MeasuredPortal, measurePages } from './parts/portal.ts'
import { populateAssessment } from './population/assessments.ts'

// The bar: server time of the board of a campaign to which so many applied, and of each of its queues.
const barInMilliseconds = 150
const times = 40

const size = Number(process.argv[2] ?? 20_000)

const measure = async ({ db, ask, now }: MeasuredPortal): Promise<boolean> => {
  const began = performance.now()
  const { campaign, recruiter, applicationIds } = await populateAssessment(db, size, now)
  console.log(`${applicationIds.length} applications made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const [first, , last] = campaign.plan.map(({ id }) => id)
  if (!first || !last) throw new Error('No plan')
  const board = (query: object = {}) => to('en', 'officeAssessment', campaign, { ...query })
  const one = applicationIds[Math.floor(applicationIds.length / 2)] ?? ''
  const failed = queueAt(first, 'failed')
  const pages: [string, string][] = [
    ['board', board()],
    ['board, to assess at the first step', board({ queue: queueAt(first, 'to-assess') })],
    ['board, to assess, page 100', board({ queue: queueAt(first, 'to-assess'), page: 100 })],
    ['board, not passed', board({ queue: failed })],
    ['board, on hold at the last step', board({ queue: queueAt(last, 'held') })],
    ['board, all passed, to be decided', board({ queue: 'to-decide' })],
    ['board, qualified, page 80', board({ queue: 'qualified', page: 80 })],
    ['board, not told yet', board({ queue: 'untold' })],
    ['board, withdrawn', board({ queue: 'withdrawn' })],
  ]
  const others: [string, string][] = [
    ['one person', to('en', 'assessment', { id: one })],
    ['one person, through a queue', to('en', 'assessment', { id: one }, { queue: queueAt(first, 'to-assess') })],
    [
      'before signing for all not passed',
      to('en', 'assessmentBulk', campaign, { kind: 'not-qualified', queue: failed, who: 'all' }),
    ],
    ['before telling all', to('en', 'assessmentBulk', campaign, { kind: 'tell', queue: 'untold', who: 'all' })],
    ['order of consideration', to('en', 'assessmentConsideration', campaign)],
    ['order of consideration, page 50', to('en', 'assessmentConsideration', campaign, { page: 50 })],
    ['record of decision', to('en', 'assessmentRecord', campaign)],
    ['record of decision, page 100', to('en', 'assessmentRecord', campaign, { page: 100 })],
  ]
  const asked = (of: readonly [string, string][]) =>
    of.map(([name, path]): [string, Member, string] => [name, recruiter, path])
  const isFast = await measurePages({ ask }, asked(pages), { times, bar: barInMilliseconds })
  console.log('Beside the board; no bar is set for it')
  await measurePages({ ask }, asked(others), { times })
  await measureSigning(
    { ask },
    recruiter,
    to('en', 'assessmentBulk', campaign, { kind: 'not-qualified', queue: failed, who: 'all' }),
  )
  return isFast
}

// As many as one action takes, once.
const measureSigning = async ({ ask }: Pick<MeasuredPortal, 'ask'>, recruiter: Member, path: string): Promise<void> => {
  const { text } = await ask(recruiter, path)
  const people = /name="_people" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const sent = new URLSearchParams({ _people: people, signature: recruiter.name })
  const signed = await ask(recruiter, path, sent)
  if (signed.answer.status !== 303) throw new Error(`Signing answers ${signed.answer.status}`)
  const id = /together=([^&]+)/.exec(signed.answer.headers.get('location') ?? '')?.[1] ?? ''
  const undoing = to('en', 'assessmentBulkUndo', { id })
  const before = await ask(recruiter, undoing)
  const seen = /name="_people" value="([^"]*)"/.exec(before.text)?.[1] ?? ''
  const undone = await ask(recruiter, undoing, new URLSearchParams({ _people: seen }))
  if (undone.answer.status !== 303) throw new Error(`Undoing answers ${undone.answer.status}`)
  console.log(
    `${people.split(' ').length} decisions signed by one action in ${signed.milliseconds.toFixed(0)} ms, undone in ${undone.milliseconds.toFixed(0)} ms`,
  )
}

await inPortal(measure)
