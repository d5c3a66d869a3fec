import { openPrompter } from './prompter.ts'

/** Somebody at the terminal, or the lines of standard input, to agree or not. */
export interface Agreement extends Disposable {
  /**
   * @param question with the answers it takes in brackets.
   * @param others answers beside yes and no, as they stand in brackets.
   * @returns `yes`, `no`, or one of the others.
   * @throws ConfigError when there is no answer.
   */
  ask(question: string, others?: readonly string[]): Promise<string>
}

export function openAgreement(): Agreement {
  const prompter = openPrompter({
    input: process.stdin,
    output: process.stdout,
    given: new Map(),
    defaults: false,
  })
  return {
    async ask(question, others = []) {
      const answer = await prompter.ask({
        key: 'agree',
        words: question,
        expected: `${['oui', 'non', 'yes', 'no', ...others].join(', ')} (--yes asks nothing)`,
        valid: (said) => yesOrNo.test(said) || others.includes(said.toLowerCase()),
      })
      if (!yesOrNo.test(answer)) return answer.toLowerCase()
      return /^[oy]/i.test(answer) ? 'yes' : 'no'
    },
    [Symbol.dispose]: () => prompter[Symbol.dispose](),
  }
}

const yesOrNo = /^(?:oui|non|yes|no|o|n|y)$/i
