import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const repository = join(import.meta.dirname, '../../..')
const bin = join(repository, 'src/cli/bin.ts')
const toldCli = join(repository, 'tests/processes/told-cli.ts')

/** A folder with a plan set, and `yuyan` at work in it: as a server that can be killed and started again, and command by command. */
export class ServedConsole {
  readonly folder: string
  readonly port: number
  /** The wall clock of every command; null: the machine's own. */
  #now: number | null
  #server: ChildProcessWithoutNullStreams | null = null
  #told = ''
  #heard: (() => void)[] = []

  private constructor(set: string, port: number, now: number | null) {
    this.folder = mkdtempSync(join(tmpdir(), 'yuyan-journey-'))
    cpSync(set, join(this.folder, 'plans/set'), { recursive: true })
    this.port = port
    this.#now = now
  }

  static async in(set: string, now: number | null = null): Promise<ServedConsole> {
    return new ServedConsole(set, await freePort(), now)
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** All that the server has said since it was started last. */
  get told(): string {
    return this.#told
  }

  write(path: string, text: string): string {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  git(...words: string[]): void {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...who, ...words], { cwd: this.folder, stdio: 'pipe' })
  }

  /** `yuyan <words>` to its end. */
  async run(...words: string[]): Promise<{ readonly status: number | null; readonly told: string }> {
    const child = this.#spawn(words)
    child.stdin.end()
    let told = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (told += bytes))
    const status = await new Promise<number | null>((ended) => child.once('close', ended))
    return { status, told }
  }

  /** `yuyan serve <words>`, until it can be reached; gives back the director's link. */
  async serve(...words: string[]): Promise<string> {
    const child = this.#spawn(['serve', '--port', String(this.port), '--lang', 'zh-CN', ...words])
    this.#server = child
    this.#told = ''
    this.#heard = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => {
        this.#told += bytes
        for (const listener of this.#heard) listener()
      })
    await this.says(/Ctrl-C/)
    return /http\S+#\/join\/\S+/.exec(this.#told)?.[0] ?? ''
  }

  /** Resolves when what the server said matches; rejects when it ends before. */
  async says(pattern: RegExp): Promise<void> {
    const child = this.#server
    await new Promise<void>((said, never) => {
      const look = (): void => {
        if (pattern.test(this.#told)) said()
      }
      this.#heard.push(look)
      look()
      child?.once('close', () => never(new Error(`it ended without saying ${pattern}: ${this.#told}`)))
    })
  }

  /** The server's clock goes on to a moment at once. */
  tell(now: number): void {
    this.#server?.stdin.write(`${now}\n`)
  }

  /** Commands from now on find the clock so much later. */
  later(span: number): void {
    if (this.#now !== null) this.#now += span
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** As Ctrl-C would. */
  async stop(): Promise<void> {
    await this.#end('SIGINT')
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#server
    if (child === null) return
    this.#server = null
    const ended = new Promise((done) => child.once('close', done))
    child.kill(signal)
    await ended
  }

  #spawn(words: readonly string[]): ChildProcessWithoutNullStreams {
    const program = this.#now === null ? [bin] : [toldCli, String(this.#now)]
    const child = spawn(process.execPath, [...program, ...words], { cwd: this.folder })
    child.stdin.on('error', () => undefined)
    return child
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const address = probe.address()
  await new Promise<void>((closed) => probe.close(() => closed()))
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}
