export { getTenant } from "./actions/get-tenant.ts";
export { type Administrator, type Opening, openTenant } from "./actions/open-tenant.ts";
export type { Tenant } from "./domain/tenant.ts";
export { faults as tenantFaults } from "./faults.ts";
export { findTenant, listTenantsAmong } from "./store/tenants.ts";
