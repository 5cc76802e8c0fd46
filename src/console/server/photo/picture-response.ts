import type { PhotoType } from './photo.ts'

/** The picture as what it is and nothing else: not guessed at, no script, no frame, no store on the way. */
export function pictureResponse(bytes: Uint8Array, type: PhotoType): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Content-Disposition': 'inline',
      'Cache-Control': 'no-store',
    },
  })
}
