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
      const own = plain(`${anchor} ${text}`)
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
  const name = anchor === '' ? '' : ` ${anchor}`
  const link = element('a', { href: address(page, anchor), tabIndex: -1 }, [
    element('strong', { textContent: title + name }),
    element('span', {}, excerpt(text, question)),
  ])
  const row = element('li', { id: `_result-${index}`, role: 'option' }, [link])
  row.setAttribute('aria-selected', 'false')
  return row
}

/** The box with its list of results, one of which may be chosen. */
class Search {
  #box = document.querySelector('.search')
  #input = this.#box.querySelector('input')
  #list = this.#box.querySelector('ul')
  #said = this.#box.querySelector('.search-said')
  #chosen = -1
  #index

  constructor(index) {
    this.#index = index
    this.#input.addEventListener('input', () => this.#search())
    this.#input.addEventListener('focus', () => this.#input.value.trim() !== '' && this.#search())
    this.#input.addEventListener('keydown', (event) => this.#press(event))
    this.#list.addEventListener('click', () => this.#close())
    document.addEventListener('click', (event) => !this.#box.contains(event.target) && this.#close())
    document.addEventListener('keydown', (event) => this.#enter(event))
    this.#box.hidden = false
  }

  #search() {
    const question = this.#input.value
    const found = find(this.#index, question)
    const shown = found.slice(0, mostResults)
    const more = found.length - shown.length
    this.#chosen = -1
    this.#list.replaceChildren(...shown.map((each, at) => result(each, question, at)))
    this.#show(shown.length > 0)
    if (more > 0) this.#said.textContent = this.#box.dataset.more.replace('{count}', more)
    else this.#said.textContent = question.trim() === '' || shown.length > 0 ? '' : this.#box.dataset.none
  }

  #show(open) {
    this.#list.hidden = !open
    this.#input.setAttribute('aria-expanded', String(open))
    this.#input.removeAttribute('aria-activedescendant')
  }

  #close() {
    this.#show(false)
    this.#said.textContent = ''
  }

  #choose(to) {
    const rows = [...this.#list.children]
    if (rows.length === 0) return
    this.#chosen = (to + rows.length) % rows.length
    for (const [at, row] of rows.entries()) row.setAttribute('aria-selected', String(at === this.#chosen))
    rows[this.#chosen].scrollIntoView({ block: 'nearest' })
    this.#input.setAttribute('aria-activedescendant', rows[this.#chosen].id)
  }

  #press(event) {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') this.#choose(this.#chosen + 1)
    else if (event.key === 'ArrowUp') this.#choose(this.#chosen < 0 ? -1 : this.#chosen - 1)
    else if (event.key === 'Enter') this.#list.children[Math.max(0, this.#chosen)]?.querySelector('a').click()
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
  }

  /** `/` from anywhere on the page where nothing is typed. */
  #enter(event) {
    const typing = /^(?:INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    this.#input.focus()
    this.#input.select()
  }
}

window.yuyanSearch = (index) => new Search(index)

const valuesOf = (cell) => (cell.dataset.value ?? cell.textContent).split('|').map((text) => text.trim())

const words = document.querySelector('main').dataset
const labelled = (name, control) => element('label', {}, [element('span', { textContent: name }), control])

/** What one control above a table asks of its rows; null where there is nothing to choose from. */
function choice(name, column, rows) {
  const choices = [...new Set(rows.flatMap((row) => valuesOf(row.cells[column])))].filter(Boolean)
  if (choices.length < 2) return null
  const control = element('select', {}, [
    element('option', { value: '', textContent: words.all }),
    ...choices.map((text) => element('option', { value: text, textContent: text })),
  ])
  const fits = (row) => control.value === '' || valuesOf(row.cells[column]).includes(control.value)
  return { control, fits, label: labelled(name, control) }
}

function wording() {
  const control = element('input', { type: 'search' })
  const fits = (row) => plain(row.textContent).includes(plain(control.value))
  return { control, fits, label: labelled(words.contains, control) }
}

/** A choice above a table for each column whose head asks for one, and a box for words where the table does. */
function startFilters(table) {
  const rows = [...table.tBodies[0].rows]
  const columns = [...table.tHead.rows[0].cells].map((head, column) => ({ head, column }))
  const controls = [
    ...columns
      .filter(({ head }) => 'filter' in head.dataset)
      .map(({ head, column }) => choice(head.textContent, column, rows)),
    'text' in table.dataset ? wording() : null,
  ].filter((each) => each !== null)
  if (rows.length < 2 || controls.length === 0) return
  const said = element('p', { className: 'shown', role: 'status' })
  const apply = () => {
    for (const row of rows) row.hidden = !controls.every(({ fits }) => fits(row))
    const shown = rows.filter((row) => !row.hidden).length
    said.textContent = words.shown.replace('{shown}', shown).replace('{all}', rows.length)
    if (shown === 0) said.textContent = words.nothing
    if (shown === rows.length) said.textContent = ''
  }
  for (const { control } of controls) control.addEventListener('input', apply)
  const labels = controls.map(({ label }) => label)
  const bar = element('div', { className: 'filters', role: 'group', ariaLabel: words.filter }, labels)
  table.closest('.wide').before(bar, said)
}

for (const table of document.querySelectorAll('table[data-filters]')) startFilters(table)
