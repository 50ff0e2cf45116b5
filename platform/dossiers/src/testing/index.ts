export { BADGE_OFFICE, honour, honourBook } from "./honour-book.ts";
export { marketStall } from "./market-stall.ts";
export { aBoard, aStallAt, type Board, MEASURED } from "./stall.ts";
export { anHonourAt, aStaff, type HonourPlace, type Staff } from "./walk.ts";
export { A_FILE, aNumber, inventAnswer } from "./walks/invent.ts";
export { openWalks, type Walked, type WalkParts, type Walks, walkProcedure } from "./walks/walks.ts";
export { type Application, aWorld, type Citizen, type Desk, type World, type WorldParts } from "./world.ts";
