import { kindOf, type SpecFileDocument } from './document.ts'
import { environmentsOf } from './deployment-shape.ts'
import { nameOf } from './job-shape.ts'
import { Finding, type Problem } from './problem.ts'
import { isFields, type Fields } from './shapes.ts'
import { namesOfStages } from './stages.ts'

interface Plan {
  key: string
  where: string
  content: Fields
}

/** What only shows when all documents are seen together. */
export function checkTogether(documents: SpecFileDocument[], problems: Problem[]): void {
  const plans = documents
    .filter(({ content }) => kindOf(content) === 'plan')
    .map(({ where, content }) => ({ key: keyOf(content), where, content }))
  checkKeys(plans, problems)
  checkReferences(documents, plans, problems)
  checkChangeDetection(plans, problems)
  checkInjected(documents, plans, problems)
  checkPermissions(documents, problems)
}

/** The last one read silently owns a key, and the other does not get it back (BAM-21409). */
function checkKeys(plans: Plan[], problems: Problem[]): void {
  const owners = new Map<string, string>()
  for (const { key, where } of plans) {
    const owner = owners.get(key)
    if (owner === undefined) owners.set(key, where)
    else new Finding(where, problems).add('plan-key-twice', `${key} is the key of ${owner} already`)
  }
}

/** Keys of a project that we define plans for have to be among them. */
function checkReferences(documents: SpecFileDocument[], plans: Plan[], problems: Problem[]): void {
  const keys = new Set(plans.map(({ key }) => key))
  const projects = new Set(plans.map(({ key }) => key.split('-')[0]))
  for (const { where, content } of documents) {
    for (const key of references(content)) {
      if (!keys.has(key) && projects.has(key.split('-')[0]))
        new Finding(where, problems).add('plan-unknown', `${key} is no plan of these specs`)
    }
  }
}

function references(content: unknown): string[] {
  if (Array.isArray(content)) return content.flatMap(references)
  if (!isFields(content)) return []
  return Object.entries(content).flatMap(([name, value]) => {
    if (name === 'source-plan') return [String(value)]
    if ((name === 'plans' || name === 'green-plan') && Array.isArray(value)) return value.map(String)
    return references(value)
  })
}

/**
 * Plans that read the same repository would all be built by every commit, so each has to say which files are its own. A linked
 * repository cannot say it per plan: it must not be what triggers. Source: Atlassian's knowledge base, 1456179315.
 */
function checkChangeDetection(plans: Plan[], problems: Problem[]): void {
  const readers = Map.groupBy(
    plans.flatMap((plan) => repositoriesOf(plan.content).map((repository) => ({ plan, ...repository }))),
    ({ address }) => address,
  )
  for (const [address, uses] of readers) {
    const readBy = new Set(uses.map(({ plan }) => plan.key)).size
    if (readBy < 2) continue
    for (const { plan, name, definition } of uses) {
      if (!triggersOn(plan.content, name)) continue
      const detection = definition?.['change-detection']
      const filtered =
        isFields(detection) &&
        detection['file-filter-type'] === 'include_only' &&
        detection['file-filter-pattern']
      if (!filtered)
        new Finding(plan.where, problems)
          .at('repositories')
          .add(
            'change-detection',
            `${readBy} plans read ${address}; say with include_only which files are this plan's`,
          )
    }
  }
}

function repositoriesOf(plan: Fields): Array<{ name: string; address: string; definition?: Fields }> {
  const list = Array.isArray(plan.repositories) ? plan.repositories : []
  return list.map((entry) => {
    const name = nameOf(entry)
    const definition = isFields(entry) && isFields(entry[name]) ? entry[name] : undefined
    const address =
      definition?.url ?? definition?.['clone-url'] ?? definition?.slug ?? `the linked repository "${name}"`
    return { name, address: String(address), ...(definition ? { definition } : {}) }
  })
}

function triggersOn({ triggers }: Fields, repository: string): boolean {
  if (!Array.isArray(triggers)) return true
  return triggers
    .filter((trigger) => /^(polling|remote|bitbucket-server-trigger)$/.test(nameOf(trigger)))
    .some((trigger) => {
      const settings = isFields(trigger) ? trigger[nameOf(trigger)] : undefined
      const limited = isFields(settings) ? settings.repositories : undefined
      return !Array.isArray(limited) || limited.includes(repository)
    })
}

/** Only variables injected with the scope RESULT reach a release. */
function checkInjected(documents: SpecFileDocument[], plans: Plan[], problems: Problem[]): void {
  for (const { where, content } of documents.filter(
    (document) => kindOf(document.content) === 'deployment',
  )) {
    const naming = content['release-naming']
    const pattern = String(isFields(naming) ? naming['next-version-name'] : naming)
    const source = plans.find(
      ({ key }) => isFields(content.deployment) && key === content.deployment['source-plan'],
    )
    for (const [, namespace = ''] of pattern.matchAll(/\$\{bamboo\.(inject)\./g)) {
      if (source && !injects(source.content, namespace))
        new Finding(where, problems)
          .at('release-naming')
          .add('inject-scope', `${source.key} injects no variables "${namespace}" with the scope RESULT`)
    }
  }
}

function injects(plan: Fields, namespace: string): boolean {
  const tasks = namesOfStages(plan).flatMap((name) => {
    const job = plan[name]
    return isFields(job) && Array.isArray(job.tasks) ? job.tasks : []
  })
  return tasks.filter(isFields).some((task) => {
    const settings = task['inject-variables']
    return (
      isFields(settings) &&
      /^result$/i.test(String(settings.scope)) &&
      (settings.namespace ?? 'inject') === namespace
    )
  })
}

/** Permissions for an environment that does not exist are lost without a word. */
function checkPermissions(documents: SpecFileDocument[], problems: Problem[]): void {
  const deployments = new Map(
    documents
      .filter(({ content }) => kindOf(content) === 'deployment')
      .map(({ content }) => [
        isFields(content.deployment) ? content.deployment.name : undefined,
        environmentsOf(content),
      ]),
  )
  for (const { where, content } of documents.filter(
    (document) => kindOf(document.content) === 'deployment-permissions',
  )) {
    const name = isFields(content.deployment) ? content.deployment.name : content.deployment
    const environments = deployments.get(name)
    const finding = new Finding(where, problems)
    if (!environments) finding.add('deployment-unknown', `"${String(name)}" is no deployment of these specs`)
    const granted = Array.isArray(content['environment-permissions'])
      ? content['environment-permissions']
      : []
    for (const environment of granted.filter(isFields).flatMap((entry) => Object.keys(entry)))
      if (environments && !environments.includes(environment))
        finding.add('environment-missing', `"${environment}" is no environment of "${String(name)}"`)
  }
}

function keyOf({ plan }: Fields): string {
  return isFields(plan) ? `${String(plan['project-key'])}-${String(plan.key)}` : ''
}
