export type { AgencyKind } from "./domain/agency.ts";
export { type AuthorityRow, COMMUNE_AUTHORITIES, PROVINCE_AUTHORITIES } from "./domain/data/authorities.ts";
export { MINISTRIES, type MinistryRow } from "./domain/data/level-one-codes.ts";
export { isPostKind, POST_KINDS, type PostKind } from "./domain/post.ts";
