import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cases, expectFile } from '../support/cases.ts'
import { caseFiles, typeTranscript } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))

// A case is a folder: `session.txt`, what a person types and sees, `files/`, laid over the small set in `base/`, and `around/`, laid
// into the folder in which commands are typed.
cases(import.meta.url, async (folder) => {
  const path = join(folder, 'session.txt')
  const now = await typeTranscript(
    readFileSync(path, 'utf8'),
    caseFiles(base, join(folder, 'files'), join(folder, 'around')),
  )
  expectFile(path, now)
})
