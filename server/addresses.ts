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
