/** What is said to who writes plans: by `new`, `init` and `check`. */
export const authoringEn = {
  author: {
    written: 'Written: {path}',
    kept: 'There already, left as it is: {path}',
    toFill: 'Places to fill: {places}',
    thenCheck: 'Fill them, take the marks out, then run yuyan check; what is still open goes on being told.',
    ciNote:
      "Checks on every push: {path} runs once the variable YUYAN_REPOSITORY (owner/name of this tool's repository) is set on the code host.",
    otherLanguage:
      'There is no template for this type in the language asked for; that of another language was used.',
    askType: 'Type ({known}): ',
    askId: 'Id, which is its path in the set, such as special/flood: ',
    askTitle: 'Title (may be left out): ',
    askArea: 'Area (default: {jurisdiction}): ',
    askIssuer: 'Issuing body, id or name in the register (may be left out): ',
    askLead: 'Lead body, id or name in the register (may be left out): ',
    askHazard: 'Hazards, such as flood,typhoon (may be left out): ',
    askName: 'Id of the set: lower-case letters, digits and - (default: {name}): ',
    askSetTitle: 'Title of the set (may be left out): ',
  },
  check: {
    clean: 'Checked {files} files: nothing found',
    summary: 'Checked {files} files. Errors: {errors}, warnings: {warnings}, hints: {hints}',
    related: 'see',
    fix: 'fix',
    fixSafe: 'fix (--fix applies it)',
    page: 'why',
    tooManyWarnings: 'More warnings than --max-warnings {max}: {warnings}; mend them, or allow more',
    fixed: 'fixed {path}:{line}: {title}',
    fixedNone: 'Nothing to fix by itself',
  },
} as const
