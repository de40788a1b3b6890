/** How long a text will be once it is kept, counted as the server counts it (web/text-length.ts). */
export const lengthOf = (text: string): { characters: number; words: number } => {
  const kept = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()
  return { characters: kept.length, words: kept.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0 }
}
