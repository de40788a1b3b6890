import { z } from 'zod'
import { type Province, provinces } from '../choices.ts'
import { isPhone } from '../rules.ts'
import type { Reader } from './fields.ts'
import type { Answers } from './plan.ts'

const namesOfProvinces: Record<Province, string[]> = {
  AB: ['alberta'],
  BC: ['british columbia', 'colombie-britannique'],
  MB: ['manitoba'],
  NB: ['new brunswick', 'nouveau-brunswick'],
  NL: ['newfoundland and labrador', 'newfoundland', 'terre-neuve-et-labrador'],
  NS: ['nova scotia', 'nouvelle-écosse'],
  NT: ['northwest territories', 'territoires du nord-ouest'],
  NU: ['nunavut'],
  ON: ['ontario'],
  PE: ['prince edward island', 'île-du-prince-édouard'],
  QC: ['quebec', 'québec'],
  SK: ['saskatchewan'],
  YT: ['yukon'],
}

const provinceNamed = (words: string): Province | undefined =>
  provinces.find((code) => code === words.toUpperCase() || namesOfProvinces[code].includes(words.toLowerCase()))

/** What a résumé says about the person themselves, as it stands in its fields. */
type Basics = Partial<Record<'headline' | 'email' | 'phone' | 'city' | 'region', { value: unknown; path: string }>>

/** The answers of a profile that these fields give; what cannot be used is noted. */
export const answersIn = (reader: Reader, given: Basics): Answers => {
  const text = (field: keyof Basics, max: number, isUsable: (words: string) => boolean = () => true): string => {
    const { value, path } = given[field] ?? { value: undefined, path: '' }
    const words = reader.text(value, path, max)
    if (words === '' || isUsable(words)) return words
    reader.note(path, words, { says: 'notUsable' })
    return ''
  }
  const headline = text('headline', 200)
  const contactEmail = text('email', 254, (words) => z.email().safeParse(words).success)
  const phone = text('phone', 40, isPhone)
  const city = text('city', 100)
  const province = provinceNamed(text('region', 100, (words) => provinceNamed(words) !== undefined))
  return {
    ...(headline && { headline: { headline } }),
    ...(contactEmail && { contactEmail: { contactEmail } }),
    ...(phone && { phone: { phone } }),
    ...(city && { city: { city } }),
    ...(province && { province: { province } }),
  }
}

/** The city and the province that “Toronto, Ontario, Canada” names; undefined when the words name no place of Canada. */
export const placeIn = (words: string): { city: string; region: string } | undefined => {
  const named = words
    .split(/[,()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const inCanada = named.at(-1)?.toLowerCase() === 'canada' ? named.slice(0, -1) : named
  const region = inCanada.at(-1) ?? ''
  return inCanada.length <= 2 && provinceNamed(region)
    ? { city: inCanada.length === 2 ? (inCanada[0] ?? '') : '', region }
    : undefined
}
