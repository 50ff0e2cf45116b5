export { hearOnce } from "./listeners.ts";
export { migrateJobs, startWorker, type Worker, type WorkerOptions } from "./run.ts";
export { hashNodes, sequenceLeaves } from "./sequencer.ts";
