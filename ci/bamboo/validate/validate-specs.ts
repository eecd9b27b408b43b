import { checkTogether } from './across-documents.ts'
import { checkDeployment } from './deployment-shape.ts'
import { kindOf, type SpecFileDocument } from './document.ts'
import { checkDeploymentPermissions, checkPlanPermissions } from './permissions-shape.ts'
import { checkPlan } from './plan-shape.ts'
import { Finding, type Problem } from './problem.ts'
import { readDocuments } from './read-documents.ts'

/**
 * Everything a Bamboo server would refuse in a `bamboo-specs` folder, and what it would take and understand otherwise than meant.
 * The public JSON schema is a help for editors: it takes any unknown key for a job. Source: Bamboo Specs Reference 10.0.2, YAML.
 */
export function validateSpecs(folder: string): Problem[] {
  const problems: Problem[] = []
  const documents = readDocuments(folder, problems)
  for (const document of documents) checkDocument(document, new Finding(document.where, problems))
  checkTogether(documents, problems)
  return problems
}

function checkDocument({ content }: SpecFileDocument, finding: Finding): void {
  if (content.version !== 2) finding.add('version', 'every document starts with "version: 2"')
  switch (kindOf(content)) {
    case 'plan':
      return checkPlan(content, finding)
    case 'deployment':
      return checkDeployment(content, finding)
    case 'plan-permissions':
      return checkPlanPermissions(content, finding)
    case 'deployment-permissions':
      return checkDeploymentPermissions(content, finding)
    case undefined:
      return finding.add('kind', 'is neither a plan nor a deployment nor permissions')
  }
}
