import { Notice } from "@motlan/ui";
import type { Way } from "../frame/menu.ts";
import { type OfficialPage, officialPage } from "../frame/official-frame.tsx";
import type { PageAnswer, Visit } from "../frame/types.ts";
import { DONE, STUDIO } from "./texts/studio.ts";

const WAYS: readonly Way[] = [
  { href: "/studio", label: STUDIO.designs, keys: "g d", group: "studio" },
  { href: "/studio/moi", label: STUDIO.fresh, keys: "g n", group: "studio", permission: "studio.design" },
  { href: "/ban-lam-viec", label: STUDIO.desk, keys: "g q", group: "studio", permission: "dossiers.read" },
];

/** The studio's keys, for the help that `?` opens. */
const KEYS = [
  { keys: "Ctrl+Z", does: { vi: "Hoàn tác thay đổi của bạn", en: "Undo your change" } },
  { keys: "Ctrl+Shift+Z", does: { vi: "Làm lại", en: "Redo" } },
  { keys: "g d", does: { vi: "Về danh sách bản thiết kế", en: "To the designs" } },
  { keys: "?", does: { vi: "Xem các phím tắt này", en: "Show these keys" } },
] as const;

/** Puts the studio around a page. */
export function studioPage(visit: Visit, page: OfficialPage): Promise<PageAnswer> {
  const done = <Done visit={visit} />;
  return officialPage(visit, page, {
    face: "studio",
    home: "/studio",
    name: STUDIO.short,
    ways: WAYS,
    groups: [{ name: "studio", label: STUDIO.name }],
    keys: KEYS,
    done,
  });
}

function Done({ visit: { query, lang } }: { readonly visit: Visit }) {
  const said = DONE[query.get("xong")];
  return said === undefined ? null : <Notice lang={lang} tone="success" title={said[lang]} live />;
}
