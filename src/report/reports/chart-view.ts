import type { Drawing } from '../escape-view.ts'

/** A chart in a report: its title is the finding; in Markdown it stands beside the report as `file`. */
export interface ChartView {
  readonly file: string
  readonly title: string
  readonly drawing: Drawing
}
