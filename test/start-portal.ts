import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { whenBegan } from '../src/platform/embedded-postgres-process.ts'

type Started = { process: ChildProcess; output: () => string; ended: Promise<number | null> }

/** A port that nobody listens on. */
export const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts the portal as a process of its own, a small demonstration in this folder. */
export const startPortal = (folder: string, port: number, environment: Record<string, string> = {}): Started => {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...inherited, DATA_FOLDER: folder, PORT: String(port), DEMONSTRATION_TALENTS: '3', ...environment },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk))
  return {
    process: child,
    output: () => output,
    ended: new Promise((ended) => child.once('exit', (code) => ended(code))),
  }
}

/** Waits until the portal says that it is open. */
export const isOpen = async (started: Started): Promise<void> => {
  for (let tries = 0; tries < 1_200; tries++) {
    if (started.process.exitCode !== null) throw new Error(`It ended:\n${started.output()}`)
    if (started.output().includes('Ctrl-C stops it')) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`It did not open:\n${started.output()}`)
}

/** The process of the embedded database server, or 0. */
export const postmasterOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n')[0])

/** Whether a process lives; one that has ended and that nobody has buried yet does not. */
export const isAlive = (pid: number): boolean => pid > 0 && whenBegan(pid) !== undefined
