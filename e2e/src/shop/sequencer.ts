import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Gentle suites first: what kills things comes last. */
const order = ['journeys', 'hostile', 'last-unit', 'release', 'handover', 'chaos']

export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      order.findIndex((word) => moduleId.split('/').at(-1)?.startsWith(word))
    return [...files].sort(
      (left, right) => rank(left) - rank(right) || (left.moduleId < right.moduleId ? -1 : 1),
    )
  }
}
