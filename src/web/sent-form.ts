import { AsyncLocalStorage } from 'node:async_hooks'
import { createMiddleware } from 'hono/factory'
import type { Env } from './context.ts'
import { formOf, typed } from './forms.ts'

type SentForm = { draft: string; known: number }

const underWay = new AsyncLocalStorage<SentForm>()

/** Notes, while a request is answered, which draft its form belongs to and up to which version the page knew that draft. */
export const noteSentForm = createMiddleware<Env>(async (c, next) => {
  if (c.req.method !== 'POST') return next()
  const sent = await formOf(c)
  const draft = typed(sent, '_draft')
  const known = knownIn(typed(sent, '_known'))
  return draft === '' || known === undefined ? next() : underWay.run({ draft, known }, next)
})

/** A version as a form carries it; nothing when it is none. */
export const knownIn = (words: string): number | undefined => (/^\d{1,15}$/.test(words) ? Number(words) : undefined)

/** The version up to which the form that is being answered knew its draft; nothing when it is another form, or none. */
export const knownBySentForm = (draft: string): number | undefined => {
  const sent = underWay.getStore()
  return sent?.draft === draft ? sent.known : undefined
}
