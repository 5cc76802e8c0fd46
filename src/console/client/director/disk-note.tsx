import { bytesText } from '../../../locale/bytes-text.ts'
import { fill, type Locale } from '../../../locale/locale.ts'

const words: Readonly<Record<Locale, string>> = {
  'zh-CN': '服务器磁盘只剩 {left}；写满后所有操作都不能保存，请尽快腾出空间',
  en: 'The disk of the server has only {left} left; when it is full nothing can be kept. Make room soon',
}

/** The disk is nearly full: said before anything is refused. */
export function DiskNote({ left, locale }: { readonly left: number; readonly locale: Locale }) {
  return (
    <p className="offline" role="alert">
      {fill(words[locale], { left: bytesText(left) })}
    </p>
  )
}
