import { Instant, Uuid, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

export const Role = Type.Enum(['shopper', 'staff', 'manager', 'release-engineer'])
const Email = Type.String({ pattern: '^[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+$', maxLength: 254 })
const Name = Type.String({ pattern: '\\S', minLength: 1, maxLength: 120 })
const NewPassword = Type.String({ minLength: 12, maxLength: 128 })
const AnyPassword = Type.String({ minLength: 1, maxLength: 128 })

export const Account = Type.Object({
  accountId: Uuid,
  email: Type.String(),
  name: Type.String(),
  roles: Type.Array(Role),
})
export type Account = Static<typeof Account>
export const AccountList = Type.Object({ items: Type.Array(Account) })
export const AccountQuery = Type.Object({ query: Type.Optional(Type.String({ maxLength: 120 })) })

export const RegisterAccount = strictObject({ email: Email, password: NewPassword, name: Name })
export type RegisterAccount = Static<typeof RegisterAccount>
export const SignIn = strictObject({ email: Email, password: AnyPassword })
export type SignIn = Static<typeof SignIn>
export const ChangePassword = strictObject({ currentPassword: AnyPassword, newPassword: NewPassword })
export type ChangePassword = Static<typeof ChangePassword>

const Actor = Type.Object({ accountId: Uuid, name: Type.String() })
export const CurrentSession = Type.Object({
  account: Type.Union([Account, Type.Null()]),
  impersonator: Type.Union([Actor, Type.Null()]),
})
export type CurrentSession = Static<typeof CurrentSession>

export const StartImpersonation = strictObject({
  accountId: Uuid,
  reason: Type.String({ pattern: '\\S', minLength: 3, maxLength: 300 }),
})
export type StartImpersonation = Static<typeof StartImpersonation>

export const ResolveSession = strictObject({ sessionToken: Type.String({ minLength: 1, maxLength: 512 }) })
export const ResolvedSession = Type.Object({
  sessionId: Type.String(),
  accountId: Uuid,
  email: Type.String(),
  name: Type.String(),
  roles: Type.Array(Role),
  actor: Type.Union([Actor, Type.Null()]),
  expiresAt: Instant,
})
export type ResolvedSession = Static<typeof ResolvedSession>

export const SeedAccounts = strictObject({
  accounts: Type.Array(
    strictObject({
      accountId: Uuid,
      email: Email,
      password: NewPassword,
      name: Name,
      roles: Type.Array(Role, { minItems: 1 }),
    }),
    {
      minItems: 1,
      maxItems: 20,
    },
  ),
})
export type SeedAccounts = Static<typeof SeedAccounts>
export const Seeded = Type.Object({ seeded: Type.Integer() })
