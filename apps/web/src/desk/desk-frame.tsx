import { getDossierForDesk } from "@motlan/dossiers";
import { isFault, isId, may } from "@motlan/kernel";
import { DemoBanner, DeskShell, KeyboardHelp, Notice, type Theme } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { otherLanguageHref } from "../frame/language.ts";
import type { PageAnswer, Visit } from "../frame/types.ts";
import { STUDIO } from "../studio/texts/studio.ts";
import { type OfficialHere, officialHere } from "./official-here.ts";
import { FRAME, KEYS } from "./texts/frame.ts";
import { DONE, isDone } from "./texts/states.ts";

export const THEME_COOKIE = "giaodien";

/** A page of the desk without what stands around it. */
export interface DeskPage {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly queue?: ComponentChildren;
  readonly papers?: ComponentChildren;
  readonly status?: number;
  readonly hasErrors?: boolean;
}

/** Puts the desk around a page: who works here, from which post, the ways to everything, and what was just done. */
export async function deskPage(visit: Visit, page: DeskPage): Promise<PageAnswer> {
  const { lang, request, options } = visit;
  const here = await officialHere(visit);
  const theme = themeOf(visit);
  const body = (
    <>
      {options.stubsUrl === undefined ? null : <DemoBanner lang={lang} />}
      <DeskShell
        lang={lang}
        homeHref="/ban-lam-viec"
        languageHref={otherLanguageHref(request, lang)}
        agency={here.agencyName[lang].replace(/^Ủy ban nhân dân/u, "UBND")}
        nav={navOf(visit, here)}
        account={{ name: here.name, detail: here.postTitle[lang], links: accountLinks(visit, here), signOutAction: "/dang-xuat" }}
        theme={theme}
        themeAction="/ban-lam-viec/giao-dien"
        queue={page.queue}
        papers={page.papers}
      >
        <DoneNotice visit={visit} code={await doneCode(visit)} />
        {page.body}
      </DeskShell>
      <KeyboardHelp lang={lang} keys={KEYS.map(({ keys, does }) => ({ keys, does: does[lang] }))} />
    </>
  );
  const { title, status, hasErrors } = page;
  return {
    ...{ title, body, face: "desk", personal: true, bare: true },
    ...(status !== undefined && { status }),
    ...(hasErrors !== undefined && { hasErrors }),
  };
}

function themeOf({ request }: Visit): Theme {
  const chosen = request.cookies[THEME_COOKIE];
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}

/** Only what this post may open. */
function navOf({ lang, request }: Visit, { official }: OfficialHere) {
  const can = (permission: string) => may(official, permission, official.agencyId);
  const path = new URL(request.url, "http://node").pathname;
  const rows = [
    can("dossiers.read") && { href: "/ban-lam-viec", label: FRAME.queue[lang], keys: "g q" },
    can("dossiers.examine") && { href: "/ban-lam-viec/kiem-tra-mau", label: FRAME.reviews[lang], keys: "g m" },
    can("payments.see-held") && { href: "/ban-lam-viec/thanh-toan", label: FRAME.payments[lang], keys: "g t" },
    can("tenants.open") && { href: "/ban-lam-viec/don-vi", label: FRAME.tenants[lang], keys: "g d" },
    can("studio.read") && { href: "/studio", label: STUDIO.name[lang], keys: "g d" },
    can("agencies.manage") && { href: "/ban-lam-viec/co-quan", label: FRAME.agency[lang], keys: "g a" },
  ];
  return rows.flatMap((row) => (row === false ? [] : [{ ...row, current: path === row.href }]));
}

function accountLinks({ lang }: Visit, { posts }: OfficialHere) {
  const links = [
    { href: "/tai-khoan", label: FRAME.sessions[lang] },
    { href: "/", label: FRAME.portal[lang] },
  ];
  return posts.length > 1 ? [{ href: "/ban-lam-viec/doi-vi-tri", label: FRAME.change[lang] }, ...links] : links;
}

/** The code of the dossier that was just acted on, if this official may read it: the address holds its id alone. */
async function doneCode({ query, work }: Visit): Promise<string | undefined> {
  const id = query.get("ho-so");
  if (!isDone(query.get("xong")) || !isId(id)) return undefined;
  try {
    return (await getDossierForDesk(work, id)).dossier.code;
  } catch (error) {
    if (isFault(error)) return undefined;
    throw error;
  }
}

function DoneNotice({ visit, code }: { readonly visit: Visit; readonly code: string | undefined }) {
  const { query, lang, params } = visit;
  const word = query.get("xong");
  if (!isDone(word)) return null;
  const id = query.get("ho-so");
  return (
    <Notice lang={lang} tone="success" title={code === undefined ? DONE[word][lang] : `${DONE[word][lang]} · ${code}`} live>
      {code === undefined || id === params.id ? null : (
        <p>
          <a href={`/ban-lam-viec/${id}`}>{FRAME.again[lang]}</a>
        </p>
      )}
    </Notice>
  );
}
