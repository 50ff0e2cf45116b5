import { runsNode } from "@motlan/upkeep";
import type { Way, WayGroup } from "../frame/menu.ts";
import { CORRECT } from "../portal/texts/correct.ts";
import { STUDIO } from "../studio/texts/studio.ts";
import { COUNTS } from "./counts.ts";
import { ASSIGN } from "./texts/address.ts";
import { RULES } from "./texts/assignment.ts";
import { AWAY } from "./texts/away.ts";
import { REGISTER } from "./texts/books.ts";
import { BREACHES } from "./texts/breaches.ts";
import { COMPLAINTS } from "./texts/complaints.ts";
import { CONSENTS } from "./texts/consents.ts";
import { COUNCIL } from "./texts/council.ts";
import { COUNTER } from "./texts/counter.ts";
import { DATA_RIGHTS } from "./texts/data-rights.ts";
import { DENUNCIATIONS } from "./texts/denunciations.ts";
import { EXCHANGE } from "./texts/exchange.ts";
import { FRAME, GROUPS } from "./texts/frame.ts";
import { HIDDEN } from "./texts/hidden-reads.ts";
import { MONEY } from "./texts/money.ts";
import { MORNING } from "./texts/morning.ts";
import { NATIONAL } from "./texts/national.ts";
import { DESK_NOTICES } from "./texts/notices.ts";
import { PASS_ON } from "./texts/pass-on.ts";
import { PROACTIVE } from "./texts/proactive.ts";
import { RECEIPTS } from "./texts/receipts.ts";
import { REFUNDS } from "./texts/refunds.ts";
import { IMPORTS, REGISTRIES } from "./texts/registries.ts";
import { SEARCH } from "./texts/search.ts";
import { SECOND } from "./texts/second-request.ts";
import { SIGNING } from "./texts/signing.ts";
import { STAFF } from "./texts/staff.ts";
import { TAKEOVER } from "./texts/takeover.ts";
import { TICKETS } from "./texts/tickets.ts";
import { TEMPLATES, TRANSFERS } from "./texts/together.ts";
import { TWINS } from "./texts/twins.ts";
import { UNSOLVED } from "./texts/unsolved.ts";
import { UPKEEP } from "./texts/upkeep.ts";

/** What the menu's groups are called. */
export const WAY_GROUPS: readonly WayGroup[] = [
  { name: "mine", label: GROUPS.mine },
  { name: "unit", label: GROUPS.unit },
  { name: "counter", label: GROUPS.counter },
  { name: "books", label: GROUPS.books },
  { name: "voice", label: GROUPS.voice },
  { name: "money", label: GROUPS.money },
  { name: "admin", label: GROUPS.admin },
];

