/** One text of several parts, a paragraph each; a list becomes lines that begin with a bullet. */
export const paragraphs = (...parts: (string | readonly string[])[]): string =>
  parts
    .flatMap((part) =>
      typeof part === 'string' ? [part] : part.length > 0 ? [part.map((line) => `• ${line}`).join('\n')] : [],
    )
    .filter((part) => part !== '')
    .join('\n\n')
