import type { Page } from 'playwright-core'

/** The least a finger needs, in pixels. */
const finger = 44

/** Buttons and fields on the screen that are smaller than a finger, by what they say. */
export function crowdedTargets(page: Page): Promise<string[]> {
  return page.locator('button, select, summary, textarea, input, a, label:has(input)').evaluateAll(
    (all, least) =>
      all.flatMap((each) => {
        const { width, height } = each.getBoundingClientRect()
        // A box in a label is pressed by its label.
        if (width === 0 || (each.tagName === 'INPUT' && each.closest('label') !== null)) return []
        return width < least || height < least ? [`${each.textContent} ${width}×${height}`] : []
      }),
    finger,
  )
}

/** By how many pixels the page, or a sheet over it, is wider than the screen. */
export function widerThanScreen(page: Page): Promise<number> {
  return page
    .locator('html, dialog[open]')
    .evaluateAll((shown) => Math.max(...shown.map((each) => each.scrollWidth - each.clientWidth)))
}
