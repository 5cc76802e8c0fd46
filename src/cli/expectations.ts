import { basename, dirname, resolve } from 'node:path'
import type { ExpectationsFile } from '../document/generated/types.ts'
import { parseDocument } from '../document/parse-document.ts'
import { dataOf } from '../document/typed-data.ts'
import { DiskTrouble } from './disk-trouble.ts'
import { findingsOf } from './findings.ts'
import { checkPretty } from './format/check-pretty.ts'
import { paintFor } from './format/paint.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { type OpenSet, type Session, shownPath } from './session.ts'

/** The expectations in a file; what is wrong with it is listed on stderr before {@link Misuse} is thrown. */
export function readExpectations(path: string, open: OpenSet, session: Session, io: Io): ExpectationsFile {
  const file = resolve(io.cwd, path)
  const document = parseDocument(basename(file), readBytes(file, io), 'expectations')
  const data = dataOf(document, 'expectations')
  if (data !== null) return data
  const alone = { folder: dirname(file), set: { ...open.set, documents: [document] } }
  const findings = findingsOf(document.diagnostics, alone, session.locale, io)
  io.err(
    checkPretty(
      { files: 1, findings },
      session.texts,
      paintFor({ env: io.env, outIsTerminal: io.errIsTerminal }),
    ),
  )
  throw new Misuse('badExpectations', { path: shownPath(io, file) })
}

function readBytes(file: string, io: Io): Uint8Array {
  try {
    return io.files.read(file)
  } catch (error) {
    throw new DiskTrouble('cannotRead', shownPath(io, file), error)
  }
}
