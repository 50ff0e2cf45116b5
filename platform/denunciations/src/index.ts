export { concludeDenunciation } from "./actions/conclude-denunciation.ts";
export { type DenunciationInput, denounce, MOST_PAPERS, type SentPaper, type WhoHears, whoHears } from "./actions/denounce.ts";
export {
  declineDenunciation,
  goOn,
  lengthenDenunciation,
  takeUpDenunciation,
  transferDenunciation,
} from "./actions/hear-denunciation.ts";
export type { DenunciationStep } from "./actions/lock-denunciation.ts";
export { openIdentity } from "./actions/open-identity.ts";
export { addToDenunciation, withdrawDenunciation } from "./actions/own-denunciation.ts";
export {
  type DenunciationAct,
  type DenunciationFile,
  getDenunciation,
  listConcluded,
  listDenunciations,
  listMyDenunciations,
  readConclusion,
  readPaper,
} from "./actions/read-denunciations.ts";
export { type Denouncer, type Denunciation, dueOf, OUTCOMES, type Outcome, type State } from "./domain/denunciation.ts";
export type { Terms } from "./domain/terms.ts";
export { faults as denunciationFaults } from "./faults.ts";
export type { Paper } from "./store/acts.ts";
export type { Opening } from "./store/denouncers.ts";
export { keyVault, type Vault } from "./vault/vault.ts";
