import { fill } from '../../../../locale/locale.ts'
import type { FactView, MatchReply } from '../../../../report/match-reply.ts'
import { FactField } from './fact-field.tsx'
import { type Filled, withFact } from './match-filled.ts'
import { valueText } from './match-sentence.ts'
import type { MatchWords } from './match-words.ts'

interface FormProps {
  readonly reply: MatchReply
  readonly filled: Filled
  readonly words: MatchWords
  readonly onChange: (filled: Filled) => void
}

/** What is known, body by body. */
export function MatchForm({ reply, filled, words, onChange }: FormProps) {
  return (
    // The answer follows every entry, so there is nothing to send.
    <form className="match-form" onSubmit={(event) => event.preventDefault()}>
      <Scope {...{ reply, filled, words, onChange }} />
      {reply.sources.map(({ source, facts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sources may have no name
        <section key={index} className="match-source">
          <h2>{source ?? words.noSource}</h2>
          {facts.map((fact) => (
            <Fact key={fact.name} {...{ fact, reply, filled, words, onChange }} />
          ))}
        </section>
      ))}
      <Computed reply={reply} words={words} />
      <p className="match-foot">
        <span>{fill(words.filled, { count: filled.facts.size })}</span>
        <button
          type="button"
          onClick={() => onChange({ ...filled, facts: new Map(), shown: null })}
          disabled={filled.facts.size === 0}
        >
          {words.clear}
        </button>
        <span className="soft">{words.copyNote}</span>
      </p>
    </form>
  )
}

function Scope({ reply, filled, words, onChange }: FormProps) {
  const { areas, hazards } = reply
  return (
    <div className="match-scope">
      <label>
        {words.area}
        <select
          value={filled.area ?? ''}
          onChange={({ target }) => onChange({ ...filled, area: target.value || null, shown: null })}
        >
          <option value="">{words.anyArea}</option>
          {areas.map(({ id, name, depth }) => (
            <option key={id} value={id}>
              {`${'　'.repeat(depth)}${name}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.hazard}
        <select
          value={filled.hazard ?? ''}
          onChange={({ target }) => onChange({ ...filled, hazard: target.value || null, shown: null })}
        >
          <option value="">{words.anyHazard}</option>
          {hazards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** A fact with its value; one per area has a value for the whole and may have one for each of several places. */
function Fact({ fact, reply, filled, words, onChange }: FormProps & { readonly fact: FactView }) {
  const places = fact.areas.filter(({ id }) => filled.facts.has(`${fact.name}@${id}`))
  const rest = fact.areas.filter((area) => !places.includes(area) && area.id !== reply.here)
  const here = reply.areas.find(({ id }) => id === reply.here)?.name ?? reply.here
  const field = (key: string, place: string | null) => (
    <FactField
      key={key}
      {...{ place, words }}
      fact={fact.areas.length === 0 ? fact : { ...fact, at: fill(words.perHere, { area: here }) }}
      value={(filled.facts.get(key) ?? '').trim()}
      note={reply.notes.find((note) => note.key === key) ?? null}
      // A place that was added stays while its value is empty.
      onChange={(value) => onChange(withFact(filled, key, place === null ? value : value || ' '))}
    />
  )
  if (fact.areas.length === 0) return field(fact.name, null)
  return (
    <div className="fact-group">
      {field(fact.name, null)}
      {places.map(({ id, name }) => (
        <div key={id} className="fact-row">
          {field(`${fact.name}@${id}`, name)}
          <button
            type="button"
            aria-label={fill(words.removePlace, { place: name })}
            onClick={() => onChange(withFact(filled, `${fact.name}@${id}`, ''))}
          >
            ×
          </button>
        </div>
      ))}
      {rest.length > 0 && (
        <select
          className="fact-add"
          value=""
          aria-label={`${fact.name} ${words.addPlace}`}
          onChange={({ target }) => onChange(withFact(filled, `${fact.name}@${target.value}`, ' '))}
        >
          <option value="">＋ {words.addPlace}</option>
          {rest.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

function Computed({ reply, words }: Pick<FormProps, 'reply' | 'words'>) {
  if (reply.computed.length === 0) return null
  return (
    <section className="match-source">
      <h2>{words.computed}</h2>
      <ul>
        {reply.computed.map(({ name, means, value, unit }) => (
          <li key={name}>
            {fill(words.computedLine, {
              ...{ name, means },
              value:
                value === null ? words.unknown : [valueText(value, words), unit].filter(Boolean).join(' '),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
