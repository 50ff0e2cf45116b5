export { APP_ROLE, appPassword, appUrl, connect, type Pool } from "./connect.ts";
export type { Announcement } from "./event-store.ts";
export { type Cursor, type EventRow, listEventsAfter, listEventsOf, lockListenerCursor, saveListenerCursor } from "./events.ts";
export { type Gathering, gather, gatherByPool } from "./gather.ts";
export type { JobOptions } from "./job-store.ts";
export { type Migrations, migrate } from "./migrate.ts";
export { type Db, isUniqueViolation, type Parameter, type Statement, statement, type Tx } from "./statement.ts";
export { countTries, type Tries, type Try } from "./tries.ts";
export { readOnce, startWork, type Work } from "./work.ts";
