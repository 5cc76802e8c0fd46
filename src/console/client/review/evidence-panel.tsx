import { Input, type InputRef } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { ReviewFinding } from '../../review-protocol.ts'
import { type Chosen, chosenBy } from './chosen.ts'
import { ClauseAnchor } from './clause-anchor.tsx'
import { CopyAddress } from './copy-address.tsx'
import { LogRows } from './log-rows.tsx'
import { evidenceRows, searchLog } from './log-search.ts'
import { useReview } from './review-context.tsx'

/** Entries shown before and after each that proves something. */
const around = 4

/** The entries of the log that what is chosen rests on; all of them can be searched. */
export function EvidencePanel({
  findings,
  search,
}: {
  readonly findings: readonly ReviewFinding[] | null
  readonly search: RefObject<InputRef | null>
}) {
  const { page, words, item, seq, choose } = useReview()
  const [asked, setAsked] = useState('')
  const chosen = item === null ? null : chosenBy(item, page, findings ?? [])
  const gone = item !== null && chosen === null && (findings !== null || !item.startsWith('finding.'))
  const isOpen = item !== null || seq !== null || asked !== ''
  return (
    <aside className={isOpen ? 'evidence is-open' : 'evidence'} aria-label={words.evidence.title}>
      <header>
        <h2>{words.evidence.title}</h2>
        {isOpen && (
          <button
            type="button"
            onClick={() => {
              setAsked('')
              choose(null, null)
            }}
          >
            {words.evidence.close}
          </button>
        )}
      </header>
      <Input.Search
        ref={search}
        allowClear
        value={asked}
        aria-label={words.evidence.search}
        placeholder={fill(words.evidence.searchHint, { count: page.log.length })}
        onChange={({ target }) => setAsked(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') {
            setAsked('')
            currentTarget.blur()
          }
        }}
      />
      {gone && <p role="alert">{words.evidence.gone}</p>}
      {asked !== '' ? (
        <Found asked={asked} />
      ) : chosen ? (
        <Proof chosen={chosen} />
      ) : seq !== null ? (
        <LogRows rows={evidenceRows(page.log, [seq], around)} keep={item} />
      ) : (
        <Whole />
      )}
      {asked === '' && (chosen !== null || seq !== null) && <CopyAddress />}
    </aside>
  )
}

function Proof({ chosen }: { readonly chosen: Chosen }) {
  const { page, words, item } = useReview()
  const [wide, setWide] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice begins with its evidence alone
  useEffect(() => setWide(false), [item])
  return (
    <>
      <p className="evidence-of">
        <strong>{chosen.title}</strong> {chosen.clause && <ClauseAnchor clause={chosen.clause} full />}
      </p>
      {chosen.evidence.length === 0 ? (
        <p className="soft">{words.evidence.noEvidence}</p>
      ) : (
        <>
          <LogRows
            rows={evidenceRows(page.log, chosen.evidence, wide ? around : 0)}
            marked={wide ? chosen.evidence : []}
            keep={item}
          />
          <p>
            <button type="button" onClick={() => setWide(!wide)}>
              {wide ? words.evidence.only : fill(words.evidence.around, { count: around })}
            </button>
          </p>
        </>
      )}
    </>
  )
}

function Found({ asked }: { readonly asked: string }) {
  const { page, words, item } = useReview()
  const found = searchLog(page.log, asked)
  return (
    <>
      <p className="soft" role="status">
        {found.length === 0 ? words.evidence.none : fill(words.evidence.found, { count: found.length })}
      </p>
      <LogRows rows={found} keep={item} />
    </>
  )
}

/** Nothing is chosen: what to do, and the log from its beginning. */
function Whole() {
  const { page, words } = useReview()
  const worded = page.log.filter(({ text }) => text !== null)
  return (
    <>
      <p className="soft">{words.evidence.hint}</p>
      <details>
        <summary>{fill(words.evidence.all, { count: page.log.length })}</summary>
        <LogRows rows={worded} keep={null} />
      </details>
    </>
  )
}
