import { may, type Text } from "@motlan/kernel";
import { DemoBanner, DeskShell, KeyboardHelp } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { otherLanguageHref } from "./language.ts";
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

/** A way to one of the official's pages; without a permission named, whoever comes here may open it. */
export interface Way {
  readonly href: string;
  readonly label: Text;
  readonly keys: string;
  readonly permission?: string;
}

/** What an official's place of work (the desk, the studio) puts around its pages. */
export interface Workplace {
  readonly face: "desk" | "studio";
  readonly home: string;
  /** Stands before the agency's name. */
  readonly name?: Text;
  readonly ways: readonly Way[];
  readonly keys: readonly { readonly keys: string; readonly does: Text }[];
  /** What was just done. */
  readonly done: ComponentChildren;
}

const ACCOUNT = {
  change: { vi: "Đổi vị trí làm việc", en: "Change post" },
  sessions: { vi: "Tài khoản và phiên đăng nhập", en: "Account and sessions" },
  portal: { vi: "Việc cá nhân ở cổng dịch vụ công", en: "My own affairs on the portal" },
} as const;

/** Puts a place of work around a page: who works here and from which post, the ways to everything, what was just done. */
export async function officialPage(visit: Visit, page: OfficialPage, place: Workplace): Promise<PageAnswer> {
  const { lang, request, options } = visit;
  const here = await officialHere(visit);
  const agency = here.agencyName[lang].replace(/^Ủy ban nhân dân/u, "UBND");
  const body = (
    <>
      {options.stubsUrl === undefined ? null : <DemoBanner lang={lang} />}
      <DeskShell
        lang={lang}
        homeHref={place.home}
        languageHref={otherLanguageHref(request, lang)}
        agency={place.name === undefined ? agency : `${place.name[lang]} · ${agency}`}
        nav={navOf(visit, here, place.ways)}
        account={{ name: here.name, detail: here.postTitle[lang], links: accountLinks(visit, here), signOutAction: "/dang-xuat" }}
        theme={themeOf(visit)}
        themeAction="/ban-lam-viec/giao-dien"
        queue={page.queue}
        papers={page.papers}
      >
        {place.done}
        {page.body}
      </DeskShell>
      <KeyboardHelp lang={lang} keys={place.keys.map(({ keys, does }) => ({ keys, does: does[lang] }))} />
    </>
  );
  const { title, status, hasErrors } = page;
  return {
    ...{ title, body, face: place.face, personal: true, bare: true },
    ...(status !== undefined && { status }),
    ...(hasErrors !== undefined && { hasErrors }),
  };
}

/** Only what this post may open. */
function navOf({ lang, request }: Visit, { official }: OfficialHere, ways: readonly Way[]) {
  const path = new URL(request.url, "http://node").pathname;
  return ways
    .filter(({ permission }) => permission === undefined || may(official, permission, official.agencyId))
    .map(({ href, label, keys }) => ({ href, label: label[lang], keys, current: path === href }));
}

function accountLinks({ lang }: Visit, { posts }: OfficialHere) {
  const links = [
    { href: "/tai-khoan", label: ACCOUNT.sessions[lang] },
    { href: "/", label: ACCOUNT.portal[lang] },
  ];
  return posts.length > 1 ? [{ href: "/ban-lam-viec/doi-vi-tri", label: ACCOUNT.change[lang] }, ...links] : links;
}
