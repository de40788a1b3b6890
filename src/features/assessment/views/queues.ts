import type { Frame } from '../../../web/frame.ts'
import { statusNames } from '../../applications/index.ts'
import type { Campaign } from '../../campaigns/index.ts'
import type { Queue } from '../board.ts'
import { decisionOutcomes, type Outcome } from '../lifecycle.ts'
import { decisionNames, outcomeNames, said } from '../messages.ts'
import { nameOfStep } from '../words.ts'

/** What a queue is called. */
export const nameOfQueue = (frame: Frame, campaign: Campaign, queue: Queue): string => {
  const { t } = frame
  const [stepId, outcome] = queue.split(':')
  const step = campaign.plan.find(({ id }) => id === stepId)
  if (step) return `${nameOfStep(frame, step)}, ${t(outcomeNames[outcome as Outcome])}`
  if (queue === 'to-decide') return t(said.toDecide)
  if (queue === 'untold') return t(said.untold)
  const decision = decisionOutcomes.find((one) => one === queue)
  return decision ? t(decisionNames[decision]) : t(statusNames.withdrawn)
}
