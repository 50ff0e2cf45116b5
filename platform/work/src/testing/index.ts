export { issueMinutes } from "../actions/issue-minutes.ts";
export { award } from "./award.ts";
