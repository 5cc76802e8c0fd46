/** What is said of a drill that is played, scored and revised, and of `yuyan start`. */
export const playingEn = {
  drill: {
    refused:
      'The drill cannot start: plans under drill, or plans they are linked to, have {errors} errors or places to fill (listed above). Mend them, or use --draft to run all the same',
    unplayable:
      'The drill cannot start, not even as a draft: start conditions depend on each other in a ring (listed above), so no level can be told. Mend them first',
    draft: 'Draft: run although the plans have {errors} errors or places to fill',
    plansChanged: 'The plans have changed since {drill} was run; it is read with the plans of today',
    progress: 'Simulating {share}%  {time}',
    wrote: 'Written: {paths}',
    noBrowser:
      'No Chromium, Chrome or Edge was found, so that there is HTML only; print it from a browser, or name one with YUYAN_BROWSER',
    notPrinted:
      'The browser did not print, so that there is HTML only; open it in a browser and print it there',
    scoreLine: '{title}: performance {performance}, coverage {coverage}, {band}',
    noValue: '—',
    semicolon: '; ',
    toSettle: '{sentence} (to be settled: {options})',
    toStudy: '{sentence} (to be studied)',
    noBand: 'not rated',
    cappedBand: '{band} (key item {items} not met)',
    under: '{title}: performance {performance} is under {limit}',
    rubricFailed: 'The rubric `{rubric}` cannot give a score; mend it:',
  },
  start: {
    title: 'Yuyan {version} | {set}',
    checked: '1 Check     {files} files, errors: {errors}, warnings: {warnings}',
    compiled: '2 Compile   {plans} plans, {levels} levels, {duties} duties, {wires} links that start plans',
    simulated: '3 Drill     {title}: {hours} of situation time, {events} log entries',
    scored: '4 Score     {line}',
    revised: '5 Revise    findings: {findings}, edits that were tried: {edits}',
    showed: 'What the drill showed',
    course: '{plan}: {finding}.',
    nothingCalledFor: 'Nothing called for a plan.',
    deadlines:
      'Of {all} duties with a time limit, {inTime} were done in time, {late} late, {missed} not at all.',
    noRevision: 'No change of a text is proposed.',
    files: 'Results in {folder}',
    read: 'Read first: {path}',
  },
} as const
