import { type Change, compareVersions, getVersion } from "@motlan/catalogue";
import { isId, type Language } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, PageTitle, Tag } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { MORE } from "../texts/procedure-more.ts";
import { versionHere } from "./version-here.ts";

/** GET /thu-tuc/:code/thay-doi?tu=&den=: two versions as the law compares them. */
export async function changesPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work, query, params } = visit;
  const [from, to] = [query.get("tu"), query.get("den")];
  if (!isId(from) || !isId(to)) throw httpFaults["no-such-page"]();
  const { code, versions } = await versionHere(visit);
  const ids = new Set(versions.map(({ versionId }) => versionId));
  if (!ids.has(from) || !ids.has(to)) throw httpFaults["no-such-page"]();
  const [before, after] = await Promise.all([getVersion(work.db, from), getVersion(work.db, to)]);
  const changes = compareVersions(before.version, after.version, after.why);
  const lead = fillText(MORE.changesLead, { a: after.version.version, b: before.version.version });
  return {
    title: `${MORE.changesTitle[lang]}: ${after.version.title[lang]}`,
    body: (
      <>
        <BackLink lang={lang} href={`/thu-tuc/${params.code ?? code}`} />
        <PageTitle title={MORE.changesTitle[lang]} over={after.version.title[lang]} lead={lead[lang]} />
        <Changes lang={lang} changes={changes} />
      </>
    ),
  };
}

const TONES = { added: "success", struck: "error", changed: "info" } as const;

/** Changes part by part; what was and what is now stand under each other, marked by word and not by colour alone. */
export function Changes({ lang, changes }: { readonly lang: Language; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p>{MORE.changesNone[lang]}</p>;
  const parts = Map.groupBy(changes, ({ partName }) => partName[lang]);
  return (
    <>
      {[...parts].map(([part, rows]) => (
        <section key={part}>
          <h2>{part}</h2>
          <ul>
            {rows.map(({ place, kind, what, before, after, why }) => (
              <li key={`${kind} ${place} ${what.vi}`}>
                <Tag tone={TONES[kind]}>{MORE[kind][lang]}</Tag> {what[lang]}
                {before === undefined ? null : (
                  <p>
                    {MORE.was[lang]}: <del>{before[lang]}</del>
                  </p>
                )}
                {after === undefined ? null : (
                  <p>
                    {MORE.is[lang]}: <ins>{after[lang]}</ins>
                  </p>
                )}
                {why === undefined ? null : (
                  <p class="field__hint">
                    {MORE.why[lang]}: {why}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
