export { type NodeConfig, readConfig } from "./config.ts";
export { consentDesk } from "./consent-desk.ts";
export { describeNode, exchangeKeys } from "./mount-exchange.ts";
export { type Database, openBeside } from "./open-database.ts";
export { wireRooms } from "./rooms.ts";
export { type Extension, type Log, migrationsOf, type RunningNode, startNode } from "./start-node.ts";
export { systemWork } from "./system-work.ts";
