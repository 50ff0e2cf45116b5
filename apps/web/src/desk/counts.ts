import { listComplaints } from "@motlan/complaints";
import { listQuestions } from "@motlan/data-rights";
import { listDenunciations } from "@motlan/denunciations";
import { listOpinionsForMe, listSecondRequests } from "@motlan/dossiers";
import { countUnread } from "@motlan/notices";
import { listHeld } from "@motlan/payments";
import { countTwins, listCorrections } from "@motlan/registries";
import { countUpkeep, upkeepOf } from "@motlan/upkeep";
import { listUnsolved } from "@motlan/voice";
import { listTransfers, mayTake } from "@motlan/work";
import { officialOf } from "../frame/official-here.ts";
import type { Visit } from "../frame/types.ts";
import { PAGE_SIZE, readOwnLoad } from "./queues.ts";

/** What waits behind a place of the desk, as its menu says it; lists are counted as far as their first page. */
export const COUNTS = {
  queue: async ({ work }: Visit) => (await readOwnLoad(work)).reduce((total, { open }) => total + open, 0),
  opinions: async ({ work }: Visit) => (await listOpinionsForMe(work, { limit: PAGE_SIZE })).length,
  secondRequests: async ({ work }: Visit) => (await listSecondRequests(work)).length,
  transfers: async (visit: Visit) =>
    (await listTransfers(visit.work)).filter((one) => one.state === "given" && mayTake(officialOf(visit), one)).length,
  complaints: async ({ work }: Visit) => (await listComplaints(work, { open: true })).length,
  denunciations: async ({ work, options }: Visit) => (await listDenunciations(work, options.vault, { open: true })).length,
  dataRights: async ({ work }: Visit) => (await listQuestions(work, { open: true })).length,
  unsolved: async ({ work }: Visit) => (await listUnsolved(work, { open: true })).length,
  corrections: async ({ work }: Visit) => (await listCorrections(work)).length,
  twins: ({ work }: Visit) => countTwins(work),
  told: ({ work }: Visit) => countUnread(work),
  upkeep: ({ work, options }: Visit) => countUpkeep(work, options.upkeep ?? upkeepOf([])),
  held: async ({ work }: Visit) => (await listHeld(work, { limit: PAGE_SIZE })).length,
} as const;
