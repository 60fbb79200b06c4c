import { networkInterfaces } from 'node:os';
import QRCode from 'qrcode';

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Addresses under which others in the same network reach this machine. */
function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/**
 * The address that other devices type, `host:port`: what this request was sent to, unless that is this very
 * machine's own name and the server is open to the network.
 * @param bound the address that the server listens on
 */
export function addressForOthers(bound: string, asked: string): string {
  const lan = LOOPBACK.test(asked) && EVERYWHERE.has(bound) ? lanAddresses()[0] : undefined;
  return lan === undefined ? asked : `${lan}${asked.match(/:\d+$/)?.[0] ?? ''}`;
}

/** Prints where the game is to be found, and a code that phones read. */
export async function showAddresses(host: string, port: number): Promise<void> {
  const open = EVERYWHERE.has(host);
  const lan = open ? lanAddresses().map((address) => `http://${address}:${port}`) : [];
  console.log('\nCarbon Accord · 碳约\n');
  console.log(`  On this machine   http://${open ? 'localhost' : host}:${port}`);
  for (const address of lan) console.log(`  In this network   ${address}`);
  const first = lan[0];
  if (first !== undefined)
    console.log(`\n${await QRCode.toString(first, { type: 'terminal', small: true })}`);
  console.log('\nStop with Ctrl-C; games are kept.\n');
}
