import { to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Region } from '../../profiles/index.ts'
import { regionNames } from '../../profiles/index.ts'
import type { Campaign } from '../campaign.ts'
import { educationNames, textNames } from '../messages.ts'
import { equivalentWords } from './left.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const description = (campaign: Campaign, language: Language): string => {
  const t = translator(language)
  return (['impact', 'tasks', 'expect', 'team'] as const)
    .map((field) => [field, campaign[`${field}_${language}`]] as const)
    .filter(([, text]) => text !== '')
    .map(
      ([field, text]) =>
        `<h2>${escaped(t(textNames[field]))}</h2>${
          field === 'tasks'
            ? `<ul>${text
                .split('\n')
                .filter((line) => line.trim() !== '')
                .map((line) => `<li>${escaped(line.trim())}</li>`)
                .join('')}</ul>`
            : text
                .split(/\n{2,}/)
                .map((paragraph) => `<p>${escaped(paragraph.trim())}</p>`)
                .join('')
        }`,
    )
    .join('')
}

// schema.org asks for places; a region of ours names the province or the city it stands for.
const places: Record<Exclude<Region, 'telework'>, { addressRegion?: string; addressLocality?: string }> = {
  'national-capital': { addressLocality: 'Ottawa', addressRegion: 'ON' },
  atlantic: { addressRegion: 'NS' },
  quebec: { addressRegion: 'QC' },
  ontario: { addressRegion: 'ON' },
  prairie: { addressRegion: 'MB' },
  'british-columbia': { addressRegion: 'BC' },
  north: { addressRegion: 'YT' },
}

const schooling = {
  none: 'no requirements',
  secondary: 'high school',
  'two-years': 'associate degree',
  degree: 'bachelor degree',
} as const

/** The campaign as a schema.org JobPosting (https://schema.org/JobPosting), in one language. */
export const jobPosting = (campaign: Campaign, language: Language, origin: string): Record<string, unknown> => {
  const t = translator(language)
  const isRemote = campaign.arrangements.includes('remote') || campaign.regions.includes('telework')
  const locations = campaign.regions.flatMap((region) =>
    region === 'telework'
      ? []
      : [
          {
            '@type': 'Place',
            name: t(regionNames[region]),
            address: { '@type': 'PostalAddress', addressCountry: 'CA', ...places[region] },
          },
        ],
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: campaign[`title_${language}`],
    description: description(campaign, language),
    identifier: { '@type': 'PropertyValue', name: campaign[`office_${language}`], value: String(campaign.number) },
    datePosted: (campaign.publishedAt ?? campaign.createdAt).toISOString(),
    validThrough: campaign.closesAt?.toISOString(),
    employmentType: campaign.employmentLength === 'indeterminate' ? 'FULL_TIME' : ['FULL_TIME', 'TEMPORARY'],
    hiringOrganization: { '@type': 'GovernmentOrganization', name: campaign[`office_${language}`], sameAs: origin },
    ...(locations.length > 0 ? { jobLocation: locations } : {}),
    ...(isRemote
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'CA' } }
      : {}),
    ...(campaign.education === '' || campaign.education === 'none'
      ? { educationRequirements: schooling.none }
      : {
          educationRequirements: {
            '@type': 'EducationalOccupationalCredential',
            credentialCategory: schooling[campaign.education],
            description: t(educationNames[campaign.education]),
          },
          experienceInPlaceOfEducation: true,
        }),
    experienceRequirements: equivalentWords(t, language, campaign),
    skills: campaign.skills.map((skill) => skill[`name_${language}`]).join(', '),
    industry: campaign[`stream_${language}`] ?? undefined,
    url: origin + to(language, 'campaign', campaign),
    directApply: true,
    inLanguage: `${language}-CA`,
  }
}
