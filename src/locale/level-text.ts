import type { LevelId, LevelName } from '../vocabulary/level.ts'
import { activeLevel, levelName } from '../vocabulary/level.ts'
import type { Locale } from './locale.ts'

/**
 * What to call a level: `Ⅲ级`, `Level III`. A level that is no Roman number goes by the name the set declares for it,
 * in any language, and by its id when it declares none. `levels`: the set's.
 */
export function levelText(level: LevelId, locale: Locale, levels: readonly LevelName[]): string {
  if (level === activeLevel.id) return locale === 'zh-CN' ? activeLevel.name : 'active'
  const printed = levelName(level)
  if (printed !== level) return locale === 'zh-CN' ? printed : `Level ${level}`
  return levels.find((known) => known.id === level)?.name ?? level
}
