export { anOfficial, aPerson, theSystem } from "./actors.ts";
export { fixedClock, type MovingClock } from "./clock.ts";
export { type TestDatabase, testDatabase } from "./database.ts";
export { runJobsUntilQuiet } from "./jobs.ts";
export { refusal } from "./refusal.ts";
