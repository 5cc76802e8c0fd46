import type { ReactNode } from 'react'
import type { TextBlock } from '../../library-protocol.ts'
import { Anchor, MarginMark, OpenFindings, Spans } from './text-parts.tsx'
import { TextTable } from './text-table.tsx'
import type { Reading } from './text-units.ts'

/** One block of a plan's text, with the mark of its findings in the margin. Words are text nodes: nothing in them can be markup. */
export function TextBlockView({ block, reading }: { readonly block: TextBlock; readonly reading: Reading }) {
  const here = reading.here === block.line
  return (
    <div className={here ? 'unit here' : 'unit'} data-line={block.line}>
      <div className="unit-text">{content(block, reading)}</div>
      <MarginMark unit={block} reading={reading} />
      <OpenFindings unit={block} reading={reading} />
    </div>
  )
}

function content(block: TextBlock, reading: Reading): ReactNode {
  const anchor = <Anchor unit={block} plan={reading.id} />
  switch (block.kind) {
    case 'heading': {
      const Tag = `h${Math.min(6, Math.max(2, block.depth))}` as 'h2'
      return (
        <Tag>
          <Spans spans={block.spans} />
          {anchor}
        </Tag>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
          {anchor}
        </p>
      )
    case 'item':
      return (
        <p className={`item depth-${Math.min(block.depth, 4)}`}>
          <span className="marker">{/^[-*+]$/.test(block.marker) ? '·' : block.marker}</span>{' '}
          <Spans spans={block.spans} />
          {anchor}
        </p>
      )
    case 'table':
      return <TextTable table={block} reading={reading} />
  }
}
