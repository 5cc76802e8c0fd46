import type { CommandName } from './command-table.ts'
import type { HelpTexts } from './help-texts.ts'

/** `--help` of the commands on drills, in English. */
export const drillHelpEn: Pick<HelpTexts['byCommand'], Extract<CommandName, `drill ${string}` | 'event'>> = {
  'drill run': {
    does: 'lead a drill in the terminal; leave at any time and go on later',
    usage: 'yuyan drill run <scenario> [--id ID]',
    options: {
      id: ['--id ID', 'id of the drill, default <scenario>-<date>; one that is open goes on'],
      rehearsal: ['--rehearsal', 'a trial run, which leaves no record'],
      speed: ['--speed N', 'how fast situation time passes; in a tabletop it stands unless you say so'],
      draft: ['--draft', 'drill although a plan has errors; marked as a draft everywhere'],
    },
    examples: [
      ['yuyan drill run relief-tabletop --id relief-2026', '`help` lists what you can type'],
      ['yuyan drill run --id relief-2026 < lines.txt', 'led by a file of lines'],
    ],
  },
  'drill list': {
    does: 'drills that are open, ended or on record',
    usage: 'yuyan drill list',
    options: {},
    examples: [['yuyan drill list', 'id, title and how far it has come']],
  },
  'drill replay': {
    does: 'check that the log of a drill is whole, and show it as a duty log; or play it again by other plans',
    usage:
      'yuyan drill replay <id|folder of a record|exported file|folder of a simulation> [--against REV|DIR [--since REV|DIR] [--fail-on KINDS]]',
    options: {
      against: [
        '--against REV|DIR',
        'the same injects and acts by the plans as of a git revision, or of a folder; . are the files of today',
      ],
      entry: ['--entry N', 'these entries only, as often as needed or with commas: “log 26, 33” of a report'],
      format: ['--format pretty|json', 'with --against: in words or for machines'],
      since: [
        '--since REV|DIR',
        'with --against: compare with the same drill by these plans, not with what happened',
      ],
      'fail-on': [
        '--fail-on KINDS',
        'with --against: what exits with 1: again (what was mended stands again), later (a level called for later), fault (a new fault of the text), new (any new finding), late (newly late), none; again,later,fault by default',
      ],
      draft: ['--draft', 'with --against: although those plans have errors'],
    },
    examples: [
      ['yuyan drill replay relief-2026', 'a log that was changed: says at which entry'],
      ['yuyan drill replay relief-2026 --entry 26,33', 'what a number of the report rests on'],
      [
        'yuyan drill replay relief-2026 --against .',
        'what the revised plans would have made of it, and whether it is worse',
      ],
      [
        'yuyan drill replay relief-2026 --against . --since main',
        'whether the change makes it worse than main',
      ],
      ['yuyan drill replay relief-2026 --against revision/relief-2026', 'as they stand in a branch'],
    ],
  },
  'drill plan': {
    does: 'what is to be drilled in a year, by which rule, on which day; what has been',
    usage: 'yuyan drill plan [--year YEAR]',
    options: {
      year: ['--year YEAR', 'default: this year'],
      format: ['--format pretty|json|md|ics', 'ics: for calendar programs'],
    },
    examples: [
      ['yuyan drill plan --year 2027', 'due dates, proposed days, progress'],
      ['yuyan drill plan --year 2027 --format ics > drills.ics', 'to be opened with a calendar'],
    ],
  },
  'drill summary': {
    does: "the year's drills summed up: plan and progress, forms, scores, coverage, findings, the next year's drills",
    usage: 'yuyan drill summary [--year YEAR]',
    options: {
      year: ['--year YEAR', 'default: this year'],
      format: ['--format md,html,docx,pdf', 'formats, with commas between; default md,html'],
      out: ['--out DIR', 'default: out/drill-summary-<year>/'],
      templates: ['--templates DIR', "templates to use before the set's own in templates/reports/"],
    },
    examples: [
      [
        'yuyan drill summary --year 2026 --format docx',
        'from the drills on record; simulations and real events do not count',
      ],
    ],
  },
  'drill close': {
    does: 'put a drill on record: log, texts, scorecard and findings in drills/<id>/, to be committed',
    usage: 'yuyan drill close <id>',
    options: { 'force-end': ['--force-end REASON', 'end it first if it has not ended'] },
    examples: [['yuyan drill close relief-2026', 'only what has ended; rehearsals leave no record']],
  },
  'drill export': {
    does: 'write a whole drill into one file',
    usage: 'yuyan drill export <id>',
    options: { out: ['--out FILE', 'default out/<id>.drill.json'] },
    examples: [['yuyan drill export relief-2026', 'to take it to another machine']],
  },
  'drill import': {
    does: 'take in a drill that was exported, after checking that it is whole',
    usage: 'yuyan drill import <file>',
    options: {},
    examples: [['yuyan drill import relief-2026.drill.json', 'not where a drill of that name is']],
  },
  'drill redact': {
    does: 'erase photos or texts of a drill (faces, names, telephone numbers in them), noting why; its chain still holds',
    usage:
      'yuyan drill redact <id|folder of a record> --reason TEXT (--entry N | --photo NAME | --seat SEAT | --text PATH | --all-photos)',
    options: {
      entry: ['--entry N', 'the photo of entry N, as often as needed'],
      photo: ['--photo NAME', 'at least 8 characters that its name begins with, as often as needed'],
      seat: ['--seat SEAT', 'every photo that the seat added, as often as needed'],
      'all-photos': ['--all-photos', 'all photos, those never used too'],
      text: [
        '--text PATH',
        'the text of a plan or scenario as it was drilled, which scores and replays do not need; as often as needed',
      ],
      reason: ['--reason TEXT', 'noted with what is erased; must be given'],
    },
    examples: [
      [
        'yuyan drill redact relief-2026 --entry 41 --reason "a face is seen"',
        'in the live store and on record',
      ],
    ],
  },
  'drill record': {
    does: 'key in a drill held on paper: a table of times becomes a log like any other',
    usage: 'yuyan drill record <scenario> --from FILE --id ID',
    options: {
      from: ['--from FILE', 'a table in .csv or .md: time, seat/body, what, evidence'],
      id: ['--id ID', 'id of the drill'],
      draft: ['--draft', 'key it in although a plan has errors; marked as a draft everywhere'],
    },
    examples: [
      [
        'yuyan drill record relief-tabletop --from times.csv --id relief-paper',
        'a row not understood: nothing is written',
      ],
    ],
  },
  'drill cards': {
    does: 'print what a drill on paper needs: script, inject cards, recording forms, rating forms, a page each',
    usage: 'yuyan drill cards <scenario>',
    options: {
      out: ['--out DIR', 'default out/<scenario>/, for cards.html, and cards.pdf where there is a browser'],
      templates: ['--templates DIR', "templates to use before the set's own in templates/reports/"],
      evaluators: ['--evaluators N', 'how many evaluators there are, default 1'],
      draft: ['--draft', 'print although a plan has errors; marked as a draft'],
    },
    examples: [['yuyan drill cards relief-tabletop --evaluators 2', 'every page says EXERCISE']],
  },
  'drill pack': {
    does: 'write the three handbooks before a drill: the situation manual for participants, the director’s and the evaluators’ handbook; the manual has neither injects nor what is expected',
    usage: 'yuyan drill pack <scenario|file>',
    options: {
      format: ['--format FORMATS', 'docx, html, pdf, md, commas between them; default docx,html'],
      out: ['--out DIR', 'default out/<scenario>/'],
      templates: ['--templates DIR', "templates to use before the set's own in templates/reports/"],
      draft: ['--draft', 'write them although plans have errors; said in each'],
    },
    examples: [
      [
        'yuyan drill pack ~/secret/night.md --out ~/secret/pack',
        'of a scenario to be sealed, outside of git; manual and evaluators’ handbook hold nothing hidden',
      ],
      [
        'yuyan drill pack relief-tabletop',
        'pack-manual, pack-director, pack-evaluator, EXERCISE on every page',
      ],
    ],
  },
  'drill seal': {
    does: 'seal a double-blind drill: scenario encrypted, commitment published, start drawn within the window',
    usage: 'yuyan drill seal <scenario file> --id ID',
    options: {
      id: ['--id ID', 'id of the drill; written to drills/<id>/sealed.json'],
      key: [
        '--key FILE|-',
        'where the key goes, default .yuyan/keys/<id>; - shows it on the terminal and keeps it nowhere',
      ],
    },
    examples: [
      [
        'yuyan drill seal ~/secret/flood.md --id flood-2026',
        'the scenario lies outside git and has never been in it',
      ],
      ['yuyan drill seal ~/secret/flood.md --id flood-2026 --key -', 'the key on paper, with the director'],
    ],
  },
  'drill verify': {
    does: 'show offline that what was played is what was sealed, and when each inject was released',
    usage: 'yuyan drill verify <id>',
    options: {
      log: ['--log FILE', 'the log of the drill; default drills/<id>/log.jsonl'],
      key: ['--key FILE|-', 'file of the key, default .yuyan/keys/<id>; - asks for it on the terminal'],
    },
    examples: [
      ['yuyan drill verify flood-2026', 'after the drill; tells every mismatch and exits with 1'],
      ['yuyan drill verify flood-2026 --key -', 'with a key that was kept on paper'],
    ],
  },
  event: {
    does: 'review a real event: its timeline becomes a log like a drill’s, which tells when each level was called for, when it was declared, and what was late',
    usage: 'yuyan event <timeline.md|csv> --id ID',
    options: {
      id: ['--id ID', 'the id of the event'],
      plans: [
        '--plans ID',
        'the plans to look at it by, commas between them; default: plans in the frontmatter',
      ],
      title: ['--title TITLE', 'its name; default: title in the frontmatter, else the heading'],
      draft: ['--draft', 'key it in although plans have errors; said on every output'],
    },
    examples: [
      [
        'yuyan event flood.md --id flood-2024',
        'a table of time, who, what, source; one row not understood, and nothing is written',
      ],
      ['yuyan report flood-2024', 'the review, event-review, which is not marked as an exercise'],
    ],
  },
}
