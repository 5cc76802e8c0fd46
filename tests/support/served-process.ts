import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A program of the tests' own that talks in JSON lines. */
export class ServedProcess {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #said: unknown[] = []
  readonly #waiting = new Set<() => void>()
  readonly #ended: Promise<void>
  #errors = ''
  #over = false

  constructor(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } })
    this.#child.stderr.on('data', (data) => {
      this.#errors += data
    })
    // A process that is killed no longer reads.
    this.#child.stdin.on('error', () => undefined)
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#said.push(parsed(line))
      this.#wake()
    })
    this.#ended = new Promise((done) =>
      this.#child.on('close', () => {
        this.#over = true
        this.#wake()
        done()
      }),
    )
  }

  /** All whole lines so far. */
  get said(): readonly unknown[] {
    return this.#said.filter((line) => line !== undefined)
  }

  send(line: unknown): void {
    this.#child.stdin.write(`${JSON.stringify(line)}\n`)
  }

  /** Waits until what was said is enough. @throws Error when the program ends before */
  async until(enough: (said: readonly unknown[]) => boolean): Promise<void> {
    while (!enough(this.said)) {
      if (this.#over) throw new Error(`The program ended: ${this.#errors}`)
      await new Promise<void>((go) => this.#waiting.add(go))
    }
  }

  /** Kills it as a power cut or the system would, and waits until it is gone and all it said was read. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }

  /** Lets it end by itself; gives back what it complained of. */
  async end(): Promise<string> {
    this.#child.stdin.end()
    await this.#ended
    return this.#errors
  }

  #wake(): void {
    for (const go of this.#waiting) go()
    this.#waiting.clear()
  }
}

/** A line that a kill cut short says nothing. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
