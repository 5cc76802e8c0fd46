import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { Sitting } from '../run/authority.ts'

export const roles = ['director', 'participant', 'evaluator', 'observer', 'cell'] as const

/**
 * What a seat is there for. The director leads; participants hold posts and bodies of the plans; evaluators watch and
 * rate; observers look on (the wall screen is one); the control cell answers for whoever has no seat.
 */
export type Role = (typeof roles)[number]

export interface DrillSeat extends Sitting {
  readonly role: Role
  readonly title: string
}

/** How many evaluators' seats a drill has: each rates blind to the others. */
export const evaluatorSeats = 3

/** Names of the seats that no scenario describes, in the users' language. */
export type StaffTitles = Readonly<Record<Exclude<Role, 'participant'>, string>>

/** Every seat of a drill: the scenario's, and those who run and watch it. `titles` names the latter in the users' language. */
export function seatsOf(scenario: Pick<ScenarioProgram, 'seats'>, titles: StaffTitles): readonly DrillSeat[] {
  const staff = (seat: string, role: Exclude<Role, 'participant'>, title = titles[role]): DrillSeat => ({
    seat,
    role,
    title,
    parties: [],
  })
  return [
    staff('director', 'director'),
    ...scenario.seats.map(({ id, title, parties }) => ({
      seat: id,
      role: 'participant' as const,
      title,
      parties,
    })),
    ...Array.from({ length: evaluatorSeats }, (_, i) =>
      staff(`evaluator-${i + 1}`, 'evaluator', `${titles.evaluator} ${i + 1}`),
    ),
    staff('observer', 'observer'),
    staff('cell', 'cell'),
  ]
}
