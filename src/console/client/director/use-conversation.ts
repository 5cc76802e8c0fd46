import { useMemo } from 'react'
import { useDesk } from './desk.ts'
import { conversation, type Said } from './model/conversation.ts'

/** All messages, oldest first; gone through again only when an entry has come. */
export function useConversation(): readonly Said[] {
  const { board, version } = useDesk()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board changes in place, and counts its versions.
  return useMemo(() => conversation(board.told, board.conduct.undone), [board, version])
}

/** How many questions wait for an answer: what the tab says. */
export function useWaiting(): number {
  return useConversation().filter(({ waits }) => waits).length
}
