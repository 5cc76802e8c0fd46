import type { ReactNode } from 'react'
import { type Choice, choiceName } from './chosen.ts'
import { useReview } from './review-context.tsx'

/** Anything that opens to its evidence; pressed again it closes. */
export function ChooseButton({
  choice,
  evidence,
  children,
  className,
}: {
  readonly choice: Choice
  readonly evidence: readonly number[]
  readonly children: ReactNode
  readonly className?: string
}) {
  const { item, choose } = useReview()
  const name = choiceName(choice)
  const isChosen = item === name
  return (
    <button
      type="button"
      className={`choose ${className ?? ''}`}
      data-row
      data-choice={name}
      aria-pressed={isChosen}
      onClick={() => choose(isChosen ? null : name, isChosen ? null : (evidence[0] ?? null))}
    >
      {children}
    </button>
  )
}
