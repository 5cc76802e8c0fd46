import { Fragment } from 'react'
import type { TextBlock } from '../../library-protocol.ts'
import { Anchor, MarginMark, OpenFindings, Spans } from './text-parts.tsx'
import type { Reading } from './text-units.ts'

type Table = Extract<TextBlock, { kind: 'table' }>

/** A table as printed; a row with findings has its mark at its end, and shows them in a row below. */
export function TextTable({ table, reading }: { readonly table: Table; readonly reading: Reading }) {
  const marked = table.rows.some(({ line }) => reading.findings.has(line))
  const columns = table.header.map((spans, column) => ({ spans, key: `${column}` }))
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            {columns.map(({ spans, key }) => (
              <th key={key} scope="col">
                <Spans spans={spans} />
              </th>
            ))}
            {marked && <td />}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Fragment key={row.line}>
              <tr data-line={row.line} className={reading.here === row.line ? 'here' : undefined}>
                {row.cells.map((spans, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is told by its column
                  <td key={column}>
                    <Spans spans={spans} />
                    {column === 0 && <Anchor unit={row} plan={reading.id} />}
                  </td>
                ))}
                {marked && (
                  <td className="mark-cell">
                    <MarginMark unit={row} reading={reading} />
                  </td>
                )}
              </tr>
              {reading.open.has(row.line) && reading.findings.has(row.line) && (
                <tr>
                  <td colSpan={row.cells.length + 1}>
                    <OpenFindings unit={row} reading={reading} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
