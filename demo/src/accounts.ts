import { stableUuid } from './generate/identifiers.ts'

const PASSWORD = 'halles-demo-2026'

const PEOPLE: readonly [email: string, name: string, roles: string[]][] = [
  ['shopper@halles.example', 'Camille Martin', ['shopper']],
  ['shopper2@halles.example', 'Noah Bernard', ['shopper']],
  ['staff@halles.example', 'Inès Moreau', ['staff']],
  ['staff2@halles.example', 'Louis Garnier', ['staff']],
  ['manager@halles.example', 'Jeanne Roux', ['manager', 'staff']],
  ['release@halles.example', 'Sacha Lefèvre', ['release-engineer']],
]

export const DEMO_ACCOUNTS = PEOPLE.map(([email, name, roles]) => ({
  accountId: stableUuid(`account ${email}`),
  email,
  password: PASSWORD,
  name,
  roles,
}))
