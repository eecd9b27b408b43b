import nodemailer from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  text: string
  messageId: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
  close(): void
}

/** Sends through SMTP. Without an address nothing leaves the house: the message stays in the database, where staff can read it. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  if (smtpUrl === '') return { send: async () => undefined, close: () => undefined }
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 3_000,
    greetingTimeout: 3_000,
    socketTimeout: 4_000,
  })
  return {
    send: async ({ to, subject, text, messageId }) => {
      await transport.sendMail({ from, to, subject, text, messageId: `<${messageId}@halles>` })
    },
    close: () => transport.close(),
  }
}
