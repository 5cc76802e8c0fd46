import type { Diagnostic, Fix, Params, Related } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { DocumentCode } from './messages.ts'

/** What a finding says besides its code and place. */
export interface Said {
  readonly params?: Params
  readonly related?: readonly Related[]
  readonly fixes?: readonly Fix[]
}

/** A finding of `document/`: always an error, for the file cannot be read as its kind. `variant` is a key of the code's messages. */
export function finding(code: DocumentCode, variant: string, at: Place, said: Said = {}): Diagnostic {
  const { params = {}, related = [], fixes = [] } = said
  return { code, variant, severity: 'error', at, params, related, fixes }
}
