import { type Ability, type Facts, mayUse } from './policy.ts'
import type { Viewer } from './viewer.ts'

/** Which verb leads from which statuses to which, and the ability it needs. */
export type Lifecycle<Status extends string> = Record<string, { from: readonly Status[]; to: Status; ability: Ability }>

/** The verbs a viewer may use on a thing as it stands now: the buttons its page offers. */
export const verbsOpenTo = <Table extends Lifecycle<string>>(
  viewer: Viewer,
  transitions: Table,
  thing: Facts & { status: string },
): (keyof Table & string)[] =>
  Object.keys(transitions).filter((verb) => {
    const transition = transitions[verb]
    return transition?.from.includes(thing.status) && mayUse(viewer, transition.ability, thing)
  })
