import type { Command } from '../../drill/command.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Outcome } from './api.ts'
import { photoWords } from './words/photo-words.ts'

/** A command with the photo that it was given, by the name that the server gave it. */
export function withPhoto(command: Command, photo: string): Command {
  if (command.kind === 'observe') return { ...command, photo }
  if (command.kind !== 'act' || command.act.kind !== 'finish') return command
  return { ...command, act: { ...command.act, photo } }
}

/** Whether a command can carry a photo. */
export function takesPhoto(command: Command): boolean {
  return command.kind === 'observe' || (command.kind === 'act' && command.act.kind === 'finish')
}

/** What is said when the browser has not kept a photo: without it the act would say less than the user meant. */
export function lostPhoto(locale: Locale): Outcome<never> {
  return { kind: 'refused', problem: { problem: 'bad-request', sentence: photoWords[locale].lost } }
}
