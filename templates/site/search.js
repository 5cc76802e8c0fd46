// The search box of a site written by `yuyan site`. What it needs is read by script tags and only when somebody searches, so that pages opened
// from a folder behave as those of a server. `yuyanFinding` stands above: the same functions that made the files.
const finding = globalThis.yuyanFinding
/** Groups read at a time, and places shown of each. */
const mostGroups = 8
const mostPlaces = 5
const pause = 120

/** Files of the search by kind and number, each read once; a script calls `yuyanSearch` with what it holds. */
class Files {
  #root = `${document.body.dataset.root}assets/search/`
  #read = new Map()
  #held = new Map()

  constructor() {
    window.yuyanSearch = (kind, number, value) => this.#held.set(`${kind}-${number}`, value)
  }

  get(kind, number = 0) {
    const name = `${kind}-${number}`
    if (!this.#read.has(name)) this.#read.set(name, this.#load(name, kind === 'head' ? kind : name))
    return this.#read.get(name)
  }

  #load(name, file) {
    return new Promise((done, fail) => {
      const script = document.createElement('script')
      script.onload = () => (this.#held.has(name) ? done(this.#held.get(name)) : script.onerror())
      script.onerror = () => {
        script.remove()
        this.#read.delete(name)
        fail(new Error(name))
      }
      script.src = `${this.#root}${file}.js`
      document.head.append(script)
    })
  }
}

/** What the files know: which groups may have the words of a question, and where in a group they stand. */
class Knowledge {
  #files = new Files()
  #ready = new Map()

  start() {
    return this.#files.get('head')
  }

  async groupsFor(words) {
    const { shards } = await this.start()
    const grams = words.flatMap(finding.gramsOfWord)
    const numbers = [...new Set(grams.map((gram) => finding.shardOf(gram, shards)))]
    const read = await Promise.all(numbers.map((number) => this.#files.get('words', number)))
    const known = new Map(numbers.map((number, at) => [number, read[at]]))
    const groupsOf = (gram) => known.get(finding.shardOf(gram, shards))?.[gram] ?? []
    return { groups: finding.candidates(words, groupsOf), others: finding.otherWords(words, groupsOf) }
  }

  async hits(number, words) {
    const { groups } = await this.start()
    if (!this.#ready.has(number)) {
      const [title, page] = groups[number]
      const places = await this.#files.get('text', number)
      this.#ready.set(number, finding.readyGroup(number, title, page, places))
    }
    const group = this.#ready.get(number)
    return { ...group, hits: finding.hitsIn(group, words) }
  }
}

const made = (name, properties = {}, children = []) => {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])

/** The words of a place with those that were asked for marked. */
const marked = (text, words) =>
  finding
    .excerpt(text, words)
    .map(({ text: part, hit }) => (hit ? made('mark', { textContent: part }) : part))

/** The box with its list of results, one of which may be chosen. */
class Search {
  #box = document.querySelector('.search')
  #input = this.#box.querySelector('input')
  #found = this.#box.querySelector('.found')
  #list = this.#box.querySelector('.results')
  #said = this.#box.querySelector('.search-said')
  #words = this.#box.dataset
  #knowledge = new Knowledge()
  #chosen = -1
  /** Each question has a number: an answer that comes after the next question is not shown. */
  #asked = 0
  #timer = 0
  /** Whether the list answers what is typed, and holds places. Enter that was pressed too early waits for it. */
  #answered = false
  #follow = false

