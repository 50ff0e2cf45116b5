export {
  type FailingJob,
  type FailingJobs,
  type FailingTurn,
  findFailingJob,
  listFailingJobs,
  listFailingJobsOf,
  listFailingTurns,
  listPassedJobs,
  type PassedJob,
  passJob,
  retryJob,
  retryJobsOf,
  retryTurn,
} from "./job-troubles.ts";
export {
  countStopped,
  type ListenerState,
  type ListenerTrouble,
  listListenerStates,
  MOST_BEHIND,
  passEvent,
  STANDS_STILL,
  tryListenerNow,
} from "./listener-troubles.ts";
export { hearOnce } from "./listeners.ts";
export { askPassedEvent, hearPassedJob, listPassedEvents, lockPassedEvent, type PassedEvent } from "./passed-events.ts";
export { migrateJobs, startWorker, type Worker, type WorkerOptions } from "./run.ts";
export { sequenceLeaves } from "./sequencer.ts";
export { listStandstills, type Standstill } from "./standstills.ts";
