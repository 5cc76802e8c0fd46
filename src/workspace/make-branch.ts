import { join } from 'node:path'
import type { Git, GitAnswer, GitPlace } from './git.ts'

/** One commit to be made: texts by their path in the repository. */
export interface CommitToMake {
  readonly message: string
  readonly texts: ReadonlyMap<string, string>
}

/** A repository as commits are put into it. */
export interface Repository {
  readonly folder: string
  readonly git: Git
  /** The environment that git is to have. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Something that git did not do, in its words. */
export class GitTrouble extends Error {}

const identity = ['-c', 'user.useConfigOnly=true'] as const

/** The last commit of what is checked out; null when there is none yet. */
export function headOf({ folder, git }: Repository): string | null {
  const found = git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
  return found?.code === 0 ? found.out : null
}

/** Whether git has been told who commits: a name made of the machine's is none. */
export function hasIdentity({ folder, git }: Repository): boolean {
  return ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].every(
    (who) => git(folder, ...identity, 'var', who)?.code === 0,
  )
}

/** What keeps a branch from being made under a name; null when nothing does. */
export function branchFault({ folder, git }: Repository, branch: string): 'bad-name' | 'there' | null {
  if (git(folder, 'check-ref-format', '--branch', branch)?.code !== 0) return 'bad-name'
  return git(folder, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`)?.code === 0 ? 'there' : null
}

/** Paths whose texts are not, byte for byte, what a commit has: changed, never committed, or read in another way than git keeps them. */
export function notAsIn(
  { folder, git }: Repository,
  commit: string,
  texts: ReadonlyMap<string, string>,
): string[] {
  return [...texts].flatMap(([path, text]) => {
    const kept = git(folder, 'rev-parse', '--verify', '--quiet', `${commit}:${path}`)
    const read = git({ folder, input: text }, 'hash-object', '--stdin', `--path=${path}`)
    const isSame = kept?.code === 0 && read?.code === 0 && kept.out === read.out
    return isSame ? [] : [path]
  })
}

/**
 * Makes a branch of commits on top of `base`, each with its texts over those before it, and gives back their names. Nothing is checked out:
 * the user's branch, index and files stay as they are. The branch appears at the end, whole, or not at all. Throws {@link GitTrouble}.
 * `index`: a name for the index that is used meanwhile, which the caller takes away.
 */
export function makeBranch(
  repository: Repository,
  { base, branch, commits }: { base: string; branch: string; commits: readonly CommitToMake[] },
  index: string,
): string[] {
  const run = (place: Omit<GitPlace, 'folder'>, ...words: readonly string[]): string => {
    const env = { ...repository.env, GIT_INDEX_FILE: index }
    return done(repository.git({ folder: repository.folder, env, ...place }, ...words))
  }
  run({}, 'read-tree', base)
  const names: string[] = []
  for (const { message, texts } of commits) {
    for (const [path, text] of texts) {
      const blob = run({ input: text }, 'hash-object', '-w', '--stdin', `--path=${path}`)
      const mode = run({}, 'ls-tree', '--format=%(objectmode)', base, '--', path) || '100644'
      run({}, 'update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`)
    }
    const tree = run({}, 'write-tree')
    const parent = names.at(-1) ?? base
    const words = [...identity, '-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', tree, '-p', parent]
    names.push(run({ input: message }, ...words))
  }
  // The empty old value: only where there is no such branch.
  run({}, 'update-ref', '-m', 'yuyan revise', `refs/heads/${branch}`, names.at(-1) ?? base, '')
  return names
}

/** Where a passing index may stand: in git's own folder, never among the user's files. */
export function passingIndex({ folder, git }: Repository, name: string): string {
  return join(done(git(folder, 'rev-parse', '--absolute-git-dir')), `yuyan-index-${name}`)
}

function done(answer: GitAnswer | null): string {
  if (answer?.code !== 0) throw new GitTrouble(answer?.err.split('\n')[0] || 'git')
  return answer.out
}
