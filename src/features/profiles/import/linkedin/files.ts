// The files of a LinkedIn data export that a profile has a place for, and their columns, by every name we have seen for them in both languages.

/** Names as they are compared: small letters and digits, without accents. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

const columns = {
  activities: ['activities', 'activities and societies', 'activites', 'activites et associations'],
  address: ['address', 'adresse'],
  authority: ['authority', 'issuing organization', 'autorite', 'organisme', 'organisme de delivrance'],
  birthDate: ['birth date', 'date de naissance'],
  cause: ['cause'],
  confirmed: ['confirmed', 'confirme', 'confirmee'],
  degree: ['degree name', 'degree', 'diplome', 'nom du diplome'],
  description: ['description', 'summary', 'resume'],
  email: ['email address', 'email', 'adresse e mail', 'adresse courriel', 'courriel', 'e mail'],
  extension: ['extension', 'poste telephonique'],
  fieldOfStudy: ['field of study', 'domaine d etudes', 'domaine'],
  finished: ['finished on', 'end date', 'ended on', 'date de fin', 'fin', 'termine le'],
  firstName: ['first name', 'prenom'],
  grade: ['grade', 'note obtenue', 'resultat'],
  headline: ['headline', 'titre de profil', 'titre du profil'],
  industry: ['industry', 'secteur', 'secteur d activite'],
  issued: [
    'issued on',
    'issue date',
    'published on',
    'date de delivrance',
    'date de publication',
    'date d obtention',
    'date',
  ],
  lastName: ['last name', 'nom de famille'],
  license: ['license number', 'licence number', 'numero de licence', 'application number', 'patent number'],
  location: ['location', 'lieu', 'localisation', 'lieu de travail'],
  maidenName: ['maiden name', 'nom de jeune fille', 'nom de naissance'],
  messengers: ['instant messengers', 'messageries instantanees'],
  name: ['name', 'nom', 'skill', 'competence', 'language', 'langue'],
  notes: ['notes', 'note', 'remarques'],
  number: ['number', 'numero', 'phone number', 'numero de telephone'],
  organization: [
    'company name',
    'company',
    'organization',
    'organisation',
    'entreprise',
    'nom de l entreprise',
    'nom de l organisation',
    'societe',
  ],
  period: ['time period', 'periode'],
  place: ['geo location', 'zone geographique', 'emplacement geographique'],
  postalCode: ['zip code', 'postal code', 'code postal'],
  primary: ['primary', 'principale', 'principal'],
  proficiency: ['proficiency', 'niveau', 'niveau de maitrise', 'maitrise'],
  publisher: ['publisher', 'editeur', 'maison d edition'],
  role: ['role', 'position', 'fonction'],
  school: ['school name', 'school', 'ecole', 'nom de l ecole', 'etablissement', 'nom de l etablissement'],
  started: ['started on', 'start date', 'date de debut', 'debut', 'commence le', 'debute le'],
  summary: ['profile summary'],
  title: ['title', 'titre', 'intitule', 'intitule du poste', 'job title'],
  twitter: ['twitter handles', 'comptes twitter'],
  type: ['type'],
  updated: ['updated on', 'mis a jour le'],
  url: ['url', 'lien'],
  websites: ['websites', 'sites web'],
} as const satisfies Record<string, readonly string[]>

export type Column = keyof typeof columns

const columnByName = new Map(
  (Object.entries(columns) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name): [string, Column] => [name, column]),
  ),
)

/** The column that a heading names, when a profile knows it. */
export const columnNamed = (heading: string): Column | undefined => columnByName.get(fold(heading))

/** `telling` are columns by which a file is known whatever its own name. */
type File = { names: readonly string[]; telling: readonly Column[] }

const files = {
  profile: { names: ['profile', 'profil'], telling: ['firstName', 'headline'] },
  summary: { names: ['profile summary', 'resume du profil'], telling: ['summary'] },
  positions: {
    names: ['positions', 'postes', 'experience', 'experiences'],
    telling: ['organization', 'title', 'started'],
  },
  education: { names: ['education', 'formation', 'formations', 'etudes'], telling: ['school'] },
  volunteering: {
    names: ['volunteering', 'volunteering experiences', 'benevolat'],
    telling: ['organization', 'role', 'started'],
  },
  certifications: {
    names: ['certifications', 'licenses and certifications', 'licences et certifications'],
    telling: ['name', 'authority'],
  },
  honors: {
    names: ['honors', 'honors and awards', 'awards', 'prix', 'distinctions', 'prix et distinctions'],
    telling: ['title', 'issued'],
  },
  projects: { names: ['projects', 'projets'], telling: ['title', 'url', 'started'] },
  publications: { names: ['publications'], telling: ['name', 'publisher'] },
  patents: { names: ['patents', 'brevets'], telling: ['title', 'license'] },
  organizations: { names: ['organizations', 'organisations'], telling: ['name', 'role'] },
  courses: { names: ['courses', 'cours'], telling: ['name', 'number'] },
  languages: { names: ['languages', 'langues'], telling: ['name', 'proficiency'] },
  emails: { names: ['email addresses', 'adresses e mail', 'adresses courriel'], telling: ['email', 'primary'] },
  phones: { names: ['phonenumbers', 'phone numbers', 'numeros de telephone'], telling: ['number', 'type'] },
  skills: { names: ['skills', 'competences'], telling: ['name'] },
} as const satisfies Record<string, File>

export type FileKind = keyof typeof files
export const fileKinds = Object.keys(files) as FileKind[]

// “Positions (1).csv” and “positions_2024.csv” are Positions.csv, kept twice or kept with its date.
const bareName = (path: string) =>
  fold((path.split(/[/\\]/).at(-1) ?? '').replace(/\.csv$/i, ''))
    .replaceAll(/ ?\d+/g, '')
    .trim()

/** What a file is by its name; nothing when a profile has no place for it. */
export const kindNamed = (path: string): FileKind | undefined =>
  /\.csv$/i.test(path)
    ? fileKinds.find((kind) => (files[kind].names as readonly string[]).includes(bareName(path)))
    : undefined

/** What a file is by its columns; a list of names alone is one of skills. */
export const kindOfColumns = (found: readonly Column[]): FileKind | undefined =>
  fileKinds.find(
    (kind) =>
      files[kind].telling.every((column) => found.includes(column)) && (kind !== 'skills' || found.length === 1),
  )
