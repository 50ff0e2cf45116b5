import type { LocalDate, Text } from "@motlan/kernel";
import type { Period } from "./agency.ts";

/** A post (vị trí việc làm) of an authority. */
export interface Post {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: PostKind;
  readonly title: Text;
  readonly period: Period;
}

/** What comes with a kind of post. */
export interface PostKindRow {
  readonly title: Text;
  readonly permissions: readonly string[];
}

const EXAMINES = [
  "dossiers.read",
  "dossiers.examine",
  "dossiers.ask",
  "dossiers.propose",
  "dossiers.record",
  "dossiers.refuse",
  "registries.read",
  "registries.amend",
  "registries.merge",
  "registries.confirm-merge",
  "addresses.assign",
  "dossiers.opine",
  "consents.ask",
  "consents.see",
] as const;
const LEADS = [
  "dossiers.read",
  "dossiers.sign",
  "dossiers.refuse",
  "dossiers.assign",
  "insight.read",
  "agencies.arrange",
  "dossiers.opine",
  "national-portal.see",
  "payments.sign-closing",
  "payments.approve-refund",
  "work.templates",
  "complaints.hear",
  "voice.solve",
  "proactive.see",
  "takeover.confirm",
  "data-rights.answer",
  "consents.declare",
  "breaches.handle",
  "consents.see",
  "registries.confirm-merge",
] as const;
const HEADS = [...LEADS, "agencies.delegate", "denunciations.hear"] as const;

/** Whoever may keep a read from its person reads. */
const HIDES = ["registries.read", "registries.hide"] as const;

/** Every kind of post and its permissions, which hold in the post's own agency only. A missing permission is a refusal. */
export const POST_KINDS = {
  chair: {
    title: { vi: "Chủ tịch Ủy ban nhân dân", en: "Chair of the People's Committee" },
    permissions: HEADS,
  },
  "vice-chair": {
    title: { vi: "Phó Chủ tịch Ủy ban nhân dân", en: "Vice-chair of the People's Committee" },
    permissions: LEADS,
  },
  "civil-status-officer": {
    title: { vi: "Công chức tư pháp – hộ tịch", en: "Civil-status officer" },
    permissions: EXAMINES,
  },
  specialist: { title: { vi: "Công chức chuyên môn", en: "Specialist" }, permissions: EXAMINES },
  "head-of-division": {
    title: { vi: "Trưởng phòng", en: "Head of division" },
    permissions: [...EXAMINES, "dossiers.assign", "insight.read", "work.templates", "agencies.arrange", "registries.export"],
  },
  director: { title: { vi: "Giám đốc", en: "Director" }, permissions: HEADS },
  "deputy-director": { title: { vi: "Phó Giám đốc", en: "Deputy director" }, permissions: LEADS },
  "police-officer": { title: { vi: "Cán bộ Công an", en: "Police officer" }, permissions: EXAMINES },
  "police-chief": { title: { vi: "Trưởng Công an", en: "Head of police" }, permissions: [...HEADS, ...HIDES] },
  "deputy-police-chief": { title: { vi: "Phó Trưởng Công an", en: "Deputy head of police" }, permissions: [...LEADS, ...HIDES] },
  "one-stop-clerk": {
    title: { vi: "Nhân viên Trung tâm Phục vụ hành chính công", en: "Clerk of the public administration service centre" },
    permissions: [
      "dossiers.read",
      "dossiers.take-in",
      "dossiers.ask",
      "dossiers.refuse",
      "dossiers.return",
      "forms.write-at-desk",
      "tickets.call",
      "documents.reuse",
      "registries.read",
      "payments.see",
      "payments.see-held",
      "payments.ask-refund",
      "national-portal.see",
    ],
  },
  "registry-clerk": { title: { vi: "Văn thư", en: "Records clerk" }, permissions: ["dossiers.read", "documents.seal"] },
  accountant: {
    title: { vi: "Kế toán", en: "Accountant" },
    permissions: [
      "payments.see",
      "payments.see-held",
      "payments.reconcile",
      "payments.close",
      "payments.receipts",
      "payments.ask-refund",
      "payments.order",
    ],
  },
  "service-designer": {
    title: { vi: "Người thiết kế dịch vụ công", en: "Service designer" },
    permissions: ["studio.read", "studio.design"],
  },
  "service-approver": {
    title: { vi: "Người duyệt dịch vụ công", en: "Service approver" },
    permissions: ["studio.read", "studio.approve", "catalogue.publish"],
  },
  administrator: {
    title: { vi: "Quản trị hệ thống", en: "System administrator" },
    permissions: [
      "agencies.manage",
      "identity.manage",
      "tenants.open",
      "national-portal.see",
      "national-portal.replay",
      "dossiers.close-portal",
      "takeover.run",
      "takeover.confirm",
      "exchange.offer",
      "exchange.see",
      "subscriptions.declare",
      "subscriptions.see",
      "subscriptions.settle",
      "transfers.see",
      "transfers.send",
      "exchange.list",
      "registries.import",
      "registries.settle-writes",
      "upkeep.settle",
    ],
  },
} as const satisfies Record<string, PostKindRow>;

export type PostKind = keyof typeof POST_KINDS;

export function isPostKind(text: string): text is PostKind {
  return Object.hasOwn(POST_KINDS, text);
}

/** The kinds of post that come with a permission. */
export function postKindsAllowing(permission: string): PostKind[] {
  return Object.entries<PostKindRow>(POST_KINDS).flatMap(([kind, { permissions }]) =>
    isPostKind(kind) && permissions.includes(permission) ? [kind] : [],
  );
}

/** A post somebody holds on a day, with what it allows. */
export interface HeldPost {
  readonly postId: string;
  readonly officialId: string;
  readonly agencyId: string;
  readonly agencyName: Text;
  readonly postKind: PostKind;
  readonly title: Text;
  readonly permissions: readonly string[];
  readonly since: LocalDate;
}

/** Who holds a post on a day. Officials' names are public (Law on Cadres and Civil Servants). */
export interface Holder {
  readonly postId: string;
  readonly postKind: PostKind;
  readonly title: Text;
  readonly officialId: string;
  readonly personId: string;
  readonly staffCode: string;
  readonly name: string;
  readonly permissions: readonly string[];
}
