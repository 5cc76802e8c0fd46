/** Characters that would move the cursor, colour the screen or turn the reading order: never sent to a terminal from a file. */
const unsafe = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** A text from a file, fit for a terminal: control characters become `�`. Tabs and line breaks stay. */
export function safeText(text: string): string {
  return text.replace(unsafe, '�')
}
