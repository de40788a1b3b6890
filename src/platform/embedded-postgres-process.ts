import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const isLinux = process.platform === 'linux'

const textOf = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const ps = (pid: number, what: string) =>
  spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''

/** The moment a living process began, as a word; undefined when it is dead or a zombie. Pid and moment together survive the recycling of pids. */
export const whenBegan = (pid: number): string | undefined => {
  if (!isLinux) return ps(pid, 'stat').startsWith('Z') ? undefined : ps(pid, 'lstart').replace(/\W+/g, '_') || undefined
  const stat = textOf(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields && !/^[ZX]/.test(fields[0] ?? '') ? fields[19] : undefined
}

/** Whether this pid is the living postmaster of that data folder, and not a process that happens to have the same number. */
export const isPostmasterOf = (pid: number, data: string): boolean => {
  if (whenBegan(pid) === undefined) return false
  if (!isLinux) return ps(pid, 'command').includes(`-D ${data}`)
  try {
    // A postmaster works in its data folder, and the kernel follows it when the folder is renamed.
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    const words = textOf(`/proc/${pid}/cmdline`)?.split('\0') ?? []
    return basename(words[0] ?? '') === 'postgres' && words.includes(data)
  }
}

/** What the lock file of a data folder says: who holds it and where it listens. */
export const readLock = (path: string): { pid: number; socket: string | undefined } | undefined => {
  const lines = textOf(path)?.split('\n') ?? []
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, socket: lines[4] || undefined } : undefined
}

/** Signs this process in as a user of the server of `folder`; the answer signs it out and says whether it was the last one living. */
export const signIn = (folder: string): (() => boolean) => {
  const register = join(folder, 'postgres.users')
  const me = `${process.pid}.${whenBegan(process.pid)}.${crypto.randomUUID().slice(0, 8)}`
  mkdirSync(register, { recursive: true, mode: 0o700 })
  writeFileSync(join(register, me), '')
  return () => {
    const isThere = (entry: string) => {
      const [pid = '', began] = entry.split('.')
      return whenBegan(Number(pid)) === began
    }
    rmSync(join(register, me), { force: true })
    const entries = readdirSync(register)
    for (const entry of entries) if (!isThere(entry)) rmSync(join(register, entry), { force: true })
    return !entries.some(isThere)
  }
}
