export { followAgency, followAll } from "./actions/follow-agencies.ts";
export { faults } from "./faults.ts";
