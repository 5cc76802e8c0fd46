import type { Block, Section } from '../document/document.ts'
import type { Plan, RoledSection } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { SectionRole } from '../vocabulary/section-role.ts'

/** The words that stand directly in a section, its heading and sub-sections left out; cells and items one a line. */
export function ownWords(section: Section): string {
  return section.blocks.map(wordsOf).join('\n')
}

/** The words of a block; cells and items one a line. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.content.text
    case 'list':
      return block.items
        .map(({ content, blocks }) => [content.text, ...blocks.map(wordsOf)].join('\n'))
        .join('\n')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(({ text }) => text).join('\n')).join('\n')
  }
}

/** The role by which a section is read: its own, else that of the nearest section around it. */
export function roleOf({ role, inherited }: RoledSection): SectionRole | null {
  return role ?? inherited
}

/** The words of all sections of a plan that `wanted` takes, in canonical form. */
export function wordsWhere(plan: Plan, wanted: (section: RoledSection) => boolean): string {
  return canonical(
    plan.sections
      .filter(wanted)
      .map(({ section }) => `${section.heading?.text ?? ''}\n${ownWords(section)}`)
      .join('\n'),
  )
}

/** A text cut at the ends of its sentences, and at semicolons. */
export function sentencesIn(text: string): string[] {
  return text.split(/[。；！？]|[.;](?=\s|$)/)
}
