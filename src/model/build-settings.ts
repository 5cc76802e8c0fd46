import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { minute } from '../vocabulary/duration.ts'
import { termsFrom } from '../vocabulary/improvement.ts'
import { zoneOffset } from '../vocabulary/instant.ts'
import { type LevelName, levelName } from '../vocabulary/level.ts'
import { DataAt } from './data.ts'
import type { SetSettings } from './registry.ts'

const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'hint', 'off']

/** Lowest first (plan-format, "A plan set"). */
const defaultLevels = ['IV', 'III', 'II', 'I']

/** `yuyan.yaml`, with the defaults for what it leaves out. A zone the tool does not know counts as +08:00. */
export function buildSettings(document: Document): SetSettings {
  const data = new DataAt(document)
  const levels = data.get('levels').list().flatMap(readLevel)
  return {
    name: data.get('name').text() ?? '',
    title: data.get('title').text() ?? '',
    jurisdiction: data.get('jurisdiction').required(),
    locale: data.get('locale').oneOf(['zh-CN', 'en']) ?? 'zh-CN',
    timezone: data.get('timezone').text() ?? 'Asia/Shanghai',
    zone: zoneOffset(data.get('timezone').text() ?? 'Asia/Shanghai') ?? 480,
    immediately: data.get('immediately').span() ?? 5 * minute,
    levels: levels.length > 0 ? levels : defaultLevels.map((id) => ({ id, name: levelName(id) })),
    ruleset: data.get('ruleset').text() ?? 'recommended',
    severities: new Map(
      data
        .get('severities')
        .entries()
        .flatMap(([rule, value]) => {
          const severity = value.oneOf(severities)
          return severity ? [[rule, severity] as const] : []
        }),
    ),
    improvementTerms: termsFrom((kind) => data.get('improvement').get(kind).text()),
    asOf: data.get('as-of').text(),
    at: data.place,
  }
}

/** `III`, or `{ id: watch, name: 关注级 }`. */
function readLevel(data: DataAt): LevelName[] {
  const id = data.text() ?? data.get('id').text()
  return id === null ? [] : [{ id, name: data.get('name').text() ?? levelName(id) }]
}
