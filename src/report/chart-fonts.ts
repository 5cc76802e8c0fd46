/** Typefaces for words in drawings, the first that the reader’s system has. */
export const chartFonts =
  "'Noto Sans CJK SC','Source Han Sans SC',SimHei,'Heiti SC','Microsoft YaHei',Arial,sans-serif"
