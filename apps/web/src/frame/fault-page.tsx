import type { Fault } from "@motlan/kernel";
import { ButtonRow, LinkButton, Notice, PageTitle } from "@motlan/ui";
import type { PageAnswer, Visit } from "./types.ts";

const WORDS = {
  title: { vi: "Chưa thực hiện được", en: "That did not work" },
  missing: { vi: "Không tìm thấy trang", en: "Page not found" },
  home: { vi: "Về trang chủ", en: "Go to the home page" },
  again: { vi: "Tải lại trang trước", en: "Go back and try again" },
} as const;

/** A refusal as a person sees it: what happened, and what to do. Its code is there to be told to whoever helps. */
export function faultPage(fault: Fault, { lang, request }: Pick<Visit, "lang" | "request">): PageAnswer {
  const title = fault.status === 404 ? WORDS.missing[lang] : WORDS.title[lang];
  const back = backOf(request);
  return {
    title,
    status: fault.status,
    body: (
      <>
        <PageTitle title={title} />
        <Notice lang={lang} tone={fault.status >= 500 ? "error" : "warning"}>
          <p>{fault.text[lang]}</p>
          {fault.fields.map((field) => (
            <p key={field.path}>{field[lang]}</p>
          ))}
        </Notice>
        <ButtonRow>
          {back !== undefined && request.method === "POST" ? <LinkButton href={back}>{WORDS.again[lang]}</LinkButton> : null}
          <LinkButton href="/" kind="secondary">
            {WORDS.home[lang]}
          </LinkButton>
        </ButtonRow>
      </>
    ),
  };
}

/** The page before, if it was one of ours: a path that a browser cannot read as another site's address. */
function backOf({ headers }: Pick<Visit, "request">["request"]): string | undefined {
  const { referer = "", host = "" } = headers;
  if (!URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  return from.host === host && /^\/(?![/\\])/.test(from.pathname) ? from.pathname : undefined;
}
