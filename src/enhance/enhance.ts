import { leftoversOf, removeFromDevice } from './device.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { sendLeftovers } from './leftovers.ts'
import { LiveSearch } from './live-search.ts'
import { watchRowKeys } from './row-keys.ts'
import { tellOtherTabs } from './sign-in-again.ts'
import { forgetSent } from './tab-keeper.ts'
import { TextCount } from './text-count.ts'
import { TimeLeft } from './time-left.ts'

customElements.define('draft-keeper', DraftKeeper)
customElements.define('live-search', LiveSearch)
customElements.define('text-count', TextCount)
customElements.define('time-left', TimeLeft)

// Browsers do not agree on `autofocus` of something that is no field: what is to be mended takes the focus either way.
document.getElementById('error-summary')?.focus()

forgetSent()
tellOtherTabs()
watchRowKeys()

// The form in the head of the page by which one signs out: it tells whose page this is.
const out = document.querySelector<HTMLFormElement>('form[data-person]')
const person = out?.dataset.person ?? ''

const sendWhatIsLeft = async () => {
  const token = out?.querySelector<HTMLInputElement>('input[name=_csrf]')?.value
  if (token) await sendLeftovers(person, token)
}
void sendWhatIsLeft()
addEventListener('online', () => void sendWhatIsLeft())

const keepers = () => [...document.querySelectorAll<DraftKeeper>('draft-keeper')]

const remove = async (isMeant: (form: string) => boolean) => {
  for (const { key, form } of await leftoversOf(person)) if (isMeant(form)) await removeFromDevice(key)
}

// Signing out leaves nothing of this person on the device; what the server could not be given is not removed unasked.
const signOut = async (): Promise<boolean> => {
  for (const keeper of keepers()) await keeper.hurry()
  await sendWhatIsLeft()
  const isLeft = (await leftoversOf(person)).length > 0
  if (isLeft && !confirm(out?.dataset.onlyHere)) return false
  await remove(() => true)
  return true
}

const discard = async (form: string): Promise<boolean> => {
  for (const keeper of keepers()) if (keeper.formName === form) await keeper.giveUp()
  await remove((one) => one === form)
  return true
}

let isReady = false
addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const ends = form.closest<HTMLElement>('[data-ends]')?.dataset.ends
  const work = ends ? () => discard(ends) : out && form.action === out.action ? signOut : undefined
  if (!work) return
  if (isReady) {
    // The page may come back (its way stopped, or out of the browser’s memory): then the next time is asked anew.
    isReady = false
    return
  }
  event.preventDefault()
  void work().then((isAgreed) => {
    isReady = isAgreed
    if (isAgreed) form.requestSubmit(event.submitter)
  })
})

// The small window in which one signed in has done its work.
if (document.querySelector('[data-signed-in]')) close()