/** Every place of the desk, in the order of its menu; each has keys of its own. */
export const WAYS: readonly Way[] = [
  { href: "/ban-lam-viec/hom-nay", group: "mine", label: MORNING.title, keys: "g h", permission: ["dossiers.read", "payments.see-held"] },
  { href: "/ban-lam-viec", group: "mine", label: FRAME.queue, keys: "g q", permission: "dossiers.read", count: COUNTS.queue },
  { href: "/ban-lam-viec/thong-bao", group: "mine", label: DESK_NOTICES.title, keys: "g 2", count: COUNTS.told },
  { href: "/ban-lam-viec/tim", group: "books", label: SEARCH.title, keys: "g f", permission: "dossiers.read" },
  { href: "/ban-lam-viec/phan-cong", group: "unit", label: FRAME.unit, keys: "g v", permission: "dossiers.assign" },
  { href: "/ban-lam-viec/phan-cong/quy-tac", group: "unit", label: RULES.title, keys: "g 4", permission: "dossiers.assign" },
  { href: "/ban-lam-viec/phan-cong/vang-mat", group: "unit", label: AWAY.title, keys: "g 3", permission: "dossiers.assign" },
  { href: "/ban-lam-viec/ky-nhieu", group: "mine", label: SIGNING.title, keys: "g s", permission: "dossiers.sign" },
  {
    href: "/ban-lam-viec/bo-sung-lan-hai",
    group: "unit",
    label: SECOND.list,
    keys: "g e",
    permission: "dossiers.assign",
    count: COUNTS.secondRequests,
  },
  { href: "/ban-lam-viec/so-theo-doi", group: "books", label: REGISTER.title, keys: "g r", permission: "dossiers.read" },
  {
    href: "/ban-lam-viec/lay-y-kien",
    group: "mine",
    label: FRAME.opinions,
    keys: "g y",
    permission: "dossiers.read",
    count: COUNTS.opinions,
  },
  { href: "/ban-lam-viec/co-so-du-lieu", group: "books", label: REGISTRIES.title, keys: "g 6", permission: "registries.read" },
  {
    href: "/ban-lam-viec/sua-du-lieu",
    group: "voice",
    label: CORRECT.desk,
    keys: "g 0",
    permission: "registries.amend",
    count: COUNTS.corrections,
  },
  { href: "/ban-lam-viec/chuyen-co-quan", group: "books", label: PASS_ON.list, keys: "g 5", permission: "dossiers.read" },
  {
    href: "/ban-lam-viec/khieu-nai",
    group: "voice",
    label: COMPLAINTS.title,
    keys: "g j",
    permission: "complaints.hear",
    count: COUNTS.complaints,
  },
  {
    href: "/ban-lam-viec/to-cao",
    group: "voice",
    label: DENUNCIATIONS.title,
    keys: "g -",
    permission: "denunciations.hear",
    count: COUNTS.denunciations,
  },
  {
    href: "/ban-lam-viec/hoi-ve-du-lieu",
    group: "voice",
    label: DATA_RIGHTS.title,
    keys: "g .",
    permission: "data-rights.answer",
    count: COUNTS.dataRights,
  },
  { href: "/ban-lam-viec/su-co-du-lieu", group: "voice", label: BREACHES.title, keys: "g [", permission: "breaches.handle" },
  { href: "/ban-lam-viec/dong-y", group: "books", label: CONSENTS.title, keys: "g ]", permission: "consents.see" },
  {
    href: "/ban-lam-viec/chua-xong",
    group: "voice",
    label: UNSOLVED.title,
    keys: "g x",
    permission: "voice.solve",
    count: COUNTS.unsolved,
  },
  { href: "/ban-lam-viec/quay", group: "counter", label: FRAME.counter, keys: "g n", permission: "forms.write-at-desk" },
  { href: "/ban-lam-viec/quay/goi-so", group: "counter", label: TICKETS.call, keys: "g z", permission: "tickets.call" },
  { href: "/ban-lam-viec/quay/nhan-ho", group: "counter", label: COUNTER.forOthers, keys: "g 1", permission: "forms.write-at-desk" },
  {
    href: "/ban-lam-viec/giao-nhan",
    group: "books",
    label: TRANSFERS.title,
    keys: "g b",
    permission: "dossiers.read",
    count: COUNTS.transfers,
  },
  { href: "/ban-lam-viec/hoi-dong", group: "mine", label: COUNCIL.title, keys: "g i", permission: "dossiers.opine" },
  { href: "/ban-lam-viec/mau-cau", group: "books", label: TEMPLATES.title, keys: "g u", permission: "dossiers.read" },
  { href: "/ban-lam-viec/kiem-tra-mau", group: "books", label: FRAME.reviews, keys: "g m", permission: "dossiers.examine" },
  {
    href: "/ban-lam-viec/thanh-toan",
    group: "money",
    label: FRAME.payments,
    keys: "g t",
    permission: "payments.see-held",
    count: COUNTS.held,
  },
  {
    href: "/ban-lam-viec/thu-ngan",
    group: "money",
    label: MONEY.way,
    keys: "g k",
    permission: ["payments.reconcile", "payments.sign-closing"],
  },
  {
    href: "/ban-lam-viec/thu-ngan/bien-lai",
    group: "money",
    label: RECEIPTS.title,
    keys: "g l",
    permission: ["payments.receipts", "payments.sign-closing"],
  },
  {
    href: "/ban-lam-viec/thu-ngan/hoan-tra",
    group: "money",
    label: REFUNDS.title,
    keys: "g w",
    permission: ["payments.ask-refund", "payments.approve-refund"],
  },
  { href: "/ban-lam-viec/viec-chu-dong", group: "unit", label: PROACTIVE.title, keys: "g 9", permission: "proactive.see" },
  { href: "/ban-lam-viec/cong-quoc-gia", group: "books", label: NATIONAL.title, keys: "g p", permission: "national-portal.see" },
  { href: "/ban-lam-viec/can-bo-hang-loat", group: "admin", label: STAFF.title, keys: "g 8", permission: "takeover.run" },
  {
    href: "/ban-lam-viec/chuyen-du-lieu",
    group: "admin",
    label: TAKEOVER.title,
    keys: "g 7",
    permission: ["takeover.run", "takeover.confirm"],
  },
  {
    href: "/ban-lam-viec/ban-ghi-trung",
    group: "books",
    label: TWINS.title,
    keys: "g =",
    permission: ["registries.merge", "registries.confirm-merge"],
    count: COUNTS.twins,
  },
  { href: "/ban-lam-viec/giu-kin", group: "books", label: HIDDEN.title, keys: "g `", permission: "registries.hide" },
  { href: "/ban-lam-viec/cap-ma-dia-chi", group: "books", label: ASSIGN.title, keys: "g '", permission: "addresses.assign" },
  { href: "/ban-lam-viec/nhap-du-lieu", group: "admin", label: IMPORTS.title, keys: "g ,", permission: "registries.import" },
  { href: "/ban-lam-viec/ket-noi", group: "admin", label: EXCHANGE.title, keys: "g ;", permission: "exchange.see" },
  {
    href: "/ban-lam-viec/viec-tu-chay",
    group: "admin",
    label: UPKEEP.title,
    keys: "g \\",
    permission: "upkeep.settle",
    opens: ({ work }) => runsNode(work),
    count: COUNTS.upkeep,
  },
  { href: "/ban-lam-viec/don-vi", group: "admin", label: FRAME.tenants, keys: "g d", permission: "tenants.open" },
  { href: "/studio", group: "admin", label: STUDIO.name, keys: "g o", permission: "studio.read" },
  { href: "/ban-lam-viec/co-quan", group: "admin", label: FRAME.agency, keys: "g a", permission: "agencies.manage" },
];
