export { acceptRenewal } from "./actions/accept-renewal.ts";
export { askToJoin, type JoiningAnswer } from "./actions/ask-to-join.ts";
export { bindClient, type ClientProof } from "./actions/bind-client.ts";
export { type AccessQuestion, type AccessRefusal, mayBeGiven } from "./actions/decide-access.ts";
export { approveJoining, type Joining, listJoinings, refuseJoining } from "./actions/decide-joining.ts";
export { diagnosePeer, readDiagnosis } from "./actions/diagnose-peer.ts";
export { fetchNow } from "./actions/fetch-now.ts";
export { endRight, grantRight, type RightWish } from "./actions/grant-right.ts";
export { issueDirectory } from "./actions/issue-directory.ts";
export { type Revocation, removeNode, revoke } from "./actions/leave-directory.ts";
export { findMismatches, listMismatches } from "./actions/list-mismatches.ts";
export { giveHome, homeOf, listCentre, listGroup, listMember, listNode, listSubsystem } from "./actions/list-participants.ts";
export { listReadsElsewhere, type ReadElsewhere, type ReadsElsewhere } from "./actions/list-reads-elsewhere.ts";
export { matchHalves } from "./actions/match-halves.ts";
export { offerReads } from "./actions/offer-reads.ts";
export { offerRegistry } from "./actions/offer-registry.ts";
export { offerService, type ServiceOffer } from "./actions/offer-service.ts";
export { queryService, type ServiceAnswer, type ServiceQuery } from "./actions/query-service.ts";
export { listHalves, readHalves } from "./actions/read-log.ts";
export {
  decides,
  listLines,
  type NodeState,
  type Operations,
  PERIODS,
  type PeerHealth,
  type PeerRead,
  type Period,
  readOperations,
  readPeer,
} from "./actions/read-operations.ts";
export { issueInTime, renewCentreKey, replaceCentreKey, withdrawCentreKey } from "./actions/renew-centre-key.ts";
export { believedKeys, takeDirectory } from "./actions/take-directory.ts";
export { type LinkReport, testLink } from "./actions/test-link.ts";
export { trustCentreKey } from "./actions/trust-centre-key.ts";
export type { ConsentDesk } from "./consents.ts";
export { CAUSES, errorTypes, isCause, type Office } from "./domain/causes.ts";
export { announcedIn, CENTRE_TERMS, type CentreKey, type CentreTerms, judgeCentreKey, keyInCharge } from "./domain/centre-key.ts";
export type { Diagnosis, FindingWord, Step, StepReport, StepState } from "./domain/diagnosis.ts";
export { type Directory, type DirectoryIndex, type DirectoryNode, indexDirectory } from "./domain/directory.ts";
export { type JoiningRequest, memberOf, OWN_SUBSYSTEM, ownSubsystemOf } from "./domain/joining.ts";
export type { Check } from "./domain/link-checks.ts";
export type { RefusalCount, ServiceTraffic, Traffic } from "./domain/operations.ts";
export { explain, OFFICES, REMEDIES, type Remedy } from "./domain/remedies.ts";
export type { Purpose } from "./domain/rights.ts";
export { READS_SERVICE, type ToldRead } from "./domain/told-read.ts";
export { events } from "./events.ts";
export type { Exchange } from "./exchange.ts";
export { faults } from "./faults.ts";
export { markOf } from "./keys/marks.ts";
export { permissions } from "./permissions.ts";
export type { RoomAnswer, RoomQuestion, RoomService } from "./providers/room.ts";
export { type Description, readDescription } from "./reading/read-description.ts";
export { type CentreKeyAct, listCentreKeyActs } from "./store/centre-key-acts.ts";
export type { KeptDiagnosis } from "./store/diagnoses.ts";
export type { Half, HalfFilter, LogPlace } from "./store/halves.ts";
export type { Mismatch, MismatchKind } from "./store/matching.ts";
export type { OwnService } from "./store/services.ts";
export { readSignedDirectory } from "./wire/directory-note.ts";
export { signJoining } from "./wire/joining-note.ts";
export { readNote, signNote } from "./wire/node-note.ts";