  constructor() {
    this.#input.addEventListener('input', () => this.#soon())
    this.#input.addEventListener('focus', () => this.#begin())
    this.#input.addEventListener('keydown', (event) => this.#press(event))
    document.addEventListener('click', (event) => !this.#box.contains(event.target) && this.#close())
    document.addEventListener('keydown', (event) => this.#enter(event))
    this.#box.addEventListener(
      'focusout',
      ({ relatedTarget: to }) => to && !this.#box.contains(to) && this.#close(),
    )
    this.#box.hidden = false
  }

  #begin() {
    this.#knowledge.start().catch(() => {})
    if (this.#found.hidden && this.#input.value.trim() !== '') this.#search()
  }

  #soon() {
    clearTimeout(this.#timer)
    this.#asked++
    this.#answered = false
    this.#follow = false
    this.#timer = setTimeout(() => this.#search(), pause)
  }

  async #search() {
    const number = ++this.#asked
    const question = this.#input.value.trim()
    const words = finding.wordsOf(question)
    if (words.length === 0) return this.#close()
    const waiting = setTimeout(() => this.#tell(this.#words.wait), 4 * pause)
    try {
      const { groups, others } = await this.#knowledge.groupsFor(words)
      const answer = { number, question, words, groups, others, read: [], shown: new Set() }
      await this.#readOn(answer)
    } catch {
      if (number === this.#asked) this.#show([], this.#words.failed)
    } finally {
      clearTimeout(waiting)
    }
  }

  /** Reads the next groups until some have a hit, and shows all that is known. */
  async #readOn(answer) {
    const before = answer.read.length
    let at = answer.next ?? 0
    do {
      const numbers = answer.groups.slice(at, at + mostGroups)
      const read = await Promise.all(numbers.map((each) => this.#knowledge.hits(each, answer.words)))
      if (answer.number !== this.#asked) return
      at += numbers.length
      answer.read.push(...read.filter(({ hits }) => hits.length > 0))
    } while (at < answer.groups.length && answer.read.length === before)
    answer.next = at
    this.#answered = answer.read.length > 0
    this.#render(answer)
    if (this.#follow && this.#answered) this.#go()
    this.#follow = false
  }

  #render(answer) {
    const { read, groups, next, question } = answer
    if (read.length === 0) return this.#renderNothing(answer)
    const best = ({ hits }) => hits[0].order
    const sorted = [...read].sort((a, b) => best(a) - best(b) || a.number - b.number)
    const rest = groups.length - next
    const places = read.reduce((sum, { hits }) => sum + hits.length, 0)
    const more = this.#words
    this.#show(
      [
        ...sorted.map((group) => this.#group(group, answer)),
        ...(rest > 0 ? [this.#act(filled(more.next, { count: rest }), () => this.#readOn(answer))] : []),
      ],
      filled(more.found, { places, question }) + (rest > 0 ? filled(more.rest, { count: rest }) : ''),
    )
  }

  #renderNothing({ question, words, others }) {
    const { none, tips, other, plans, bodies } = this.#words
    const root = document.body.dataset.root
    const parted = others.length > words.length ? [others.join(' ')] : []
    const tried = [...parted, ...others].slice(0, 5)
    const options = tried.map((each) => this.#act(filled(other, { words: each }), () => this.#ask(each)))
    this.#show(
      [
        ...options,
        this.#option({ href: `${root}plans.html` }, [plans]),
        this.#option({ href: `${root}organizations.html` }, [bodies]),
      ],
      `${filled(none, { question })}${tips}`,
    )
  }

  #group({ number, title, page, hits }, answer) {
    const whole = answer.shown.has(number) || hits.length <= mostPlaces + 1
    const shown = whole ? hits : hits.slice(0, mostPlaces)
    const id = `_group-${number}`
    const more = () => {
      answer.shown.add(number)
      this.#render(answer)
    }
    const count = filled(this.#words.more, { count: hits.length - shown.length })
    const node = made('div', {}, [
      made('p', { id, className: 'group' }, [...marked(title, answer.words), ` (${hits.length})`]),
      ...shown.map((hit) => this.#place(hit, page, answer.words)),
      ...(whole ? [] : [this.#act(count, more)]),
    ])
    node.setAttribute('role', 'group')
    node.setAttribute('aria-labelledby', id)
    return node
  }

  #place({ place: [anchor, rank, name, text], under }, page, words) {
    const address = page === '' ? anchor : `${page}${finding.fragment(anchor)}`
    const heading = rank > 0 && rank < 7
    const title = rank === 0 ? this.#words.page : heading ? '' : name
    const parts = [
      title === '' ? '' : made('strong', {}, marked(title, words)),
      under.length === 0 ? '' : made('span', { className: 'under' }, marked(under.join(' › '), words)),
      made(heading ? 'strong' : 'span', { className: 'words' }, marked(text, words)),
    ].filter((part) => part !== '')
    const spaced = parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part]))
    return this.#option({ href: `${document.body.dataset.root}${address}` }, spaced)
  }

  #act(text, act) {
    const option = this.#option({ href: '#', className: 'act' }, [text])
    option.addEventListener('click', (event) => {
      event.preventDefault()
      event.stopPropagation()
      this.#input.focus()
      act()
    })
    return option
  }

  #option(properties, children) {
    const option = made('a', { ...properties, tabIndex: -1 }, children)
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    return option
  }

  #ask(words) {
    this.#input.value = words
    return this.#search()
  }

  #tell(said) {
    this.#said.textContent = said
    this.#found.hidden = false
  }

  #show(nodes, said) {
    const keep = this.#list.contains(document.activeElement) || this.#chosen >= 0 ? this.#list.scrollTop : 0
    const chosen = this.#chosen
    this.#chosen = -1
    this.#list.replaceChildren(...nodes)
    for (const [at, option] of this.#options().entries()) option.id = `_result-${at}`
    this.#input.removeAttribute('aria-activedescendant')
    this.#input.setAttribute('aria-expanded', String(nodes.length > 0))
    this.#tell(said)
    this.#list.scrollTop = keep
    // What was chosen has given way to more of its kind: the choice stays where it was.
    if (keep > 0 && chosen >= 0) this.#choose(Math.min(chosen, this.#options().length - 1))
  }

  #close() {
    clearTimeout(this.#timer)
    this.#asked++
    this.#chosen = -1
    this.#list.replaceChildren()
    this.#said.textContent = ''
    this.#found.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  #options() {
    return [...this.#list.querySelectorAll('[role="option"]')]
  }

  #choose(to) {
    const options = this.#options()
    if (options.length === 0) return
    this.#chosen = (to + options.length) % options.length
    for (const [at, option] of options.entries())
      option.setAttribute('aria-selected', String(at === this.#chosen))
    options[this.#chosen].scrollIntoView({ block: 'nearest' })
    this.#input.setAttribute('aria-activedescendant', options[this.#chosen].id)
  }

  /** Opens what is chosen, else the first place; what is not there yet when it comes. */
  #go() {
    this.#follow = !this.#answered && this.#chosen < 0
    const option = this.#options()[Math.max(0, this.#chosen)]
    if (this.#follow || !option) return
    option.click()
    if (!option.classList.contains('act')) this.#close()
  }

  #press(event) {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') this.#choose(this.#chosen + 1)
    else if (event.key === 'ArrowUp') this.#choose(this.#chosen < 0 ? -1 : this.#chosen - 1)
    else if (event.key === 'Enter') this.#go()
    else if (event.key === 'Escape' && !this.#found.hidden) this.#close()
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

new Search()
