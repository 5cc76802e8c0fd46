import type { keepingMisuseZh, keepingZh } from './keeping-zh.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** Words of keeping, closing and keying in drills. */
export const keepingEn: Worded<typeof keepingZh> = {
  recorded: 'closed, on record',
  rehearsal: 'rehearsal',
  sealed: 'sealed',
  exportedSealed:
    'Drill {drill} has not begun: what is sealed is exported encrypted, and begins elsewhere only with the key',
  noDrills: 'No drill is open and none is on record; yuyan drill run opens one',
  line: '{drill}  {title}  {state}  {entries} entries',
  brokenLine: '{drill}  not whole; yuyan drill replay {drill} says why',
  newerLine: '{drill}  written by a newer Yuyan, which this one cannot read; bring this one up to date',
  phase: { prepared: 'not begun', begun: 'under way', ended: 'ended, to be closed' },
  fault: {
    'not-opened': 'The log does not begin where a drill is opened; restore it from a backup',
    chain:
      'Entry {seq}: the log breaks here; this entry or one before was changed, removed or put in; restore it from a backup',
    'other-drill': 'Entry {seq} belongs to another drill; check the file',
    'pin-missing': 'A text that the drill was played by is missing ({blob}); restore it from a backup',
    'pin-changed': 'A text that the drill was played by was changed ({blob}); restore it from a backup',
    'photo-missing':
      'The photo of entry {seq} is missing ({blob}); restore it from a backup, or note its loss with yuyan drill redact',
    'photo-changed': 'The photo of entry {seq} was changed ({blob}); restore it from a backup',
  },
  notReplayed: 'The log of drill {drill} is not whole and was not shown',
  whole: 'The log is whole: {entries} entries in one chain, {pins} texts as they were',
  erased: '{kind} {blob} was erased, {time}, because: {reason}',
  erasedKind: { photo: 'Photo', text: 'Text' },
  photos: 'Photos: {count}',
  redactedLive: '{count} erased from drill {drill}, and the reason noted; its chain still holds',
  redactedRecord:
    '{count} erased from the record {path}, the reason noted in erased.json; what was committed stays in its history and in copies, so see to those as well',
  redactExports: 'Files exported before and backups still have it; delete them and export again',
  imported: 'Drill {drill} was imported, {entries} entries',
  closed: 'On record: {path}, {entries} entries, {pins} texts; commit it',
  unscored: 'It was not scored; yuyan score does it once the rubric is there',
  keyedIn:
    'Drill {drill} was keyed in: {rows} rows, {entries} entries. yuyan score {drill} scores it, yuyan drill close {drill} puts it on record',
  nothingRecorded: 'Nothing was keyed in; correct the rows above, then run this again',
  rowRefused: '{said}; check the time and what was done',
  reasons: { moved: 'as written down', ended: 'ended as written down' },
  column: { time: 'time', who: 'seat/body', what: 'what', evidence: 'evidence', source: 'source' },
}

/** How a user mistakes these commands. */
export const keepingMisuseEn: Readonly<Record<keyof typeof keepingMisuseZh, string>> = {
  scenarioMissing: 'Which scenario? For instance yuyan drill run rain; to go on with a drill give --id ID',
  noLiveDrill: 'There is no drill `{drill}`; choose one of {known}',
  drillThere:
    'Drill `{drill}` was opened with scenario `{scenario}`; choose another --id, or leave the scenario out to go on with it',
  drillKnown: 'There is a drill `{drill}` already, which was left as it is; choose another id',
  drillNotEnded:
    'Drill `{drill}` has not ended; end it with yuyan drill run --id {drill}, or add --force-end REASON',
  rehearsalKept: '`{drill}` is a rehearsal, which leaves no record; open a drill without --rehearsal',
  rehearsalNotScored:
    '`{drill}` is a rehearsal, which is not scored, reported on or revised from; open a drill without --rehearsal',
  recordThere: '{path} holds a record already, which was left as it is; move it away first',
  drillNotWhole:
    'The log of drill `{drill}` is not whole (see above) and cannot be used; restore it from a backup',
  notAnExport: '`{path}` is no drill exported by this version; export it again with yuyan drill export',
  timesMissing: 'The table of times is missing; name it with --from FILE (.csv or .md)',
  noTimes: '`{path}` holds no table; write the columns time, seat/body, what, evidence',
  newerDrill:
    'Entry {seq} of drill `{drill}` is of version {version}, written by a newer Yuyan, which this one cannot read; bring this one up to date',
  notAnErasedList: '{path} is no list of what was erased; restore it from a backup',
  redactWhat:
    'What is to be erased is not said; give --entry NUMBER, --photo NAME, --seat SEAT, --text PATH or --all-photos',
  redactWhy: 'The reason is missing; add --reason TEXT, which is noted with what is erased',
  redactNothing: 'Drill `{drill}` has no {asked} to erase; see yuyan drill replay {drill}',
  timesColumns: '{path}:{line} the table lacks the columns {missing}; write time, seat/body, what, evidence',
}
