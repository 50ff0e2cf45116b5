export { type NodeConfig, readConfig } from "./config.ts";
export { wireRooms } from "./rooms.ts";
export { type Extension, type Log, type RunningNode, startNode } from "./start-node.ts";
export { systemWork } from "./system-work.ts";
