import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Locale } from '../src/locale/locale.ts'
import { disk } from '../src/workspace/disk.ts'
import { playDrills, typed } from '../tests/support/drilled-set.ts'

/** A plan of the static site, with two drills on record; whoever asked closes it. */
export async function sitePage(
  browser: Browser,
  { root, taken, locale }: { readonly root: string; readonly taken: number; readonly locale: Locale },
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'yuyan-site-'))
  cpSync(join(root, 'plans/jurong'), join(home, 'plans/set'), { recursive: true })
  const lines = (last: readonly string[]) => [
    ...['推进 T+0:20', '启动 Ⅳ级 special/flood', '推进 T+0:50', '办结 IV-1', '办结 IV-2', '办结 IV-3'],
    ...['推进 T+7:10', '提级 Ⅲ级 special/flood', '推进 T+7:30', ...last, '推进 T+12:00', '结束 达到目的'],
  ]
  const scenario = 'chishan-2016'
  const first = { id: 'flood-2024', scenario, wall: Date.UTC(2024, 5, 14, 6), lines: lines([]) }
  const second = { id: 'flood-2025', scenario, wall: Date.UTC(2025, 4, 28, 6) }
  await playDrills([first, { ...second, lines: lines(['办结 III-1', '办结 III-2']) }], home, disk)
  await typed(['site', '--lang', locale], { cwd: home, files: disk, wall: taken })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale })
  const page = await context.newPage()
  await page.goto(`file://${home}/out/site/plans/special/flood.html#III-1`)
  await page.evaluate('scrollBy(0, -320)')
  return {
    page,
    close: async () => {
      await context.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
