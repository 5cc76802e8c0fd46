import type { Section } from '../document/document.ts'
import type { Plan } from '../model/plan.ts'

/** The sections of a plan that have a heading, in order. */
export function headedSections(plan: Plan): Section[] {
  return plan.sections
    .map(({ section }) => section)
    .filter(({ heading }) => heading !== null)
    .sort((a, b) => a.at.start.line - b.at.start.line)
}

/** The innermost of some sections that a line stands in; one of a level's own parts (响应行动) goes by the level's. */
export function sectionAt(sections: readonly Section[], line: number): Section | null {
  const around = sections.filter(({ at }) => at.start.line <= line && line <= at.end.line)
  return around.findLast(({ depth }) => depth <= 3) ?? around.at(-1) ?? null
}
