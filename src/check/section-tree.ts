import type { Section } from '../document/document.ts'
import type { Plan, RoledSection } from '../model/plan.ts'

/** A section of a plan with the section around it; null: it stands at the top. */
export interface PlacedSection {
  readonly own: RoledSection
  readonly around: PlacedSection | null
}

/** Every section with those around it, in reading order. */
export function placedSections(plan: Plan): PlacedSection[] {
  const around = new Map<Section, PlacedSection>()
  return plan.sections.map((own) => {
    const placed = { own, around: around.get(own.section) ?? null }
    for (const under of own.section.sections) around.set(under, placed)
    return placed
  })
}

/** The sections around one, nearest first. */
export function enclosing({ around }: PlacedSection): RoledSection[] {
  return around ? [around.own, ...enclosing(around)] : []
}
