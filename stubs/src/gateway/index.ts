export { type GatewayStubOptions, gatewayStub } from "./plugin.ts";
