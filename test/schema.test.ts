import { test } from 'node:test'
import { generateSchema } from './generate-schema.ts'

test('the table types are those of a freshly migrated database', async () => {
  await generateSchema(true)
})
