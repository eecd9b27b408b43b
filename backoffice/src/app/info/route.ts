import { config } from '#config.ts'

export const dynamic = 'force-dynamic'

export function GET() {
  const { version, colour, commit, release } = config()
  return Response.json({ name: 'backoffice', version, colour, commit, release })
}
