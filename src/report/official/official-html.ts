import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../escape.ts'
import type { Cell, OfficialBlock, OfficialDocument, Run } from './official-document.ts'
import { headingFace, sheetOf, type Twips, type Typeface, typefaces } from './page-format.ts'
import { centredColumns, isShort, linesToWrite, tableSetting } from './table-setting.ts'

/** A page by itself in the same format: read in a browser, and printed as PDF. Nothing is fetched. */
export function writeHtml(document: OfficialDocument, locale: Locale): string {
  const { title, under, mark, summary, blocks, turned = false } = document
  const { typeArea } = sheetOf({ turned })
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css(mark, turned)}</style>`,
    '</head>',
    '<body>',
    ...(mark === null ? [] : [`<p class="mark">${escapeHtml(mark)}</p>`]),
    `<h1>${escapeHtml(title)}</h1>`,
    ...under.map((text) => `<p class="under">${escapeHtml(text)}</p>`),
    ...(summary.length > 0
      ? [
          `<section class="summary">${summary.map((block) => htmlBlock(block, typeArea)).join('\n')}</section>`,
        ]
      : []),
    ...blocks.map((block) => htmlBlock(block, typeArea)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function htmlBlock(block: OfficialBlock, typeArea: Twips): string {
  switch (block.kind) {
    case 'heading': {
      const rank = Math.min(block.rank, 5) + 1
      return `<h${rank}>${escapeHtml(block.text)}</h${rank}>`
    }
    case 'paragraph':
      return `<p>${runsIn(block.runs)}</p>`
    case 'table':
      return tableOf(block, typeArea)
    case 'picture':
      return `<figure role="img" aria-label="${escapeHtml(block.says)}">${block.svg}</figure>`
    case 'page':
      return '<div class="page"></div>'
  }
}

function runsIn(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold }) => {
      const lines = text
        .split('\n')
        .map((part) => `${lead(part)}${escapeHtml(part)}${trail(part)}`)
        .join('<br>')
      return bold ? `<strong>${lines}</strong>` : lines
    })
    .join('')
}

/** Escaping trims, and a run may be a part of a sentence. */
const lead = (text: string): string => (/^\s/.test(text) ? ' ' : '')
const trail = (text: string): string => (/\S\s+$/.test(text) ? ' ' : '')

type TableBlock = Extract<OfficialBlock, { readonly kind: 'table' }>

function tableOf({ header, rows }: TableBlock, typeArea: Twips): string {
  const words = [header, ...rows].map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))
  const {
    type: { size, line },
    widths,
  } = tableSetting(words, typeArea)
  const columns = widths.map((width) => `<col style="width:${((100 * width) / typeArea).toFixed(1)}%">`)
  const centred = centredColumns(words)
  const high = (index: number): string => {
    const lines = linesToWrite(words, index)
    return lines > 0 ? ` style="height:${(lines * line) / 20}pt"` : ''
  }
  const row = (cells: readonly Cell[], tag: 'th' | 'td', index: number): string =>
    `<tr${high(index)}>${cells.map((cell, column) => `<${tag}${tag === 'td' && centred[column] ? ' class="c"' : ''}>${runsIn(cell)}</${tag}>`).join('')}</tr>`
  return [
    `<table${isShort(words) ? ' class="short"' : ''} style="font-size:${size / 2}pt;line-height:${line / 20}pt"><colgroup>${columns.join('')}</colgroup>`,
    `<thead>${row(header, 'th', 0)}</thead>`,
    `<tbody>${rows.map((cells, index) => row(cells, 'td', index + 1)).join('\n')}</tbody></table>`,
  ].join('\n')
}

function family({ name, latin, alternatives }: Typeface): string {
  return [...[latin, name, ...alternatives].map((each) => `"${each}"`), 'serif'].join(',')
}

/** A text as a CSS string in a style element. */
const cssText = (text: string): string => `"${text.replace(/["\\\n<]/g, ' ')}"`

/** GB/T 9704-2012 as {@link ./page-format.ts} has it; a drill’s mark stays at the head of the screen and of every page. */
function css(mark: string | null, turned: boolean): string {
  const ranks = [1, 2, 3, 4, 5].map((rank) => {
    const { face, bold } = headingFace(rank)
    return `h${rank + 1}{font:${bold ? 'bold' : 'normal'} 16pt/28pt ${family(face)};text-indent:2em;margin:0;break-after:avoid}`
  })
  return [
    // In a margin box: what is fixed above a page is printed over the text at the foot of the page before.
    `@page{size:A4${turned ? ' landscape;margin:28mm 37mm 26mm 35mm' : ';margin:37mm 26mm 35mm 28mm'};${mark === null ? '' : `@top-center{content:${cssText(mark)};font:bold 16pt ${family(typefaces.body)}}`}@bottom-right{content:"— " counter(page) " —";font:14pt "SimSun","Noto Serif CJK SC",serif}}`,
    `body{font:16pt/28pt ${family(typefaces.body)};max-width:${turned ? 225 : 156}mm;margin:0 auto;padding:0 5mm;color:#000;background:#fff}`,
    `h1{font:normal 22pt/34pt ${family(typefaces.title)};text-align:center;margin:28pt 0 0}`,
    `.under{font-family:${family(typefaces.second)};text-align:center;text-indent:0;margin:0}`,
    ...ranks,
    'p{text-indent:2em;margin:0;text-align:justify}',
    'table{border-collapse:collapse;width:100%;table-layout:fixed;margin:6pt 0 14pt}',
    'th,td{border:.75pt solid #000;padding:2pt 4pt;vertical-align:middle;overflow-wrap:anywhere}',
    `th{font-family:${family(typefaces.first)};font-weight:normal}thead{display:table-header-group}tr,table.short{break-inside:avoid}`,
    'td.c{text-align:center}',
    'p:has(+figure){break-after:avoid}figure{margin:6pt 0;text-align:center;break-inside:avoid}figure svg{max-width:100%;height:auto}',
    '.summary{break-after:page}@media print{.summary,.summary *{font-size:10pt!important;line-height:13.5pt!important}}',
    '.page{break-before:page}',
    mark === null
      ? ''
      : '.mark{position:sticky;top:0;background:#fff;border-bottom:1pt solid #000;text-align:center;text-indent:0;font-weight:bold}@media print{.mark{display:none}}',
    '@media print{body{padding:0;max-width:none}h1{margin-top:0}}',
  ].join('\n')
}
