import type { Command, CommandKind } from '../../drill/command.ts'
import { beats } from '../../run/conduct-event.ts'
import type { Act, FactInput } from '../../run/input.ts'
import { day } from '../../vocabulary/duration.ts'
import type { CommandRequest, EnterRequest } from '../protocol.ts'
import {
  byKind,
  either,
  finite,
  list,
  name,
  nullable,
  object,
  oneOf,
  type Read,
  text,
  truth,
  whole,
  withOptional,
} from './read-json.ts'

/** The last moment that a date can tell. */
const latest = 8.64e15
const moment = whole(0, latest)
/** Position in a log, or a seat's own count. */
const entry = whole(1, Number.MAX_SAFE_INTEGER)
const names = list(name)
const words = nullable(text)

type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>
type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>

const move = <K extends 'declare' | 'raise' | 'lower'>(kind: K): Read<ActOf<K>> =>
  object({ kind: oneOf(kind), instance: name, level: name, areas: names, reason: words }) as Read<ActOf<K>>

const warn = <K extends 'warn' | 'cancel-warning'>(kind: K): Read<ActOf<K>> =>
  object({ kind: oneOf(kind), warning: name, area: nullable(name), reason: words }) as Read<ActOf<K>>

const photo = nullable<string>((value) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : undefined,
)
const finished = { kind: oneOf('finish'), obligation: name, evidence: words }
const finish: Read<ActOf<'finish'>> = object<Omit<ActOf<'finish'>, 'photo'>>(finished)
const finishWithPhoto: Read<ActOf<'finish'>> = object<Required<ActOf<'finish'>>>({ ...finished, photo })
/** Pages of before there were photos leave it out. */
const hasPhoto = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'photo')

const readAct: Read<Act> = byKind<Act>({
  declare: move('declare'),
  raise: move('raise'),
  lower: move('lower'),
  end: object({ kind: oneOf('end'), instance: name, reason: words }),
  finish: (value) => (hasPhoto(value) ? finishWithPhoto(value) : finish(value)),
  waive: object({ kind: oneOf('waive'), obligation: name, reason: text }),
  undo: object({ kind: oneOf('undo'), obligation: name, reason: text }),
  order: object({ kind: oneOf('order'), clause: name, instance: name }),
  warn: warn('warn'),
  'cancel-warning': warn('cancel-warning'),
  send: object({ kind: oneOf('send'), wire: name }),
  judge: object({ kind: oneOf('judge'), clause: name, instance: name, holds: truth, reason: text }),
})

const readFact: Read<FactInput> = object({
  fact: name,
  area: nullable(name),
  value: nullable(either(text, either(finite, truth))),
})

const readCommand: Read<Command> = byKind<Command>({
  act: withOptional(
    object<Omit<CommandOf<'act'>, 'stated'>>({ kind: oneOf('act'), act: readAct, forParty: nullable(name) }),
    { stated: moment },
  ),
  run: object<CommandOf<'run'>>({ kind: oneOf('run'), speed: finite }),
  'set-speed': object<CommandOf<'set-speed'>>({ kind: oneOf('set-speed'), speed: finite }),
  pause: object<CommandOf<'pause'>>({ kind: oneOf('pause'), note: words }),
  jump: object<CommandOf<'jump'>>({ kind: oneOf('jump'), to: moment }),
  step: object<CommandOf<'step'>>({ kind: oneOf('step') }),
  release: object<CommandOf<'release'>>({ kind: oneOf('release'), inject: name }),
  skip: object<CommandOf<'skip'>>({ kind: oneOf('skip'), inject: name, reason: text }),
  move: object<CommandOf<'move'>>({ kind: oneOf('move'), inject: name, to: moment, reason: text }),
  'add-inject': object<CommandOf<'add-inject'>>({
    kind: oneOf('add-inject'),
    channel: text,
    from: text,
    to: names,
    content: text,
    facts: list(readFact),
    after: nullable(whole(0, 3650 * day)),
  }),
  undo: object<CommandOf<'undo'>>({ kind: oneOf('undo'), entry, reason: text }),
  message: object<CommandOf<'message'>>({
    kind: oneOf('message'),
    to: names,
    text,
    as: nullable(text),
    answers: nullable(entry),
  }),
  beat: object<CommandOf<'beat'>>({ kind: oneOf('beat'), beat: oneOf(...beats), inject: nullable(name) }),
  decision: object<CommandOf<'decision'>>({
    kind: oneOf('decision'),
    text,
    owner: text,
    options: list(text),
    reason: text,
    inject: nullable(name),
  }),
  observe: withOptional(
    object<Omit<CommandOf<'observe'>, 'applicable' | 'reason'>>({
      kind: oneOf('observe'),
      item: nullable(name),
      points: nullable(finite),
      note: text,
      entry: nullable(entry),
      photo,
    }),
    { applicable: (value) => (value === false ? false : undefined), reason: text },
  ),
  submit: object<CommandOf<'submit'>>({ kind: oneOf('submit') }),
  settle: object<CommandOf<'settle'>>({
    kind: oneOf('settle'),
    item: name,
    points: nullable(finite),
    reason: text,
  }),
  told: object<CommandOf<'told'>>({ kind: oneOf('told'), who: text }),
  here: object<CommandOf<'here'>>({ kind: oneOf('here') }),
  emergency: object<CommandOf<'emergency'>>({ kind: oneOf('emergency'), note: text }),
  'confirm-emergency': object<CommandOf<'confirm-emergency'>>({ kind: oneOf('confirm-emergency') }),
  'withdraw-emergency': object<CommandOf<'withdraw-emergency'>>({
    kind: oneOf('withdraw-emergency'),
    note: text,
  }),
  end: object<CommandOf<'end'>>({ kind: oneOf('end'), reason: text }),
  reopen: object<CommandOf<'reopen'>>({ kind: oneOf('reopen'), reason: text }),
})

/** Ids that pages make: short, and nothing that a store or a log could take for something else. */
const actId: Read<string> = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : undefined

/** A command as a page sends it; `undefined`: any of its members is missing or not what it must be. */
export const readCommandRequest: Read<CommandRequest> = object({ act: actId, command: readCommand })

export const readEnterRequest: Read<EnterRequest> = object({ token: name })
