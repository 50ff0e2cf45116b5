import type { Language } from "@motlan/kernel";
import { DemoBanner, Footer, type Link, Main, PortalHeader } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { otherLanguageHref } from "./language.ts";
import type { Visit } from "./types.ts";

export interface PortalFrameProps {
  readonly visit: Visit;
  /** Name of the person signed in. */
  readonly name: string | undefined;
  readonly unread: number;
  readonly withoutSearch?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}

const WORDS = {
  search: { vi: "Bạn cần làm việc gì?", en: "What do you need to do?" },
  find: { vi: "Tìm thủ tục", en: "Find a service" },
  follow: { vi: "Tra cứu hồ sơ", en: "Follow an application" },
  look: { vi: "Kiểm tra giấy tờ", en: "Check a document" },
  figures: { vi: "Số liệu", en: "Figures" },
  mine: { vi: "Hồ sơ của tôi", en: "My applications" },
  notices: { vi: "Thông báo", en: "Notices" },
  coming: { vi: "Việc sắp tới", en: "Coming up" },
  data: { vi: "Dữ liệu của tôi", en: "My data" },
  papers: { vi: "Giấy tờ của tôi", en: "My papers" },
  sessions: { vi: "Tài khoản và phiên đăng nhập", en: "Account and sessions" },
  operator: {
    vi: "Cổng dịch vụ công trên nền tảng Một Lần.",
    en: "A portal of public services, on the Một Lần platform.",
  },
  demoOperator: {
    vi: "Nút Một Lần trình diễn. Mọi người, cơ quan và hồ sơ ở đây đều là giả định.",
    en: "A Một Lần demo node. All people and applications here are invented.",
  },
  about: { vi: "Giới thiệu", en: "About" },
  denounce: { vi: "Tố cáo", en: "Denunciations" },
  play: { vi: "Trình diễn: đăng nhập bằng ai?", en: "Demo: whom to sign in as" },
  api: { vi: "Cổng dữ liệu cho máy (API)", en: "API" },
  desk: { vi: "Dành cho cán bộ", en: "For officials" },
} as const;

/** What stands around every page of the portal and the observatory. */
export function PortalFrame({ visit, name, unread, withoutSearch, wide, children }: PortalFrameProps) {
  const { lang, request } = visit;
  const isDemo = visit.options.stubsUrl !== undefined;
  const back = encodeURIComponent(new URL(request.url, "http://node").pathname);
  return (
    <>
      {isDemo ? <DemoBanner lang={lang} /> : null}
      <PortalHeader
        lang={lang}
        homeHref="/"
        languageHref={otherLanguageHref(request, lang)}
        search={withoutSearch ? undefined : { action: "/tim", label: WORDS.search[lang] }}
        nav={navOf(lang, request.url)}
        signInHref={`/dang-nhap?ung-dung=portal&cho=${back}`}
        account={name === undefined ? undefined : { name, links: accountLinks(lang, unread), signOutAction: "/dang-xuat" }}
      />
      <Main wide={wide}>{children}</Main>
      <Footer lang={lang} operator={WORDS[isDemo ? "demoOperator" : "operator"][lang]} links={footerLinks(lang, isDemo)} />
    </>
  );
}

function navOf(lang: Language, url: string) {
  const rows: Link[] = [
    { href: "/tim", label: WORDS.find[lang] },
    { href: "/tra-cuu", label: WORDS.follow[lang] },
    { href: "/kiem-tra", label: WORDS.look[lang] },
    { href: "/so-lieu", label: WORDS.figures[lang] },
  ];
  return rows.map((row) => ({ ...row, current: url.startsWith(row.href) }));
}

function accountLinks(lang: Language, unread: number): Link[] {
  return [
    { href: "/ho-so", label: WORDS.mine[lang] },
    { href: "/thong-bao", label: unread === 0 ? WORDS.notices[lang] : `${WORDS.notices[lang]} (${unread})` },
    { href: "/viec-sap-toi", label: WORDS.coming[lang] },
    { href: "/giay-to-cua-toi", label: WORDS.papers[lang] },
    { href: "/du-lieu-cua-toi", label: WORDS.data[lang] },
    { href: "/tai-khoan", label: WORDS.sessions[lang] },
  ];
}

function footerLinks(lang: Language, demo: boolean): Link[] {
  return [
    { href: "/gioi-thieu", label: WORDS.about[lang] },
    { href: "/to-cao", label: WORDS.denounce[lang] },
    ...(demo ? [{ href: "/trinh-dien", label: WORDS.play[lang] }] : []),
    { href: "/ban-lam-viec/hom-nay", label: WORDS.desk[lang] },
    { href: "/api", label: WORDS.api[lang] },
  ];
}
