import type { PlanSet } from '../../link/plan-set.ts'
import { graphDiagram } from '../../report/diagram.ts'
import type { Arguments } from '../arguments.ts'
import type { ExitCode, Io } from '../io.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan graph`: the plan system as a diagram or as data. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { set } = await openSet(session, io)
  io.out(
    args.text('format') === 'json'
      ? `${JSON.stringify(graphData(set), null, 2)}\n`
      : graphDiagram(set, session),
  )
  return 0
}

function graphData(set: PlanSet): unknown {
  const external = new Map(set.registry.externalPlans.map((plan) => [plan.id, plan]))
  return {
    plans: [...set.plans.values()].map((plan) => ({
      id: plan.id.value,
      title: plan.title.value,
      type: plan.type,
      area: plan.area.value,
      status: plan.status,
      levels: plan.groups.flatMap((group) =>
        group.levels.map(({ level }) => ({ hazard: group.name, level })),
      ),
    })),
    books: set.books.map(({ book, plans }) => ({
      id: book.id.value,
      title: book.title.value,
      status: book.status,
      parts: plans.map(({ id }) => id.value),
    })),
    outside: [...external.values()].map(({ id, title, issuer, levels }) => ({ id, title, issuer, levels })),
    links: set.links.map(({ from, link, target }) => ({
      from: from.id.value,
      relation: link.relation,
      to: link.plan.value,
      target: target.kind,
      when: link.when
        ? 'level' in link.when.value
          ? link.when.value.level
          : link.when.value.condition.source
        : null,
      expect: link.expect?.value ?? null,
      within: link.within?.value ?? null,
      by: link.by?.value ?? null,
      follow: link.follow,
    })),
  }
}
