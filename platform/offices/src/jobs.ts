import type { Job } from "@motlan/kernel";
import { FOLLOW_ALL, followAll } from "./actions/follow-agencies.ts";

/** Every night at 00:50 in Vietnam, and after each load. */
export const jobs: readonly Job[] = [
  { name: FOLLOW_ALL, cron: "50 17 * * *", run: (work, { after }) => followAll(work, typeof after === "string" ? after : undefined) },
];
