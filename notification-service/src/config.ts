import { loadConfigFrom } from '@halles/service-kit'
import { Type } from 'typebox'

export type Config = ReturnType<typeof loadConfig>

export function loadConfig(env: NodeJS.ProcessEnv) {
  return loadConfigFrom(env, {
    SMTP_URL: Type.String({
      default: '',
      pattern: '^$|^smtps?://',
      description: 'empty: messages are kept and shown to staff, not sent',
    }),
    MAIL_FROM: Type.String({ default: 'Halles <orders@halles.example>' }),
  })
}
