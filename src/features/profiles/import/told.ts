import { isWebAddress } from '../rules.ts'
import type { Reader } from './fields.ts'
import type { FoundExperience } from './plan.ts'

/** How long the texts of an experience may be. */
export const longest = { name: 200, place: 100, url: 500, details: 10_000 }

/** What a file tells of one experience, whatever its kind. */
export type Told = Omit<FoundExperience, 'id' | 'kind'>

/** An address of the web; anything else is noted. */
export const linkIn = (reader: Reader, value: unknown, path: string): string => {
  const url = reader.text(value, path, longest.url)
  if (url === '' || isWebAddress(url)) return url
  reader.note(path, url, { says: 'notUsable' })
  return ''
}

/** What was told as far as a profile can hold it: its text left out when its parts are too long together, nothing at all without a name. Either is noted. */
export const holdable = (
  reader: Reader,
  told: Told,
  at: { entry: string; value: unknown; details: string },
): Told | undefined => {
  if (!told.title && !told.organization && !told.area) {
    reader.note(at.entry, at.value, { says: 'noName' })
    return undefined
  }
  if ((told.details?.length ?? 0) <= longest.details) return told
  reader.note(at.details, told.details, { says: 'tooLong', max: longest.details })
  return { ...told, details: '' }
}
