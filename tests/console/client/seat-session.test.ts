import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src/console/client/api.ts'
import { seatFolding } from '../../../src/console/client/seat-folding.ts'
import { type Line, SeatSession } from '../../../src/console/client/seat-session.ts'
import type { StreamEnd, StreamListener } from '../../../src/console/client/stream.ts'
import type {
  CommandReply,
  CommandRequest,
  Opening,
  PhotoKept,
  Problem,
} from '../../../src/console/protocol.ts'
import { itemOf, newItem, openingOf, viewOf, wall } from '../../support/seat-opening.ts'

const done: Outcome<CommandReply> = {
  kind: 'answered',
  value: { answer: { ok: true, entries: [1, 1] }, sentence: null },
}
const unreachable = { kind: 'unreachable' } as const
const here = { kind: 'here' } as const

/** A line that does what the test says, and a device whose waits end at once. */
class TestLine implements Line {
  openings: Outcome<Opening>[] = []
  replies: Outcome<CommandReply>[] = []
  readonly sent: CommandRequest[] = []
  readonly asked: number[] = []
  listener: StreamListener | null = null
  #end: (end: StreamEnd) => void = () => undefined

  opening = async (): Promise<Outcome<Opening>> =>
    this.openings.shift() ?? { kind: 'answered', value: openingOf(viewOf({ inbox: [itemOf(1)] })) }

  hear = (after: number, listener: StreamListener, stop: AbortSignal): Promise<StreamEnd> => {
    this.asked.push(after)
    this.listener = listener
    return new Promise((resolve) => {
      this.#end = resolve
      stop.addEventListener('abort', () => resolve({ kind: 'lost' }))
    })
  }

  send = async (request: CommandRequest): Promise<Outcome<CommandReply>> => {
    this.sent.push(request)
    return this.replies.shift() ?? done
  }

  photoReplies: Outcome<PhotoKept>[] = []
  readonly photos: Blob[] = []
  sendPhoto = async (photo: Blob): Promise<Outcome<PhotoKept>> => {
    this.photos.push(photo)
    return this.photoReplies.shift() ?? { kind: 'answered', value: { photo: 'a'.repeat(64) } }
  }

  end(end: StreamEnd): void {
    this.#end(end)
  }

  tell(n: number): void {
    this.listener?.heard({ form: 'seat', change: { kind: 'item', item: newItem() } }, n)
  }
}

const settled = async () => {
  for (let i = 0; i < 30; i++) await Promise.resolve()
}

/** A page's session in a tab that may hold what an earlier page left. */
async function follow(line: TestLine, kept = new Map<string, string>(), photos = new Map<string, Blob>()) {
  let ids = 0
  const device = {
    now: () => wall - 5000,
    newId: () => `act-${++ids}`,
    keep: { read: (name: string) => kept.get(name) ?? null, write: kept.set.bind(kept) },
    photos: {
      write: (act: string, photo: Blob) => void photos.set(act, photo),
      read: async (act: string) => photos.get(act) ?? null,
      drop: (act: string) => void photos.delete(act),
    },
    wait: async () => undefined,
  }
  const session = new SeatSession({ drill: 'd', seat: 's' }, line, device, seatFolding)
  void session.follow()
  await settled()
  const numbers = () => {
    const { held } = session.state()
    return held?.kind === 'seat' ? held.view.inbox.map(({ n }) => n) : []
  }
  return { session, numbers, kept, photos }
}

describe('a seat’s page', () => {
  test('begins with the opening and the server’s time, and takes in what follows, once', async () => {
    const line = new TestLine()
    const { session, numbers } = await follow(line)
    expect(session.serverNow()).toBe(wall)
    line.listener?.opened()
    expect(session.state().connection).toEqual({ kind: 'live' })
    for (const n of [2, 3, 2, 3]) line.tell(n)
    expect(numbers()).toEqual([1, 2, 3])
  })

  test('goes on where it was when the line comes back', async () => {
    const line = new TestLine()
    const { session, numbers } = await follow(line)
    line.listener?.opened()
    line.tell(2)
    line.end({ kind: 'lost' })
    await settled()
    expect(session.state().connection).toEqual({ kind: 'offline' })
    expect(line.asked).toEqual([1, 2])
    line.listener?.opened()
    line.tell(3)
    expect(session.state().connection).toEqual({ kind: 'live' })
    expect(numbers()).toEqual([1, 2, 3])
  })

  test('asks anew when something is missing in between', async () => {
    const line = new TestLine()
    const { numbers } = await follow(line)
    const inbox = [1, 2, 3].map((n) => itemOf(n))
    line.openings = [{ kind: 'answered', value: openingOf(viewOf({ inbox })) }]
    line.tell(3)
    await settled()
    expect(numbers()).toEqual([1, 2, 3])
    expect(line.asked).toEqual([1, 3])
  })

  test('tries again while the server cannot be reached, and stops when it is refused', async () => {
    const line = new TestLine()
    line.openings = [unreachable, unreachable]
    const { session } = await follow(line)
    expect(line.asked).toEqual([1])
    const problem: Problem = { problem: 'not-entered', sentence: '请重新扫码。' }
    line.end({ kind: 'refused', problem })
    await settled()
    expect(session.state().connection).toEqual({ kind: 'refused', problem })
    expect(line.asked).toEqual([1])
  })
})

