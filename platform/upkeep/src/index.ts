export { countUpkeep, readFailingJobs, readUpkeep, type UpkeepRead } from "./actions/read-upkeep.ts";
export { passJob, retryJob, retryJobs, retryTurn } from "./actions/settle-jobs.ts";
export { type Heard, hearPassedEvent, passEvent, tryListener } from "./actions/settle-listeners.ts";
export { tellStandstills } from "./actions/tell-standstills.ts";
export { refuseOthers, runsNode } from "./rights.ts";
export { type Upkeep, upkeepOf } from "./upkeep.ts";
