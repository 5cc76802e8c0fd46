import type { PlanSet } from '../link/plan-set.ts'
import type { Regulation } from '../model/registry.ts'
import { canonical } from '../vocabulary/canonical.ts'

/** The registered regulation whose short name, title or number this is or was before, book-title marks aside; null when there is none. */
export function regulationNamed(set: PlanSet, name: string): Regulation | null {
  const words = bare(name)
  const found = set.registry.regulations.find((each) =>
    [each.short, each.title, each.number, ...each.former].some(
      (known) => known !== null && bare(known) === words,
    ),
  )
  return found ?? null
}

function bare(name: string): string {
  return canonical(name).replace(/[《》]/g, '')
}

/** It is a name or number that the regulation no longer has. */
export function isFormerName({ former }: Regulation, name: string): boolean {
  return former.some((each) => bare(each) === bare(name))
}
