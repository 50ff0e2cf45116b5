export { appointOfficial } from "./actions/appoint-official.ts";
export { createAgency, type NewAgency } from "./actions/create-agency.ts";
export { createPost } from "./actions/create-post.ts";
export {
  delegateSignature,
  findSigningDelegation,
  type NewDelegation,
  revokeDelegation,
} from "./actions/delegate-signature.ts";
export { endAppointment } from "./actions/end-appointment.ts";
export { endAbsence, enterAbsence, type NewAbsence } from "./actions/enter-absence.ts";
export { type AgencyFacts, factsOfAgency } from "./actions/facts-of-agency.ts";
export { type CompetenceQuestion, findCompetentAgency } from "./actions/find-competent-agency.ts";
export { findAgency, getAgency } from "./actions/get-agency.ts";
export { type CompetentQuery, listAgencies, listAgenciesUnder, listCompetentAgencies } from "./actions/list-agencies.ts";
export { findStaff } from "./actions/list-appointments.ts";
export { type LoadedAgencies, loadAgencies } from "./actions/load-agencies.ts";
export { officeHoursOf } from "./actions/office-hours-of.ts";
export { type Arrangements, readArrangements } from "./actions/read-arrangements.ts";
export { type DaysOffInput, setDaysOff } from "./actions/set-days-off.ts";
export { listAway, standsInFor } from "./actions/stands-in-for.ts";
export { ABSENCE_REASONS, ABSENCE_SCOPES, type Absence, type AbsenceReason, type AbsenceScope, covers } from "./domain/absence.ts";
export type { Agency, AgencyKind, AgencyLevel, BankAccount, CodeOrigin, Competence, Matter, Period } from "./domain/agency.ts";
export { DEMO_BANK_BIN } from "./domain/agency-of-place.ts";
export type { Appointment, AppointmentOf, HeldAppointment, Official } from "./domain/appointment.ts";
export { type Delegation, signatureLines } from "./domain/delegation.ts";
export { type HeldPost, type Holder, isPostKind, POST_KINDS, type Post, type PostKind, postKindsAllowing } from "./domain/post.ts";
export { faults as agencyFaults } from "./faults.ts";
export { type AbsenceEntered, listAbsences } from "./store/absences.ts";
export { findAgencyByCode, findAgencyOfPlace, listAgencyPage, listMattersOf, listStaffed } from "./store/agencies.ts";
export { listDaysOff, type OwnDayOff } from "./store/days-off.ts";
export { type DelegationGiven, findDelegation, listDelegations } from "./store/delegations.ts";
export { findOfficial, listAppointmentsIn } from "./store/officials.ts";
export { type HolderAnywhere, listHolders, listHoldersAnywhere, listPostsOf, listPostsOfAgency } from "./store/posts.ts";
