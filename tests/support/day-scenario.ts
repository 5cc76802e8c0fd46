/** A day of the county (tests/run/base) as a scenario file tells it. */
export interface Day {
  /** Lines of `participants`. */
  readonly people: readonly string[]
  readonly lasts: string
  /** Rubrics that it is rated by. */
  readonly rubrics?: readonly string[]
  /** What stands below the frontmatter. */
  readonly body: string
}

/** The text of `scenarios/day.md`: it begins at 2025-07-01 08:00, and four bodies have seats. */
export function dayScenario({ people, lasts, body, rubrics = [] }: Day): string {
  return `---
kind: scenario
id: day
title: 青溪县防汛一日
mode: tabletop
plans: [special/flood]
begins: 2025-07-01 08:00
lasts: ${lasts}
${rubrics.length > 0 ? `rubric: [${rubrics.join(', ')}]\n` : ''}seats:
  commander: { title: 总指挥席, holds: ["qx-hq/总指挥"] }
  office: { title: 防办席, holds: [qx-office] }
  water: { title: 水利席, holds: [qx-water] }
  donghu: { title: 东湖镇席, holds: [donghu-gov] }
participants:
${people.map((line) => `  ${line}`).join('\n')}
---

${body}`
}

/** A table of a scenario under its heading; each row without its outer bars. */
export function scenarioTable(heading: string, columns: string, rows: readonly string[]): string {
  const rule = columns.replace(/[^|]+/g, '---')
  return [`## ${heading}`, '', `| ${columns} |`, `|${rule}|`, ...rows.map((row) => `| ${row} |`), ''].join(
    '\n',
  )
}
