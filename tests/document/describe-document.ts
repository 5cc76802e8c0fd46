import type { Diagnostic, Params } from '../../src/diagnostic/diagnostic.ts'
import type { Place } from '../../src/diagnostic/place.ts'
import type { Block, Document, Inline, Section } from '../../src/document/document.ts'
import { type DocumentCode, documentMessages } from '../../src/document/messages.ts'

/** A document as a person can check it: what it is, its findings in both languages, its outline. */
export function describeDocument(document: Document): string {
  const findings = document.diagnostics.flatMap((finding) => describeFinding(finding, document.text))
  const outline = describeSection(document.body, 0)
  const head = `${document.kind ?? 'unknown kind'}, ${document.readable ? 'readable' : 'not readable'}`
  return `${[head, ...findings, ...outline].join('\n')}\n`
}

function describeFinding(finding: Diagnostic, text: string): string[] {
  const messages = documentMessages[finding.code as DocumentCode]
  const say = (variant: string, params: Params, locale: 'en' | 'zh-CN'): string =>
    fill(messages[locale][variant] ?? `no sentence for ${variant}`, params)
  const { start } = finding.at
  return [
    '',
    `${start.line}:${start.column} ${finding.code} ${finding.variant} ${slice(text, finding.at)}`,
    `  ${say(finding.variant, finding.params, 'zh-CN')}`,
    `  ${say(finding.variant, finding.params, 'en')}`,
    ...finding.related.map(
      (r) => `  ${r.at.start.line}:${r.at.start.column} ${say(r.variant, r.params, 'zh-CN')}`,
    ),
    ...finding.fixes.map(
      (f) => `  fix: ${say(f.variant, f.params, 'zh-CN')}; ${JSON.stringify(f.edits.map((e) => e.text))}`,
    ),
  ]
}

function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

function slice(text: string, at: Place): string {
  return JSON.stringify(text.slice(at.start.offset, at.end.offset))
}

function describeSection(section: Section, indent: number): string[] {
  const pad = '  '.repeat(indent)
  const title = section.heading ? `${'#'.repeat(section.depth)} ${words(section.heading)}` : ''
  const directives = section.directives.map((d) => `${pad}<${d.name}: ${d.value}>`)
  return [
    section.heading ? `\n${pad}${title}` : '',
    ...directives,
    ...section.blocks.flatMap((block) => describeBlock(block, indent)),
    ...section.sections.flatMap((inner) => describeSection(inner, indent + 1)),
  ]
}

/** Paragraphs as they are, items with their marker, tables with `|`; codes in «». */
export function describeBlock(block: Block, indent: number): string[] {
  const pad = '  '.repeat(indent)
  if (block.kind === 'paragraph') return [`${pad}${words(block.content)}`]
  if (block.kind === 'table')
    return [block.header, ...block.rows].map((row) => `${pad}| ${row.map(words).join(' | ')} |`)
  return block.items.flatMap((item) => [
    `${pad}[${item.marker}] ${words(item.content)}`,
    ...item.blocks.flatMap((inner) => describeBlock(inner, indent + 1)),
  ])
}

function words(inline: Inline): string {
  const codes = inline.codes.map((code) => `«${code.text}»`)
  const links = inline.links.map((link) => `→${link.target}`)
  return [inline.text, ...codes, ...links].filter((part) => part !== '').join(' ')
}
