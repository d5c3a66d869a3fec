import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { ConfigError } from '#src/config.ts'

/** One thing to ask somebody. */
export interface Question {
  /** Its name in `--set NAME=VALUE`. */
  readonly key: string
  readonly words: string
  /** Taken for an empty answer. */
  readonly fallback?: string
  /** What is expected, to follow "expected ". */
  readonly expected: string
  readonly valid: (answer: string) => boolean
  /** Not shown while it is typed, nor taken from the command line. */
  readonly secret?: boolean
}

export interface Prompter extends Disposable {
  /**
   * Asks until the answer is valid.
   * @throws ConfigError naming the question when there is no terminal to ask again at, or the answers have ended.
   */
  ask(question: Question): Promise<string>
}

export interface PrompterOptions {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream
  /** Answers given beforehand, by key. */
  readonly given: ReadonlyMap<string, string>
  /** Takes the fallback of whatever has one, and asks nothing. */
  readonly defaults: boolean
}

/** Asks at a terminal, or reads the answers from standard input, a line each. */
export function openPrompter({ input, output, given, defaults }: PrompterOptions): Prompter {
  const terminal = Boolean(input.isTTY)
  let muted = false
  const visible = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) output.write(chunk)
      done()
    },
  })
  const reader = createInterface({ input, output: visible, terminal })
  const lines = reader[Symbol.asyncIterator]()
  let closed = false
  reader.once('close', () => {
    closed = true
  })

  const next = async (question: Question): Promise<string> => {
    const words = `${question.words}${shownFallback(question)}: `
    if (terminal && !closed) {
      // As its prompt: the terminal writes the line anew when a letter is taken back.
      reader.setPrompt(words)
      reader.prompt()
    } else output.write(words)
    muted = terminal && Boolean(question.secret)
    const { value, done } = await lines.next()
    muted = false
    if (!terminal || question.secret) output.write('\n')
    if (done) throw fault(question, 'the end of the answers')
    return String(value).trim()
  }

  return {
    async ask(question) {
      const { key, fallback, valid, secret } = question
      const before = given.get(key)
      if (before !== undefined) {
        if (valid(before)) return before
        throw fault(question, secret ? 'something else' : JSON.stringify(before))
      }
      if (defaults) {
        if (fallback !== undefined && valid(fallback)) return fallback
        throw fault(question, 'nothing')
      }
      for (;;) {
        const answer = (await next(question)) || (fallback ?? '')
        if (valid(answer)) return answer
        const error = fault(question, secret ? 'something else' : JSON.stringify(answer))
        if (!terminal) throw error
        output.write(`${error.message}\n`)
      }
    },
    [Symbol.dispose]: () => reader.close(),
  }
}

function shownFallback({ fallback, secret }: Question): string {
  if (fallback === undefined || fallback === '') return ''
  return secret ? ' [***]' : ` [${fallback}]`
}

function fault({ key, expected }: Question, found: string): ConfigError {
  return new ConfigError(`${key}: expected ${expected}, found ${found}`)
}
