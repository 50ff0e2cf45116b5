export { gatewayKey } from "./gateway-key.ts";
export { type KeptMessage, MODES, type Mode } from "./message-box.ts";
export { isSigned, SIGNATURE_HEADER, signBody } from "./signature.ts";
export { type SmsStubOptions, smsStub } from "./sms-stub.ts";
