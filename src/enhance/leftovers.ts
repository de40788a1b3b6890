import { bearName, keepOnDevice, type Leftover, leftoversOf, removeFromDevice } from './device.ts'
import { without } from './form-fields.ts'
import { sendTyping } from './sending.ts'

const sendOne = async (leftover: Leftover, token: string): Promise<void> => {
  const { key, action, version, tab, turn, answers, others } = leftover
  const outcome = await sendTyping(action, token, { version, tab, turn, fields: without(answers, others) })
  if (outcome.is !== 'kept') return
  // What differs from another tab waits for its form to be opened: there one chooses.
  const undecided = { ...others, ...outcome.conflicts }
  if (Object.keys(undecided).length === 0) return removeFromDevice(key)
  const decided = without(without(answers, undecided), { seen: '' })
  await keepOnDevice({ ...leftover, version: outcome.version, answers: without(answers, decided), others: undecided })
}

/** Sends what closed tabs left on this device for this person, but for the forms open on this page, which take it up themselves. */
export const sendLeftovers = async (person: string, token: string): Promise<void> => {
  for (const leftover of await leftoversOf(person)) {
    const isHere = document.querySelector(`draft-keeper[data-form="${CSS.escape(leftover.form)}"]`) !== null
    if (!isHere) await bearName(leftover.tab, () => sendOne(leftover, token))
  }
}
