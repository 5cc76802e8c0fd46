import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ConsoleContext } from './console-ports.ts'

const pack = promisify(gzip)

/** Whether whoever asks unpacks what comes packed by gzip. */
export function unpacks(c: Pick<ConsoleContext, 'req'>): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(c.req.header('accept-encoding') ?? '')
}

/** A long JSON text, packed where that is understood. Packing is done beside what else the server does. */
export async function longJson(c: ConsoleContext, text: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Vary: 'Accept-Encoding' }
  if (!unpacks(c)) return new Response(text, { headers })
  return new Response(await pack(text), { headers: { ...headers, 'Content-Encoding': 'gzip' } })
}
