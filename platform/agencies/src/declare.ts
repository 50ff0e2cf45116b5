export { isPostKind, POST_KINDS, type PostKind } from "./domain/post.ts";
