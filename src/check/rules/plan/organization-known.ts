import type { Place } from '../../../diagnostic/place.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { measures } from '../../citations.ts'
import { type PartyInUse, partiesOf } from '../../named-parties.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted, replace } from '../../wording.ts'

/**
 * Everybody to whom a plan gives something to do is a body, post or set that the register or the plan's command table knows,
 * and only one. Silent while the register of organizations is empty or unreadable.
 */
export const organizationKnown = defineRule({
  basis: measures(
    24,
    '审核组织指挥体系与责任分工是否明确',
    'review asks whether command and duties are clear',
  ),
  holds: {
    'zh-CN': '预案中承担任务的单位、岗位都在名录或本预案职务表中，且不与他人同名。',
    en: 'Units and posts that a plan charges with something are in the register or in its command table, and only one has the name.',
  },
  because: {
    'zh-CN': '名称写错或机构已改名，任务就落到一个不存在的单位头上。',
    en: 'With a wrong or outdated name the task falls to a body that does not exist.',
  },
  messages: {
    'zh-CN': {
      unknown: '`{name}` 不在单位名录和本预案职务表中；请改正，或补入 registry/organizations.yaml',
      near: '`{name}` 不在单位名录和本预案职务表中，相近的有 {near}；请改正，或补入 registry/organizations.yaml',
      again: '同样的名称（本预案共 {count} 处）',
      ambiguous: '`{name}` 是几个单位共用的名称：{candidates}；请写全称',
      rename: '改为 `{name}`',
    },
    en: {
      unknown:
        "`{name}` is neither in the register nor in this plan's command table; correct it, or add it to registry/organizations.yaml",
      near: "`{name}` is neither in the register nor in this plan's command table (nearest: {near}); correct it, or add it to registry/organizations.yaml",
      again: 'the same name ({count} times in this plan)',
      ambiguous: '`{name}` is the name of several bodies: {candidates}; write the full name',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    if (!registryReadable(set, 'organizations') || set.registry.organizations.length === 0) return
    for (const plan of set.allPlans)
      for (const { name, party, places } of byName(partiesOf(set, plan))) {
        const [at = plan.title.at, second] = places
        const related = second
          ? [{ at: second, variant: 'again' as const, params: { count: places.length } }]
          : []
        if (party.kind === 'ambiguous')
          report(
            at,
            'ambiguous',
            { name, candidates: quoted(party.candidates.map((each) => each.name)) },
            { related },
          )
        if (party.kind !== 'unknown') continue
        const [near] = party.near
        const edits = near === undefined ? [] : places.map((each) => replace(each, near))
        const fixes =
          near === undefined
            ? []
            : [{ variant: 'rename' as const, params: { name: near }, safe: false, edits }]
        report(
          at,
          near === undefined ? 'unknown' : 'near',
          { name, near: quoted(party.near) },
          { fixes, related },
        )
      }
  },
})

interface NamedOften {
  readonly name: string
  readonly party: PartyInUse['party']
  /** In the order of the text. */
  readonly places: readonly Place[]
}

/** Every name of a plan once, with all places where it stands: a body that is not registered is one finding, not twenty. */
function byName(parties: readonly PartyInUse[]): NamedOften[] {
  return [...Map.groupBy(parties, ({ name }) => canonical(name.value)).values()].flatMap((same) => {
    const [first] = same
    const places = new Map(same.map(({ name }) => [name.at.start.offset, name.at]))
    const inOrder = [...places].sort(([a], [b]) => a - b).map(([, at]) => at)
    return first ? [{ name: first.name.value, party: first.party, places: inOrder }] : []
  })
}
