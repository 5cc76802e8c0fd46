import { expect, test } from 'vitest'

interface Entry {
  readonly integrity?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
}
type Packages = Readonly<Record<string, Entry>>
interface Modules {
  isInstalled(wanted: Packages, there: Packages, system: { os: string; cpu: string; libc: string }): boolean
}

// The set-up is plain JavaScript for old Nodes and has no declarations, so its shape is said here.
const address = new URL('../../scripts/setup/modules.mjs', import.meta.url).href
const { isInstalled }: Modules = await import(address)

const wanted: Packages = {
  '': {},
  'node_modules/yaml': { integrity: 'a' },
  'node_modules/for-windows': { integrity: 'b', optional: true, os: ['win32'], cpu: ['x64'] },
}

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' }

test.each<[string, Packages, boolean]>([
  [
    'all there',
    { 'node_modules/yaml': { integrity: 'a' }, 'node_modules/for-windows': { integrity: 'b' } },
    true,
  ],
  ["another system's package missing", { 'node_modules/yaml': { integrity: 'a' } }, true],
  [
    'the Node that the set-up added',
    { 'node_modules/yaml': { integrity: 'a' }, 'node_modules/node': {} },
    true,
  ],
  ['one missing', { 'node_modules/for-windows': { integrity: 'b' } }, false],
  ['another version', { 'node_modules/yaml': { integrity: 'x' } }, false],
  [
    'another version of an optional one',
    { 'node_modules/yaml': { integrity: 'a' }, 'node_modules/for-windows': { integrity: 'x' } },
    false,
  ],
  ['one too many', { 'node_modules/yaml': { integrity: 'a' }, 'node_modules/left-pad': {} }, false],
])('node_modules against the lock file: %s', (_, there, expected) => {
  expect(isInstalled(wanted, there, linux)).toBe(expected)
})

test.each<[string, Entry, boolean]>([
  ['no system named', {}, true],
  ["another system's", { os: ['darwin'], cpu: ['x64'] }, true],
  ["another processor's", { os: ['linux'], cpu: ['arm64'] }, true],
  ["another C library's", { os: ['linux'], cpu: ['x64'], libc: ['musl'] }, true],
  ["this system's", { os: ['linux'], cpu: ['x64'] }, false],
  ["this system's with its C library", { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, false],
])('an optional package may be missing: %s', (_, entry, expected) => {
  expect(isInstalled({ 'node_modules/native': { ...entry, optional: true } }, {}, linux)).toBe(expected)
})
