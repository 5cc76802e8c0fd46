import type { searchZh } from './search-zh.ts'

/** The words of the search box in English. */
export const searchEn: Readonly<Record<keyof typeof searchZh, string>> = {
  label: 'Search the text of all plans, bodies, drills, findings',
  hint: 'Search text, tasks, bodies, findings (press /)',
  results: 'Search results',
  found: 'found in {places} places',
  rest: ', {count} parts not searched yet',
  more: 'show the other {count}',
  next: 'search the other {count} parts',
  page: 'particulars',
  wait: 'searching…',
  none: 'Nothing found for “{question}”.',
  tips: 'Use fewer letters, or put a blank between two words; ids of clauses (III-2) and figures (13.00 m) can be searched, too.',
  other: 'search “{words}”',
  plans: 'see all plans',
  bodies: 'see tasks by body',
  failed:
    'The files of the search could not be read. See that the folder of this site is whole (it has assets/search), then search again.',
}
