import { posix } from 'node:path'

/** What is wrong with the addresses of a site's pages: each with its page. Empty: every one leads somewhere within. */
export function brokenAddresses(files: ReadonlyMap<string, string>): string[] {
  const ids = idsOf(files)
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([page, text]) =>
      addressesIn(text).flatMap((address) => {
        const why = wrongWith(address, page, ids)
        return why === null ? [] : [`${page}: ${address} ${why}`]
      }),
    )
}

/** The names of places on each page. */
export function idsOf(files: ReadonlyMap<string, string>): Map<string, ReadonlySet<string>> {
  return new Map([...files].map(([path, text]) => [path, new Set(idsIn(text))]))
}

/** Why an address on a page leads nowhere; null: it leads somewhere within the site. */
export function wrongWith(
  address: string,
  page: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (address === 'data:,') return null
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(address)) return 'leads outside'
  const [path = '', anchor] = address.split('#')
  const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path))
  const known = ids.get(target)
  if (known === undefined) return 'leads to no page'
  return anchor === undefined || known.has(decodeURIComponent(anchor)) ? null : 'leads to no place'
}

/** Addresses that a browser follows or fetches, as it reads them. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action|srcset|poster|data)="([^"]*)"/g)].map(([, address = '']) =>
    unescaped(address),
  )
}

/** Names of places; those of patterns within drawings are none. */
export function idsIn(html: string): string[] {
  const outside = html.replace(/<defs>[\s\S]*?<\/defs>/g, '')
  return [...outside.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id))
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => signs[name] ?? '')
}

const signs: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"' },
  ...{ '#39': "'", '#96': '`' },
}

const alone = new Set(['meta', 'link', 'br', 'col', 'img', 'input', 'hr', 'wbr'])

/** The first tag of a page that is not closed where it should be; null: all are. */
export function firstUnbalanced(html: string): string | null {
  const open: string[] = []
  const plain = html.replace(/<!doctype html>/i, '').replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '')
  for (const [tag, end, name = '', rest = ''] of plain.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>/g,
  )) {
    if (alone.has(name) || rest.endsWith('/')) continue
    if (end === '') open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open.at(-1) ?? null
}
