import { describe, expect, test } from 'vitest'
import { drawPng, printPdf } from '../../src/workspace/print-pdf.ts'
import { browserPath } from '../support/chromium.ts'

const page = (text: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>演练</title><style>@page { size: A4 } p { break-after: page }</style><p>${text}</p><p>第二页</p></html>`

describe.skipIf(browserPath === null)('printing (skipped without Chromium)', () => {
  test('a page becomes a PDF of A4 sheets with its letters in it', () => {
    const pdf = Buffer.from(printPdf(browserPath ?? '', page('演练：注入卡')) ?? []).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\./)
    // A4 is 595 × 842 points, give or take the rounding.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
    expect(pdf).toMatch(/\/Type \/Font/)
  }, 60_000)

  test('a browser that is none prints nothing and leaves nothing', () => {
    expect(printPdf('/nowhere/chromium', page('演练'))).toBeNull()
  })
})

describe.skipIf(browserPath === null)('drawing (skipped without Chromium)', () => {
  test('a page becomes a PNG of twice its size', () => {
    const png = Buffer.from(drawPng(browserPath ?? '', page('图'), { wide: 720, high: 300 }) ?? [])
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1440, 600])
  }, 60_000)

  test('a browser that is none draws nothing', () => {
    expect(drawPng('/nowhere/chromium', page('图'), { wide: 1, high: 1 })).toBeNull()
  })
})
