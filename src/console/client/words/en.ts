import type { Words } from './words.ts'

/** What the pages say in English. */
export const en: Words = {
  time: {
    justNow: 'just now',
    ago: '{span} ago',
    left: '{span} left',
    underAMinute: 'under a minute',
    late: 'Overdue',
    lateBy: 'Overdue by {span}',
    situation: 'Situation time',
    exercise: 'Exercise time',
  },
  band: {
    drill: 'EXERCISE',
    rehearsal: 'EXERCISE · trial run, not scored',
    prepared: 'Not begun',
    ended: 'The exercise has ended',
    stopped: 'EXERCISE STOPPED',
    stoppedBecause:
      'A real emergency was reported; the exercise is stopped. Act on what is really happening and follow the officer in charge.',
    called: 'A seat reports a real emergency; the director is to confirm it',
  },
  clock: {
    running: 'Running',
    speed: '{speed}× speed',
    prepared: 'Not begun',
    paused: 'Paused',
    restart: 'Waiting for the director',
    emergency: 'Exercise stopped',
    over: 'Planned time is up',
    ended: 'Ended',
  },
  level: {
    standby: 'Not activated',
    ended: 'Response ended',
    inForce: '{level} response',
    none: 'No plan is activated',
    active: 'Activated',
  },
  role: {
    director: 'Director',
    participant: 'Participant',
    evaluator: 'Evaluator',
    observer: 'Observer',
    cell: 'Control cell',
  },
  connection: {
    connecting: 'Connecting…',
    offline: 'Connection lost',
    offlineSince:
      'Connection lost. What you see is as of {time}. It goes on by itself when the connection is back.',
    queued: '{count} waiting to be sent',
    queueTitle: 'Not sent yet',
    willSend: 'Will be sent when the connection is back',
    sending: 'Being sent',
    refused: 'Not carried out',
    dismiss: 'Understood',
    withdraw: 'Do not send',
    carriedOut: 'Done: {label}',
  },
  join: {
    entering: 'Entering the exercise…',
    failed: 'Cannot enter the exercise',
    unreachable:
      'The exercise server cannot be reached. Make sure that this device is on the same network as the server, then try again.',
    again: 'Try again',
    noPlace: 'Scan the QR code that the director handed out, or open the link that the director sent you.',
    badAddress: 'There is no page at this address.',
  },
}
