import type { ledgerMisuseZh } from '../../src/locale/ledger-zh.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { answering, repository, type Situation, set, simulated, write } from './situation.ts'

/** What git answers where a branch can be made of a repository without commits. */
const branching = {
  'rev-parse --git-dir': { code: 0 },
  'check-ref-format': { code: 0 },
  '-c user.useConfigOnly=true var': { code: 0 },
}
const inRepository = (files: MemoryFiles) => {
  repository(files)
  return simulated(files)
}
/** A finding on record as it stands, and a drill on record before it. */
const found =
  (state: string, drill = 'rain-a', id = 'a1') =>
  (files: MemoryFiles): undefined => {
    const one = `  - id: ${id}\n    clause: special/flood#III-1\n    state: ${state}\n`
    files.contents.set(
      `${set}/drills/rain-a/findings.yaml`,
      `drill: ${drill}\ndate: 2025-06-01\nfindings:\n${one}`,
    )
    files.contents.set(
      `${set}/drills/rain-0/findings.yaml`,
      'drill: rain-0\ndate: 2025-05-01\nfindings: []\n',
    )
  }
type Ledger = Exclude<keyof typeof ledgerMisuseZh, 'branchNotClean' | 'branchErrors' | 'branchFailed'>

/** How each sentence on findings and branches comes about. */
export const ledgerSituations: Readonly<Record<Ledger, Situation>> = {
  noSuchFinding: { words: 'findings mend b2 --commit HEAD', change: found('accepted') },
  wrongMove: { words: 'findings mend a1 --commit HEAD', change: found('proposed') },
  moveNeeds: { words: 'findings accept a1', change: found('proposed') },
  badDue: { words: 'findings accept a1 --owner qx-water --due 2025-02-30', change: found('proposed') },
  badMoveDay: { words: 'findings mend a1 --commit 1a2b --day 2025-02-30', change: found('accepted') },
  moveDayToCome: { words: 'findings mend a1 --commit 1a2b --day 2025-07-01', change: found('accepted') },
  moveDayEarly: { words: 'findings mend a1 --commit 1a2b --day 2025-05-31', change: found('accepted') },
  noSuchOwner: { words: 'findings accept a1 --owner 某局 --due 2025-08-01', change: found('proposed') },
  noSuchOwnerNear: {
    words: 'findings accept a1 --owner qx-watre --due 2025-08-01',
    change: found('proposed'),
  },
  noSuchCommit: {
    words: 'findings mend a1 --commit nowhere',
    git: answering({}),
    change: (files) => {
      repository(files)
      return found('accepted')(files)
    },
  },
  noRecordOf: { words: 'findings retest a1 --drill rain-b', change: found('mended') },
  retestShowsIt: { words: 'findings retest a1 --drill rain-a', change: found('mended') },
  retestEarlier: { words: 'findings retest a1 --drill rain-0', change: found('mended') },
  ledgerNotWritten: { words: 'findings reject a1 --reason 无', change: found('proposed', '&id a1', '*id') },
  runsOfPeople: {
    words: 'revise rain-1 --runs 20',
    change: async (files) => {
      await simulated(files)
      const path = '/demo/out/rain-1/trace.json'
      const trace = Buffer.from(files.read(path)).toString()
      return write(path, trace.replace('"kind": "simulation"', '"kind": "live"'))(files)
    },
  },
  runsTooFew: { words: 'revise rain-1 --runs 3', change: simulated },
  workersWithoutRuns: { words: 'revise rain-1 --workers 2', change: simulated },
  onlyWithBranch: { words: 'revise rain-1 --all' },
  branchNoGit: { words: 'revise rain-1 --branch', change: simulated },
  branchNoCommit: { words: 'revise rain-1 --branch', change: inRepository, git: answering(branching) },
  branchBadName: {
    words: 'revise rain-1 --branch a..b',
    change: inRepository,
    git: answering({ ...branching, 'check-ref-format': { code: 1 } }),
  },
  branchThere: {
    words: 'revise rain-1 --branch mine',
    change: inRepository,
    git: answering({ ...branching, 'rev-parse --verify --quiet refs/heads/mine': { code: 0 } }),
  },
  branchNoIdentity: {
    words: 'revise rain-1 --branch',
    change: inRepository,
    git: answering({ ...branching, '-c user.useConfigOnly=true var': { code: 128 } }),
  },
  branchNothing: {
    words: 'revise rain-1 --branch',
    change: inRepository,
    git: answering({ ...branching, 'rev-parse --verify --quiet HEAD': { code: 0, out: 'abc' } }),
  },
}
