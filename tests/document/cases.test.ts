import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'
import { describeDocument } from './describe-document.ts'

const folder = join(import.meta.dirname, 'cases')

/** The one file of a case besides `expected.txt`, at the path it would have in a set. */
function inputOf(directory: string): string {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const [input] = files.filter((file) => file !== 'expected.txt' && statSync(join(directory, file)).isFile())
  if (!input) throw new Error(`no input in ${directory}`)
  return join(directory, input)
}

describe('documents as read', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const directory = join(folder, name)
    const input = inputOf(directory)
    const path = relative(directory, input).split(sep).join('/')
    const actual = describeDocument(parseDocument(path, readFileSync(input)))
    const expected = join(directory, 'expected.txt')
    if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, actual)
    expect(actual).toBe(readFileSync(expected, 'utf8'))
  })
})
