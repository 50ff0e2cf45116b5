import type { Job } from "@motlan/kernel";
import { closeOver } from "./actions/settle-words.ts";

export const jobs: readonly Job[] = [{ name: "consents.close-over", cron: "*/15 * * * *", run: closeOver }];
