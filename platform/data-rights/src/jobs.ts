import type { Job } from "@motlan/kernel";
import { watchQuestions } from "./actions/answer-question.ts";

/** What the room does by itself: a term that passed is told to the office above, within the quarter of an hour. */
export const jobs: readonly Job[] = [{ name: "data-rights.watch", cron: "*/15 * * * *", run: watchQuestions }];
