import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Locale, locales } from '../../../locale/locale.ts'
import { browserLanguages, deviceKeep } from '../browser.ts'
import { localeOfBrowser } from '../words/words-of.ts'
import type { LibraryWords } from './words/words.ts'
import { libraryWords } from './words/words-of.ts'

/** The language that the reader has chosen, and what the pages say in it. */
export interface LibraryContext {
  readonly locale: Locale
  readonly words: LibraryWords
  readonly speak: (locale: Locale) => void
}

const kept = 'yuyan-library-language'

const Context = createContext<LibraryContext | null>(null)

/** The reader's own choice, kept on this device, else the browser's language. */
export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(
    () => locales.find((each) => each === deviceKeep.read(kept)) ?? localeOfBrowser(browserLanguages()),
  )
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const value = useMemo<LibraryContext>(
    () => ({
      locale,
      words: libraryWords(locale),
      speak: (next) => {
        deviceKeep.write(kept, next)
        setLocale(next)
      },
    }),
    [locale],
  )
  return <Context value={value}>{children}</Context>
}

/** Must stand under a {@link LibraryProvider}. */
export function useLibrary(): LibraryContext {
  const context = useContext(Context)
  if (context === null) throw new Error('no library around')
  return context
}
