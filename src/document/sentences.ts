/** Sentences of one code in one language, by variant; `{name}` stands for a parameter. */
type Sentences = Readonly<Record<string, string>>

/** The sentences of one code in both languages. */
export interface InBothLanguages {
  readonly en: Sentences
  readonly 'zh-CN': Sentences
}
