import type { Place } from '../../../diagnostic/place.ts'
import type { RegistryKind } from '../../../document/kind-of-path.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { ownRule } from '../../citations.ts'
import { registryPlace } from '../../registry-place.ts'
import { registryReadable } from '../../registry-readable.ts'
import { shortestRing } from '../../rings.ts'
import { defineRule } from '../../rule.ts'

/** Ids that register entries name exist: parents, areas, members, sources, owners, objects of marks, successors, whose telephone it is; parents form no ring. */
export const referencesKnown = defineRule({
  basis: ownRule('预案集', 'A plan set'),
  holds: {
    'zh-CN': '名录各条所引用的单位、地域、法规都已登记，上级关系不成环。',
    en: 'Organizations, areas and regulations that entries of the register refer to are registered, and parents form no ring.',
  },
  because: {
    'zh-CN': '引用落空，属地、上下级、数据来源就对不上人。',
    en: 'If a reference leads nowhere, nobody is found for an area, a parent body or the source of a figure.',
  },
  messages: {
    'zh-CN': {
      organization: '单位 `{id}` 没有登记；请在 registry/organizations.yaml 中登记，或改正',
      area: '地域 `{id}` 没有登记；请在 registry/areas.yaml 中登记，或改正',
      regulation: '法规 `{id}` 没有登记；请在 registry/regulations.yaml 中登记，或改正',
      ring: '上级关系形成循环：由 `{id}` 逐级向上又回到自身；请改正 `parent`',
    },
    en: {
      organization:
        'Organization `{id}` is not registered; register it in registry/organizations.yaml, or correct it',
      area: 'Area `{id}` is not registered; register it in registry/areas.yaml, or correct it',
      regulation:
        'Regulation `{id}` is not registered; register it in registry/regulations.yaml, or correct it',
      ring: 'The parents form a ring: going up from `{id}` one comes back to it; correct `parent`',
    },
  },
  check: (set, report) => {
    const files: Readonly<Record<Kind, RegistryKind>> = {
      organization: 'organizations',
      area: 'areas',
      regulation: 'regulations',
    }
    for (const { kind, id, at } of referencesOf(set))
      if (!isKnown(set, kind, id) && registryReadable(set, files[kind])) report(at, kind, { id })
    for (const list of [set.registry.organizations, set.registry.areas]) {
      const parents = new Map(list.map(({ id, parent }) => [id, parent]))
      const ringed = new Set<string>()
      for (const { id, at } of list) {
        if (ringed.has(id)) continue
        const ring = shortestRing(id, (node) => {
          const parent = parents.get(node)
          return parent ? [{ to: parent, via: node }] : []
        })
        if (ring) report(at, 'ring', { id })
        for (const each of ring ?? []) ringed.add(each)
      }
    }
  },
})

type Kind = 'organization' | 'area' | 'regulation'

interface Reference {
  readonly kind: Kind
  readonly id: string
  readonly at: Place
}

function isKnown(set: PlanSet, kind: Kind, id: string): boolean {
  if (kind === 'organization') return set.directory.organizationsById.has(id)
  if (kind === 'area') return set.directory.areasById.has(id)
  return set.registry.regulations.some(({ short, title }) => short === id || title === id)
}

type Refer = (kind: Kind, id: string | null, ...path: (string | number)[]) => Reference[]

/** Makes references of one entry of a register file; null refers to nothing. */
function referrer(set: PlanSet, file: RegistryKind, index: number, entry: Place): Refer {
  return (kind, id, ...path) =>
    id === null ? [] : [{ kind, id, at: registryPlace(set, file, [file, index, ...path], entry) }]
}

function referencesOf(set: PlanSet): Reference[] {
  return [...ofBodiesAndAreas(set), ...ofThings(set)]
}

function ofBodiesAndAreas(set: PlanSet): Reference[] {
  const { organizations, groups, areas, areaLists } = set.registry
  return [
    ...organizations.flatMap(({ parent, area, at }, index) => {
      const to = referrer(set, 'organizations', index, at)
      return [...to('organization', parent, 'parent'), ...to('area', area, 'area')]
    }),
    ...groups.flatMap(({ members }) =>
      members
        .filter(({ value }) => set.directory.organization(value) === null)
        .map((member): Reference => ({ kind: 'organization', id: member.value, at: member.at })),
    ),
    ...areaLists.flatMap(({ members }) =>
      members
        .filter(({ value }) => set.directory.area(value) === null)
        .map((member): Reference => ({ kind: 'area', id: member.value, at: member.at })),
    ),
    ...areas.flatMap(({ parent, neighbours, downstream, at }, index) => {
      const to = referrer(set, 'areas', index, at)
      return [
        ...to('area', parent, 'parent'),
        ...neighbours.flatMap((id, n) => to('area', id, 'neighbours', n)),
        ...downstream.flatMap((id, n) => to('area', id, 'downstream', n)),
      ]
    }),
  ]
}

function ofThings(set: PlanSet): Reference[] {
  const { facts, marks, resources, regulations, contacts } = set.registry
  return [
    ...facts.flatMap(({ source, place, at }, index) => {
      const to = referrer(set, 'facts', index, at)
      const area = place.kind === 'at' ? place.area : null
      return [...to('organization', source, 'source'), ...to('area', area, 'at')]
    }),
    ...marks.flatMap(({ object, at }, index) => referrer(set, 'marks', index, at)('area', object, 'object')),
    ...resources.flatMap(({ place, owner, at }, index) => {
      const to = referrer(set, 'resources', index, at)
      return [...to('area', place, 'place'), ...to('organization', owner, 'owner')]
    }),
    ...regulations.flatMap(({ supersededBy, at }, index) =>
      referrer(set, 'regulations', index, at)('regulation', supersededBy, 'superseded-by'),
    ),
    ...contacts.flatMap(({ organization, at }, index) =>
      referrer(set, 'contacts', index, at)('organization', organization, 'organization'),
    ),
  ]
}
