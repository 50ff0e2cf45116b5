import type { Job } from "@motlan/kernel";
import { RELEASE, releaseDeadlines } from "./actions/confirm-import.ts";
import { RUN, runSent } from "./actions/send-export.ts";

/** What the room does by itself; each may run twice and do its work once. */
export const jobs: readonly Job[] = [
  { name: RELEASE, run: (work, payload) => releaseDeadlines(work, String(payload.importId)) },
  { name: RUN, run: (work, payload) => runSent(work, String(payload.importId), payload.to === "taken" ? "taken" : "examined") },
];
