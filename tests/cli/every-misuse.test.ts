import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { MisuseKind } from '../../src/cli/misuse.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import type { keepingMisuseZh } from '../../src/locale/keeping-zh.ts'
import { locales } from '../../src/locale/locale.ts'
import { textsOf } from '../../src/locale/texts-of.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { closedNetwork, testIo } from '../support/test-io.ts'
import { ledgerSituations } from './ledger-situations.ts'
import { answering, repository, type Situation, set, simulated, write } from './situation.ts'
import { templateSituations } from './template-situations.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))
const around = fileURLToPath(new URL('./cases/drill-seal/around', import.meta.url))

const refusing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code })
}
const edit = (path: string, before: string, after: string) => (files: MemoryFiles) =>
  write(path, Buffer.from(files.read(path)).toString().replace(before, after))(files)
const sealNight = 'drill seal secret/night.md --id night'
const sealed = async (files: MemoryFiles): Promise<undefined> => {
  await main(sealNight.split(' '), testIo('/demo', { files }))
  return undefined
}
/** The sealed drill opened in a store: what it waits for lies encrypted. */
const waiting = (logs: EventLog) => async (files: MemoryFiles) => {
  await sealed(files)
  await main(
    ['serve', '--sealed', 'night'],
    testIo('/demo', { files, logs, network: closedNetwork('in-use') }),
  )
  return undefined
}
/** Sealed anew, under another key. */
const resealed = (logs: EventLog) => async (files: MemoryFiles) => {
  await waiting(logs)(files)
  for (const path of [`${set}/drills/night/sealed.json`, '/demo/.yuyan/keys/night'])
    files.contents.delete(path)
  await main(sealNight.split(' '), { ...testIo('/demo', { files }), random: (n) => Buffer.alloc(n, 7) })
  return undefined
}
const [sealedLogs, otherLogs, eventLogs] = [memoryLog(), memoryLog(), memoryLog()]
const ordinary = { 'rev-parse': { code: 0, out: 'false' }, 'hash-object': { code: 0, out: 'ab' } }
/** Said with the real git in `tests/processes/revision-branch.test.ts`. */
type Branching = 'branchNotClean' | 'branchErrors' | 'branchFailed'
/** Said in the sessions of `cases/drill-run`, `cases/drill-paper` and `cases/drill-misuse`. */
type Keeping = keyof typeof keepingMisuseZh

