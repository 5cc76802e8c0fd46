/**
 * What the set-up says to a person: always Chinese first, then English, always on stderr.
 * @typedef {{ zh: string, en: string }} Sentence
 */

/** A reason to stop that a person can act on: shown as two sentences and no stack, exit code 2. */
export class SetupError extends Error {
  /**
   * @param {Sentence} reason what is so, and what to do
   * @param {string} [details] the failing program's own last words
   */
  constructor(reason, details = '') {
    super(`${reason.zh}\n${reason.en}`)
    this.name = 'SetupError'
    this.details = details
  }
}

/** Ctrl-C during a step of the set-up: ends quietly with the shell's code for that signal. */
export class Interrupted extends Error {
  /** @param {number} code 128 + the signal's number */
  constructor(code) {
    super('interrupted')
    this.name = 'Interrupted'
    this.code = code
  }
}

/** True where a line may be redrawn: a terminal, and not a CI job that pretends to be one. */
export const mayAnimate = (stream = process.stderr, env = process.env) =>
  Boolean(stream.isTTY) && !env.CI && env.TERM !== 'dumb'

/** @param {string} text one or more whole lines */
export const say = (text) => {
  process.stderr.write(`${text}\n`)
}

/** Seconds since `from` with one decimal, as a person reads them: `3.2 s`. */
export const elapsed = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`

/**
 * Shows that something is going on until the work ends: a line with running seconds on a terminal, one plain line elsewhere.
 * @template T
 * @param {Sentence} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gives, or its error
 */
export const during = async (what, work) => {
  const line = `${what.zh} ${what.en}`
  if (!mayAnimate()) {
    say(`${line} …`)
    return work()
  }
  const from = performance.now()
  const draw = () => process.stderr.write(`\r\x1b[2K${line} … ${elapsed(from)}`)
  draw()
  const timer = setInterval(draw, 200)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    process.stderr.write('\r\x1b[2K')
  }
}

/** Lines that say anything: npm puts its name before empty ones too. */
const spoken = (text) => text.split(/\r?\n/).filter((line) => !/^\s*(npm (error|ERR!)\s*)?$/.test(line))

/** The first lines of a program's output that say anything. */
export const firstLines = (text, count = 12) => spoken(text).slice(0, count).join('\n')

/** The last lines of a program's output that say anything. */
export const lastLines = (text, count = 12) => spoken(text).slice(-count).join('\n')
