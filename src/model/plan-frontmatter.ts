import type { Document } from '../document/document.ts'
import { type LevelName, levelNamed } from '../vocabulary/level.ts'
import { planTypes } from '../vocabulary/plan-type.ts'
import { relations } from '../vocabulary/relation.ts'
import { DataAt } from './data.ts'
import { type HazardList, hazardGroups } from './hazard-scope.ts'
import { type Issue, issueOf, readIssue } from './issue.ts'
import { type LinkDraft, readWhen } from './links.ts'
import type { Plan, PlanLink } from './plan.ts'

type Frontmatter = Pick<
  Plan,
  'path' | 'id' | 'title' | 'type' | 'area' | 'lead' | 'stated' | keyof Issue | 'basis' | 'drill' | 'at'
> & { readonly hazardLists: readonly HazardList[]; readonly links: readonly LinkDraft[] }

/** What a plan is, from its frontmatter. Places are the values'. */
export function readPlanFrontmatter(document: Document, levels: readonly LevelName[]): Frontmatter {
  const data = new DataAt(document)
  const drill = data.get('drill')
  const stated = readIssue(data)
  return {
    path: document.path,
    id: data.get('id').required(),
    title: data.get('title').required(),
    type: data.get('type').oneOf(planTypes) ?? 'special',
    area: data.get('area').required(),
    lead: data.get('lead').written(),
    stated,
    ...issueOf(stated, null, data.place),
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

function readLinks(data: DataAt, levels: readonly LevelName[]): LinkDraft[] {
  return data.list().flatMap((each) => {
    const relation = each.get('rel').oneOf(relations)
    return relation ? [readLink(each, relation, levels)] : []
  })
}

function readLink(data: DataAt, relation: PlanLink['relation'], levels: readonly LevelName[]): LinkDraft {
  const when = data.get('when').written()
  const expect = data.get('expect').written()
  const within = data.get('within')
  const span = within.span()
  return {
    relation,
    plan: data.get('plan').required(),
    when: when && { value: readWhen(when.value, levels), at: when.at },
    expect: expect && { value: levelNamed(expect.value, levels) ?? expect.value, at: expect.at },
    within: span === null ? null : { value: span, at: within.place },
    by: data.get('by').written(),
    follow: data.get('follow').flag(),
    at: data.place,
  }
}
