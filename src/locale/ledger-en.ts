import type { ledgerMisuseZh, ledgerZh } from './ledger-zh.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** Words of the ledger of findings and of `revise --branch`. */
export const ledgerEn: Worded<typeof ledgerZh> = {
  title: 'Findings of Drills and Their Rectification',
  counted: '{state}: {count}',
  under: '{count} findings as of {day}',
  column: {
    place: 'No.',
    problem: 'Problem',
    clause: 'Clause',
    evidence: 'Evidence',
    cause: 'Cause',
    change: 'Measure',
    owner: 'In charge',
    due: 'Due',
    state: 'State',
    problemAndPlace: 'Problem and clause',
    causeAndEvidence: 'Cause and evidence',
    stateAndCourse: 'State and course',
  },
  stage: {
    proposed: '{day} shown',
    again: '{day} shown again',
    accepted: '{day} accepted',
    moved: '{day} due day moved to {due}',
    rejected: '{day} rejected',
    mended: '{day} mended',
    retested: '{day} retested',
    noDay: 'no day noted:',
  },
  course: '    course: {course}',
  state: {
    proposed: 'to be decided',
    accepted: 'being mended',
    rejected: 'rejected',
    mended: 'mended',
    retested: 'retested',
  },
  again: 'shown again after mending',
  overdue: 'overdue',
  because: '{state}: {reason}',
  by: '{state} ({what})',
  evidence: 'drill {drill}, log entries {entries}',
  noEvidence: 'drill {drill}',
  noOwner: 'nobody yet',
  none: 'There are no such findings',
  line: '{id}  {state}  {owner}  {due}  {clause}',
  moved: 'Finding {id} is now "{state}": {path}; commit it',
  notFixed:
    'Finding {id} was noted as mended ({commit}), and this drill showed it again, so that it is to be decided anew: {problem}',
  maybeRetested:
    'Finding {id} was mended; this drill came to its clause ({clause}) and did not show it. If you agree: yuyan findings retest {id} --drill {drill}',
  branch:
    'Branch {branch} is made, {count} commits; your branch and files are as they were. Compare: git log -p {base}..{branch}',
  commitLine: '  {commit}  {id}  {clause}',
  alreadyDone: '  {commit}  {id}  {clause} (the same words as the commit before)',
  fullApproval:
    '{count} of the edits touch command, procedures, main measures or level standards: the plan must be drawn up, approved, filed and published anew (Measures for Managing Emergency Plans, art. 36)',
  lightApproval:
    'No edit touches command, procedures, main measures or level standards: the procedure may be shortened (Measures for Managing Emergency Plans, art. 36)',
  editionKept:
    'Edition and dates of approval and publication are as they were: the approving body fills them in on issue',
  editionSet:
    'The edition is the one put forward; the approving body fills in the dates of approval, issue and publication',
  historyLine: '  {commit}  table of revisions',
  revisionTable: {
    change: '{place}: {change}',
    content: '{changes} (drill {drill})',
    dateLater: 'on approval',
    subject: 'Tell of the revision: drill {drill}',
    subjectEdition: 'Tell of the revision: to be edition {edition}, drill {drill}',
    body: 'The approving body fills in date and approval on issue.',
  },
  thenNote: 'Once merged, note it: yuyan findings mend {id} --commit {commit}',
  notNoted: 'Finding {id} is not being mended and was not noted; take it up first with yuyan findings accept',
  message: {
    subject: 'Revise {clause}: {proposal}',
    problem: 'Problem: {sentence} ({id}, drill {drill})',
    clause: 'Clause: {clause}',
    clauseAt: 'Clause: {clause} ({at})',
    cause: 'Cause: {cause}',
    reasoning: 'Course: {reasoning}',
    evidence: 'Evidence: log entries {entries}',
    effect: 'Effect: {effect}',
    simulated: 'The evidence is from a simulation, in which what people do is assumed',
    full: 'Touches command, procedures, main measures or level standards: to be drawn up, approved, filed and published anew (Measures for Managing Emergency Plans, art. 36)',
    light:
      'Does not touch command, procedures, main measures or level standards (Measures for Managing Emergency Plans, art. 36)',
  },
  move: { accept: 'accepted', reject: 'rejected', mend: 'noted as mended', retest: 'noted as retested' },
  first: {
    accept: 'let a later drill show it again',
    reject: 'take it up again with yuyan findings accept',
    mend: 'take it up with yuyan findings accept',
    retest: 'note what mended it with yuyan findings mend',
  },
}

/** What cannot be done with findings and branches as asked. */
export const ledgerMisuseEn: Worded<typeof ledgerMisuseZh> = {
  noSuchFinding: 'There is no finding `{finding}`; `yuyan findings` lists them',
  wrongMove: 'Finding `{finding}` is "{state}" and cannot be {move}; first {first}',
  moveNeeds: 'To be {move} it needs {options}; add it',
  badDue: '`--due` cannot be `{value}`; write a date such as 2025-09-30',
  badMoveDay: '`--day` cannot be `{value}`; write a date such as 2025-09-30',
  moveDayToCome: '`--day` {day} is still to come (today is {today}); write the day on which it was done',
  moveDayEarly:
    '`--day` {day} is before what was noted last of finding `{finding}` ({since}: {state}); look the day up',
  noSuchOwner:
    'There is no body `{owner}` in the register; correct it, or add it to registry/organizations.yaml',
  noSuchOwnerNear: 'There is no body `{owner}` in the register; did you mean {near}?',
  noSuchCommit: 'The repository has no commit `{commit}`; look it up with git log',
  noRecordOf: 'Drill `{drill}` is not on record (no {path}); put it there with yuyan drill close',
  retestShowsIt: 'Drill `{drill}` is one that showed finding `{finding}`; name a later one that did not',
  retestEarlier:
    'Drill `{drill}` ({day}) was before the one that showed finding `{finding}` ({since}); name a later one',
  ledgerNotWritten:
    '{path} cannot be changed without changing how the rest is written; see `yuyan check`, then edit it by hand',
  runsOfPeople:
    'people took part in `{drill}`: their times are real and nothing is simulated; drills on record count by themselves. Leave out --runs',
  runsTooFew: '{runs} runs say nothing about a limit; ask for {least} at least',
  workersWithoutRuns: '`--workers` goes with `--runs` only; add --runs N',
  onlyWithBranch: '`{option}` goes with `--branch` only; add --branch',
  branchNoGit:
    'The set is in no git repository, or git is not installed, so that no branch can be made; use revision.patch',
  branchNoCommit: 'The repository has no commit to branch from; commit the set first',
  branchBadName: '`{branch}` cannot be the name of a branch; take another, such as revise/flood-2025',
  branchThere:
    'There is a branch `{branch}` already and nothing was changed; name another: yuyan revise {drill} --branch NAME',
  branchNotClean:
    '{paths} are not as in the last commit, which edits are made to; commit or restore them first',
  branchNoIdentity:
    'git does not know whose commits they are; set git config user.name and git config user.email',
  branchNothing:
    'Drill `{drill}` has no accepted edit (offered: {offered}); accept some with yuyan findings accept, or put all into a branch with --all',
  branchErrors:
    'Together the edits would add {errors} errors to the plans, so no branch was made; take them one by one from revision.patch',
  branchFailed: 'git did not finish: {reason}; no branch was made, mend that and try again',
}
