import type { CommandName } from './command-table.ts'
import type { HelpTexts } from './help-texts.ts'

/** `--help` of `revise` and of the commands on findings, in English. */
export const findingsHelpEn: Pick<
  HelpTexts['byCommand'],
  'revise' | Extract<CommandName, `findings${string}`>
> = {
  revise: {
    does: 'propose edits of the plans from what a drill showed, as a git branch if you like',
    usage: 'yuyan revise <drill> [--runs N] [--branch [NAME] [--all] [--note] [--edition EDITION]]',
    options: {
      out: ['--out DIR', 'where results go; default beside the trace'],
      templates: ['--templates DIR', "templates to use before the set's own in templates/reports/"],
      runs: [
        '--runs N',
        'play the scenario under N seeds too: limits that most missed, with the times taken',
      ],
      workers: ['--workers N', 'with --runs: threads that play at once'],
      branch: [
        '--branch [NAME]',
        'put accepted edits into a git branch, a commit each; default name revise/<drill>',
      ],
      all: ['--all', 'with --branch: every edit offered, to be discussed'],
      note: ['--note', 'with --branch: note the commits in the ledger'],
      edition: [
        '--edition EDITION',
        'with --branch: the edition put forward, in the frontmatter and the table of revisions',
      ],
    },
    examples: [
      ['yuyan revise chishan-2016-1', 'reasons in revision.md, edits in revision.patch for `git apply`'],
      ['yuyan revise chishan-2016-1 --runs 200', 'limits that most of 200 runs missed, with their times'],
      [
        'yuyan revise flood-2025 --branch',
        'branch revise/flood-2025; your branch and files stay as they are',
      ],
    ],
  },
  findings: {
    does: 'the ledger of what drills found: problem, clause, body in charge, due day, state',
    usage: 'yuyan findings [--open] [--overdue] [--format md,docx,html,pdf]',
    options: {
      open: ['--open', 'only those to be decided or mended'],
      overdue: ['--overdue', 'only those whose day has passed'],
      format: ['--format FORMATS', 'write it to files: md, html, docx, pdf, one or several'],
      out: ['--out DIR', 'where files go; default out/findings'],
    },
    examples: [
      ['yuyan findings --overdue', 'what should have been mended by now'],
      ['yuyan findings --format docx', 'the ledger in the format of official documents'],
    ],
  },
  'findings accept': {
    does: 'take a finding up, with the body in charge and the due day; also to set another day',
    usage: 'yuyan findings accept <finding> --owner BODY --due DAY',
    options: {
      owner: ['--owner BODY', 'id or name of a body in the register'],
      due: ['--due DAY', 'the day by which it is mended, such as 2025-09-30'],
      day: ['--day DAY', 'the day on which it was taken up; today by default'],
    },
    examples: [
      [
        'yuyan findings accept 3f2a --owner county-water --due 2025-09-30',
        'the first digits of an id are enough',
      ],
    ],
  },
  'findings reject': {
    does: 'turn a finding down, and say why',
    usage: 'yuyan findings reject <finding> --reason TEXT',
    options: {
      reason: ['--reason TEXT', 'why it is not mended'],
      day: ['--day DAY', 'the day on which that was decided; today by default'],
    },
    examples: [
      ['yuyan findings reject 3f2a --reason "an effect of the scenario"', 'stays so when shown again'],
    ],
  },
  'findings mend': {
    does: 'note the commit that mended a finding',
    usage: 'yuyan findings mend <finding> --commit COMMIT',
    options: {
      commit: ['--commit COMMIT', 'the commit that changed the plan'],
      day: [
        '--day DAY',
        'the day on which it was mended; today by default. Noting it once more adds or corrects the day',
      ],
    },
    examples: [['yuyan findings mend 3f2a --commit HEAD', 'only what was accepted']],
  },
  'findings retest': {
    does: 'note that a later drill no longer showed a finding',
    usage: 'yuyan findings retest <finding> --drill DRILL',
    options: {
      drill: ['--drill DRILL', 'a drill on record that came to the clause and did not show it'],
      day: ['--day DAY', 'the day on which that was settled; today by default'],
    },
    examples: [['yuyan findings retest 3f2a --drill flood-2026', 'drill close says which can be noted']],
  },
}
