import { fill } from '../../../locale/locale.ts'
import { useDesk } from './desk.ts'

/** New items announce themselves at the top and wait. Its place is kept, so that nothing below it moves. */
export function WaitingNote({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const { words } = useDesk()
  return (
    <div className="waiting-note" aria-live="polite">
      {count > 0 && (
        <button type="button" onClick={onShow}>
          {fill(words.still.waiting, { count })}
        </button>
      )}
    </div>
  )
}
