/** One message of a stream of server-sent events. `id` null: it has none of its own. */
export interface SentEvent {
  readonly id: string | null
  readonly data: string
}

/** What is in a piece of a stream: whole messages, and the beginning of the next one. */
export interface SentEvents {
  readonly events: readonly SentEvent[]
  readonly rest: string
}

/** Takes the next piece of a stream in (WHATWG HTML 9.2.6); `rest` is what the piece before left over. */
export function readSentEvents(rest: string, piece: string): SentEvents {
  const text = rest + piece
  // A carriage return at the end may be the first half of CRLF: it waits for the next piece.
  const held = text.endsWith('\r') ? '\r' : ''
  const blocks = text
    .slice(0, text.length - held.length)
    .replace(/\r\n?/g, '\n')
    .split('\n\n')
  const last = blocks.pop() ?? ''
  return { events: blocks.flatMap(sentEvent), rest: last + held }
}

function sentEvent(block: string): SentEvent[] {
  let id: string | null = null
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, field, value] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? []
    if (field === 'data') data.push(value ?? '')
    if (field === 'id') id = value ?? ''
  }
  return data.length > 0 ? [{ id, data: data.join('\n') }] : []
}
