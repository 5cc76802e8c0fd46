import { parseCondition } from '../condition/parse-condition.ts'
import type { Document, Inline, Section, Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'
import { type LevelName, levelNamed } from '../vocabulary/level.ts'
import { relationNamed } from '../vocabulary/relation.ts'
import type { ColumnOf } from '../vocabulary/table-kind.ts'
import { asReference, splitNames } from './cells.ts'
import type { LinkTrouble, PlanLink } from './plan.ts'
import type { Scope } from './scope.ts'
import { type TableLine, tableLines } from './table-rows.ts'
import { wholeOf, wordsOf } from './words.ts'
import type { Written } from './written.ts'

/** A link before it has its name, which depends on the links before it. */
export type LinkDraft = Omit<PlanLink, 'row'>

/** The ties of a plan, and what in its table of links was not understood. */
export interface Links {
  readonly links: readonly PlanLink[]
  readonly troubles: readonly LinkTrouble[]
}

/** `link.activates.township/baohua`; the second link of one kind to one plan gets `.2`. */
export function nameLinks(drafts: readonly LinkDraft[]): PlanLink[] {
  const counts = new Map<string, number>()
  return drafts.map((draft) => {
    const name = `link.${draft.relation}.${draft.plan.value}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return { ...draft, row: count > 1 ? `${name}.${count}` : name }
  })
}

/** What a `when` says: a level's name means that level; everything else is a condition in code. */
export function readWhen(source: string, levels: readonly LevelName[]) {
  const level = levelNamed(source, levels)
  return level === null ? { condition: parseCondition(source) } : { level }
}

/** What `linksIn` needs beside the sections. */
export interface LinkSettings {
  readonly levels: readonly LevelName[]
  readonly immediately: Ms
}

/**
 * The links of the frontmatter with those of tables under a heading that speaks of 预案衔接. A tie that both say (same
 * relation, plan and condition) is the frontmatter's, and a trouble.
 */
export function linksIn(
  scopes: readonly Scope[],
  body: Document['body'],
  stated: readonly LinkDraft[],
  settings: LinkSettings,
): Links {
  const reach = linkingSections(body, false)
  const troubles: LinkTrouble[] = []
  const drafts = [...stated]
  for (const { section, tables } of scopes)
    for (const { kind, table } of tables) {
      if (kind !== 'links' || !reach.has(section)) continue
      for (const draft of readLinkTable(table, settings, troubles)) {
        const first = drafts.find((each) => sameTie(each, draft))
        if (first) troubles.push({ kind: 'twice', plan: draft.plan, first: first.at, at: draft.at })
        else drafts.push(draft)
      }
    }
  return { links: nameLinks(drafts), troubles }
}

const linking = /衔接|关联预案|相关预案|\blinks?\b|\blinkage\b|related plans/i

/** Sections under a heading that speaks of links to other plans. */
function linkingSections(section: Section, inside: boolean): Set<Section> {
  const here = inside || linking.test(section.heading?.text ?? '')
  const below = section.sections.flatMap((each) => [...linkingSections(each, here)])
  return new Set(here ? [section, ...below] : below)
}

function sameTie(a: LinkDraft, b: LinkDraft): boolean {
  return a.relation === b.relation && a.plan.value === b.plan.value && whenKey(a) === whenKey(b)
}

function whenKey({ when }: LinkDraft): string {
  if (when === null) return ''
  return 'level' in when.value ? when.value.level : canonical(when.value.condition.source)
}

type LinkLine = TableLine<ColumnOf<'links'>>

function readLinkTable(table: Table, settings: LinkSettings, troubles: LinkTrouble[]): LinkDraft[] {
  return tableLines('links', table).flatMap((line): LinkDraft[] => {
    const [word, plan] = [line.cell('relation'), line.cell('plan')]
    if (!word || !plan) return []
    const relation = relationNamed(word.text || (word.codes[0]?.text ?? ''))
    if (relation) return [readLine(line, relation, plan, { settings, troubles })]
    troubles.push({ kind: 'relation', text: word.text, at: word.at })
    return []
  })
}

interface Reading {
  readonly settings: LinkSettings
  readonly troubles: LinkTrouble[]
}

function readLine(
  line: LinkLine,
  relation: PlanLink['relation'],
  plan: Inline,
  { settings, troubles }: Reading,
): LinkDraft {
  const { levels, immediately } = settings
  const [when, expect, by] = [codeOr(line.cell('when')), codeOr(line.cell('expect')), line.cell('by')]
  const within = line.cell('within')
  const ms = within && parseDuration(canonical(within.text), immediately)
  if (within && ms === null) troubles.push({ kind: 'limit', text: within.text, at: within.at })
  return {
    relation,
    plan: planNamed(plan),
    when: when && { value: readWhen(when.value, levels), at: when.at },
    expect: expect && { value: levelNamed(expect.value, levels) ?? expect.value, at: expect.at },
    within: within && ms !== null ? { value: ms, at: within.at } : null,
    by: by ? (splitNames(wordsOf(by, 'kept')).names[0] ?? null) : null,
    follow: isYes(line.cell('follow')),
    at: line.at,
  }
}

/** The code of a cell, else its words. */
function codeOr(cell: Inline | null): Written<string> | null {
  if (!cell) return null
  const [code] = cell.codes
  return code ? { value: code.text, at: code.at } : wholeOf(cell)
}

/** The plan's id: in backticks (after its title, for people), in brackets, or the whole cell. */
function planNamed(cell: Inline): Written<string> {
  const whole = codeOr(cell)
  const named = asReference(whole ?? { value: '', at: cell.at })
  const bracketed = /\(([a-z0-9:/-]+)\)$/.exec(named.value)?.[1]
  return bracketed === undefined ? named : { value: bracketed, at: named.at }
}

function isYes(cell: Inline | null): boolean {
  return cell !== null && /^(?:是|√|✓|yes|true)$/i.test(canonical(cell.text))
}
