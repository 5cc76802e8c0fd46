import type { Role } from '../../drill/seat.ts'
import type { Entered } from '../protocol.ts'
import type { Keep } from './browser.ts'

/** A seat that this device has entered; its cookie says whether it still may. */
export type HeldSeat = Entered

const name = 'yuyan.seats'
/** What one device holds in all its drills: more is a list that nobody reads. */
const most = 40

/** The seats that this device has entered, the latest first. Texts that are no such list are none. */
export function readSeats(keep: Keep): readonly HeldSeat[] {
  try {
    const kept: unknown = JSON.parse(keep.read(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSeat) : []
  } catch {
    return []
  }
}

/** Keeps a seat that was entered. */
export function keepSeat(keep: Keep, seat: HeldSeat): void {
  const others = readSeats(keep).filter((each) => !isSame(each, seat))
  keep.write(name, JSON.stringify([seat, ...others].slice(0, most)))
}

/** Forgets a seat that lets this device in no more. */
export function dropSeat(keep: Keep, seat: Pick<HeldSeat, 'drill' | 'seat'>): void {
  keep.write(name, JSON.stringify(readSeats(keep).filter((each) => !isSame(each, seat))))
}

/** The seats of one drill, when there are several to switch between; else none. */
export function seatsToSwitch(keep: Keep, drill: string): readonly HeldSeat[] {
  const own = readSeats(keep).filter((each) => each.drill === drill)
  return own.length > 1 ? own : []
}

function isSame(a: Pick<HeldSeat, 'drill' | 'seat'>, b: Pick<HeldSeat, 'drill' | 'seat'>): boolean {
  return a.drill === b.drill && a.seat === b.seat
}

const roles: readonly Role[] = ['director', 'participant', 'evaluator', 'observer', 'cell']

function isSeat(value: unknown): value is HeldSeat {
  if (typeof value !== 'object' || value === null) return false
  const { drill, seat, role, title } = value as Partial<Record<keyof HeldSeat, unknown>>
  return [drill, seat, title].every((each) => typeof each === 'string') && roles.some((each) => each === role)
}
