import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { attributes } from './attributes.ts'
import { ui } from './messages.ts'

type ProgressOptions = {
  frame: Frame
  /** What is being done. */
  label: string
  done: number
  total: number
  /** Whether the page asks for itself again by itself. */
  isFresh: boolean
}

/** How far long work is: a bar, the same in words, and a way to stop or resume the page’s own renewal. */
export const progress = ({ frame: { t, path }, label, done, total, isFresh }: ProgressOptions): Html => html`
  <div class="progress">
    <p id="progress-label"><strong>${label}</strong></p>
    <progress${attributes({ 'aria-labelledby': 'progress-label', max: Math.max(total, 1), value: total > 0 ? done : undefined })}></progress>
    <p>${total > 0 ? t(ui.progressOf, { done, total }) : t(ui.progressWaits)}</p>
    <p class="quiet">${isFresh ? t(ui.freshByItself) : t(ui.notFresh)}
      <a href="${path}${isFresh ? '?still=yes' : ''}">${t(isFresh ? ui.stayStill : ui.lookAgain)}</a></p>
  </div>`
