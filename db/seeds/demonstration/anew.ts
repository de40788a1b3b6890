import pg from 'pg'

const holdsHalf = async (client: pg.Client): Promise<boolean> => {
  const { rows: tables } = await client.query<{ there: boolean }>(
    "select to_regclass('public.events') is not null as there",
  )
  if (!tables[0]?.there) return false
  const { rowCount } = await client.query("select from events where verb = 'demonstration.loaded' limit 1")
  return rowCount === 0
}

/**
 * Holds the making of a demonstration for one process at a time, and empties a database in which an earlier one was cut short: nobody can
 * have used it, since the portal listens only when a demonstration is whole. Returns what lets go.
 */
export const holdDemonstration = async (url: string): Promise<() => Promise<void>> => {
  const client = new pg.Client({ connectionString: url })
  // A server that goes away is told by whoever works on it; this connection only holds.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('portal demonstration'))")
    if (await holdsHalf(client)) {
      await client.query('drop schema if exists graphile_worker cascade')
      await client.query('drop schema public cascade')
      await client.query('create schema public')
    }
  } catch (error) {
    await client.end()
    throw error
  }
  return () => client.end()
}
