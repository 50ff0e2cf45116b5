import type { Job } from "@motlan/kernel";
import { issueMinutes } from "./actions/issue-minutes.ts";
import { tellSuperiors } from "./actions/tell-superiors.ts";

/** What the room does by itself; each may run twice and do its work once. */
export const jobs: readonly Job[] = [
  { name: "work.issue-minutes", run: (work, payload) => issueMinutes(work, String(payload.transferId)) },
  { name: "work.tell-superiors", cron: "7,22,37,52 * * * *", run: async (work) => void (await tellSuperiors(work)) },
];
