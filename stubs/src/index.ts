export { bankStub } from "./bank/index.ts";
export { certificatesStub } from "./certificates/index.ts";
export { gatewayStub } from "./gateway/index.ts";
export { nationalPortalStub } from "./national-portal/index.ts";
export { populationStub } from "./population/index.ts";
export { gatewayKey, smsStub } from "./sms/index.ts";
export { type StubsOptions, startStubs } from "./start-stubs.ts";
