import type { Document, DocumentKind } from './document.ts'
import type {
  AreasFile,
  BookFile,
  ClausesFile,
  ContactsFile,
  ExpectationsFile,
  ExternalPlansFile,
  FactsFile,
  FindingsFile,
  HolidaysFile,
  MarksFile,
  OrganizationsFile,
  PlanFile,
  RegimesFile,
  RegulationsFile,
  ResourcesFile,
  RubricFile,
  ScenarioFile,
  SetFile,
} from './generated/types.ts'

/** The data of each kind of file, as its schema says. */
export interface FileOfKind {
  readonly plan: PlanFile
  readonly book: BookFile
  readonly scenario: ScenarioFile
  readonly rubric: RubricFile
  readonly set: SetFile
  readonly organizations: OrganizationsFile
  readonly areas: AreasFile
  readonly facts: FactsFile
  readonly marks: MarksFile
  readonly resources: ResourcesFile
  readonly regulations: RegulationsFile
  readonly 'external-plans': ExternalPlansFile
  readonly contacts: ContactsFile
  readonly regimes: RegimesFile
  readonly holidays: HolidaysFile
  readonly expectations: ExpectationsFile
  readonly findings: FindingsFile
  readonly clauses: ClausesFile
}

/** The data of a readable document of `kind`, which its schema vouches for; null for any other document. */
export function dataOf<K extends DocumentKind>(document: Document, kind: K): FileOfKind[K] | null {
  return document.readable && document.kind === kind ? (document.data as unknown as FileOfKind[K]) : null
}
