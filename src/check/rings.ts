/** One step from a node to `to`, by `via`. */
export interface Step<V> {
  readonly to: string
  readonly via: V
}

/** The shortest way from `start` back to it, as the steps taken; null when there is none. Linear in the steps that can be reached. */
export function shortestRing<V>(start: string, steps: (node: string) => readonly Step<V>[]): V[] | null {
  const came = new Map<string, { readonly from: string; readonly via: V }>()
  const queue = [start]
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i] ?? start
    for (const { to, via } of steps(node)) {
      if (to === start) return wayTo(start, node, came, via)
      if (came.has(to)) continue
      came.set(to, { from: node, via })
      queue.push(to)
    }
  }
  return null
}

function wayTo<V>(
  start: string,
  end: string,
  came: ReadonlyMap<string, { readonly from: string; readonly via: V }>,
  last: V,
): V[] {
  const way = [last]
  for (let node = end; node !== start; ) {
    const step = came.get(node)
    if (!step) break
    way.unshift(step.via)
    node = step.from
  }
  return way
}
