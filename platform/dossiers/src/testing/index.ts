export { BADGE_OFFICE, honour, honourBook } from "./honour-book.ts";
export { anHonourAt, aStaff, type HonourPlace, type Staff } from "./walk.ts";
export { type Application, aWorld, type Citizen, type Desk, type World, type WorldParts } from "./world.ts";
