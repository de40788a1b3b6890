/** A form that waits for its person to be signed in again. */
type Waiting = {
  readonly person: string
  readonly sessionAddress: string
  readonly dialog: HTMLDialogElement | undefined
  /** The person is back, and their new token is in the form. */
  resume: () => void
  /** Someone else is signed in. */
  stay: () => void
}

const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('portal session') : undefined
const waiting = new Set<Waiting>()
let shown: HTMLDialogElement | undefined

const whoIsHere = async (address: string): Promise<{ person: string | null; token: string } | undefined> => {
  try {
    return await (await fetch(address, { cache: 'no-store' })).json()
  } catch {
    return undefined
  }
}

const show = (dialog: HTMLDialogElement | undefined, isSomeoneElse: boolean) => {
  if (!dialog) return
  for (const part of dialog.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = (part.dataset.when === 'else') !== isSomeoneElse
  dialog.setAttribute('aria-label', dialog.querySelector('h2:not([hidden])')?.textContent ?? '')
  if (!dialog.open) dialog.showModal()
  shown = dialog
}

// Looks who is signed in now. When it is the person whose forms wait, they go on; else the dialog says what to do.
const look = async (isWanted: boolean) => {
  const [first] = waiting
  const here = first && (await whoIsHere(first.sessionAddress))
  if (!here) return
  if (here.person === first.person) {
    for (const field of document.querySelectorAll<HTMLInputElement>('input[name=_csrf]')) field.value = here.token
    shown?.close()
    const all = [...waiting]
    waiting.clear()
    for (const one of all) one.resume()
    return
  }
  if (here.person) for (const one of waiting) one.stay()
  if (isWanted || shown?.open) show(shown ?? first.dialog, here.person !== null)
}

/** Waits until the person of a form is signed in again, and asks them to, over the form. */
export const signInAgain = (form: Waiting): Promise<void> => {
  waiting.add(form)
  return look(true)
}

/** Tells the other tabs that someone may have signed in or out here. */
export const tellOtherTabs = () => channel?.postMessage('')

const lookAgain = () => void look(false)
channel?.addEventListener('message', lookAgain)
addEventListener('focus', lookAgain)
document.addEventListener('visibilitychange', lookAgain)
// Where no news comes from the small window (a provider may part the two), asking does it.
setInterval(() => shown?.open && lookAgain(), 3_000)

/** The dialog of a keeper: its links open a small window, its last button closes it. */
export const dialogIn = (keeper: Element): HTMLDialogElement | undefined => {
  const known = keeper.querySelector('dialog')
  if (known) return known
  const dialog = keeper.querySelector('template')?.content.querySelector('dialog')?.cloneNode(true) as
    | HTMLDialogElement
    | undefined
  if (!dialog) return undefined
  dialog.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest('a, button')
    if (pressed instanceof HTMLButtonElement) dialog.close()
    if (!(pressed instanceof HTMLAnchorElement)) return
    if (open(pressed.href, pressed.target, 'popup,width=560,height=760')) event.preventDefault()
  })
  keeper.append(dialog)
  return dialog
}
