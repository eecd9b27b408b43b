import type { Fields } from './shapes.ts'

export type DocumentKind = 'plan' | 'deployment' | 'plan-permissions' | 'deployment-permissions'

export interface SpecFileDocument {
  /** The file it is written in, and which of its documents it is, from 1. */
  where: string
  content: Fields
}

const PERMISSIONS = ['deployment-permissions', 'default-environment-permissions', 'environment-permissions']

/** Bamboo tells the kinds apart by the keys of the root. */
export function kindOf(content: Fields): DocumentKind | undefined {
  if ('plan-permissions' in content) return 'plan-permissions'
  if (PERMISSIONS.some((name) => name in content)) return 'deployment-permissions'
  if ('plan' in content) return 'plan'
  if ('deployment' in content) return 'deployment'
  return undefined
}