describe('what a user does', () => {
  test('is sent under the same id until there is an answer, and the next only then', async () => {
    const line = new TestLine()
    const { session } = await follow(line)
    line.replies = [unreachable]
    session.act(here, '我在')
    session.act({ kind: 'emergency', note: '' }, '真实险情')
    await settled()
    expect(session.state().outbox.map(({ act }) => act)).toEqual(['act-1', 'act-2'])
    line.listener?.opened()
    await settled()
    expect(line.sent.map(({ act }) => act)).toEqual(['act-1', 'act-1', 'act-2'])
    expect(session.state().outbox).toEqual([])
    expect(session.state().carriedOut?.label).toBe('真实险情')
  })

  test('outlives the page, and is sent by the next one', async () => {
    const line = new TestLine()
    const { session, kept } = await follow(line)
    line.replies = [unreachable]
    session.act(here, '我在')
    await settled()
    const next = new TestLine()
    await follow(next, kept)
    next.listener?.opened()
    await settled()
    expect(next.sent).toEqual([{ act: 'act-1', command: here }])
  })

  test('stays with its reason when it is refused, until that is read', async () => {
    const line = new TestLine()
    const { session } = await follow(line)
    const answer = { ok: false, code: 'clock-stopped', about: null, recorded: false } as const
    line.replies = [{ kind: 'answered', value: { answer, sentence: '时钟已暂停。' } }]
    session.act(here, '我在')
    await settled()
    expect(session.state().outbox).toMatchObject([{ state: 'refused', sentence: '时钟已暂停。' }])
    session.dismiss('act-1')
    expect(session.state().outbox).toEqual([])
  })

  test('is sent again when the server could not keep it', async () => {
    const line = new TestLine()
    const { session } = await follow(line)
    line.listener?.opened()
    const problem: Problem = { problem: 'not-kept', sentence: '磁盘已满。' }
    line.replies = [{ kind: 'refused', problem }]
    session.act(here, '我在')
    await settled()
    expect(line.sent.map(({ act }) => act)).toEqual(['act-1', 'act-1'])
    expect(session.state().outbox).toEqual([])
  })
})

describe('a photo that goes with an act', () => {
  const photo = new Blob(['x'])
  const finish = {
    kind: 'act',
    act: { kind: 'finish', obligation: 'k', evidence: null },
    forParty: null,
  } as const
  const named = (request: CommandRequest | undefined) =>
    request?.command.kind === 'act' && request.command.act.kind === 'finish' && request.command.act.photo

  test('is sent before it, and the act names it as the server calls it', async () => {
    const line = new TestLine()
    const { session, photos } = await follow(line)
    session.act(finish, '办结', photo)
    await settled()
    expect(line.photos).toEqual([photo])
    expect(line.sent.map(named)).toEqual(['a'.repeat(64)])
    expect([session.state().outbox, photos.size]).toEqual([[], 0])
  })

  test('waits with it while the line is down, outlives the page, and keeps its place in the queue', async () => {
    const line = new TestLine()
    line.photoReplies.push(unreachable)
    const { session, kept, photos } = await follow(line)
    session.act(finish, '办结', photo)
    session.act(here, '我在')
    await settled()
    expect(line.sent).toEqual([])
    session.close()
    const next = new TestLine()
    const again = await follow(next, kept, photos)
    next.listener?.opened()
    await settled()
    expect(next.photos).toEqual([photo])
    expect(next.sent.map(({ command }) => command.kind)).toEqual(['act', 'here'])
    expect(again.session.state().outbox).toEqual([])
  })

  test('refused by the server: the act is not sent without it, and the reason is said', async () => {
    const line = new TestLine()
    const problem: Problem = { problem: 'not-a-photo', sentence: '不是照片' }
    line.photoReplies.push({ kind: 'refused', problem })
    const { session, photos } = await follow(line)
    session.act(finish, '办结', photo)
    await settled()
    expect(line.sent).toEqual([])
    expect(session.state().outbox).toMatchObject([{ state: 'refused', sentence: '不是照片' }])
    session.dismiss('act-1')
    expect(photos.size).toBe(0)
  })

  test('that the browser has lost is told; nothing goes out that says less than was meant', async () => {
    const line = new TestLine()
    line.photoReplies.push(unreachable)
    const { session, kept } = await follow(line)
    session.act(finish, '办结', photo)
    await settled()
    session.close()
    const next = new TestLine()
    const again = await follow(next, kept)
    next.listener?.opened()
    await settled()
    expect([next.photos, next.sent]).toEqual([[], []])
    const refused = { state: 'refused', sentence: expect.stringContaining('照片') }
    expect(again.session.state().outbox).toMatchObject([refused])
  })

  test('does not go where a command cannot carry it', async () => {
    const line = new TestLine()
    const { session } = await follow(line)
    session.act(here, '我在', photo)
    await settled()
    expect([line.photos, line.sent.length]).toEqual([[], 1])
  })
})
