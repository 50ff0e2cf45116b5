export { type AuthorityRow, COMMUNE_AUTHORITIES, PROVINCE_AUTHORITIES } from "./domain/data/authorities.ts";
export { isPostKind, POST_KINDS, type PostKind } from "./domain/post.ts";
