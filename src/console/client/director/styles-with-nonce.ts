/**
 * Every style element that a script of the page makes from now on carries the page's nonce. antd gives it to its themes, but not
 * to the styles it writes while a window is open; the server's policy would forbid these.
 */
export function stylesWithNonce(nonce: string): void {
  const create = document.createElement.bind(document) as (
    name: string,
    options?: ElementCreationOptions,
  ) => HTMLElement
  document.createElement = ((name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }) as typeof document.createElement
}
