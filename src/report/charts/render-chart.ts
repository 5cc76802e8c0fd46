import { CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { chartFonts } from '../chart-fonts.ts'
import { escapeSvg, escapeXmlText } from '../escape.ts'
import type { Drawing } from '../escape-view.ts'

use([CustomChart, GridComponent, SVGRenderer])

/** Greys that differ on paper, too: what was allowed, what was used, what was late; and the ink of words and axes. */
export const tones = { allowed: '#d6d6d6', used: '#8a8a8a', late: '#111111', ink: '#1a1a1a', rule: '#b8b8b8' }

/** Pixels of the type area; drawings are scaled to the page by their width. */
export const chartWidth = 720

export interface ChartFrame {
  readonly high: number
  /** The finding that the chart shows, for who cannot see it. */
  readonly says: string
}

/**
 * An ECharts option as one inline SVG: no script, style or animation in it. The bytes depend on the arguments alone (ECharts counts
 * its drawings; those numbers are taken out).
 */
export function renderChart(option: EChartsCoreOption, { high, says }: ChartFrame): Drawing {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: chartWidth, height: high })
  chart.setOption({ animation: false, textStyle: { fontFamily: chartFonts }, ...option })
  const markup = still(chart.renderToSVGString())
  chart.dispose()
  const inside = markup.slice(markup.indexOf('>') + 1)
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${chartWidth} ${high}" role="img" aria-label="${escapeSvg(says)}">`
  return { drawing: 'svg', markup: `${head}${inside}`, wide: chartWidth, high }
}

/** Quotes in words are escaped, so that no word can look like one of these attributes. */
function still(markup: string): string {
  return (
    markup
      .replace(/<style ?>[\s\S]*?<\/style>/g, '')
      .replace(
        / (?:class="zr\d+-cls-\d+"|pointer-events="[a-z]+"|ecmeta_\w+="[^"]*"|xml:space="preserve")/g,
        '',
      )
      .replace(/(="(?:url\(#)?)zr\d+-/g, '$1chart-')
      // Word processors do not know baselines other than the usual one.
      .replace(/ dominant-baseline="central"/g, ' dy="0.36em"')
      .replace(/\n/g, '')
  )
}

/** A text for a drawing: one line, nothing unseen in it, at most `most` characters. */
export function chartText(text: string, most = 40): string {
  const characters = [...escapeXmlText(text).trim()]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')
}

/** A value axis from 0 to 100 %, with its numbers and lines. */
export const percentAxis = {
  ...{ type: 'value', min: 0, max: 100, interval: 25 },
  axisLabel: { color: tones.ink, fontSize: 11, formatter: '{value}%' },
  axisLine: { show: true, lineStyle: { color: tones.ink } },
  splitLine: { lineStyle: { color: '#e4e4e4' } },
} as const
