import { useEffect, useRef, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { FindingView, PlanPage } from '../../library-protocol.ts'
import { FindingList } from './finding-list.tsx'
import { useLibrary } from './library-context.tsx'
import { PlanOutline } from './plan-outline.tsx'
import { TextBlockView } from './text-block.tsx'
import { findingsByUnit, isTitle, placeNamed, type Reading } from './text-units.ts'

/** The plan's text as printed, with its headings at one side and marks where findings lie at the other. */
export function PlanText({ page, at }: { readonly page: PlanPage; readonly at: string | null }) {
  const { words } = useLibrary()
  const findings = findingsByUnit(page)
  const here = at === null ? null : placeNamed(at, page.text)
  const text = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    if (here === null) return
    setOpen((before) => new Set(before).add(here))
    text.current
      ?.querySelector(`[data-line="${here}"]`)
      ?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [here])
  const toggle = (line: number) =>
    setOpen((before) => {
      const after = new Set(before)
      if (!after.delete(line)) after.add(line)
      return after
    })
  const reading: Reading = { id: page.card.id, findings, here, open, toggle }
  const head = findings.get(0) ?? []
  const blocks = page.text.filter((block) => block.kind !== 'heading' || !isTitle(block, page.card.title))
  return (
    <div className="reading">
      <PlanOutline page={page} />
      <div className="text" ref={text}>
        {at !== null && here === null && <p role="alert">{fill(words.plan.notFound, { at })}</p>}
        {head.length > 0 && <HeadFindings findings={head} open={here === 0} />}
        {blocks.length === 0 && <p>{words.plan.noText}</p>}
        {blocks.map((block) => (
          <TextBlockView key={block.line} block={block} reading={reading} />
        ))}
      </div>
    </div>
  )
}

/** Findings at what stands before the text: folded away when there are many, for the text is what people come for. */
function HeadFindings({
  findings,
  open,
}: {
  readonly findings: readonly FindingView[]
  readonly open: boolean
}) {
  const { words } = useLibrary()
  return (
    <details className="head-findings" data-line="0" open={open || findings.length <= 2}>
      <summary>{fill(words.plan.head, { count: findings.length })}</summary>
      <FindingList findings={findings} />
    </details>
  )
}
