import { fold } from '../rules.ts'

const listed = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[;\n]/)
      .map(fold)
      .filter((name) => name !== ''),
  )

// Names of the catalogue that mean something else, or everything, in ordinary writing. They suggest nothing.
const saysTooLittle = listed(`
  accreditation; accuracy; analysis; belonging; business partner; charts; coding; collaboration; confidentiality; consultation; cooperation
  decks; delegation; determination; diagnostics; diplomacy; documentation; drafting; exemptions; experimentation; flexibility; forecasting; gating
  guidelines; illustration; imaging; indexing; initiative; innovation; integrity; inventory; judgement; mapping; moderating; monitoring; narrative
  networking; building networks; openness; oversight; persistence; prompting; reconciliation; regression; reliability; reporting; resilience; respect; responsibility
  sampling; scanning; scheduling; sensors; Service Canada; severing; simulation; tagging; terminology; testing; topology; transparency
  working together; workshops
  accréditation; arbitrage; basculement; cartographie; confidentialité; constance; coopération; correspondance; délégation; détermination; diplomatie; dotation
  échantillonnage; endurance; étiquetage; expérimentation; exposés; feedback; graphiques; habilitation; inventaire; indépendance; indexation; intégrité
  jugement; maillage; normalisation; ouverture; persistance; précision; prélèvement; présentations; prévisions; prompts; référentiels; régression
  réceptivité; résilience; responsabilisation; rigueur; sans code; simplicité; souplesse; surveillance; systèmes existants; topologie; transparence
`)

// Letters that stand for something else as often: a bachelor of arts, a post office, et cetera, parts per million.
const otherLetters = listed(
  `AA; AE; BA; BCP; CAB; CERT; DP; DR; EA; EER; ETC; FOI; GAP; GIA; ISA; PAM; PO; PPM; RM; SOC`,
)

// Names of tools that are ordinary words too, but not with a capital inside a sentence.
const needsCapital = listed(`
  Angular; Confluence; Excel; Flutter; Illustrator; Kafka; Playwright; Prometheus; React; Rust; Selenium; Snowflake; Tableau
`)

// Names of tools that are ordinary words, people or places, with a capital or without: they suggest only beside another technology.
const needsCompany = listed(`
  Apex; Apollo; Aurora; Bicep; Cargo; Cassandra; Chef; Composer; Confluent; containers; conteneurs; Cypress; Dart; Eloquent; Flask; Go; Helm
  Less; Lightning; Mongoose; Outlook; pandas; Pinia; Puppet; Rails; Remedy; Ruby; SAFe; Sass; Scala; Shiny; Sketch; Snort; Spark; Sparx; Spring
  Svelte; Swift; Teams; Twig
  CDN; IM; KM; GI; LAMP; NAS; RAG; SAN; SNOW; STRIDE; TS; WP
`)

// Abbreviations that are no word in either language, however they are written.
const noWord = listed(`ABAP; AWS; COBOL; ELT; ERP; ETL; ITIL; JSON; OWASP; RPA; SAML; SCADA; SIEM; TOGAF; UML`)

/** How much a name of the catalogue says where it stands in a text: as it is, only in its own capitals, only with its capital inside a sentence, only beside another technology, or nothing. */
export type Weight = 'plain' | 'exact' | 'capital' | 'company' | 'nothing'

/** The weight of a name: tables for words of everyday life; letters alone need company, and abbreviations that could be read as a word need their capitals. */
export const weightOf = (name: string): Weight => {
  const folded = fold(name)
  if (saysTooLittle.has(folded) || otherLetters.has(folded)) return 'nothing'
  if (needsCompany.has(folded) || name.length === 1) return 'company'
  if (needsCapital.has(folded)) return 'capital'
  if (noWord.has(folded) || !/^[\p{L}\p{N}]+$/u.test(name)) return 'plain'
  const couldBeAWord = name.length <= 5 && name === name.toUpperCase() && /[aeiouy]/.test(folded)
  return name.length === 2 || couldBeAWord ? 'exact' : 'plain'
}
