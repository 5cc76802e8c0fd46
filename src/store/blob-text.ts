import { gunzipSync, gzipSync } from 'node:zlib'

/** A text as it is kept among the blobs. */
export function packText(text: string): Uint8Array {
  return gzipSync(text)
}

/** The text that was packed. */
export function unpackText(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString('utf8')
}
