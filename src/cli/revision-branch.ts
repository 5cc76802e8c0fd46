import { relative, sep } from 'node:path'
import type { Edit } from '../diagnostic/diagnostic.ts'
import { standing } from '../link/ledger.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill } from '../locale/locale.ts'
import type { Finding } from '../revise/revision.ts'
import { repositoryOf } from '../workspace/git-history.ts'
import {
  branchFault,
  type CommitToMake,
  GitTrouble,
  hasIdentity,
  headOf,
  makeBranch,
  notAsIn,
  passingIndex,
  type Repository,
} from '../workspace/make-branch.ts'
import { newErrorsOf, textsWithEdits } from '../workspace/try-edits.ts'
import { branchMessage } from './branch-message.ts'
import type { DrillResults } from './drill-documents.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { historyOf } from './revision-history.ts'
import type { OpenSet, Session } from './session.ts'

/** An edit that was put into a commit; two edits of the same words share one. */
export interface BranchedFinding {
  readonly finding: Finding
  readonly commit: string
  readonly isShared: boolean
}

export interface Branch {
  readonly name: string
  readonly base: string
  readonly findings: readonly BranchedFinding[]
  /** The commit in which the plans tell of their revision; null: they have no place for it. */
  readonly history: string | null
  readonly isEditionSet: boolean
}

type EditFinding = Finding & { readonly proposal: Extract<Finding['proposal'], { kind: 'edit' }> }

/** What is asked of a branch. */
export interface BranchAsked {
  /** Null or none: after the drill. */
  readonly name: string | undefined
  /** Every edit that is offered, not only those accepted. */
  readonly all: boolean
  /** The edition as which the plans are put forward; null: theirs stays. */
  readonly edition: string | null
}

/**
 * A branch with a commit for each edit of a drill that was accepted, or for each offered with `all`. Everything that could keep it from
 * being made is looked at before git writes anything. Throws {@link Misuse}.
 */
export function makeRevisionBranch(
  results: Omit<DrillResults, 'scored'>,
  asked: BranchAsked,
  open: OpenSet,
  { session, io }: { readonly session: Session; readonly io: Io },
): Branch {
  const { drill } = results.revision
  const branch = asked.name ?? `revise/${drill}`
  const repository = readyRepository(open, branch, drill, io)
  const base = headOf(repository)
  if (base === null) throw new Misuse('branchNoCommit')
  const findings = chosen(results, open.set, asked.all)
  const edits = findings.flatMap(({ proposal }) => proposal.edits)
  const inRepository = pathsFrom(repository.folder, open, io)
  const dirty = notAsIn(repository, base, inRepository(textsWithEdits(open.set, edits), 'before'))
  if (dirty.length > 0) throw new Misuse('branchNotClean', { paths: dirty.join(' ') })
  mustNotErr(open.set, edits)
  const told = historyOf(findings, asked.edition, { results, open, session })
  const all = [...edits, ...told.edits]
  if (told.edits.length > 0) mustNotErr(open.set, all)
  const steps = stepsOf(findings, open.set)
  const locale = session.asked ?? open.set.settings.locale
  const commits = steps.flatMap(({ finding, texts }): CommitToMake[] =>
    texts.size === 0
      ? []
      : [{ message: branchMessage(finding, results, locale), texts: inRepository(texts, 'after') }],
  )
  const history: CommitToMake[] =
    told.edits.length === 0
      ? []
      : [{ message: told.message, texts: inRepository(textsWithEdits(open.set, all), 'after') }]
  const names = written(repository, { base, branch, commits: [...commits, ...history] }, io)
  let made = 0
  const branched = steps.map(({ finding, texts }) => {
    if (texts.size > 0) made++
    return { finding, commit: (names[made - 1] ?? base).slice(0, 12), isShared: texts.size === 0 }
  })
  return {
    ...{ name: branch, base: base.slice(0, 12), findings: branched },
    history: told.edits.length > 0 ? (names.at(-1) ?? base).slice(0, 12) : null,
    isEditionSet: told.isEditionSet,
  }
}

function mustNotErr(set: PlanSet, edits: readonly Edit[]): void {
  const errors = newErrorsOf(set, edits)
  if (errors > 0) throw new Misuse('branchErrors', { errors })
}

