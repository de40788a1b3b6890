import type { Language } from '../../../../i18n/language.ts'

/** Words of one kind: in the language of the document unless they say another. */
export type Run = { text: string; lang?: Language; isStrong?: boolean; href?: string }

type Plain = { is: 'paragraph'; runs: Run[]; isQuiet?: boolean } | { is: 'list'; items: Run[][] }

/** What a document is made of, whichever program opens it. */
export type Block =
  | Plain
  | { is: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { is: 'quote'; words: Plain[]; source: Run[] }

const bullet = /^\s*[•·▪◦●■‣➢*–-]\s+/

/** A text as someone wrote it: paragraphs where they left a line empty, a list where their lines begin with bullets. */
export const written = (text: string, lang: Language): Plain[] => {
  const blocks: Plain[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    const isItem = bullet.test(line)
    const run: Run = { text: (isItem ? line.replace(bullet, '') : line).trimEnd(), lang }
    if (run.text.trim() === '') isOpen = false
    else if (isItem && last?.is === 'list') last.items.push([run])
    else if (isItem) blocks.push({ is: 'list', items: [[run]] })
    else if (isOpen && last?.is === 'paragraph')
      last.runs = [{ text: `${last.runs[0]?.text ?? ''}\n${run.text}`, lang }]
    else blocks.push({ is: 'paragraph', runs: [run] })
    isOpen = run.text.trim() !== ''
  }
  return blocks
}
