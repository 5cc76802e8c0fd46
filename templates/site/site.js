// Filters above the tables of a site written by `yuyan site`. Everything works without; nothing is fetched.

/** Case and width of letters and the number of blanks do not matter. */
const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const element = (name, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

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

/** What a body has to do at one level, in all of its tables: those of no level always. The address keeps the choice. */
function startLevels(bar) {
  const rows = [...document.querySelectorAll('tr[data-levels]')]
  const said = bar.nextElementSibling
  const at = (level) => (row) =>
    level === '' || ['', level].includes(row.dataset.levels) || row.dataset.levels.split('|').includes(level)
  const choose = (level) => {
    for (const button of bar.children) button.setAttribute('aria-pressed', String(button.value === level))
    for (const row of rows) row.hidden = !at(level)(row)
    for (const table of document.querySelectorAll('table.tasks')) {
      const none = [...table.tBodies[0].rows].every((row) => row.hidden)
      const block = table.closest('.wide')
      block.hidden = none
      block.previousElementSibling.hidden = none
    }
    const shown = rows.filter((row) => !row.hidden).length
    const only = bar.dataset.only.replace('{level}', level).replace('{shown}', shown)
    said.textContent = level === '' ? '' : only.replace('{all}', rows.length)
  }
  const levels = bar.dataset.levels.split('|')
  const button = (level) => {
    const made = element('button', { type: 'button', value: level, textContent: level || words.all })
    made.addEventListener('click', () => {
      location.hash = level
      choose(level)
    })
    return made
  }
  bar.append(...['', ...levels].map(button))
  bar.hidden = false
  const asked = () => decodeURIComponent(location.hash.slice(1))
  const follow = () => choose(levels.includes(asked()) ? asked() : '')
  addEventListener('hashchange', follow)
  follow()
}

for (const bar of document.querySelectorAll('.levels')) startLevels(bar)
