import type { RoomService } from "@motlan/exchange";
import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { answerReceiver } from "./actions/answer-receiver.ts";
import { FILES } from "./actions/open-files.ts";
import { sweepFiles } from "./actions/sweep-files.ts";
import type { Bytes } from "./disk/bytes.ts";
import { doors } from "./edge/doors.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { permissions } from "./permissions.ts";

export { type Fetching, startFetching } from "./actions/start-fetching.ts";
export { type Bytes, openBytes } from "./disk/bytes.ts";
export { FILES_PATH, isFiles, serveFiles } from "./edge/serve-files.ts";

/** What this room answers other nodes with, for the exchange. */
export function roomsOf(disk: Bytes): Readonly<Record<string, RoomService>> {
  return { [FILES]: answerReceiver(disk) };
}

/** The room as an app mounts it; without a disk (no exchange) nothing is swept. */
export function transfersModule(disk?: Bytes): Module {
  return defineModule({
    name: "transfers",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    doors,
    ...(disk !== undefined && { jobs: [{ name: "transfers.sweep", cron: "23 * * * *", run: (work) => sweepFiles(work, disk) }] }),
  });
}

export const module = transfersModule();
