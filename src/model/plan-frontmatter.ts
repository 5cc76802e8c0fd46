import { parseCondition } from '../condition/parse-condition.ts'
import type { Document } from '../document/document.ts'
import { type LevelName, levelNamed } from '../vocabulary/level.ts'
import { planTypes } from '../vocabulary/plan-type.ts'
import { relations } from '../vocabulary/relation.ts'
import { DataAt } from './data.ts'
import { type HazardList, hazardGroups } from './hazard-scope.ts'
import type { Plan, PlanDateName, PlanLink, PlanStatus, Written } from './plan.ts'

const statuses: readonly PlanStatus[] = ['draft', 'review', 'in-force', 'superseded', 'withdrawn']
const dateNames: readonly PlanDateName[] = [
  'approved',
  'issued',
  'effective',
  'filed',
  'published',
  'evaluated',
]

type Frontmatter = Pick<
  Plan,
  | 'path'
  | 'id'
  | 'title'
  | 'type'
  | 'area'
  | 'issuer'
  | 'lead'
  | 'edition'
  | 'status'
  | 'dates'
  | 'basis'
  | 'links'
  | 'drill'
  | 'at'
> & { readonly hazardLists: readonly HazardList[] }

/** What a plan is, from its frontmatter. Places are the values'. */
export function readPlanFrontmatter(document: Document, levels: readonly LevelName[]): Frontmatter {
  const data = new DataAt(document)
  const drill = data.get('drill')
  return {
    path: document.path,
    id: data.get('id').required(),
    title: data.get('title').required(),
    type: data.get('type').oneOf(planTypes) ?? 'special',
    area: data.get('area').required(),
    issuer: data.get('issuer').required(),
    lead: data.get('lead').written(),
    edition: data.get('edition').text(),
    status: data.get('status').oneOf(statuses) ?? 'draft',
    dates: readDates(data.get('dates')),
    basis: data.get('basis').writtenTexts(),
    links: readLinks(data.get('links'), levels),
    drill:
      drill.value === undefined
        ? null
        : { every: drill.get('every').written(), last: drill.get('last').written() },
    at: data.place,
    hazardLists: hazardGroups(data.get('hazards').value),
  }
}

function readDates(data: DataAt): Map<PlanDateName, Written<string>> {
  return new Map(
    dateNames.flatMap((name) => {
      const date = data.get(name).written()
      return date ? [[name, date] as const] : []
    }),
  )
}

/** `link.activates.township/baohua`; the second link of one kind to one plan gets `.2`. */
function readLinks(data: DataAt, levels: readonly LevelName[]): PlanLink[] {
  const counts = new Map<string, number>()
  return data.list().flatMap((each) => {
    const relation = each.get('rel').oneOf(relations)
    if (!relation) return []
    const plan = each.get('plan').required()
    const name = `link.${relation}.${plan.value}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return [readLink(each, { relation, plan, row: count > 1 ? `${name}.${count}` : name }, levels)]
  })
}

function readLink(
  data: DataAt,
  named: Pick<PlanLink, 'relation' | 'plan' | 'row'>,
  levels: readonly LevelName[],
): PlanLink {
  const when = data.get('when').written()
  const expect = data.get('expect').written()
  const within = data.get('within')
  const span = within.span()
  return {
    ...named,
    when: when && { value: readWhen(when.value, levels), at: when.at },
    expect: expect && { value: levelNamed(expect.value, levels) ?? expect.value, at: expect.at },
    within: span === null ? null : { value: span, at: within.place },
    by: data.get('by').written(),
    follow: data.get('follow').flag(),
    at: data.place,
  }
}

/** A level's name means that level; everything else is a condition in code. */
function readWhen(source: string, levels: readonly LevelName[]) {
  const level = levelNamed(source, levels)
  return level === null ? { condition: parseCondition(source) } : { level }
}
