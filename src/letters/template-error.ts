/** One thing wrong with a template. */
export interface TemplateFault {
  readonly file: string
  /** Counted from 1; null when it is not known. */
  readonly line: number | null
  readonly problem: string
}

/** Templates that can't be used; `message` names every fault, one a line. */
export class TemplateError extends Error {
  readonly code = 'template-invalid'
  readonly faults: readonly TemplateFault[]
  constructor(faults: readonly TemplateFault[], options?: ErrorOptions) {
    super(faults.map(sayFault).join('\n'), options)
    this.faults = faults
  }
}

function sayFault({ file, line, problem }: TemplateFault): string {
  return `${file}${line === null ? '' : `:${line}`}: ${problem}`
}
