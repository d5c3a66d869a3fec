import { openPrompter } from './prompter.ts'

/**
 * Asks for a decision on the terminal.
 * @param question with the answers it takes in brackets.
 * @param others answers beside yes and no, in the words of either language.
 * @returns `yes`, `no`, or the other answer as it stands in the list.
 */
export async function agree(question: string, others: readonly string[] = []): Promise<string> {
  using prompter = openPrompter({
    input: process.stdin,
    output: process.stdout,
    given: new Map(),
    defaults: false,
  })
  const answer = await prompter.ask({
    key: 'agree',
    words: question,
    expected: ['oui, non, yes or no', ...others, '--yes asks nothing'].join('; '),
    valid: (said) =>
      /^(oui|non|yes|no|o|n|y)$/i.test(said.trim()) || others.includes(said.trim().toLowerCase()),
  })
  const said = answer.trim().toLowerCase()
  if (others.includes(said)) return said
  return /^[oy]/.test(said) ? 'yes' : 'no'
}
