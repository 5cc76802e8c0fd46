import type { Hono } from 'hono'
import { apiRoot, type PhotoKept, seatPath } from '../protocol.ts'
import type { Connection, ConsoleContext, ConsolePorts, Seated } from './console-ports.ts'
import { maySendPhotos } from './drill-photos.ts'
import { pictureResponse } from './photo/picture-response.ts'
import { notKept, problem } from './problems.ts'

/** Pages send a tenth of it; a phone without our page sends what its camera makes. */
export const largestPhoto = 8 * 2 ** 20

/** So many are in memory at a time. Pages that are told to wait try again by themselves. */
const mostAtOnce = 8

type AtSeat = (
  answer: (c: ConsoleContext, seated: Seated) => Response | Promise<Response>,
) => (c: ConsoleContext) => Response | Promise<Response>

/** Whether a request brings a photo. */
export function isPhotoUpload({ method, path }: { readonly method: string; readonly path: string }): boolean {
  return method === 'POST' && path.startsWith(`${apiRoot}/drills/`) && path.endsWith('/photos')
}

/** Photos under a seat's path: sent by those whose acts can name them, seen by those whose entries name them. */
export function photoRoutes(app: Hono<{ Bindings: Connection }>, seated: AtSeat, ports: ConsolePorts): void {
  const photos = `${seatPath(':drill', ':seat')}/photos`
  let reading = 0
  app.post(
    photos,
    seated(async (c, found) => {
      if (!maySendPhotos(found.feed.seat)) return problem('noPhotosHere', found.locale)
      if (reading >= mostAtOnce) return problem('notKept', found.locale)
      reading += 1
      try {
        return await take(c, found, ports)
      } finally {
        reading -= 1
      }
    }),
  )
  app.get(`${photos}/:photo`, seated(show))
}

/** What the picture is called by its sender, or by its type, is of no account. */
async function take(
  c: ConsoleContext,
  { drill, feed, locale }: Seated,
  ports: ConsolePorts,
): Promise<Response> {
  const sent = await readAtMost(c.req.raw, largestPhoto)
  if (sent === null) return problem('photoTooLarge', locale)
  try {
    const kept = await drill.photos.keep(sent, feed.seat)
    return typeof kept === 'string' ? problem(kept, locale) : c.json(kept satisfies PhotoKept)
  } catch (error) {
    ports.fault(error)
    return notKept(error, locale)
  }
}

async function show(c: ConsoleContext, { drill, feed, locale }: Seated): Promise<Response> {
  const found = await drill.photos.see(c.req.param('photo') ?? '', feed)
  return found === null ? problem('noSuchPhoto', locale) : pictureResponse(found.bytes, found.type)
}

/** A body of at most so many bytes; null when it is longer, whatever it says of itself. */
async function readAtMost(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
