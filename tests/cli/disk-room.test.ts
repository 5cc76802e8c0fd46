import { describe, expect, test } from 'vitest'
import { diskRoom, lowRoom, watchRoom } from '../../src/cli/disk-room.ts'
import { bytesText } from '../../src/locale/bytes-text.ts'
import { textsOf } from '../../src/locale/texts-of.ts'
import { TestClock } from '../support/test-clock.ts'
import { bareMachine, testIo } from '../support/test-io.ts'

const minute = 60_000
const session = { locale: 'zh-CN', asked: null, texts: textsOf('zh-CN'), set: undefined } as const

function world() {
  const clock = new TestClock()
  const looked: string[] = []
  const disk = { left: 5e9 as number | null }
  const freeSpace = (folder: string) => {
    looked.push(folder)
    return disk.left
  }
  const io = testIo('/demo', { machine: { ...bareMachine, freeSpace } })
  return { clock, disk, looked, io: { ...io, wall: clock } }
}

describe('the room on the disk of the drills', () => {
  test('is said at the start, warned of once when it becomes little, and again after there was room', async () => {
    const { clock, disk, io } = world()
    const stop = watchRoom(diskRoom('.yuyan/drills.db', io), { session, io })
    expect(io.stderr()).toBe('存放演练的磁盘还有 5 GB 可用\n')
    const warnings = () => io.stderr().match(/只剩 \d+ MB/g)
    disk.left = 400e6
    await clock.pass(5 * minute)
    expect(warnings()).toEqual(['只剩 400 MB'])
    disk.left = 2e9
    await clock.pass(2 * minute)
    disk.left = 300e6
    await clock.pass(2 * minute)
    expect(warnings()).toEqual(['只剩 400 MB', '只剩 300 MB'])
    stop()
    disk.left = 2e9
    await clock.pass(5 * minute)
    expect(warnings()).toHaveLength(2)
  })

  test('is looked at once a minute, however many pages ask, where the file is', async () => {
    const { clock, looked, io } = world()
    const room = diskRoom('.yuyan/drills.db', io)
    for (let i = 0; i < 100; i += 1) room.low()
    expect(looked).toEqual(['/demo/.yuyan'])
    await clock.pass(minute)
    room.low()
    expect(looked).toHaveLength(2)
  })

  test.each(['postgres://a/b', 'memory:'])('%s: nobody can tell, and nothing is said', (store) => {
    const { looked, io } = world()
    const room = diskRoom(store, io)
    watchRoom(room, { session, io })()
    expect([room.left(), room.low(), looked, io.stderr()]).toEqual([null, null, [], ''])
  })

  test('is little below a bound, and as much as the bound is enough', () => {
    const { disk, io } = world()
    disk.left = lowRoom - 1
    expect(diskRoom('a', io).low()).toBe(lowRoom - 1)
    disk.left = lowRoom
    expect(diskRoom('a', io).low()).toBeNull()
  })
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_499, '1.4 KB'],
  [412_000_000, '412 MB'],
  [9_990_000_000, '9.9 GB'],
  [73e12, '73 TB'],
])('%d bytes: %s', (bytes, said) => {
  expect(bytesText(bytes)).toBe(said)
})
