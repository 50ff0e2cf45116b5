import type { EventRow } from "./db/events.ts";
import type { Work } from "./db/work.ts";
import type { FaultTable } from "./fault.ts";
import type { Door } from "./http/doors.ts";
import type { Route } from "./http/routes.ts";
import type { JsonObject } from "./json.ts";
import type { Logged } from "./log/logged.ts";
import type { Text } from "./text.ts";

/** What a room brings to an app: one object that can be mounted. Rooms are listed floor by floor; migrations run in that order. */
export interface Module {
  readonly name: string;
  /** Folder of numbered SQL files, `new URL("../migrations/", import.meta.url)`; absent for a room without tables. */
  readonly migrations?: URL;
  readonly faults: FaultTable;
  readonly permissions: Readonly<Record<string, Text>>;
  /** What it announces: event type → one sentence for the docs. */
  readonly events: Readonly<Record<string, string>>;
  readonly routes: readonly Route[];
  /** What of the machine door its own handlers answer. */
  readonly doors?: readonly Door[];
  readonly jobs: readonly Job[];
  readonly listeners: readonly Listener[];
  /** What of it stands in the audit log beside its events. */
  readonly logged?: readonly Logged[];
}

export type ModuleParts = Omit<Module, "permissions" | "events" | "routes" | "jobs" | "listeners"> & Partial<Module>;

export function defineModule(parts: ModuleParts): Module {
  return { permissions: {}, events: {}, routes: [], jobs: [], listeners: [], ...parts };
}

/** Work a room does by itself. At least once: a handler that runs twice must do no harm. */
export interface Job {
  /** `room.verb-noun`. */
  readonly name: string;
  /** Runs on a timetable too, as five crontab fields in UTC ("0 0 * * *" is 07:00 in Vietnam). */
  readonly cron?: string;
  run(work: Work, payload: JsonObject): Promise<void>;
}

/** Hears events after their commit, in order, at least once. */
export interface Listener {
  readonly name: string;
  /** Event types it hears; a trailing `.*` stands for a room's every event. */
  readonly hears: readonly string[];
  /** Called in one transaction with the move of its cursor, so that what it writes to the database is written once. */
  hear(work: Work, event: EventRow): Promise<void>;
}
