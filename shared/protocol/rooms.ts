import { z } from 'zod';
import { LANGUAGES } from '../content/text.ts';
import { DIFFICULTIES, MODES } from '../game/state.ts';
import { ABSENCES, type Absence, DESKS, type Desk, PACES } from './names.ts';
import { writtenText } from './text.ts';

/** How games are made, entered and talked in. Answers are plain JSON; every refusal has a stable code. */

export const CODE_LENGTH = 6;
/** Without characters that are mistaken for one another. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const name = writtenText(1, 24);
const token = z.string().min(20).max(100);
const blocId = z
  .string()
  .min(1)
  .max(8)
  .regex(/^[A-Z]+$/);

/** As much as a host may edit: plenty of numbers, no other game. */
const MOST_CHANGES = 80;
const MOST_CHANGED_CHARACTERS = 24_000;

/** One value that a host edited; `shared/content/changes.ts` applies it, the server reads the outcome by its schema. */
const Change = z.strictObject({
  kind: z.string().max(40),
  id: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9-]+$/)
    .nullable(),
  path: z
    .array(
      z.union([
        z
          .string()
          .max(60)
          .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/),
        z.int().min(0).max(500),
      ]),
    )
    .max(12),
  value: z.json().optional(),
});

/** POST /api/games */
export const CreateGame = z.strictObject({
  scenario: z.string().min(1).max(40),
  mode: z.enum(MODES),
  difficulty: z.enum(DIFFICULTIES).default('envoy'),
  /** Only with `mode: solo`: the bloc that the player leads. */
  bloc: blocId.optional(),
  /** Chosen by the server when absent. */
  seed: z
    .int()
    .min(1)
    .max(2 ** 31)
    .optional(),
  mechanismsOff: z.array(z.string().max(60)).max(120).default([]),
  /** What the host edited in the content. */
  changes: z
    .array(Change)
    .max(MOST_CHANGES)
    .refine((changes) => JSON.stringify(changes).length <= MOST_CHANGED_CHARACTERS, { error: 'too_big' })
    .default([]),
  secretDealsAllowed: z.boolean().default(false),
  /** Solo play is untimed; a class runs on the scenario's clock unless this says otherwise. */
  timed: z.boolean().optional(),
  /** A lesson, or a round a day. */
  pace: z.enum(PACES).default('lesson'),
  title: writtenText(0, 60).default(''),
  language: z.enum(LANGUAGES).default('en'),
});
export type CreateGame = z.infer<typeof CreateGame>;

export interface GameCreatedAnswer {
  readonly game: string;
  readonly code: string;
  /** Shown once; opens /host/:code. */
  readonly hostKey: string;
  /** Only in solo play; opens /play/:code. */
  readonly seatToken: string | null;
  readonly bloc: string | null;
}

/** GET /api/games/:code */
export interface LobbyAnswer {
  readonly game: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  readonly mode: (typeof MODES)[number];
  readonly phase: string;
  readonly seats: readonly { readonly bloc: string; readonly control: string; readonly members: number }[];
  /** What becomes of a delegation that nobody is connected to. */
  readonly absence: Absence;
}

/** Options of `joinById(code, …)`: what somebody claims to be is proved by a token or key. */
export const JoinOptions = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('newcomer'),
    bloc: blocId,
    name,
    desk: z.enum(DESKS).default('head'),
    language: z.enum(LANGUAGES).default('en'),
    /** Random, made by the client: becomes the seat's token, so that a join whose answer was lost can be sent again. */
    key: z
      .string()
      .regex(/^[A-Za-z0-9_-]{32,64}$/)
      .optional(),
  }),
  z.strictObject({ as: z.literal('member'), token }),
  z.strictObject({ as: z.literal('host'), key: token }),
  z.strictObject({ as: z.literal('screen') }),
]);
export type JoinOptions = z.infer<typeof JoinOptions>;

export const ChatMessage = z.strictObject({
  key: z.string().min(8).max(64),
  /** A bloc (both delegations read it), `all`, or `press` (a public statement). */
  to: z.union([z.literal('all'), z.literal('press'), blocId]),
  text: writtenText(1, 400),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** What a facilitator asks to see: everybody's secrets, or only what the rules show. Absent: the other of the two. */
export const Reveal = z.strictObject({ show: z.boolean().optional() });

/** What somebody knew when a round began, 0-based: what is explained is compared with it. */
export const RoundStart = z.strictObject({ round: z.int().min(0).max(30) });

const memberId = z
  .string()
  .max(8)
  .regex(/^m\d+$/);

/** What a facilitator does beyond the rules of the game. Each act is written down. */
export const HostAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('rename'), member: memberId, name }),
  z.strictObject({ act: z.literal('mute'), member: memberId, muted: z.boolean() }),
  z.strictObject({ act: z.literal('move'), member: memberId, bloc: blocId }),
  /** The seat's token opens nothing any more. */
  z.strictObject({ act: z.literal('remove'), member: memberId }),
  z.strictObject({ act: z.literal('absence'), policy: z.enum(ABSENCES) }),
  /** 0-based: play goes on from the end of that round, in a branch of the log. */
  z.strictObject({ act: z.literal('rewind'), round: z.int().min(0).max(30) }),
  /** The answer has the new key; the one before opens nothing any more. */
  z.strictObject({ act: z.literal('newKey') }),
  /** Names, chat and title for ever; or the whole game. */
  z.strictObject({ act: z.literal('erase'), what: z.enum(['people', 'game']) }),
]);
export type HostAct = z.infer<typeof HostAct>;

/** Who sits where; never contains a token or a connection's identifier. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly bloc: string;
  readonly desk: Desk;
  readonly connected: boolean;
  /** The head sends, accepts and votes. */
  readonly isHead: boolean;
  /** The facilitator took the word away: lines of chat are refused. */
  readonly muted: boolean;
}

export interface ChatLine {
  readonly id: number;
  readonly atMs: number;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly text: string;
}

/** Server → client messages of the room, by name. */
export interface ServerMessages {
  /** Once, after joining. */
  readonly welcome: Welcome;
  /** Sections of the view that changed; a section replaces the earlier one of that name as a whole. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly members: readonly Member[];
  readonly chat: readonly ChatLine[];
}

export interface Welcome {
  readonly role: 'seat' | 'host' | 'screen';
  readonly bloc: string | null;
  readonly memberId: string | null;
  /** The seat token of a newcomer, to be kept by the browser; null otherwise. */
  readonly token: string | null;
  readonly serverNowMs: number;
}

/** Refusals of the doors (HTTP and room), beside those of the rules in `math/result.ts`. */
export const DOOR_CODES = [
  'bad-request',
  'unknown-game',
  'unknown-scenario',
  'unknown-seat',
  'wrong-token',
  'wrong-key',
  'name-taken',
  'seat-full',
  'too-many',
  'too-large',
  'not-head',
  'muted',
  'server-error',
  'store-unavailable',
] as const;
export type DoorCode = (typeof DOOR_CODES)[number];
