import type { networkInterfaces } from 'node:os'

/** A machine's addresses in its networks, those that phones most likely find first. */
export function addressesIn(interfaces: ReturnType<typeof networkInterfaces>): readonly string[] {
  const rank = (name: string, address: string): number =>
    (/^(?:docker|br-|veth|virbr|vmnet|vboxnet|tun|tap)/.test(name) ? 4 : 0) +
    (address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : 2)
  return Object.entries(interfaces)
    .flatMap(([name, each]) => (each ?? []).map((one) => ({ name, ...one })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ name, address }) => ({ address, rank: rank(name, address) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address)
}
