import { z } from 'zod'
import { type Province, provinces } from '../choices.ts'
import type { Reader } from './fields.ts'
import type { Basics } from './plan.ts'

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

/** What the file says about the person themselves, as far as a profile has a place for it. */
export const basicsOf = (reader: Reader, value: unknown): Basics => {
  const found = reader.object(value, 'basics', [
    'name',
    'label',
    'image',
    'picture',
    'email',
    'phone',
    'url',
    'website',
    'summary',
    'location',
    'profiles',
  ])
  if (!found) return {}
  const text = (field: string, max: number) => reader.text(found[field], `basics.${field}`, max)
  if (found.name) reader.note('basics.name', found.name, { says: 'nameIsAccounts' })
  for (const field of ['image', 'picture', 'url', 'website', 'summary', 'profiles']) {
    const given = found[field]
    if (Array.isArray(given) ? given.length > 0 : given) reader.note(`basics.${field}`, given, { says: 'noPlace' })
  }

  const usable = (field: string, words: string, isUsable: boolean): string | undefined => {
    if (words === '') return undefined
    if (!isUsable) reader.note(`basics.${field}`, words, { says: 'notUsable' })
    return isUsable ? words : undefined
  }
  const email = text('email', 254)
  const phone = text('phone', 40)
  const place = reader.object(found.location, 'basics.location', [
    'address',
    'postalCode',
    'city',
    'countryCode',
    'region',
  ])
  for (const field of ['address', 'postalCode'])
    if (place?.[field]) reader.note(`basics.location.${field}`, place[field], { says: 'noPlace' })
  const region = reader.text(place?.region, 'basics.location.region', 100)
  const province = provinceNamed(region)
  if (region !== '' && !province) reader.note('basics.location.region', region, { says: 'notUsable' })
  return {
    headline: text('label', 200) || undefined,
    contactEmail: usable('email', email, z.email().safeParse(email).success),
    phone: usable(
      'phone',
      phone,
      /^[+(\d][\d\s().\-/x#,;a-z]*$/i.test(phone) && phone.replaceAll(/\D/g, '').length >= 7,
    ),
    city: reader.text(place?.city, 'basics.location.city', 100) || undefined,
    province,
  }
}
