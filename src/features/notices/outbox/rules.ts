/** A run of a mail’s text: plain, or an address of the portal that may be followed. */
export type Run = { text: string; href?: string }

/** Cuts a text where addresses of the portal stand in it; other addresses stay text. */
export const runsOf = (text: string, publicUrl: string): Run[] => {
  const runs: Run[] = []
  let done = 0
  for (const { 0: address, index } of text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g)) {
    if (address !== publicUrl && !address.startsWith(`${publicUrl}/`)) continue
    if (index > done) runs.push({ text: text.slice(done, index) })
    runs.push({ text: address, href: address })
    done = index + address.length
  }
  if (done < text.length) runs.push({ text: text.slice(done) })
  return runs
}
