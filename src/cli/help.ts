import type { Locale } from '../locale/locale.ts'
import type { CommandName } from './command-table.ts'
import { padTo } from './format/display-width.ts'
import type { HelpTexts, Line } from './help-texts.ts'
import { helpEn } from './help-texts-en.ts'
import { helpZh } from './help-texts-zh.ts'

const byLocale: Readonly<Record<Locale, HelpTexts>> = { en: helpEn, 'zh-CN': helpZh }

/** The help of one command, or of the tool when `command` is null. */
export function helpText(command: CommandName | null, locale: Locale): string {
  const texts = byLocale[locale]
  return command === null ? overview(texts) : commandHelp(command, texts)
}

function overview(texts: HelpTexts): string {
  const lines = Object.entries(texts.byCommand).map(([name, { does }]): Line => [name, does])
  const parts = [
    texts.about,
    `${texts.usage}: yuyan <command> [--set DIR] [--lang zh-CN|en] …`,
    `${texts.commands}:\n${columns(lines)}`,
    texts.more,
  ]
  return `${parts.join('\n\n')}\n`
}

function commandHelp(command: CommandName, texts: HelpTexts): string {
  const { does, usage, options, examples } = texts.byCommand[command]
  const parts = [
    does,
    `${texts.usage}: ${usage}`,
    `${texts.options}:\n${columns([...Object.values(options), ...Object.values(texts.common)])}`,
    `${texts.examples}:\n${examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`).join('\n')}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function columns(lines: readonly Line[]): string {
  const width = Math.min(34, Math.max(...lines.map(([written]) => written.length))) + 2
  return lines
    .map(([written, does]) =>
      written.length + 2 > width
        ? `  ${written}\n  ${' '.repeat(width)}${does}`
        : `  ${padTo(written, width)}${does}`,
    )
    .join('\n')
}
