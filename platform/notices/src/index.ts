export { countUnread, listMyNotices, markRead, PAGE_SIZE } from "./actions/my-notices.ts";
export type { Contact, ContactOf } from "./channels/channels.ts";
export { isKind, KINDS, type Kind } from "./domain/kinds.ts";
export { faults as noticeFaults } from "./faults.ts";
export type { Notice } from "./store/notices.ts";
