/**
 * `log-writer.ts <location> <name>`: adds entries to the drill `a`, one after the other, each with a receipt, and says each
 * that was added. Reads on when another writer was first. Ends only when it is killed.
 */
import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import { openLog } from '../../src/store/open-log.ts'

const [location = '', name = ''] = process.argv.slice(2)
const log = await openLog(location)
let end = (await log.read('a', 0)).length
process.stdout.write('{"open":true}\n')
for (;;) {
  const text = canonicalJson({ seq: end + 1, name, filler: '水'.repeat(200) })
  const added = {
    entries: [{ seq: end + 1, hash: sha256(text), text }],
    receipts: [{ act: `${name}-${end + 1}`, answer: text }],
  }
  if ((await log.append('a', end, added)) === 'added') {
    process.stdout.write(`${JSON.stringify({ added: end + 1 })}\n`)
    end += 1
  } else end += (await log.read('a', end)).length
}
