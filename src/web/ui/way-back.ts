import type { Frame } from '../frame.ts'
import { html, type Part } from '../html.ts'
import { wayBack } from '../way-back.ts'

/** The link back to the page that someone left to change something here, when there is one. */
export const wayBackLink = (frame: Frame): Part => {
  const back = wayBack(frame)
  return back && html`<p class="way-back"><a href="${back.href}">${frame.t(back.label)}</a></p>`
}
