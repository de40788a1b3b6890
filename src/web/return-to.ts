/** A path of this site, as asked for in a `return` parameter; anything that would lead elsewhere is dropped. */
export const localPath = (path: string | undefined): string | undefined =>
  path && /^\/(en|fr)(\/[\w\-./%~]*)?(\?[^#\\\s]*)?$/.test(path) && !path.includes('//') ? path : undefined
