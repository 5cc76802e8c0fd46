import type { eventMisuseZh, eventZh } from './event-zh.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** Words of `yuyan event`: the review of a real event. */
export const eventEn: Worded<typeof eventZh> = {
  recorded:
    'Keyed in event {event}: {rows} rows, {entries} log entries. Review: yuyan report {event}; proposed changes: yuyan revise {event}; put on record: yuyan drill close {event}',
  late: 'Late by the record: {count}',
  nothingLate: 'Nothing was late by the record',
  untold: 'The timeline does not tell whether these were done; look into them: {count}',
  severalTimes: '{what} ({times} times)',
  level: {
    called: '{level}: called for at {at}',
    by: ', to be declared by {deadline}',
    declared: ', declared at {at}',
    between: ', declared between {from} and {to}',
    judged: ', {said}',
    over: '{by} late',
    unasked: '{level}: declared at {at}, before anything had called for it',
  },
  quiet: 'nothing called for a response, and none was declared',
  ofPlan: '“{plan}”: {said}',
  source: 'source: {source}',
  ended: 'the timeline ends here',
  hindsight: 'Found out later: {what}',
  earlier:
    'With what was found out later, {level} of “{plan}” was called for at {was}; by what was known then, only at {known}',
  never:
    'With what was found out later, {level} of “{plan}” was called for at {was}; by what was known then, never',
  orRemark: '; what is neither a fact of the register nor an act that plans provide for is written: note …',
  orOther: '; another account of the same act is written: also told …, with body and act alike',
  accounts: {
    title: 'What is not sure',
    about: '{who} {what}: a round time ({written}), reckoned as {at}',
    between:
      '{who} {what}: the time is given as “{written}”, between {from} and {to}; a deadline in between is not judged',
    others:
      '{who} {what}: accounts differ on the time, {at} by the timeline, {told}; a deadline in between is not judged',
    other: '{time} by another ({source})',
    and: ', ',
    undone: '{who} did not do “{what}”: {why}',
    otherFact: 'Another account: {what} (source: {source}); this review takes {taken}',
    different: 'By it, {level} of “{plan}” was called for: {there} (in this review: {here})',
    never: 'never',
    same: 'It changes nothing of when levels were called for',
  },
  mistake: {
    noDay:
      '`{word}` does not say of which day; write the whole date in the first row or in begins: 2016-07-04 08:00',
    backwards:
      '`{word}` is before the row above ({above}) and names no day; past midnight write: next day {word}, or the whole date',
    noTime:
      '`{word}` is no time; write 2016-07-04 08:30, 07-04 08:30, 08:30 or next day 08:30; where it is not sure: about 08:30, before 08:30, after 08:30, 08:00—08:30 or unknown',
    notUnderstood:
      '`{word}` is not understood; write a fact as name and value (青溪水位 9.2), an act as declare III, raise, lower, stand-down, done III-2, report R-1, issue, waive, decision …; what is known not to have been done: not done III-2; another account of a row: also told …; what plans do not provide for: note …',
    outsider:
      'The register has no `{word}`, or more than one; write a registered body with its full name. What others did is written: note …; where they did the task of a body, name that body and say in the evidence who did it',
    otherOfNothing:
      '`also told {word}` belongs to no row of the table; write body and act as in the row that is meant',
    undoneOfNothing:
      '`not done {word}` belongs to no duty: it never fell due, is another body’s, or is done by the table; check number and body',
    laterFactsOnly: '`{word}` is marked as found out later and is no fact; only facts can be: name and value',
    headUnread:
      'The frontmatter cannot be read; write title:, plans: and so on, a line each, and end it with ---',
    headKey: 'The frontmatter has no {word}; it has kind, title, plans, area, begins, rubric',
    headValue:
      'The frontmatter’s {word} cannot be written so; write title: Name, plans: [special/flood], begins: 2016-07-04 08:00',
    noSuchPlan: 'There is no plan `{word}` in the set; it has {known}',
    noSuchRubric: 'There is no rubric `{word}` in the set; it has {known}',
    noSuchArea: 'The register knows no area `{word}`; correct it, or add it to registry/areas.yaml first',
  },
}

export const eventMisuseEn: Readonly<Record<keyof typeof eventMisuseZh, string>> = {
  noPlansOfEvent: '`{path}` names no plans; write plans: [id] in its frontmatter, or add --plans ID',
  eventUnrated:
    'Event `{event}` names no rubric and is not scored; use yuyan report {event}, or write rubric: ID in the frontmatter and key it in anew',
}
