export { type ComplaintInput, complain, complainAgain, type WhoHears, whoHears } from "./actions/complain.ts";
export { decideComplaint } from "./actions/decide-complaint.ts";
export { answerHearer, askComplainant, decline, lengthen, takeUp, withdrawComplaint } from "./actions/hear-complaint.ts";
export type { ComplaintStep } from "./actions/lock-complaint.ts";
export { type ComplaintFile, getComplaint, listComplaints, listMyComplaints, readDecision } from "./actions/read-complaints.ts";
export { ABOUT, type About, type Complaint, dueOf, maySecond, OUTCOMES, type Outcome, type State } from "./domain/complaint.ts";
export type { Terms } from "./domain/terms.ts";
export { faults as complaintFaults } from "./faults.ts";
export type { ComplaintAct } from "./store/complaints.ts";
