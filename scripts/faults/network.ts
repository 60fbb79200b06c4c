import { Relay } from './relay.ts';

/** The network of one person: a line to each process, all of which break together. */
export class Network {
  readonly #byPort: ReadonlyMap<number, Relay>;
  #asked = 0;

  private constructor(byPort: ReadonlyMap<number, Relay>) {
    this.#byPort = byPort;
  }

  static async to(ports: readonly number[]): Promise<Network> {
    const relays = await Promise.all(ports.map(async (port) => [port, await Relay.to(port)] as const));
    return new Network(new Map(relays));
  }

  /** One process after the other, as whatever stands in front of them would offer. */
  get url(): string {
    const relays = [...this.#byPort.values()];
    this.#asked += 1;
    return relays[this.#asked % relays.length]?.url ?? '';
  }

  /** An address that a process gave as its own, through this network. */
  through = (address: URL): string => {
    const relay = this.#byPort.get(Number(address.port));
    if (relay !== undefined) address.port = new URL(relay.url).port;
    return address.toString();
  };

  cut(): void {
    for (const relay of this.#byPort.values()) relay.cut();
  }

  hold(): void {
    for (const relay of this.#byPort.values()) relay.hold();
  }

  flow(): void {
    for (const relay of this.#byPort.values()) relay.flow();
  }

  forget(): void {
    for (const relay of this.#byPort.values()) relay.forget();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#byPort.values()].map((relay) => relay.close()));
  }
}
