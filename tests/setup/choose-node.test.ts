import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Runtime {
  readonly bundledPackage: string
  readonly programInPackage: string
  chooseNode(here: {
    version: string
    execPath: string
    root: string
    exists: (path: string) => boolean
  }): { path: string; bundled: boolean } | null
}

// The set-up is plain JavaScript for old Nodes and has no declarations, so its shape is said here.
const address = new URL('../../scripts/setup/runtime.mjs', import.meta.url).href
const { bundledPackage, programInPackage, chooseNode }: Runtime = await import(address)

const root = '/仓 库'
const bundled = join(root, bundledPackage, programInPackage)
const system = '/usr/bin/node'

describe('the Node to use', () => {
  test.each([
    ['v18.20.8', [system], null],
    ['v20.20.2', [system, bundled], { path: bundled, bundled: true }],
    ['v22.9.0', [system], null],
    ['v24.0.0', [system], { path: system, bundled: false }],
    ['v24.21.0', [system, bundled], { path: system, bundled: false }],
    ['v100.0.0', [system], { path: system, bundled: false }],
  ])('system has %s, there are %j', (version, there, expected) => {
    expect(chooseNode({ version, execPath: system, root, exists: (path) => there.includes(path) })).toEqual(
      expected,
    )
  })

  test('the set-up may itself run on the Node it installed: `npm start` puts node_modules/.bin first', () => {
    const here = { version: 'v24.21.0', execPath: bundled, root }
    expect(chooseNode({ ...here, exists: () => true })).toEqual({ path: bundled, bundled: true })
  })

  test('… and npm ci may have deleted it meanwhile', () => {
    const here = { version: 'v24.21.0', execPath: bundled, root }
    expect(chooseNode({ ...here, exists: () => false })).toBeNull()
  })

  test("a Node among another project's packages is not taken: it may go at any time", () => {
    const here = { version: 'v24.21.0', execPath: '/other/node_modules/node/bin/node', root }
    expect(chooseNode({ ...here, exists: (path) => path === here.execPath })).toBeNull()
  })
})
