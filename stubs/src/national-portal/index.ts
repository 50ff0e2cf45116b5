export { type NationalPortalOptions, nationalPortalStub, PORTAL_PASSWORD, PORTAL_USER } from "./plugin.ts";
export { type ListedProcedure, listFile } from "./procedures.ts";
