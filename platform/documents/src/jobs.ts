import type { Job } from "@motlan/kernel";
import { sealDocument } from "./actions/seal-document.ts";
import type { Sealing } from "./sealing.ts";

/** Signs what was prepared. A fault (the time-stamp authority is down) leaves the job for a later try; the worker waits longer each time. */
export function sealJob(sealing: Sealing): Job {
  return {
    name: "documents.seal",
    run: async (work, payload) => {
      if (typeof payload.documentId === "string") await sealDocument(work, sealing, payload.documentId);
    },
  };
}
