import { extname, join } from 'node:path'
import type { Locale } from '../../locale/locale.ts'
import type { Files } from '../../workspace/files.ts'
import { noncePlaceholder } from '../protocol.ts'
import { contentSecurityPolicy } from './headers.ts'

/** Built pages: what stands under a path of the address, packed where that lies beside it and the browser unpacks (`packed`). */
export type Pages = (path: string, packed?: boolean) => Response | null

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Vite puts a hash of the content into the names of what it writes here. */
const hashed = /^\/assets\/[^/]+-[\w-]{8,}\.\w+$/

/**
 * The pages in a folder. A path without an ending is a page: of its own name, else the first one, which shows what the rest of
 * the address says. `nonce` gives a fresh one each time.
 */
export function pagesIn(folder: string, files: Files, nonce: () => string): Pages {
  const fileOf = (path: string, packed = false): Response | null => {
    const type = types[extname(path)]
    const file = join(folder, path)
    if (type === undefined || files.status(file)?.kind !== 'file') return null
    if (type.startsWith('text/html')) return html(new TextDecoder().decode(files.read(file)), nonce())
    const kept = hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
    const headers = { 'Content-Type': type, 'Cache-Control': kept, Vary: 'Accept-Encoding' }
    const small = packed && files.status(`${file}.gz`)?.kind === 'file'
    return small
      ? new Response(Buffer.from(files.read(`${file}.gz`)), {
          headers: { ...headers, 'Content-Encoding': 'gzip' },
        })
      : new Response(Buffer.from(files.read(file)), { headers })
  }
  return (path, packed) => {
    if (!/^(?:\/[\w-][\w.-]*)*\/?$/.test(path)) return null
    if (extname(path) !== '') return fileOf(path, packed)
    return (path === '/' ? null : fileOf(`${path.replace(/\/$/, '')}.html`)) ?? fileOf('/index.html')
  }
}

function html(text: string, nonce: string | null): Response {
  return new Response(text.replaceAll(noncePlaceholder, nonce ?? ''), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
    },
  })
}

const unbuilt: Readonly<Record<Locale, string>> = {
  'zh-CN': '演练正在运行，但控制台的页面没有构建：请在本工具的文件夹运行 npm run build，再刷新本页。',
  en: 'The drill runs, but the pages of the console are not built: run npm run build in the folder of this tool, then reload this page.',
}

/** What is shown where no pages were built: one sentence that says what to do. */
export function unbuiltPages(locale: Locale): Pages {
  return (path) =>
    extname(path) === ''
      ? html(
          `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>演练</title><p>演练</p><p>${unbuilt[locale]}</p></html>`,
          null,
        )
      : null
}
