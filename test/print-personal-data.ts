import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notAboutThem, personalData } from '../src/personal-data.ts'
import type { PersonalTable } from '../src/web/personal-data/personal-data.ts'

const becomes: Record<PersonalTable['onErasure'], string> = {
  removed: 'removed',
  emptied: 'emptied: the row stays without words',
  kept: 'kept: references alone',
}

const line = ({ table, title, refers, onErasure, labels, unspoken = [], withheld = [] }: PersonalTable) => {
  const columns = [...Object.keys(labels), ...unspoken].map((column) => `\`${column}\``).join(', ')
  const hidden = withheld.map((column) => `\`${column}\``).join(', ')
  return `| \`${table}\` | ${title.en} | ${refers.map((column) => `\`${column}\``).join(', ') || 'by address, or through another table'} | ${columns} | ${hidden || '·'} | ${becomes[onErasure]} |`
}

/** The registry of personal data as a page. */
export const printPersonalData = (): string => `# What the portal holds about people

Printed from the \`personal-data.ts\` of each slice by \`node test/print-personal-data.ts\`; \`bin/test\` fails when it is stale, when a column refers to
people and stands nowhere here, and when a column of a table is neither taken away nor named as withheld.

A person takes all of it away in one file (\`data.json\` and a page to read): \`{ format, version, made_at, tables: [{ table, title, columns, rows }] }\`, where
\`title\` and \`columns\` say in both languages what a table and its columns are, and moments are in UTC (ISO 8601).

| table | what it is | whose a row is | taken away | withheld | on erasure |
|---|---|---|---|---|---|
${personalData.flatMap(({ tables }) => tables.map(line)).join('\n')}

## Columns that refer to people without being about them

| column | why the bare reference stays |
|---|---|
${Object.entries(notAboutThem)
  .map(([column, why]) => `| \`${column}\` | ${why} |`)
  .join('\n')}
`

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../docs/personal-data.md'), printPersonalData())
