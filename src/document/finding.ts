import type { Diagnostic, Fix, Params, Related, Severity } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { DocumentCode } from './messages.ts'

/** What a finding says besides its code and place. */
export interface Said {
  /** An error unless something else is said. */
  readonly severity?: Severity
  readonly params?: Params
  readonly related?: readonly Related[]
  readonly fixes?: readonly Fix[]
}

/** A finding of `document/`: an error when the file cannot be read as its kind; a hint leaves it readable. `variant` is a key of the code's messages. */
export function finding(code: DocumentCode, variant: string, at: Place, said: Said = {}): Diagnostic {
  const { severity = 'error', params = {}, related = [], fixes = [] } = said
  return { code, variant, severity, at, params, related, fixes }
}
