import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../src/report/official/docx.ts'
import { issuedDocument } from '../../src/report/official/issued-document.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { disk } from '../../src/workspace/disk.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { hasOffice, opened } from '../support/libreoffice.ts'

const set = buildSet(readSet(disk, new URL('../../plans/jurong', import.meta.url).pathname))
const plan = set.documents.find(({ path }) => path === 'township/guozhuang-flood.md')

describe.skipIf(!hasOffice)('a plan as .docx (skipped without LibreOffice and Poppler)', () => {
  test('opens whole in LibreOffice: words in order, page numbers, no code, Chinese letters', async () => {
    expect(plan).toBeDefined()
    if (!plan) return
    const front = { title: '郭庄镇防汛应急预案', under: ['（2025 版）'], mark: null }
    const { pages, fonts } = opened(await writeDocx(issuedDocument(plan.body, front), 'zh-CN'))
    const text = pages.join('\n')
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.map((page) => /—\s*(\d+)\s*—/.exec(page)?.[1])).toEqual(
      pages.map((_, index) => String(index + 1)),
    )
    expect(pages[0]).toContain('郭庄镇防汛应急预案')
    const headings = plan.body.sections[0]?.sections.map(({ heading }) => heading?.text ?? '') ?? []
    const places = headings.map((heading) => text.indexOf(heading))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).not.toMatch(/`|≥ 1[01]|<!--/)
    expect(fonts).toMatch(/CJK|Ming|Kai|Song|Fang/)
  }, 120_000)
})
