import { law } from "@motlan/catalogue/declare";

export const PROACTIVE = law("Nghị định 224/2026/NĐ-CP", "Điều 16");
/** In force since the Decree on digital services; ours begin with it. */
export const SINCE = { from: "2026-07-01" };
export const BORN = { registry: "population", index: "bornOn", path: "dateOfBirth", purpose: "proactive" } as const;
