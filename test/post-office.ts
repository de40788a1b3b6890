import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { type MailPort, smtpPort } from '../src/platform/mail.ts'

/** A mail server on this machine, and the way out to it: what was sent is read where it arrived. */
export const openPostOffice = async () => {
  const received: { to: string; mail: ParsedMail }[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const read = async () => {
        const mail = await simpleParser(await buffer(stream))
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, mail })
      }
      read().then(() => done(), done)
    },
  })
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  const port: MailPort = smtpPort(
    `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    'no-reply@portal.example',
  )
  return {
    port,
    /** The mails that reached an address, the first first. */
    lettersTo: (address: string): ParsedMail[] => received.flatMap(({ to, mail }) => (to === address ? [mail] : [])),
    close: () => new Promise<void>((closed) => smtp.close(closed)),
  }
}
