/** The parts of a drill's review, in their order; each stands in `#review-<part>`. */
export const partIds = ['course', 'deadline', 'score', 'finding', 'replay'] as const

export type Part = (typeof partIds)[number]

/** Brings a part into view and the focus with it. */
export function showPart(part: Part): void {
  const place = document.getElementById(`review-${part}`)
  const heading = place?.querySelector<HTMLElement>('h2')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'start', behavior: 'instant' })
}
