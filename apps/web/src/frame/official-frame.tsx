import { may, type Text } from "@motlan/kernel";
import { DemoBanner, DeskShell, KeyboardHelp, type MenuGroup } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { otherLanguageHref } from "./language.ts";
import { menuOf, type Way, type WayGroup } from "./menu.ts";
import { type OfficialHere, officialHere } from "./official-here.ts";
import { themeOf } from "./theme.ts";
import type { PageAnswer, Visit } from "./types.ts";

/** A page of an official without what stands around it. */
export interface OfficialPage {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly queue?: ComponentChildren;
  readonly papers?: ComponentChildren;
  readonly status?: number;
  readonly hasErrors?: boolean;
}

/** What an official's place of work (the desk, the studio) puts around its pages. */
export interface Workplace {
  readonly face: "desk" | "studio";
  readonly home: string;
  /** Stands before the agency's name. */
  readonly name?: Text;
  readonly ways: readonly Way[];
  /** What the ways' groups are called, in the order of the menu. */
  readonly groups: readonly WayGroup[];
  readonly keys: readonly { readonly keys: string; readonly does: Text }[];
  /** What was just done. */
  readonly done: ComponentChildren;
}

const ACCOUNT = {
  change: { vi: "Đổi vị trí làm việc", en: "Change post" },
  away: { vi: "Báo vắng mặt, người làm thay", en: "Absence and stand-in" },
  sessions: { vi: "Tài khoản và phiên đăng nhập", en: "Account and sessions" },
  portal: { vi: "Việc cá nhân ở cổng dịch vụ công", en: "My own affairs on the portal" },
} as const;

/** Puts a place of work around a page: who works here and from which post, the ways to everything, what was just done. */
export async function officialPage(visit: Visit, page: OfficialPage, place: Workplace): Promise<PageAnswer> {
  const { lang, request, options } = visit;
  const here = await officialHere(visit);
  const agency = here.agencyName[lang].replace(/^Ủy ban nhân dân/u, "UBND");
  const menu = await menuOf(visit, here.official, place);
  const body = (
    <>
      {options.stubsUrl === undefined ? null : <DemoBanner lang={lang} />}
      <DeskShell
        lang={lang}
        homeHref={place.home}
        languageHref={otherLanguageHref(request, lang)}
        agency={place.name === undefined ? agency : `${place.name[lang]} · ${agency}`}
        groups={menu.groups}
        place={menu.place}
        lookAgain={menu.lookAgain}
        account={{ name: here.name, detail: here.postTitle[lang], links: accountLinks(visit, here), signOutAction: "/dang-xuat" }}
        theme={themeOf(visit)}
        themeAction="/ban-lam-viec/giao-dien"
        queue={page.queue}
        papers={page.papers}
      >
        {place.done}
        {page.body}
      </DeskShell>
      <KeyboardHelp lang={lang} keys={keysOf(place, menu.groups, lang)} />
    </>
  );
  const { title, status, hasErrors } = page;
  return {
    ...{ title, body, face: place.face, personal: true, bare: true },
    ...(status !== undefined && { status }),
    ...(hasErrors !== undefined && { hasErrors }),
  };
}

/** The keys of the place, and those of the ways that have no line among them. */
function keysOf({ keys }: Workplace, groups: readonly MenuGroup[], lang: Visit["lang"]) {
  const listed = keys.map((row) => ({ keys: row.keys, does: row.does[lang] }));
  const ways = groups.flatMap(({ links }) =>
    links.flatMap((way) =>
      way.keys === undefined || keys.some((row) => row.keys === way.keys) ? [] : [{ keys: way.keys, does: way.label }],
    ),
  );
  return [...listed, ...ways];
}

function accountLinks({ lang }: Visit, { posts, official }: OfficialHere) {
  const links = [
    ...(may(official, "dossiers.read", official.agencyId) ? [{ href: "/ban-lam-viec/phan-cong/vang-mat", label: ACCOUNT.away[lang] }] : []),
    { href: "/tai-khoan", label: ACCOUNT.sessions[lang] },
    { href: "/", label: ACCOUNT.portal[lang] },
  ];
  return posts.length > 1 ? [{ href: "/ban-lam-viec/doi-vi-tri", label: ACCOUNT.change[lang] }, ...links] : links;
}
