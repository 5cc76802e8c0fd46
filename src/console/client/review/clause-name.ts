import { fill } from '../../../locale/locale.ts'
import { levelName } from '../../../vocabulary/level.ts'
import type { ReviewWords } from './words/words.ts'

/** What people call a row of a plan: `II-3` as printed, 联动 and 启动程序 for what has no number of its own. */
export function clauseName(row: string, words: ReviewWords['clause']): string {
  if (row.startsWith('link.')) return words.link
  const [level = '', part = ''] = row.split('.')
  if (part === 'procedure' || part === 'start' || part === 'end')
    return fill(words[part], { level: level === 'active' ? '' : levelName(level) })
  return row
}
