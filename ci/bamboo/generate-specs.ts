import { stringify } from 'yaml'
import { deploymentDocument, deploymentPermissions } from './deployment-document.ts'
import { planDocument } from './plan-document.ts'
import type { Folder } from './read-estate.ts'
import type { Server } from './server.ts'

/** Every file of `bamboo-specs/`, by its path in there. The root file holds what must not be in an included one: permissions. */
export function generateSpecs(folders: Folder[], server: Server): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of folders)
    files.set(`plans/${folder.name}.yaml`, document(planDocument(folder, folders, server)))
  const stack = folders.find(({ kind }) => kind === 'stack')
  if (stack) files.set('release.yaml', document(deploymentDocument(stack, server)))
  const includes = [...files.keys()].map((path) => `---\n!include '${path}'\n`)
  const permissions = stack ? [document(deploymentPermissions(server))] : []
  return new Map([['bamboo.yaml', [...includes, ...permissions].join('')], ...files])
}

const NOTE = '# Generated: change ci/bamboo, then npm run specs -w ci\n'

function document(content: object): string {
  return `---\n${NOTE}${stringify(content, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false })}`
}
