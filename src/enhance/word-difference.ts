type Piece = { text: string; differs: boolean }

const longest = 1_500

/** Two texts word by word: which words of each the other does not have at that place. Very long texts are left unmarked. */
export const compareWords = (one: string, other: string): [Piece[], Piece[]] => {
  const words = (text: string): string[] => text.match(/\s+|\S+/g) ?? []
  const [a, b] = [words(one), words(other)]
  if (a.length > longest || b.length > longest)
    return [[{ text: one, differs: false }], [{ text: other, differs: false }]]
  // The longest common subsequence, from the end.
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)

  const pieces: [Piece[], Piece[]] = [[], []]
  const add = (side: 0 | 1, text: string | undefined, differs: boolean) => {
    const last = pieces[side].at(-1)
    if (last?.differs === differs) last.text += text
    else if (text) pieces[side].push({ text, differs })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length)
    if (i < a.length && a[i] === b[j]) {
      add(0, a[i++], false)
      add(1, b[j++], false)
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    )
      add(0, a[i++], true)
    else add(1, b[j++], true)
  return pieces
}
