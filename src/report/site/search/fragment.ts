/** `#III-2`: a place on a page as an address says it; empty for the page itself. */
export function fragment(anchor: string): string {
  return anchor === '' ? '' : `#${encodeURI(anchor).replaceAll('#', '%23')}`
}
