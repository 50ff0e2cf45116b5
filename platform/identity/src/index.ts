export { changePassword } from "./actions/change-password.ts";
export { choosePost, listMyPosts } from "./actions/choose-post.ts";
export { type Confirmation, confirmByCode, getConfirmationPhone, sendConfirmationCode } from "./actions/confirm-by-code.ts";
export { createAccount, type NewAccount } from "./actions/create-account.ts";
export { endMySession } from "./actions/end-my-session.ts";
export { endSession } from "./actions/end-session.ts";
export { findActor } from "./actions/find-actor.ts";
export { hashPassword } from "./actions/hash-password.ts";
export { listMyActors } from "./actions/list-my-actors.ts";
export { listMySessions, type MySession } from "./actions/list-my-sessions.ts";
export { lockOut } from "./actions/lock-out.ts";
export {
  finishRegistration,
  getRegistration,
  type PersonInput,
  type RegistrationRef,
  resendRegistrationCode,
  saveRegistrationAccount,
  startRegistration,
} from "./actions/register.ts";
export { type CodeSent, getCodeSent, sendCode } from "./actions/send-code.ts";
export { type NewSession, type StartedSession, startSession } from "./actions/start-session.ts";
export { startSignIn } from "./actions/start-sign-in.ts";
export { type SignedIn, verifyCode } from "./actions/verify-code.ts";
export { type PasswordInput, verifyPassword } from "./actions/verify-password.ts";
export type { AppName, AssuranceLevel, PasswordHash } from "./domain/account.ts";
export { safePath } from "./domain/safe-path.ts";
export type { Session } from "./domain/session.ts";
export { faults as identityFaults } from "./faults.ts";
export { SESSION_COOKIE } from "./http/cookies.ts";
export { type SmsSender, smsGateway } from "./sms.ts";
export { findAccountOfPerson } from "./store/accounts.ts";
export type {
  ChoosePostPage,
  IdentityViews,
  MessagePage,
  OneTimeCodePage,
  PageAround,
  RegisterAccountPage,
  RegisterPersonPage,
  SignInPage,
} from "./views/contract.ts";
