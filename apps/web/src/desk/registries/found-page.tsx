import { getDeskRegistry, openLook } from "@motlan/registries";
import { BackLink, EmptyState, LinkButton, Notice, PageTitle, SummaryList } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { HeldValue } from "../../portal/correct/held-value.tsx";
import { labelsOfPaths, valueRows } from "../../portal/correct/say-value.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { HiddenNotice } from "../hidden-reads/hidden-notice.tsx";
import { REGISTRIES as T } from "../texts/registries.ts";
import { recordPath, registryPath } from "./paths.ts";

/** GET /ban-lam-viec/co-so-du-lieu/tra-cuu/:lookId: what was found, read anew and entered as read. */
export async function lookPage(visit: Visit): Promise<Answer> {
  const { lang, work, params } = visit;
  const { look, found } = await openLook(work, params.lookId ?? "");
  const registry = await getDeskRegistry(work, look.registry);
  const purpose = registry.purposes.find(({ code }) => code === look.purpose)?.title[lang] ?? look.purpose;
  const body = (
    <>
      <BackLink lang={lang} href={registryPath(look.registry)} />
      <PageTitle title={T.found[lang]} lead={registry.title[lang]} />
      <Notice lang={lang} tone="info">
        <p>{say(T.foundFor, lang, { purpose })}</p>
      </Notice>
      {look.hiding === undefined ? null : <HiddenNotice lang={lang} hiding={look.hiding} />}
      {found.length === 0 ? (
        <EmptyState title={T.foundNone[lang]} icon="inbox">
          <p>{T.foundNoneHint[lang]}</p>
        </EmptyState>
      ) : null}
      {found.map(({ recordId, values, disputed, mergedFrom }) => (
        <section key={recordId}>
          {mergedFrom === undefined ? null : (
            <Notice lang={lang} tone="info" title={T.mergedNotice[lang]}>
              <p>{T.mergedHint[lang]}</p>
            </Notice>
          )}
          {disputed.length === 0 ? null : (
            <Notice lang={lang} tone="warning" title={T.disputedNotice[lang]}>
              <p>{labelsOfPaths(disputed, lang)}</p>
            </Notice>
          )}
          <SummaryList
            lang={lang}
            rows={valueRows(look.registry, values, lang).map((row) => ({ label: row.label, value: <HeldValue held={row} lang={lang} /> }))}
          />
          <LinkButton href={recordPath(look.id, recordId)}>{T.open[lang]}</LinkButton>
        </section>
      ))}
      <LinkButton href={registryPath(look.registry)} kind="quiet">
        {T.again[lang]}
      </LinkButton>
    </>
  );
  return deskPage(visit, { title: T.found[lang], body });
}
