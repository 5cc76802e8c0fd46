import type { Program } from '../../compile/program.ts'
import { durationWords } from '../../locale/duration-words.ts'
import { levelText } from '../../locale/level-text.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import { dutyWords } from '../../score/duty-words.ts'
import { seedOfRun } from '../../score/runs/play-runs.ts'
import type { DeadlineLine, LevelLine, ResourceLine, RunsReport } from '../../score/runs/runs-report.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import { formatElapsed } from '../../vocabulary/instant.ts'
import { runsWords } from './runs-words.ts'
import { textTable } from './text-table.ts'

/** Lines of each table that a tired reader still takes in; the rest stands in the file. */
const mostLines = 10

interface Naming {
  readonly program: Program
  readonly locale: Locale
  /** Where the whole of it stands. */
  readonly file: string
}

/** What many runs came to, for people: of everything the worst first, and only what did not always hold. */
export function runsText(report: RunsReport, naming: Naming): string {
  const { scenario, seed, runs, worst } = report
  const words = runsWords[naming.locale]
  const [first, last] = [seedOfRun(seed, 1), seedOfRun(seed, runs)]
  const head = [
    fill(words.title, { title: scenario.title, runs, first, last }),
    words.assumed,
    ...(worst && worst.missed > 0 ? [fill(words.worst, { ...worst, scenario: scenario.id })] : []),
  ]
  const parts = [
    deadlineLines(report, naming),
    levelLines(report, naming),
    consequenceLines(report, naming),
    resourceLines(report, naming),
  ]
  return [head, ...parts].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** `<1%` and `>99%` where rounding would say never or always. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.01) return '<1%'
  if (share < 1 && share > 0.99) return '>99%'
  return `${Math.round(share * 100)}%`
}

function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { locale, file }: Naming,
): string[] {
  const rest = rows.length - mostLines
  return [
    ...textTable(header, rows.slice(0, mostLines)).map((line) => `  ${line}`),
    ...(rest > 0 ? [fill(runsWords[locale].more, { rest, file })] : []),
  ]
}

function span(ms: Ms | null, locale: Locale): string {
  if (ms === null) return ''
  return `${ms < 0 ? '−' : ''}${durationWords(ms, locale)}`
}

function deadlineLines({ deadlines }: RunsReport, naming: Naming): string[] {
  const { locale, program } = naming
  const words = runsWords[locale]
  const { column } = textsOf(locale)
  const broken = deadlines.filter(({ share }) => share < 1)
  const params = { all: deadlines.length, broken: broken.length }
  if (deadlines.length === 0) return [words.noDeadlines]
  if (broken.length === 0) return [fill(words.deadlinesAllHeld, params)]
  const parties = new Map(program.parties.map(({ id, name }) => [id, name]))
  const rows = broken.map((line) => [
    shareText(line.share),
    shareText(line.never / line.judged),
    span(line.lateMedian, locale),
    span(line.lateP90, locale),
    parties.get(line.owner ?? '') ?? line.owner ?? '',
    `${taskText(line, naming)} (${line.clause})`,
  ])
  const header = [words.inTime, words.never, words.lateMedian, words.lateP90, column.owner, column.task]
  return [fill(words.deadlines, params), ...table(header, rows, naming)]
}

function taskText({ clause, instance, kind, text }: DeadlineLine, { program, locale }: Naming): string {
  const spec = program.obligations.find((each) => each.clause === clause && each.instance === instance)
  return dutyWords({ kind, text, level: spec?.levels[0] ?? null }, locale, program.set.levels)
}

function levelLines({ levels }: RunsReport, naming: Naming): string[] {
  const { locale, program } = naming
  const words = runsWords[locale]
  const called = levels.filter((line): line is LevelLine & { share: number } => line.share !== null)
  const broken = called.filter(({ share }) => share < 1)
  const params = { all: called.length, broken: broken.length }
  if (called.length === 0) return [words.noLevels]
  if (broken.length === 0) return [fill(words.levelsAllHeld, params)]
  const titles = new Map(program.instances.map(({ id, title }) => [id, title]))
  const rows = broken.map((line) => [
    shareText(line.share),
    shareText(line.never / line.judged),
    span(line.delayMedian, locale),
    span(line.delayP90, locale),
    levelText(line.level, locale, program.set.levels),
    titles.get(line.instance) ?? line.instance,
  ])
  const header = [words.inTime, words.never, words.delayMedian, words.delayP90, words.level, words.plan]
  return [fill(words.levels, params), ...table(header, rows, naming)]
}

function consequenceLines({ consequences }: RunsReport, naming: Naming): string[] {
  const words = runsWords[naming.locale]
  const came = consequences.filter(({ runs }) => runs > 0)
  if (came.length === 0) return [words.noConsequences]
  const rows = came.map(({ consequence, share, firstMedian, content }) => [
    shareText(share),
    formatElapsed(firstMedian ?? 0),
    consequence,
    content,
  ])
  const header = [words.share, words.first, textsOf(naming.locale).column.id, words.content]
  return [
    fill(words.consequences, { all: consequences.length, came: came.length }),
    ...table(header, rows, naming),
  ]
}

function resourceLines({ resources }: RunsReport, naming: Naming): string[] {
  const words = runsWords[naming.locale]
  const counted = resources.filter((line): line is ResourceLine & { have: number } => line.have !== null)
  const short = counted.filter(({ shortRuns }) => shortRuns > 0)
  const [fullest] = counted
  if (!fullest) return [words.noResources]
  const params = { all: counted.length, short: short.length }
  if (short.length === 0) {
    const { name, peakMost: most, have } = fullest
    return [fill(words.notShort, { ...params, name, most, have })]
  }
  const rows = short.map((line) => [
    shareText(line.short),
    String(line.peakMost),
    String(line.have),
    formatElapsed(line.firstShortMedian ?? 0),
    line.name,
    line.claims.join(' '),
  ])
  const header = [words.shortRuns, words.need, words.have, words.since, words.resource, words.claims]
  return [fill(words.short, params), ...table(header, rows, naming)]
}
