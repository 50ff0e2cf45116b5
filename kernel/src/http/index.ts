export type { Content, Door } from "./doors.ts";
export { faults as httpFaults } from "./faults.ts";
export { mountRoutes, refuseForeignOrigin, refuseWrongKind, writeBigint } from "./mount.ts";
export { networkOf } from "./network-of.ts";
export { openApi } from "./openapi.ts";
export { type Route, type RouteInput, refuseAmbiguousRoutes, route, type Who } from "./routes.ts";
export { type ActorOf, anonymous, type FaultPage, languageOf, makeServer, type ServerOptions, toFault } from "./server.ts";
