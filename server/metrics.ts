import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const LATENCY_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What an operator watches. Numbers of the whole process: nothing here tells one game or seat from another. */
export class Metrics {
  readonly registry = new Registry();
  readonly rooms = this.#gauge('accord_rooms', 'Open rooms');
  readonly connections = new Gauge({
    name: 'accord_connections',
    help: 'Lines to rooms, by who is at the other end: a seat, a host, a screen',
    labelNames: ['role'],
    registers: [this.registry],
  });
  readonly thinking = this.#gauge('accord_worker_queue', 'Tasks that wait for a worker');
  readonly commands = new Counter({
    name: 'accord_commands_total',
    help: 'Commands by answer',
    labelNames: ['answer'],
    registers: [this.registry],
  });
  readonly sentBytes = new Counter({
    name: 'accord_sent_bytes_total',
    help: 'Bytes of views sent to clients',
    registers: [this.registry],
  });
  readonly commandSeconds = this.#histogram('accord_command_seconds', 'From a command to its answer');
  readonly storeSeconds = this.#histogram('accord_store_seconds', 'Appending the events of a command');

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }

  #histogram(name: string, help: string): Histogram {
    return new Histogram({ name, help, buckets: LATENCY_BUCKETS, registers: [this.registry] });
  }
}
