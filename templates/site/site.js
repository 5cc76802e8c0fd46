// Search and filters of a site written by `yuyan site`. Everything else works without; nothing is fetched, so that pages opened from a folder
// behave as those of a server. `search-index.js` calls `yuyanSearch` with [page, title, [anchor, words][]][].
const mostResults = 30
const around = 24

/** As people may write it: case and width of letters, spaces and the sign of numerals do not matter. */
const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const element = (name, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const address = (page, anchor) =>
  `${document.body.dataset.root}${page}${anchor ? `#${encodeURI(anchor).replaceAll('#', '%23')}` : ''}`

/** All words of the question must be in the place or in its page's title; places whose name is the question come first. */
function find(index, question) {
  const words = plain(question).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const found = []
  for (const [page, title, places] of index) {
    const head = plain(title)
    const inTitle = words.every((word) => head.includes(word))
    for (const [anchor, text] of places) {
      const own = plain(`${anchor.replace(/^_L\d+$/, '')} ${text}`)
      const isName = words.length === 1 && plain(anchor) === words[0]
      const hit =
        anchor === ''
          ? inTitle || words.every((word) => `${head} ${own}`.includes(word))
          : words.some((word) => own.includes(word)) &&
            words.every((word) => own.includes(word) || head.includes(word))
      if (hit) found.push({ page, title, anchor, text, rank: isName ? 0 : anchor === '' ? 1 : 2 })
    }
  }
  return found.sort((a, b) => a.rank - b.rank)
}

/** The words around the first hit, with the hit marked. */
function excerpt(text, question) {
  const lower = text.toLowerCase()
  const hit = plain(question)
    .split(' ')
    .map((word) => ({ word, at: lower.indexOf(word) }))
    .find(({ at }) => at >= 0)
  if (!hit) return [text.slice(0, 3 * around)]
  const from = Math.max(0, hit.at - around)
  const to = hit.at + hit.word.length
  return [
    (from > 0 ? '…' : '') + text.slice(from, hit.at),
    element('mark', { textContent: text.slice(hit.at, to) }),
    text.slice(to, to + 2 * around) + (text.length > to + 2 * around ? '…' : ''),
  ]
}

function result({ page, title, anchor, text }, question, index) {
  const name = anchor === '' || anchor.startsWith('_L') ? '' : ` ${anchor}`
  const link = element('a', { href: address(page, anchor), tabIndex: -1 }, [
    element('strong', { textContent: title + name }),
    element('span', {}, excerpt(text, question)),
  ])
  const row = element('li', { id: `_result-${index}`, role: 'option' }, [link])
  row.setAttribute('aria-selected', 'false')
  return row
}

function startSearch(index) {
  const box = document.querySelector('.search')
  const input = box.querySelector('input')
  const list = box.querySelector('ul')
  const said = box.querySelector('.search-said')
  let chosen = -1
  const choose = (to) => {
    const rows = [...list.children]
    if (rows.length === 0) return
    chosen = (to + rows.length) % rows.length
    rows.forEach((row, at) => row.setAttribute('aria-selected', String(at === chosen)))
    rows[chosen].scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', rows[chosen].id)
  }
  const close = () => {
    list.hidden = true
    said.textContent = ''
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const search = () => {
    chosen = -1
    input.removeAttribute('aria-activedescendant')
    const found = find(index, input.value)
    const shown = found.slice(0, mostResults)
    list.replaceChildren(...shown.map((each, at) => result(each, input.value, at)))
    list.hidden = shown.length === 0
    input.setAttribute('aria-expanded', String(shown.length > 0))
    const more = found.length - shown.length
    said.textContent =
      input.value.trim() === '' || (shown.length > 0 && more === 0)
        ? ''
        : more > 0
          ? box.dataset.more.replace('{count}', more)
          : box.dataset.none
  }
  input.addEventListener('input', search)
  input.addEventListener('focus', () => input.value.trim() !== '' && search())
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1)
    else if (event.key === 'Enter') list.children[Math.max(0, chosen)]?.querySelector('a').click()
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  list.addEventListener('click', close)
  document.addEventListener('click', (event) => !box.contains(event.target) && close())
  document.addEventListener('keydown', (event) => {
    const typing = /^(?:INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
    input.select()
  })
  box.hidden = false
}

window.yuyanSearch = startSearch

const valuesOf = (cell) => (cell.dataset.value ?? cell.textContent).split('|').map((text) => text.trim())

/** A choice above a table for each column whose head asks for one, and a box for words where the table does. */
function startFilters(table) {
  const words = document.querySelector('main').dataset
  const rows = [...table.tBodies[0].rows]
  if (rows.length < 2) return
  const controls = []
  const labelled = (name, control) => element('label', {}, [element('span', { textContent: name }), control])
  ;[...table.tHead.rows[0].cells].forEach((head, column) => {
    if (!('filter' in head.dataset)) return
    const choices = [...new Set(rows.flatMap((row) => valuesOf(row.cells[column])))].filter(Boolean)
    if (choices.length < 2) return
    const select = element('select', {}, [
      element('option', { value: '', textContent: words.all }),
      ...choices.map((text) => element('option', { value: text, textContent: text })),
    ])
    const fits = (row) => select.value === '' || valuesOf(row.cells[column]).includes(select.value)
    controls.push({ control: select, fits, label: labelled(head.textContent, select) })
  })
  if ('text' in table.dataset) {
    const input = element('input', { type: 'search' })
    const fits = (row) => plain(row.textContent).includes(plain(input.value))
    controls.push({ control: input, fits, label: labelled(words.contains, input) })
  }
  if (controls.length === 0) return
  const said = element('p', { className: 'shown' })
  said.setAttribute('role', 'status')
  const apply = () => {
    for (const row of rows) row.hidden = !controls.every(({ fits }) => fits(row))
    const shown = rows.filter((row) => !row.hidden).length
    said.textContent =
      shown === 0
        ? words.nothing
        : shown === rows.length
          ? ''
          : words.shown.replace('{shown}', shown).replace('{all}', rows.length)
  }
  for (const { control } of controls) control.addEventListener('input', apply)
  const bar = element(
    'div',
    { className: 'filters' },
    controls.map(({ label }) => label),
  )
  bar.setAttribute('role', 'group')
  bar.setAttribute('aria-label', words.filter)
  table.closest('.wide').before(bar, said)
}

for (const table of document.querySelectorAll('table[data-filters]')) startFilters(table)
