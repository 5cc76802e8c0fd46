import { join, resolve } from 'node:path'
import type { PlanSet } from '../../link/plan-set.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import { printedText } from '../../locale/printing.ts'
import type { Issue } from '../../model/issue.ts'
import { issuedDocument } from '../../report/official/issued-document.ts'
import type { Arguments } from '../arguments.ts'
import { writeResults } from '../drill.ts'
import { findPlanOrBook } from '../find-plan.ts'
import type { ExitCode, Io } from '../io.ts'
import { formatsAsked, issuedFiles } from '../issuing.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan print <plan>`: a plan’s text as an office issues it: its words, in the format of official documents. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { set } = await openSet(session, io)
  const asked = formatsAsked(args.text('format'), ['docx'], ['html', 'docx', 'pdf'])
  const found = findPlanOrBook(set, args.positionals[0] ?? '')
  const plan = 'book' in found ? found.book : found
  const document = set.documents.find(({ path }) => path === plan.path)
  if (!document) return 1
  const locale = set.settings.locale
  const front = { title: plan.title.value, under: underTitle(plan, set, locale), mark: null }
  const name = plan.id.value.split('/').at(-1) ?? plan.id.value
  const files = await issuedFiles(
    name,
    issuedDocument(document.body, front),
    { asked, locale },
    { session, io },
  )
  const out = args.text('out')
  const folder = out === undefined ? join(io.cwd, 'out', 'print', plan.id.value, '..') : resolve(io.cwd, out)
  if (files.size === 0) return 1
  const paths = writeResults(folder, files, io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}

/** Edition or that it is none yet, the body that issues it, and when. */
function underTitle(issue: Issue, set: PlanSet, locale: Locale): string[] {
  const words = printedText[locale]
  const { status, edition, issuer, dates } = issue
  const stage = status === 'draft' ? words.draft : status === 'review' ? words.review : null
  const printed = stage ?? (edition === null ? null : fill(words.edition, { edition }))
  const body = set.directory.organizationsById.get(issuer.value)?.name ?? issuer.value
  const date = stage === null ? (dates.get('issued') ?? dates.get('approved'))?.value : undefined
  return [printed, body, dateWords(date, locale)].flatMap((line) => line || [])
}

/** 2025 年 5 月 6 日: Arabic numerals, the year in full (GB/T 9704-2012, 7.3.5.4). */
function dateWords(date: string | undefined, locale: Locale): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? []
  if (year === undefined || locale === 'en') return date ?? null
  return `${year}年${Number(month)}月${Number(day)}日`
}
