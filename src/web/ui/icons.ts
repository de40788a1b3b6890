import { raw } from 'hono/html'
import { type Html, html } from '../html.ts'

const drawings = {
  evidenced: '<path d="M4 12.5l5.5 5.5L20 6.5"/>',
  check: '<circle cx="12" cy="12" r="10"/><path d="M7 12.5l3.5 3.5L17 8.5"/>',
  claimed: '<circle cx="12" cy="12" r="7.5"/>',
  unknown: '<path d="M8 8.5a4 4 0 1 1 5.6 3.7c-1.1.5-1.6 1.2-1.6 2.3M12 18.5v.5"/>',
  info: '<circle cx="12" cy="12" r="10"/><path d="M12 11v6M12 7v.5"/>',
  warning: '<path d="M12 2.8L1.8 20.5h20.4zM12 9.5v5M12 17v.5"/>',
  person: '<circle cx="12" cy="8" r="4.5"/><path d="M3.5 21c.8-4.5 4.2-6.5 8.5-6.5s7.7 2 8.5 6.5"/>',
} as const

export type IconName = keyof typeof drawings

/** A small drawing beside words that say the same: hidden from those who listen. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${raw(drawings[name])}</svg>`

/** The mark of the portal: a path that forks and meets again; our own drawing, no protected sign. */
export const portalMark = (): Html =>
  html`<svg class="portal-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">${raw(markDrawing)}</svg>`

const markDrawing =
  '<rect width="40" height="40" rx="6" fill="currentColor"/><g fill="none" stroke="#fff" stroke-width="3"><path d="M10 20h5c4 0 4-8 8-8h2M15 20c4 0 4 8 8 8h2"/></g><g fill="#fff"><circle cx="10" cy="20" r="4"/><circle cx="28" cy="12" r="4"/><circle cx="28" cy="28" r="4"/></g>'
