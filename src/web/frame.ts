import type { Language } from '../i18n/language.ts'
import type { Translate } from '../i18n/sentences.ts'
import type { Viewer } from '../policy/viewer.ts'
import type { Ctx, Person } from './context.ts'

/** What every page needs to draw its frame: handed whole to the views. */
export type Frame = {
  language: Language
  t: Translate
  path: string
  search: string
  person: Person | null
  viewer: Viewer
  demonstration: boolean
  csrfToken: string
  now: Date
  origin: string
}

/** The frame of the page that answers this request. */
export const frameOf = (c: Ctx): Frame => ({
  language: c.var.language,
  t: c.var.t,
  path: c.req.path,
  search: new URL(c.req.url).search,
  person: c.var.person,
  viewer: c.var.viewer,
  demonstration: c.var.settings.demonstration,
  csrfToken: c.var.csrfToken,
  now: c.var.now,
  origin: c.var.settings.publicUrl,
})
