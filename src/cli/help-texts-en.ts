import { drillHelpEn } from './help-drills-en.ts'
import { findingsHelpEn } from './help-findings-en.ts'
import type { HelpTexts } from './help-texts.ts'

/** `--help` in English. */
export const helpEn: HelpTexts = {
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  about: 'yuyan: emergency plans that officials read and a machine runs: checked, drilled, scored, revised.',
  more: 'yuyan <command> --help shows options and examples. Exit status: 0 done, 1 the plans or the drill do not hold, 2 misuse.',
  common: {
    set: [
      '--set DIR',
      'the plan set; default: the nearest folder upwards with yuyan.yaml, else the only one under plans/',
    ],
    lang: ['--lang zh-CN|en', 'language of the screen and of documents; default: as the environment says'],
    help: ['--help', 'this text'],
  },
  byCommand: {
    start: {
      does: 'a whole drill at one go: check, compile, simulate, score, report, propose revisions',
      usage: 'yuyan start',
      options: {},
      examples: [['yuyan start', 'the first scenario of the set, always with the same seed']],
    },
    init: {
      does: 'start a plan set: settings, registers, an overall plan, editor mapping and a CI workflow',
      usage: 'yuyan init [DIR]',
      options: {
        name: ['--name ID', "id of the set; default: the folder's name"],
        title: ['--title TEXT', 'title of the set'],
      },
      examples: [
        ['yuyan init', 'in this folder; what is there is left as it is'],
        ['yuyan init plans/donghe --lang en', 'in another folder, in English'],
      ],
    },
    new: {
      does: 'start a plan, book, scenario or rubric from a template, with the places to fill marked; copy a report template to change it',
      usage: 'yuyan new <type> <id>',
      options: {
        title: ['--title TEXT', 'title; on a terminal what is left out is asked for, elsewhere it is marked'],
        area: ['--area ID', 'area it applies to; default: the whole jurisdiction'],
        issuer: ['--issuer BODY', 'issuing body, id or name in the register'],
        lead: ['--lead BODY', 'lead body, id or name in the register'],
        hazard: ['--hazard IDS', 'hazards; several that share their levels with commas between'],
        form: [
          '--form general|derived|tabletop|preparation|full-scale|double-blind|eeg',
          'what a rubric begins from: an empty form, the plans clause by clause, or forms for tabletops, preparation, full-scale and double-blind drills, exercise evaluation guide (P/S/M/U)',
        ],
        from: [
          '--from PLANS',
          'plans that a rubric rests on, separated by commas; automatic methods come from them, and without --form every item',
        ],
        update: ['--update', 'add to a rubric what its plans have come to ask; what is there stays'],
      },
      examples: [
        ['yuyan new special special/flood --hazard flood,typhoon', 'a special plan'],
        ['yuyan new village village/hewan --area hewan', 'the plan of one village'],
        ['yuyan new book hotel', 'a book: plans of all kinds issued as one'],
        ['yuyan new scenario flood-2026', 'a scenario'],
        [
          'yuyan new report-template after-action',
          'the template of the after-action report, in the set, to be changed',
        ],
        [
          'yuyan new rubric flood --from special/flood',
          'a rubric of every clause; with --update again after a revision',
        ],
        [
          'yuyan new rubric full --form full-scale --from special/flood',
          'the AQ/T 9009 form of a full-scale exercise',
        ],
      ],
    },
    check: {
      does: 'check the plans of a set',
      usage: 'yuyan check [path …]',
      options: {
        format: [
          '--format pretty|json|sarif|github|junit',
          'for people (default), programs, code hosts, GitHub, build servers',
        ],
        ruleset: [
          '--ruleset recommended|strict|draft',
          'default: as yuyan.yaml says; strict before approval, draft while writing',
        ],
        'max-warnings': ['--max-warnings N', 'exit with 1 when there are more warnings'],
        fix: ['--fix', 'apply the fixes that change no meaning, say which, and check again'],
      },
      examples: [
        ['yuyan check', 'the whole set'],
        ['yuyan check plans/jurong/special', 'show only findings under this folder; the whole set is read'],
        ['yuyan check --ruleset strict --max-warnings 0', 'before a plan is submitted for approval'],
        [
          'yuyan check flood.md --fix',
          'look at one plan as published: put a frontmatter, mend the traces of conversion',
        ],
        ['yuyan check --format json > findings.json', 'for another program'],
      ],
    },
    show: {
      does: 'what the machine understood of a plan or book',
      usage: 'yuyan show <plan|book>',
      options: { format: ['--format pretty|json', 'text for people (default), or data'] },
      examples: [
        ['yuyan show special/flood', 'levels, conditions, who decides, tasks, warnings, reports, links, end'],
        ['yuyan show books/hotel', 'the parts of a book, their types and levels'],
      ],
    },
    print: {
      does: 'print a plan or book in the format of official documents (.docx, HTML, PDF)',
      usage: 'yuyan print <plan|book>',
      options: {
        format: [
          '--format docx,html,pdf',
          'formats, separated by commas; docx unless told. PDF is printed by Chromium, Chrome or Edge',
        ],
        out: ['--out DIR', 'where files go; out/print/ unless told'],
      },
      examples: [
        ['yuyan print special/flood', 'opens in Word, WPS and LibreOffice'],
        ['yuyan print special/flood --format docx,pdf --out review', 'for review'],
      ],
    },
    graph: {
      does: 'how the plans hang together',
      usage: 'yuyan graph',
      options: { format: ['--format mermaid|json', 'a diagram that GitHub draws (default), or data'] },
      examples: [['yuyan graph > graph.mmd', 'the plan system as a Mermaid diagram']],
    },
    match: {
      does: 'which plans the facts call for, at which level, and what to do first',
      usage: 'yuyan match --fact name=value …',
      options: {
        fact: ['--fact name=value', 'a reading; name@area=value for one place; may be given several times'],
        hazard: ['--hazard ID', 'only plans for this hazard'],
        area: [
          '--area ID',
          'where readings without @ were taken, and where plans are looked for; default: the whole jurisdiction',
        ],
        format: ['--format pretty|json', 'for people (default) or programs'],
      },
      examples: [
        ['yuyan match --fact 赤山湖水位=12.1 --fact 面雨量_24h=120', 'two readings'],
        ['yuyan match --fact 面雨量_24h@guozhuang=180 --area guozhuang', 'one town'],
      ],
    },
    compile: {
      does: 'plans as state machines',
      usage: 'yuyan compile [plan …]',
      options: {
        format: [
          '--format json|xstate|mermaid',
          "the tool's own Program (default), XState configs, or a diagram",
        ],
      },
      examples: [
        ['yuyan compile special/flood --format mermaid', 'one plan as a diagram'],
        ['yuyan compile > program.json', 'the whole set'],
      ],
    },
    simulate: {
      does: 'play a scenario on virtual time',
      usage: 'yuyan simulate <scenario>',
      options: {
        seed: ['--seed TEXT', 'chance is drawn from it: the same seed gives the same drill; default 1'],
        runs: [
          '--runs N',
          'play it N times (seeds SEED-1 to SEED-N): how often deadlines, declarations and supplies do not hold',
        ],
        workers: ['--workers N', 'threads; as many as the machine runs at once, the result is the same'],
        expect: ['--expect FILE', 'what the runs must come up to (YAML); exit 1 when they do not'],
        format: ['--format pretty|json', 'the duty log or the shares (default), or the data'],
        out: [
          '--out DIR',
          'where results go; default out/<scenario>-<seed>/, of many runs out/<scenario>-<seed>x<N>/',
        ],
        draft: ['--draft', 'run although a plan has errors; marked on every output'],
      },
      examples: [
        ['yuyan simulate chishan-2016', 'the duty log on the screen, the trace in out/chishan-2016-1/'],
        ['yuyan simulate chishan-2016 --seed 7', 'other answering times'],
        [
          'yuyan simulate chishan-2016 --runs 1000',
          'a thousand times: which deadlines fail, what runs short',
        ],
      ],
    },
    ...drillHelpEn,
    score: {
      does: 'score a drill by the rubrics of its scenario',
      usage: 'yuyan score <drill>',
      options: {
        'fail-under': ['--fail-under N', 'exit with 1 when the performance is under N (0–1, or 0–100)'],
        format: ['--format pretty|json', 'for people (default) or programs'],
        out: ['--out DIR', 'where results go; default beside the trace'],
        templates: ['--templates DIR', "templates to use before the set's own in templates/reports/"],
      },
      examples: [
        ['yuyan score chishan-2016-1', 'a drill by its id'],
        ['yuyan score out/chishan-2016-1/trace.json --fail-under 0.75', 'a trace file, as a gate'],
      ],
    },
    report: {
      does: 'write the scorecard, the after-action report or extracts for each organization',
      usage: 'yuyan report <drill>',
      options: {
        kind: [
          '--kind all|scorecard|after-action|organizations',
          'what to write: scorecard and after-action report (unless told), one of them, or an extract for each organization',
        ],
        format: [
          '--format md,html,docx,pdf',
          'formats, separated by commas; md,html unless told. docx has the format of official documents',
        ],
        out: ['--out DIR', 'where results go; default beside the trace'],
        templates: ['--templates DIR', "templates to use before the set's own in templates/reports/"],
      },
      examples: [
        ['yuyan report chishan-2016-1', 'Markdown and HTML, ready to print'],
        ['yuyan report chishan-2016-1 --format docx,pdf', 'a Word document and a PDF to hand in'],
        [
          'yuyan report chishan-2016-1 --kind organizations --format docx',
          'for each organization what concerns it',
        ],
      ],
    },
    ...findingsHelpEn,
    coverage: {
      does: 'what of the plans the drills on record have touched: clause by clause, over the years',
      usage: 'yuyan coverage [PLAN…]',
      options: {
        format: [
          '--format pretty|json|md',
          'default pretty; md: a table for a document; docx, html, pdf (several with commas): documents with charts',
        ],
        out: ['--out DIR', 'where documents go; default out/coverage'],
      },
      examples: [
        ['yuyan coverage', 'every plan in force or under drill, by section'],
        ['yuyan coverage special/flood', 'one plan, every clause'],
      ],
    },
    site: {
      does: 'the whole set as static pages: plans, system, drills, findings, coverage, trends, who does what',
      usage: 'yuyan site [--out DIR]',
      options: { out: ['--out DIR', 'where the pages go; default out/site'] },
      examples: [
        ['yuyan site', 'open out/site/index.html by a double click: searchable, printable'],
        ['yuyan site --lang en --out out/site-en', 'the same in English; the plans stay as written'],
      ],
    },
    doctor: {
      does: 'what of this machine can be used: Node, permissions, clock, git, browser, fonts, LibreOffice, port',
      usage: 'yuyan doctor',
      options: {},
      examples: [
        ['yuyan doctor', 'what is there, what it is for, what to do; 1 when something required is missing'],
      ],
    },
    serve: {
      does: 'run the console: the plans of the set, and drills, in a browser',
      usage: 'yuyan serve [--open SCENARIO]',
      options: {
        lan: ['--lan', 'let devices of the network in, and show QR codes of the links'],
        port: ['--port N', 'default 8484'],
        drill: ['--drill ID', 'this drill only, may be given several times; default: all'],
        store: ['--store PLACE', 'a file or postgres://… that holds the logs; default .yuyan/drills.db'],
        cert: ['--cert FILE', 'a certificate: HTTPS, together with --key'],
        key: ['--key FILE', "the certificate's key"],
        open: ['--open SCENARIO', 'open a drill of this scenario; one that is open already goes on'],
        id: ['--id ID', "id of the drill that is opened; default: the scenario's and the date"],
        sealed: [
          '--sealed ID',
          'open a sealed double-blind drill: its key is .yuyan/keys/<ID>, and it begins by itself at the time drawn',
        ],
        rehearsal: ['--rehearsal', 'a trial run: counts for no score and no history'],
        draft: ['--draft', 'open it although plans have errors; marked as a draft everywhere'],
      },
      examples: [
        ['yuyan serve', 'the library of the set, and the drills that there are'],
        ['yuyan serve --open chishan-2016', 'open a drill, for this computer'],
        ['yuyan serve --lan', 'go on with what there is; phones enter by the QR code'],
      ],
    },
  },
}
