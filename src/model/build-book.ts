import type { Document } from '../document/document.ts'
import type { Book } from './book.ts'
import { DataAt } from './data.ts'
import { issueOf, readIssue } from './issue.ts'

/** What a book's frontmatter says. Its body is for people: cover, approval, notes on how the plans were written. */
export function buildBook(document: Document): Book {
  const data = new DataAt(document)
  const stated = readIssue(data)
  return {
    path: document.path,
    id: data.get('id').required(),
    title: data.get('title').required(),
    stated,
    ...issueOf(stated, null, data.place),
    parts: data.get('parts').writtenTexts(),
    at: data.place,
  }
}
