import { type Html, html, type Part } from '../html.ts'

const schemes = new Set(['http:', 'https:', 'mailto:'])

const isSafeAddress = (url: string): boolean => schemes.has(URL.parse(url)?.protocol ?? '')

/** An address that a person supplied: a link when its scheme is safe, plain text otherwise. */
export const safeLink = (url: string, label: Part = url): Html =>
  isSafeAddress(url) ? html`<a href="${url}" rel="external nofollow noopener noreferrer">${label}</a>` : html`${label}`

/** A sentence whose [bracketed] words are links, in the order of the addresses given. */
export const withLinks = (sentence: string, addresses: readonly string[]): Html => {
  let next = 0
  return html`${sentence.split(/(\[[^\]]+\])/).map((piece) => {
    const address = piece.startsWith('[') ? addresses[next++] : undefined
    return address === undefined ? piece : html`<a href="${address}">${piece.slice(1, -1)}</a>`
  })}`
}
