/** What `drill seal` and `drill verify` say. */
export const sealingEn = {
  refused:
    'Not sealed: the scenario, plans under drill, or plans they are linked to, have {errors} errors or places to fill (listed above). Mend them first: what is sealed cannot be mended',
  sealed: 'Sealed: {path}',
  public:
    'Everybody may read in it: title, plans under drill, window, seats, and who must be told. Not the start, not the injects.',
  commitment: 'Commitment: {commitment}',
  commitmentUse:
    'Publish it, or commit the file, before the window opens: afterwards it proves that nothing was changed.',
  keyIn:
    'Key: {path}, readable by you alone and left out of git. Without it the drill cannot begin; keep a copy in a safe place.',
  keyShown: 'The key is the line on standard output. It is kept nowhere: without it the drill cannot begin.',
  notIgnored:
    'Note: {path} lies in a repository and is not ignored: `git add` would publish it. Move it out of the repository.',
  openAfter: 'The seal holds: {path} opens with this key and is what its commitment says.',
  notPlayed: 'Not played yet: there is no {path}. Nothing hidden is shown.',
  inGit: 'In git since {at} (commit {commit}), unchanged.',
  changedInGit:
    'sealed.json was changed in git after it was first committed (now commit {commit}, {at}): what was sealed later is not what was announced first. Compare the commitment with the one published.',
  notAsInGit:
    'sealed.json is not the one in git (commit {commit}, {at}): it was sealed again, or changed. Restore that one, or compare the commitment with the one published.',
  notInGit:
    'sealed.json is not in git: that it was sealed before the drill can only be shown by a commitment published elsewhere.',
  askKey: 'Key (64 hexadecimal digits): ',
  start: 'Start: drawn {drawn}, actually {actual}.',
  noStart: 'Start: drawn {drawn}; the drill never began.',
  releases: 'Released',
  column: { id: 'No.', situation: 'Situation time', wall: 'Wall clock', entry: 'Entry' },
  departures: 'Recorded departures (no breach of the seal)',
  mismatches: 'Not what was sealed',
  matches: 'What was played is what was sealed: {injects} releases, {entries} entries, the chain is whole.',
  fails: 'What was played is not shown to be what was sealed: {count} mismatches.',
  fault: {
    'not-sealed': '{path} is not a sealed drill of this version; restore it from where it was published',
    'other-drill': '{path} was sealed for another drill: it has been copied or renamed',
    'other-key': 'the key is not the one that {path} was sealed with; look for the key that was made with it',
    changed:
      '{path} was changed after sealing: with its own key it no longer opens. Restore it from git or from where it was published',
    'not-committed':
      '{path} opens, but what is in it is not what its commitment binds: the commitment or the contents were exchanged',
    'public-changed':
      'the public part of {path} (plans, window, seats, who must be told) is not what was sealed: it was changed afterwards',
    respelled:
      '{path} holds what was sealed, but not byte for byte: somebody has written it again. Restore it from git or from where it was published',
  },
  mismatch: {
    empty: 'the log is empty',
    'not-pinned':
      'the log does not begin with the opening of a drill: it does not say which scenario it was played by',
    scenario:
      'the log was opened with another scenario than the sealed one under its seed: injects, times or seats were changed, or another seed was taken',
    text: 'the text of the scenario pinned by the log is not the one that was sealed',
    chain: 'entry {seq}: the chain breaks here; this entry or one before it was changed, taken out or put in',
    'other-drill': 'entry {seq} belongs to another drill',
    unknown:
      'entry {seq}: `{id}` was released, but neither the sealed scenario has it nor did the director add it',
    differs: 'entry {seq}: what `{id}` told the seats is not what was sealed',
    facts: 'entry {seq}: the facts that `{id}` set are not the sealed ones',
    time: 'entry {seq}: `{id}` came at another time than sealed, and no entry says that the director moved it',
  },
  departure: {
    'plan-changed': 'plan `{id}` was changed between sealing and the drill',
    added: 'entry {seq}: the director added `{id}`',
    skipped: 'entry {seq}: the director left `{id}` out',
    moved: 'entry {seq}: the director moved `{id}`',
    'by-hand': 'entry {seq}: the director released `{id}` by hand',
    'not-released': '`{id}` was not released before the end',
    early: 'begun {minutes} min before the drawn time',
    late: 'begun {minutes} min after the drawn time',
    'not-started': 'the drill was opened and never begun',
  },
} as const

/** What cannot be done with a sealed drill as asked. */
export const sealingMisuseEn = {
  subcommandMissing: '`{command}` needs one more word: {known}; see `yuyan --help`',
  drillIdMissing: 'Which drill? Give it an id: --id flood-2026',
  sealInSet:
    '`{path}` lies in the plan set, where everybody reads it; move it out of the set and of the repository, then seal it',
  sealTaken: 'The set has a scenario `{scenario}` already; give the file to be sealed another name and id',
  packNotIgnored:
    'Nothing was written: {path} lies in a repository that does not ignore it, and the director’s handbook would make public what is still to be sealed; write it elsewhere with --out, or add it to .gitignore first',
  notAScenario: '`{path}` is not a scenario; write `kind: scenario` in its frontmatter, or name another file',
  notReadableScenario: '`{path}` cannot be read as a scenario: {reason}. Mend it first',
  notDoubleBlind:
    '`{path}` is a scenario of mode `{mode}`; only double-blind drills are sealed (`mode: double-blind`)',
  noWindow:
    '`{path}` does not say between when and when the drill may start; write `window: [from, until]`, the second after the first',
  windowOver: 'The window of `{path}` ended at {until}; give it one that is still to come',
  trackedNow:
    '`{path}` is tracked by git: whoever has the repository can read it. A sealed scenario must never have been in git; write a new one outside',
  trackedOnce:
    '`{path}` was in git once (commit {commit}): whoever has the repository can still read it. Write a new one outside of git',
  trackedText:
    'The text of `{path}` lies in the repository under another name (or was staged): whoever has the repository can read it. Write a new one outside of git',
  trackedShallow:
    'The repository is a shallow copy, which does not tell whether `{path}` was ever in it; fetch its history first (`git fetch --unshallow`)',
  trackedUnclear: 'Git cannot tell whether `{path}` was ever tracked: {reason}. Mend that first',
  noGit:
    '`{path}` or the set lies in a repository, but git is not installed: whether it was ever tracked cannot be told; install git first',
  keyNotIgnored:
    '{path} is not ignored by git: the key would be published with the next `git add`. Add `.yuyan/` to .gitignore, or write the key to the terminal with `--key -`',
  keyThere: 'A key stands at {path} already; nothing was changed. Take another id, or move it away',
  noSealedDrill: 'There is no sealed drill `{drill}`: no {path}; `yuyan drill seal` makes one',
  stillSealed:
    'Drill `{drill}` is sealed and has not begun: nothing of it can be shown; serve it with yuyan serve --sealed {drill}',
  sealedOtherKey:
    'The key does not open drill `{drill}`: it was opened with another; find the key it was opened with',
  noKey: 'No key at {path}; name its file with `--key FILE`, or type it with `--key -`',
  badKey: 'That is no key: it has 64 hexadecimal digits; look at it again',
  keyNotTyped: '`--key -` asks for the key on a terminal, and there is none; name its file with `--key FILE`',
  noLog: 'There is no log {path}; name another with `--log FILE`',
  notALog:
    '`{path}` is not a log of this version: line {line} cannot be read; look whether the file is whole',
} as const
