import { describe, expect, test } from 'vitest'
import { withKeysOfEntry } from '../../src/document/edit-yaml.ts'

const long = '长'.repeat(120)
const text = `# 台账
format: yuyan-findings/1 # 格式
drill: flood
findings:
  # 第一项
  - id: a1
    clause: "special/flood#III-1"
    problem: "${long}"
    evidence: [1, 22]
    cause: null
    state: proposed # 待研究
    reason: 原因

  - id: "b2"
    clause: 'special/flood#IV-1'
    state: accepted
`
const set = (of: string, keys: [string, string | null][], source = text) =>
  withKeysOfEntry(source, { list: 'findings', key: 'id', value: of }, new Map(keys))

describe('keys of one entry', () => {
  test('are set and taken out; every other line stays as it was', () => {
    const changed = set('a1', [
      ['state', 'mended'],
      ['commit', '1234567'],
      ['reason', null],
      ['owner', null],
    ])
    expect(changed).toBe(
      text
        .replace('proposed # 待研究', 'mended # 待研究')
        .replace('    reason: 原因\n', '    commit: "1234567"\n'),
    )
  })

  test('line ends, byte-order mark and lists that are not indented stay', () => {
    const flat = text.replace(/^ {2}/gm, '')
    expect(set('b2', [['state', 'proposed']], flat)).toBe(flat.replace('state: accepted', 'state: proposed'))
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(set('b2', [['state', 'proposed']], windows)).toBe(windows.replace('accepted', 'proposed'))
  })

  test.each([
    ['no such entry', 'c3', text],
    ['no such list', 'a1', 'drill: flood\n'],
    ['a text that is no YAML', 'a1', 'findings: [\n'],
  ])('%s: null', (_, id, source) => {
    expect(set(id, [['state', 'mended']], source)).toBeNull()
  })
})
