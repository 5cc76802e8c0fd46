import { describe, expect, it } from 'vitest'
import { entryOfCluster, nextMarked } from '../../../../src/console/client/review/replay/model/mark-steps.ts'
import { trackMarks } from '../../../../src/console/client/review/replay/model/marks.ts'
import { SeatCourse } from '../../../../src/console/client/review/replay/model/seat-course.ts'
import { seatReplay } from '../../../../src/console/server/review/replay-seat.ts'
import { evolveConduct, unopened } from '../../../../src/drill/conduct.ts'
import { SeatSight } from '../../../../src/drill/view.ts'
import { loadProgram } from '../../../../src/run/loaded-program.ts'
import { narrow } from '../../../../src/run/narrow.ts'
import { day, dayCourse, dayReplay } from '../../../support/replayed-day.ts'

const course = dayCourse()
const replay = dayReplay(course)
const seqOf = (type: string) => replay.log.find((event) => event.type === type)?.seq ?? 0

describe('the log of a drill', () => {
  it('tells what followed from an entry, and what it followed from', () => {
    const declared = seqOf('level-declared')
    const followed = replay.followedFrom(declared)
    expect(followed.map((seq) => replay.entry(seq)?.type)).toContain('obligation-due')
    expect(new Set(followed.map((seq) => replay.entry(seq)?.cause))).toEqual(new Set([declared]))
    expect(replay.followedFrom(seqOf('message-sent'))).toEqual([])
  })

  it('says its entries in words of the language asked for', () => {
    expect(replay.rowOf(seqOf('level-declared'))?.text).toBe('县防指总指挥 启动《青溪县防汛应急预案》Ⅲ级响应')
    const english = dayReplay(course, 'en')
    expect(english.rowOf(seqOf('message-sent'))?.text).toMatch(/ to Control cell: 市防办要不要报？$/)
  })

  it('can be folded ahead, to its end', () => {
    const fresh = dayReplay(course)
    let stretches = 0
    while (fresh.prepare(16)) stretches += 1
    expect(stretches).toBeGreaterThanOrEqual(0)
    expect(fresh.stoodAt(fresh.log.length)).toEqual(replay.stoodAt(replay.log.length))
  })
})

describe('marks on the track', () => {
  const marks = trackMarks(replay.log, { times: replay.course.times, duties: replay.duties })
  const types = (kind: keyof typeof marks) => [
    ...new Set(marks[kind].map(({ seq }) => replay.entry(seq ?? 0)?.type)),
  ]

  it('are declarations, injects, what ran late and what people did about it', () => {
    expect(types('level')).toEqual(['level-declared'])
    expect(types('inject')).toEqual(['inject-released'])
    expect(types('late')).toEqual(['obligation-late'])
    expect(types('act')).toEqual(['act-refused', 'obligation-done'])
    expect(marks.harm).toEqual([])
    expect(marks.late.every(({ late, kind }) => late && kind === 'deadline')).toBe(true)
  })

  it('leave out what nobody did', () => {
    const waived = replay.log.filter(({ type, by }) => type === 'obligation-waived' && by === 'system')
    expect(waived.length).toBeGreaterThan(0)
    expect(marks.act.map(({ seq }) => seq)).not.toContain(waived[0]?.seq)
  })

  it('lead to their entry, and those that stand together from one to the next and round', () => {
    const together = marks.late.slice(1, 4)
    const [first, second, third] = together.map(({ seq }) => seq)
    expect(entryOfCluster(together, 1)).toBe(first)
    expect(entryOfCluster(together, first ?? 0)).toBe(second)
    expect(entryOfCluster(together, third ?? 0)).toBe(first)
    expect(nextMarked([3, 8, 20], 8, 1)).toBe(20)
    expect(nextMarked([3, 8, 20], 8, -1)).toBe(3)
    expect(nextMarked([3, 8, 20], 20, 1)).toBeNull()
  })
})

describe('what a seat knew', () => {
  const seats = ['commander', 'office', 'donghu', 'observer']

  it.each(seats)('%s: at every entry what its own page showed then', (id) => {
    const answer = seatReplay(course, id, 'zh-CN')
    const seat = day.seats.find(({ seat }) => seat === id)
    if (!answer || !seat) throw new Error('no seat')
    const { begins } = course.scenario
    const known = new SeatCourse(answer, begins)
    const sight = new SeatSight(seat, {
      stage: day,
      loaded: loadProgram(narrow(course.program, course.scenario.plans)),
    })
    let conduct = unopened(begins)
    for (const event of course.trace.events) {
      conduct = evolveConduct(conduct, event)
      sight.see(event, conduct)
      expect(known.viewAt(event.seq)).toEqual(sight.view)
    }
  })

  it('is not what went to others, and is not known before it was sent', () => {
    const answer = seatReplay(course, 'donghu', 'zh-CN')
    const donghu = new SeatCourse(
      answer ?? { seat: day.seats[0] as never, changes: [] },
      course.scenario.begins,
    )
    const third = replay.released.get('3')?.seq ?? 0
    expect(donghu.wasTold(replay.released.get('1')?.seq ?? 0)).toBe(false)
    expect(donghu.viewAt(third - 1).inbox).toEqual([])
    expect(donghu.viewAt(third).inbox).toMatchObject([{ what: 'inject', text: '水位 13.2 米，东湖镇积水。' }])
    expect(JSON.stringify(donghu.viewAt(9999))).not.toContain('12.4')
  })

  it('is not asked of those who were told everything, nor of seats that there are not', () => {
    expect(seatReplay(course, 'director', 'zh-CN')).toBeNull()
    expect(seatReplay(course, 'evaluator-1', 'zh-CN')).toBeNull()
    expect(seatReplay(course, 'nobody', 'zh-CN')).toBeNull()
  })
})
