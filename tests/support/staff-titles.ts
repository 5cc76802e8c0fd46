import type { StaffTitles } from '../../src/drill/seat.ts'

/** Names of the seats that no scenario describes. */
export const titles: StaffTitles = { director: '导调', evaluator: '评估', observer: '观摩', cell: '控制组' }
