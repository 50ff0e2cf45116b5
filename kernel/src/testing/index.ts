export { anOfficial, aPerson, theSystem } from "./actors.ts";
export { fixedClock, type MovingClock } from "./clock.ts";
export { type TestDatabase, testDatabase } from "./database.ts";
export { dyingPool } from "./dying-pool.ts";
export { runJobsUntilQuiet } from "./jobs.ts";
export { logUntilQuiet, olderActsDone } from "./log.ts";
export { refusal } from "./refusal.ts";
export { type SilentLine, silentLine } from "./silent-line.ts";
