import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { viewForm } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import { BackLink, ButtonRow, LinkButton, Notice, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { sayLaw } from "../show/say.ts";
import { versionOf } from "../show/versions.ts";
import { REFUSED } from "../texts/refused.ts";
import { draftPath, REFUSED_PAGE } from "./paths.ts";

/** GET /nop/:draftId/dieu-kien: who may not apply is told before the first question, with the article, and what they can do instead. */
export async function showRefusedPage(visit: Visit): Promise<Answer> {
  const { work, lang, params } = visit;
  const view = await viewForm(work, { draftId: params.draftId ?? "" });
  const { draft, refused } = view;
  if (draft.dossierId !== undefined || refused.length === 0) return { redirect: `/nop/${draft.id}` };
  const { version } = await versionOf(work, draft.versionId);
  const body = (
    <>
      <BackLink lang={lang} href={`/thu-tuc/${version.code}`} />
      <PageTitle title={REFUSED.title[lang]} over={view.title[lang]} lead={REFUSED.lead[lang]} />
      {refused.map(({ id, text, law }) => (
        <Notice key={id} lang={lang} tone="warning" title={text[lang]}>
          <p>
            {REFUSED.law[lang]} {sayLaw(law)}.
          </p>
        </Notice>
      ))}
      <Instead lang={lang} version={version} />
      <p>{REFUSED.wrong[lang]}</p>
      <ButtonRow>
        <LinkButton href={`/nop/${draft.id}/bo`}>{REFUSED.discard[lang]}</LinkButton>
        <LinkButton href={draftPath(draft.id, view.page.id)} kind="quiet">
          {REFUSED.look[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
  return { title: REFUSED.title[lang], body, personal: true };
}

/** True where a draft nobody wrote in yet is to begin with the bad news. */
export function beginsRefused(view: {
  readonly draft: { readonly seen: readonly string[] };
  readonly refused: readonly unknown[];
}): boolean {
  return view.refused.length > 0 && view.draft.seen.length === 0;
}

export const refusedPath = (draftId: string) => draftPath(draftId, REFUSED_PAGE);

function Instead({ lang, version }: { readonly lang: Language; readonly version: ProcedureVersion }) {
  const ways = (version.linked ?? []).filter((linked) => linked.as === "instead" || linked.as === "before");
  if (ways.length === 0) return <p>{REFUSED.ask[lang]}</p>;
  return (
    <>
      <h2>{REFUSED.instead[lang]}</h2>
      <ul>
        {ways.map(({ code, text }) => (
          <li key={code}>
            <a href={`/thu-tuc/${code}`}>{text[lang]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
