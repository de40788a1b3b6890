import { type AddressName, nameAt } from '../i18n/addresses.ts'
import type { Sentence } from '../i18n/sentences.ts'
import type { Ctx } from './context.ts'
import type { Frame } from './frame.ts'
import { localPath, pathIn, pathWith } from './return-to.ts'
import { ui } from './ui/messages.ts'

// The pages one leaves to change something elsewhere and comes back to, each with the words of the link that leads back.
const origins: Partial<Record<AddressName, Sentence>> = { applicationStep: ui.backToApplication }

type Here = Pick<Frame, 'language' | 'search'>

/** The page that someone left to change something here, when the address names one in `return`: where it is in the language of now, and what leads there. */
export const wayBack = ({ language, search }: Here): { href: string; label: Sentence } | undefined => {
  const path = localPath(new URLSearchParams(search).get('return') ?? undefined)
  const name = path === undefined ? undefined : nameAt(path)
  const label = name && origins[name]
  return path && label ? { href: pathIn(language, path), label } : undefined
}

/** The way back as a query, for the addresses of the pages and forms one goes through meanwhile; empty when there is none. */
export const withWayBack = (here: Here): { return?: string } => {
  const back = wayBack(here)
  return back ? { return: back.href } : {}
}

/** The address of this page for a form of its own: with its way back, so that a refusal knows it too, and nothing else of its query. */
export const thisPage = (frame: Here & Pick<Frame, 'path'>): string => {
  const back = wayBack(frame)
  return back ? pathWith(frame.path, 'return', back.href) : frame.path
}

/** Where one goes once something is saved: back to the page one came from, which says so, or else where the page leads by itself. */
export const backOr = (c: Ctx, otherwise: string): string => {
  const back = wayBack({ language: c.var.language, search: new URL(c.req.url).search })
  return back ? pathWith(back.href, 'saved', 'yes') : otherwise
}
