// A name that every system keeps as it is: no sign that a folder, a shell or a header would read as its own.
const plain = (words: string) =>
  words
    .replaceAll(/[^\p{L}\p{M}\p{N} .’'–-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)

const ascii = (words: string) =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[–’']/g, '-')
    .replaceAll(/[^a-zA-Z0-9 .-]/g, '')
    .replaceAll(/[ -]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** The headers of a file to keep: nobody else keeps a copy, and it has a name in the person’s letters and one in plain ones (RFC 6266, RFC 5987). */
export const downloadHeaders = (type: string, title: string, ending: string): Record<string, string> => {
  const name = plain(title)
  const encoded = encodeURIComponent(`${name}.${ending}`).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${ascii(name) || 'profile'}.${ending}"; filename*=UTF-8''${encoded}`,
    'cache-control': 'private, no-store',
  }
}
