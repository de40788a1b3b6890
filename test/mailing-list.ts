import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import type { Database } from '../src/platform/database.ts'

/** Puts people on the list who confirmed; returns how many. */
export const fillList = async (db: Database, count: number, now: Date): Promise<void> => {
  await sql`
    insert into subscribers (email, email_hash, language, topics, status, token, created_at, confirmed_at)
    select 'reader-' || n || '@example.ca', 'hash-' || n, case n % 3 when 0 then 'fr' else 'en' end,
      array['portal-news'], 'confirmed', 'token-' || n, ${now}, ${now} from generate_series(1, ${count}::int) n`.execute(
    db,
  )
}

/** A mail server that notes for whom a letter came and under which number, and takes nothing else in. `refuses` says with which code it refuses an address. */
export const openMailServer = async (refuses: (address: string) => number | undefined = () => undefined) => {
  const letters = new Map<string, string[]>()
  const count = { letters: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refuses(address)
      done(responseCode === undefined ? null : Object.assign(new Error('refused'), { responseCode }))
    },
    onData: (stream, { envelope }, done) => {
      let head = ''
      stream.setEncoding('latin1')
      stream.on('data', (text: string) => {
        head += head.length < 4_000 ? text : ''
      })
      stream.on('end', () => {
        const number = /^message-id: <([^>]+)>/im.exec(head)?.[1] ?? ''
        const address = envelope.rcptTo[0]?.address ?? ''
        letters.set(address, [...(letters.get(address) ?? []), number])
        count.letters++
        done()
      })
    },
  })
  // Whoever is killed hangs up in the middle of a word.
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    count,
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}

/** Starts a process that sends mailings; the caller ends it. */
export const startSender = (worksOn: string, sendsTo: string): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, 'mailing-worker.ts')], {
    env: { ...process.env, WORKS_ON: worksOn, SENDS_TO: sendsTo },
    stdio: ['ignore', 'inherit', 'inherit'],
  })

/** Ends a process, asked or killed, and waits for its end. */
export const endProcess = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  const ended = once(child, 'close')
  child.kill(signal)
  await ended
}
