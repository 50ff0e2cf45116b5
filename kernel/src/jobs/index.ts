export { hearOnce } from "./listeners.ts";
export { migrateJobs, startWorker, type Worker, type WorkerOptions } from "./run.ts";
export { sequenceLeaves } from "./sequencer.ts";