/** One situation for every sentence: a new sentence does not compile without one. */
const situations: Readonly<Record<Exclude<MisuseKind, Keeping | Branching>, Situation>> = {
  unknownCommand: { words: 'deploy' },
  unknownCommandNear: { words: 'chekc' },
  unknownOption: { words: 'check --xyzzy' },
  unknownOptionNear: { words: 'check --fromat json' },
  valueMissing: { words: 'check --format' },
  valueNotWanted: { words: 'check --fix=no' },
  notAChoice: { words: 'check --format yaml' },
  notANumber: { words: 'check --max-warnings many' },
  argumentMissing: { words: 'show' },
  argumentExtra: { words: 'show special/flood township/heping' },
  noSet: { words: 'check', change: () => memoryFiles([['/demo/readme.txt', '']]) },
  severalSets: { words: 'check', change: write('/demo/plans/other/yuyan.yaml', '') },
  noSuchFolder: { words: 'check --set plans/wuxi' },
  notASet: { words: 'check --set plans' },
  noSuchPath: { words: 'check plans/qingxi/speciall' },
  outsideSet: { words: 'check --set plans/qingxi else', change: write('/demo/else/a.md', '') },
  noSuchPlan: { words: 'show zzz' },
  noSuchPlanNear: { words: 'show special/floods' },
  unreadablePlan: {
    words: 'show special/flood',
    change: edit(`${set}/special/flood.md`, 'title: ', 'title: ['),
  },
  siteNotAFolder: { words: 'site --out plans/qingxi/yuyan.yaml' },
  siteFolderTaken: { words: 'site --out plans/qingxi' },
  noSuchScenario: { words: 'simulate zzz' },
  noSuchScenarioNear: { words: 'simulate rian' },
  noSuchDrill: { words: 'score rain-9' },
  notATrace: { words: 'score trace.json', change: write('/demo/trace.json', '{}') },
  noSuchRevision: { words: 'drill replay rain-1 --against nowhere', change: simulated },
  noSetAtRevision: {
    words: 'drill replay rain-1 --against v0',
    change: simulated,
    git: answering({ 'rev-parse': { code: 0, out: 'ab12' }, 'ls-tree': { code: 0, out: 'readme.md\0' } }),
  },
  needsAgainst: { words: 'drill replay rain-1 --draft', change: simulated },
  badYear: { words: 'drill plan --year 12' },
  factForm: { words: 'match --fact 青溪水位' },
  noSuchFact: { words: 'match --fact 青溪水=9' },
  noSuchFactAtAll: { words: 'match --fact 甲=9' },
  factValue: { words: 'match --fact 青溪水位=高' },
  noSuchArea: { words: 'match --area mars' },
  noSuchHazard: { words: 'match --hazard meteor' },
  badCount: { words: 'simulate rain --runs 0' },
  badExpectations: {
    words: 'simulate rain --runs 2 --expect e.yaml',
    change: write('/demo/e.yaml', 'deadlines: 很多\n'),
  },
  badSeed: { words: 'simulate rain --seed ../../etc' },
  noRubric: {
    words: 'score rain-1',
    change: async (files) => {
      await simulated(files)
      return edit(`${set}/scenarios/rain.md`, 'rubric: automatic\n', '')(files)
    },
  },
  rubricMissing: {
    words: 'score rain-1',
    change: async (files) => {
      await simulated(files)
      return edit(`${set}/scenarios/rain.md`, 'rubric: automatic\n', 'rubric: [automatic, gone]\n')(files)
    },
  },
  noScenarioAtAll: {
    words: 'start',
    change: (files) => {
      files.contents.delete(`${set}/scenarios/rain.md`)
      return undefined
    },
  },
  noScenario: {
    words: 'score rain-1',
    change: async (files) => {
      await simulated(files)
      files.contents.delete(`${set}/scenarios/rain.md`)
      return undefined
    },
  },
  noSuchOrganization: { words: 'new special special/x --issuer 无此单位' },
  noSuchOrganizationNear: { words: 'new special special/x --issuer qx-waters' },
  badId: { words: 'new special ../x' },
  plansNeeded: { words: 'new rubric all --form derived' },
  noRubricToUpdate: { words: 'new rubric nowhere --from special/flood --update' },
  fileThere: { words: 'new special special/flood' },
  setThere: { words: 'init plans/qingxi' },
  nameNeeded: { words: 'init 东河' },
  cannotWrite: { words: 'simulate rain', change: (files) => ({ ...files, write: refusing('EROFS') }) },
  cannotRead: {
    words: 'score trace.json',
    change: (files) => {
      files.contents.set('/demo/trace.json', '{}')
      const refuse = refusing('EACCES')
      return { ...files, read: (path) => (path === '/demo/trace.json' ? refuse() : files.read(path)) }
    },
  },
  subcommandMissing: { words: 'drill' },
  drillIdMissing: { words: 'drill seal secret/night.md' },
  sealInSet: { words: 'drill seal plans/qingxi/scenarios/rain.md --id a' },
  sealTaken: { words: 'drill seal secret/rain.md --id a' },
  packNotIgnored: {
    words: 'drill pack secret/night.md',
    change: repository,
    git: answering(ordinary),
  },
  notAScenario: { words: 'drill seal secret/plan.md --id a' },
  notReadableScenario: { words: 'drill seal secret/torn.md --id a' },
  notDoubleBlind: { words: 'drill seal secret/tabletop.md --id a' },
  noWindow: { words: 'drill seal secret/windowless.md --id a' },
  windowOver: { words: 'drill seal secret/over.md --id a' },
  trackedNow: {
    words: sealNight,
    change: repository,
    git: answering({ ...ordinary, 'ls-files': { code: 0 } }),
  },
  trackedOnce: {
    words: sealNight,
    change: repository,
    git: answering({ ...ordinary, log: { code: 0, out: 'abc1234' } }),
  },
  trackedText: {
    words: sealNight,
    change: repository,
    git: answering({ ...ordinary, 'cat-file': { code: 0 } }),
  },
  trackedShallow: {
    words: sealNight,
    change: repository,
    git: answering({ ...ordinary, 'rev-parse': { code: 0, out: 'true' } }),
  },
  trackedUnclear: {
    words: sealNight,
    change: repository,
    git: answering({ 'rev-parse': { code: 128, err: 'fatal: dubious ownership' } }),
  },
  noGit: { words: sealNight, change: repository },
  keyNotIgnored: { words: sealNight, change: repository, git: answering(ordinary) },
  keyThere: { words: sealNight, change: write('/demo/.yuyan/keys/night', '') },
  noSealedDrill: { words: 'drill verify night' },
  stillSealed: { words: 'drill replay night', logs: sealedLogs, change: waiting(sealedLogs) },
  sealedOtherKey: { words: 'serve --sealed night', logs: otherLogs, change: resealed(otherLogs) },
  noKey: { words: 'drill verify night --key nowhere', change: sealed },
  badKey: { words: 'drill verify night --key .yuyan/keys/bad.txt', change: sealed },
  keyNotTyped: { words: 'drill verify night --key -', change: sealed },
  noLog: {
    words: 'drill verify night --log nowhere.jsonl',
    change: sealed,
  },
  notALog: {
    words: 'drill verify night --log secret/night.md',
    change: sealed,
  },
  ...ledgerSituations,
  ...templateSituations,
  noPlansOfEvent: {
    words: 'event july.csv --id july',
    change: write('/demo/july.csv', '时刻,单位,事项\n2025-07-03 08:00,,青溪水位 8\n'),
  },
  eventUnrated: {
    words: 'score july',
    logs: eventLogs,
    change: async (files) => {
      write('/demo/july.csv', '时刻,单位,事项\n2025-07-03 08:00,,青溪水位 8\n')(files)
      const words = ['event', 'july.csv', '--id', 'july', '--plans', 'special/flood']
      await main(words, testIo('/demo', { files, logs: eventLogs }))
      return undefined
    },
  },
  badPort: { words: 'serve --port 70000' },
  portInUse: { words: 'serve --open rain', network: closedNetwork('in-use') },
  portNotAllowed: { words: 'serve --open rain --port 80', network: closedNetwork('not-allowed') },
  certAndKey: { words: 'serve --cert a.pem' },
  badCertificate: { words: 'serve --cert a.pem --key a.pem', change: write('/demo/a.pem', 'x') },
  badKeyFile: { words: 'serve --open rain', change: write('/demo/.yuyan/keys/console.json', '{}') },
  noNetwork: {
    words: 'serve --lan',
    network: { ...closedNetwork('in-use'), addresses: () => [] },
  },
  nothingToServe: { words: 'serve', change: () => memoryFiles([['/demo/readme.txt', '']]) },
  crash: { words: 'check', change: (files) => ({ ...files, entries: refusing('OUCH') }) },
}

/** The sentence; before it stand the findings that it speaks of (原因见上). */
const said = (sentence: string): RegExp => {
  const parts = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^(?:.*document/schema[^]*\\n)?yuyan: ${parts.join('[^\\n]+')}\\n$`)
}

describe.each(locales)('every misuse is said in %s, in one sentence, and ends with 2', (locale) => {
  test.each(Object.entries(situations))('%s', async (kind, { words, git, network, logs, change }) => {
    const files = caseFiles(base, '', around)
    const changed = (await change?.(files)) ?? files
    const world = { ...(git ? { git } : {}), ...(network ? { network } : {}), ...(logs ? { logs } : {}) }
    const io = testIo('/demo', { files: changed, ...world })
    const status = await main([...words.split(' '), '--lang', locale], io)
    expect([status, io.stderr()]).toEqual([
      2,
      expect.stringMatching(said(textsOf(locale).misuse[kind as MisuseKind])),
    ])
  })
})

describe('a sentence tells what to do, not only what is so', () => {
  test.each(Object.entries(textsOf('zh-CN').misuse))('%s', (_, sentence) => {
    expect(sentence).toMatch(/请|\{remedy\}|--help|yuyan (?:check|new|simulate)|是否为/)
  })
})
