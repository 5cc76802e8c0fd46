import { fill } from '../../locale/locale.ts'
import { areasListed } from '../library/areas-listed.ts'
import { type Linked, linkTo, mainPages, type PageFrame, pageFrame, type SiteContext } from './page.ts'

/** Areas of the register, those above before those in them, with their plans and bodies. */
export interface AreasPageView {
  readonly frame: PageFrame
  readonly sentence: string
  readonly rows: readonly {
    readonly name: string
    readonly depth: number
    readonly plans: readonly Linked[]
    readonly bodies: readonly Linked[]
  }[]
}

export function areasPageView(context: SiteContext): AreasPageView {
  const { source, words, paths } = context
  const { set } = source.speaker
  const page = mainPages.areas
  const listed = areasListed(set.registry.areas)
  const depths = new Map<string, number>()
  for (const { id, parent } of listed) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? -1) + 1)
  return {
    frame: pageFrame(page, words.areas.title, 'areas', context),
    sentence: fill(words.areas.sentence, { areas: listed.length, plans: set.plans.size }),
    rows: listed.map(({ id, name }) => ({
      name,
      depth: Math.min(4, depths.get(id) ?? 0),
      plans: [...set.plans.values()]
        .filter(({ area }) => set.directory.area(area.value)?.id === id)
        .map((plan) => linkTo(page, plan.title.value, paths.plan(plan.id.value))),
      bodies: set.registry.organizations
        .filter(({ area }) => area !== null && set.directory.area(area)?.id === id)
        .map((body) => linkTo(page, body.name, paths.organization(body.id))),
    })),
  }
}