/** Findings with an edit that people have accepted, in this drill or another; all that have one when asked for. */
function chosen({ revision }: Pick<DrillResults, 'revision'>, set: PlanSet, all: boolean): EditFinding[] {
  const offered = revision.findings.filter((each): each is EditFinding => each.proposal.kind === 'edit')
  const accepted = new Set(
    set.ledger.flatMap((each) => (standing(each) === 'accepted' ? each.records.map(({ id }) => id) : [])),
  )
  const isAccepted = ({ id, continues }: EditFinding): boolean =>
    [id, ...continues].some((each) => accepted.has(each))
  const found = all ? offered : offered.filter(isAccepted)
  if (found.length === 0)
    throw new Misuse('branchNothing', { drill: revision.drill, offered: offered.length })
  return found
}

function readyRepository({ folder }: OpenSet, branch: string, drill: string, io: Io): Repository {
  const root = repositoryOf(folder, io.files)
  if (root === null || io.git(root, 'rev-parse', '--git-dir')?.code !== 0) throw new Misuse('branchNoGit')
  const repository = { folder: root, git: io.git, env: io.env }
  const fault = branchFault(repository, branch)
  if (fault === 'bad-name') throw new Misuse('branchBadName', { branch })
  if (fault === 'there') throw new Misuse('branchThere', { branch, drill })
  if (!hasIdentity(repository)) throw new Misuse('branchNoIdentity')
  return repository
}

/** Texts of the set under their paths in the repository: as edited, or as they stand now. */
function pathsFrom(root: string, { folder, set }: OpenSet, io: Io) {
  const from = relative(io.files.realPath(root) ?? root, io.files.realPath(folder) ?? folder)
  const before = new Map(set.documents.map(({ path, text }) => [path, text]))
  return (texts: ReadonlyMap<string, string>, which: 'before' | 'after'): Map<string, string> =>
    new Map(
      [...texts].map(([path, text]) => [
        [...from.split(sep), path].filter((part) => part !== '').join('/'),
        which === 'after' ? text : (before.get(path) ?? ''),
      ]),
    )
}

/** Each finding with the texts that its edits change, over those of the findings before it. */
function stepsOf(
  findings: readonly EditFinding[],
  set: PlanSet,
): { finding: Finding; texts: Map<string, string> }[] {
  const made: Edit[] = []
  let before = new Map<string, string>()
  return findings.map((finding) => {
    made.push(...finding.proposal.edits)
    const after = textsWithEdits(set, made)
    const texts = new Map([...after].filter(([path, text]) => before.get(path) !== text))
    before = after
    return { finding, texts }
  })
}

function written(
  repository: Repository,
  parts: { base: string; branch: string; commits: readonly CommitToMake[] },
  io: Io,
): string[] {
  let index: string | null = null
  try {
    index = passingIndex(repository, Buffer.from(io.random(6)).toString('hex'))
    return makeBranch(repository, parts, index)
  } catch (error) {
    if (error instanceof GitTrouble) throw new Misuse('branchFailed', { reason: error.message })
    throw error
  } finally {
    if (index !== null) io.files.remove([index, `${index}.lock`])
  }
}

/** What a branch is and what is to be done with it, a line each. */
export function branchLines(
  { name, base, findings, history, isEditionSet }: Branch,
  { texts }: Pick<Session, 'texts'>,
): string[] {
  const { ledger } = texts
  const count = new Set(findings.map(({ commit }) => commit)).size
  const full = findings.filter(({ finding }) => finding.reapproval).length
  return [
    fill(ledger.branch, { branch: name, base, count: count + (history === null ? 0 : 1) }),
    ...findings.map(({ finding, commit, isShared }) =>
      fill(isShared ? ledger.alreadyDone : ledger.commitLine, {
        commit,
        id: finding.id,
        clause: finding.clause,
      }),
    ),
    ...(history === null ? [] : [fill(ledger.historyLine, { commit: history })]),
    full > 0 ? fill(ledger.fullApproval, { count: full }) : ledger.lightApproval,
    isEditionSet ? ledger.editionSet : ledger.editionKept,
  ]
}
