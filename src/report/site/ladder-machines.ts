import type { ELK } from 'elkjs'
import type { Plan } from '../../model/plan.ts'
import type { Drawing } from '../escape-view.ts'
import { ladderMachine } from '../library/ladder-machine.ts'
import { ladderGroups } from '../library/ladder-view.ts'
import type { Speaker } from '../words-of-plan.ts'
import { ladderSvg } from './ladder-svg.ts'

/** The machine of every hazard group of a plan that has levels, drawn. */
export async function ladderMachines(elk: ELK, plan: Plan, speaker: Speaker): Promise<Drawing[]> {
  const machines: Drawing[] = []
  const { listSeparator } = speaker.texts.words
  for (const group of ladderGroups(plan, speaker))
    machines.push(await ladderSvg(elk, ladderMachine(group, listSeparator), speaker.locale))
  return machines
}
