import { may } from "@motlan/kernel";
import { DemoBanner, DeskShell, KeyboardHelp, Notice, type Theme } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { type OfficialHere, officialHere } from "../desk/official-here.ts";
import { otherLanguageHref } from "../frame/language.ts";
import type { PageAnswer, Visit } from "../frame/types.ts";
import { DONE, STUDIO } from "./texts/studio.ts";

/** A page of the studio without what stands around it. */
export interface StudioPage {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly status?: number;
  readonly hasErrors?: boolean;
}

/** Puts the studio around a page: who works here and from which post, the ways to everything, what was just done. */
export async function studioPage(visit: Visit, page: StudioPage): Promise<PageAnswer> {
  const { lang, request, options } = visit;
  const here = await officialHere(visit);
  const body = (
    <>
      {options.stubsUrl === undefined ? null : <DemoBanner lang={lang} />}
      <DeskShell
        lang={lang}
        homeHref="/studio"
        languageHref={otherLanguageHref(request, lang)}
        agency={`${STUDIO.short[lang]} · ${here.agencyName[lang].replace(/^Ủy ban nhân dân/u, "UBND")}`}
        nav={navOf(visit, here)}
        account={{ name: here.name, detail: here.postTitle[lang], links: accountLinks(visit, here), signOutAction: "/dang-xuat" }}
        theme={themeOf(visit)}
        themeAction="/ban-lam-viec/giao-dien"
      >
        <Done visit={visit} />
        {page.body}
      </DeskShell>
      <KeyboardHelp lang={lang} keys={KEYS.map(({ keys, does }) => ({ keys, does: does[lang] }))} />
    </>
  );
  const { title, status, hasErrors } = page;
  return {
    ...{ title, body, face: "studio", personal: true, bare: true },
    ...(status !== undefined && { status }),
    ...(hasErrors !== undefined && { hasErrors }),
  };
}

/** The studio's keys, for the help that `?` opens. */
const KEYS = [
  { keys: "Ctrl+Z", does: { vi: "Hoàn tác thay đổi của bạn", en: "Undo your change" } },
  { keys: "Ctrl+Shift+Z", does: { vi: "Làm lại", en: "Redo" } },
  { keys: "g d", does: { vi: "Về danh sách bản thiết kế", en: "To the designs" } },
  { keys: "?", does: { vi: "Xem các phím tắt này", en: "Show these keys" } },
] as const;

function themeOf({ request }: Visit): Theme {
  const { giaodien } = request.cookies;
  return giaodien === "light" || giaodien === "dark" ? giaodien : "auto";
}

function navOf({ lang, request }: Visit, { official }: OfficialHere) {
  const can = (permission: string) => may(official, permission, official.agencyId);
  const path = new URL(request.url, "http://node").pathname;
  const rows = [
    { href: "/studio", label: STUDIO.designs[lang], keys: "g d" },
    can("studio.design") && { href: "/studio/moi", label: STUDIO.fresh[lang], keys: "g n" },
    can("dossiers.read") && { href: "/ban-lam-viec", label: STUDIO.desk[lang], keys: "g q" },
  ];
  return rows.flatMap((row) => (row === false ? [] : [{ ...row, current: path === row.href }]));
}

function accountLinks({ lang }: Visit, { posts }: OfficialHere) {
  const links = [
    { href: "/tai-khoan", label: STUDIO.sessions[lang] },
    { href: "/", label: STUDIO.portal[lang] },
  ];
  return posts.length > 1 ? [{ href: "/ban-lam-viec/doi-vi-tri", label: STUDIO.change[lang] }, ...links] : links;
}

function Done({ visit: { query, lang } }: { readonly visit: Visit }) {
  const said = DONE[query.get("xong")];
  return said === undefined ? null : <Notice lang={lang} tone="success" title={said[lang]} live />;
}
