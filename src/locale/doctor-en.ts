import type { doctorZh } from './doctor-zh.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** Words of `doctor`. */
export const doctorEn: Worded<typeof doctorZh> = {
  ok: 'ok',
  missing: 'missing',
  wrong: 'wrong',
  line: '{state}  {name}{found}: {use}',
  found: ' ({found})',
  remedy: '      {remedy}',
  allWell: 'The basics work',
  unwell: 'The basics do not work: mend first what is marked as required',
  basic: 'required',
  organ: {
    node: {
      name: 'Node',
      use: 'runs the tool',
      remedy: 'install Node.js 24 or later, or let npm start bring one',
    },
    write: {
      name: 'write access',
      use: 'keeps results and logs of drills',
      remedy: 'change the permissions of this folder, or use a folder of your own',
    },
    clock: {
      name: 'clock',
      use: 'times in logs of drills',
      remedy: 'the time is plainly wrong; set the clock',
    },
    zone: {
      name: 'time zone',
      use: 'that of the set, so that a look at the clock does not mislead',
      remedy: "it is not the set's; change it, or go by what the screen of the drill shows",
    },
    git: {
      name: 'git',
      use: 'sealing drills, telling editions of plans, applying revisions',
      remedy: 'install git; not needed where nothing is sealed or committed',
    },
    browser: {
      name: 'browser',
      use: 'documents as PDF',
      remedy: 'install Chromium, Chrome or Edge, or name one in YUYAN_BROWSER; without one there is HTML',
    },
    fonts: {
      name: 'Chinese fonts',
      use: 'Chinese in PDF',
      remedy: 'install fonts-noto-cjk or a FangSong font; without one Chinese is boxes in PDF',
    },
    office: {
      name: 'LibreOffice',
      use: 'Word documents in and out',
      remedy: 'install LibreOffice; not needed for Markdown and HTML',
    },
    port: { name: 'port 8484', use: 'the console', remedy: 'another program has it; close that program' },
  },
}
