import type { Sentence } from '../../i18n/sentences.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, type Part } from '../html.ts'
import type { WorkShown } from '../own-work.ts'
import { type SheetFormat, sheetFormats } from '../sheet.ts'
import { button, buttonRow, linkButton } from './buttons.ts'
import { radios } from './fields.ts'
import { form } from './form.ts'
import { fileSaid, formatNames } from './messages.ts'
import { progress } from './progress.ts'
import { notice } from './text.ts'

type Words = { making: Sentence; leave: Sentence; ready: Sentence; failed: Sentence }

/** What is said of a file, unless it is something with a name of its own. */
const ofAFile: Words = {
  making: fileSaid.making,
  leave: fileSaid.mayLeave,
  ready: fileSaid.ready,
  failed: fileSaid.failed,
}

type Standing = {
  frame: Frame
  shown: WorkShown
  words?: Words
  /** What to do when it failed. */
  failedBody: Part
  /** What the file holds, and until when it is there. */
  readyBody: Part
  download?: string
  href: string
}

/** How far long work is, that it failed, or the file it made. */
export const workStanding = ({
  frame,
  shown,
  words = ofAFile,
  failedBody,
  readyBody,
  download,
  href,
}: Standing): Html => {
  const { t } = frame
  const { work, isRunning, isFresh } = shown
  if (isRunning)
    return html`${progress({ frame, label: t(words.making), done: work.done, total: work.total, isFresh })}<p>${t(words.leave)}</p>`
  if (work.status !== 'done' || !work.file)
    return notice({ kind: 'danger', title: t(words.failed), body: html`<p>${failedBody}</p>` })
  return notice({
    kind: 'success',
    title: t(words.ready),
    body: html`<p>${readyBody}</p>
      <p>${linkButton({ label: download ?? t(fileSaid.download, { name: work.file.name }), href })}</p>`,
  })
}

/** Asks in which format a sheet is to be made, the usual one first. */
export const sheetForm = (frame: Frame, usual: SheetFormat, back: Part): Html => {
  const { t, path, search } = frame
  const formats = [usual, ...sheetFormats.filter((one) => one !== usual)]
  return form({
    frame,
    action: `${path}${search}`,
    body: html`${radios({ t, name: 'format', legend: t(fileSaid.format), value: usual, options: formats.map((value) => ({ value, label: t(formatNames[value]) })) })}${buttonRow(button({ label: t(fileSaid.make) }), back)}`,
  })
}
