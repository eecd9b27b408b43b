/** One thing wrong with a spec: where (file, document, path in it), which rule, and what to do. */
export interface Problem {
  where: string
  rule: string
  message: string
}

/** Collects problems at a place of a document; `at` goes one step deeper. */
export class Finding {
  readonly problems: Problem[]
  readonly #where: string

  constructor(where: string, problems: Problem[] = []) {
    this.problems = problems
    this.#where = where
  }

  at(step: string | number): Finding {
    return new Finding(
      typeof step === 'number' ? `${this.#where}[${step}]` : `${this.#where} › ${step}`,
      this.problems,
    )
  }

  add(rule: string, message: string): void {
    this.problems.push({ where: this.#where, rule, message })
  }
}
