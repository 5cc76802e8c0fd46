import type { Mark } from '../director/model/lanes.ts'
import './marks.css'

/** A mark's shape: told apart by form, never by colour alone. */
export function MarkShape({ kind, late }: Pick<Mark, 'kind' | 'late'>) {
  return (
    <svg
      className={late ? 'mark mark-late' : 'mark'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[kind]}
    </svg>
  )
}

const shapes = {
  planned: <circle cx="8" cy="8" r="5.5" className="hollow" />,
  released: <circle cx="8" cy="8" r="6" />,
  skipped: (
    <>
      <circle cx="8" cy="8" r="5.5" className="hollow faint" />
      <path d="M2 14 14 2" className="stroke" />
    </>
  ),
  consequence: <path d="M8 1.5 14.5 13.5 H1.5 Z" />,
  act: <rect x="5.5" y="3" width="5" height="10" rx="1" />,
  level: <path d="M3 14 V2 L14 5.5 5 9 V14 Z" />,
  message: <path d="M1.5 3 H14.5 V11 H7 L3.5 14.5 V11 H1.5 Z" className="hollow" />,
  refused: <path d="M3.5 3.5 12.5 12.5 M12.5 3.5 3.5 12.5" className="stroke" />,
  deadline: <path d="M8 1 V15 M5 1 H11" className="stroke" />,
} as const
