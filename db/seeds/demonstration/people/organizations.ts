import type { Both } from '../words.ts'

/** Departments where people work or have worked, by their numbers in the reference data. */
export const departments: readonly (Both & { number: number; inProse?: Both })[] = [
  { number: 163, en: 'Shared Services Canada', fr: 'Services partagés Canada' },
  { number: 14, en: 'Employment and Social Development Canada', fr: 'Emploi et Développement social Canada' },
  { number: 54, en: 'Statistics Canada', fr: 'Statistique Canada' },
  { number: 41, en: 'Natural Resources Canada', fr: 'Ressources naturelles Canada' },
  {
    number: 50,
    en: 'Immigration, Refugees and Citizenship Canada',
    fr: 'Immigration, Réfugiés et Citoyenneté Canada',
  },
  {
    number: 130,
    en: 'Canada Revenue Agency',
    fr: 'Agence du revenu du Canada',
    inProse: { en: 'the Canada Revenue Agency', fr: 'l’Agence du revenu du Canada' },
  },
  { number: 127, en: 'Public Services and Procurement Canada', fr: 'Services publics et Approvisionnement Canada' },
  { number: 21, en: 'Veterans Affairs Canada', fr: 'Anciens Combattants Canada' },
  { number: 86, en: 'Fisheries and Oceans Canada', fr: 'Pêches et Océans Canada' },
  { number: 124, en: 'Parks Canada', fr: 'Parcs Canada' },
  { number: 191, en: 'Indigenous Services Canada', fr: 'Services aux Autochtones Canada' },
  { number: 145, en: 'Library and Archives Canada', fr: 'Bibliothèque et Archives Canada' },
]

/** What an organization is called in the middle of a sentence. */
export const inProse = (organization: string, language: 'en' | 'fr'): string =>
  departments.find((one) => one[language] === organization)?.inProse?.[language] ?? organization

/** Other places where people have worked. */
export const employers: readonly Both[] = [
  { en: 'a software cooperative', fr: 'une coopérative de logiciels' },
  { en: 'a regional health network', fr: 'un réseau régional de santé' },
  { en: 'the City of Moncton', fr: 'la Ville de Moncton' },
  { en: 'the City of Gatineau', fr: 'la Ville de Gatineau' },
  { en: 'a small consulting firm', fr: 'un petit cabinet-conseil' },
  { en: 'a provincial ministry', fr: 'un ministère provincial' },
  { en: 'a university library', fr: 'une bibliothèque universitaire' },
  { en: 'a credit union', fr: 'une caisse populaire' },
  { en: 'a school board', fr: 'un centre de services scolaire' },
  { en: 'a tribal council', fr: 'un conseil tribal' },
  { en: 'a friendship centre', fr: 'un centre d’amitié autochtone' },
  { en: 'a public broadcaster', fr: 'un diffuseur public' },
  { en: 'a port authority', fr: 'une administration portuaire' },
  { en: 'a maker of medical devices', fr: 'un fabricant d’appareils médicaux' },
  { en: 'an insurance company', fr: 'une compagnie d’assurances' },
  { en: 'a telephone company', fr: 'une compagnie de téléphone' },
  { en: 'a hydroelectric utility', fr: 'une société d’hydroélectricité' },
  { en: 'a food bank', fr: 'une banque alimentaire' },
  { en: 'a start-up of nine people', fr: 'une jeune entreprise de neuf personnes' },
  { en: 'a transit agency', fr: 'une société de transport en commun' },
]

/** Where people have studied, by the language in which they write. */
export const schools = {
  en: [
    'Algonquin College',
    'Memorial University',
    'Red River College Polytechnic',
    'Carleton University',
    'University of Waterloo',
    'Nova Scotia Community College',
    'British Columbia Institute of Technology',
    'University of Saskatchewan',
    'Seneca Polytechnic',
    'First Nations University of Canada',
    'Yukon University',
    'Holland College',
    'University of Calgary',
    'a university abroad, recognized here',
  ],
  fr: [
    'Cégep de l’Outaouais',
    'Université Laval',
    'La Cité collégiale',
    'Université de Moncton',
    'Université du Québec à Montréal',
    'Cégep de Rimouski',
    'École de technologie supérieure',
    'Collège communautaire du Nouveau-Brunswick',
    'Université de Sherbrooke',
    'Université de Saint-Boniface',
    'Cégep de Trois-Rivières',
    'Université d’Ottawa',
    'une université à l’étranger, reconnue ici',
  ],
} as const
