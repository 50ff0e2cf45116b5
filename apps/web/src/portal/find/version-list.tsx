import type { ProcedureInForce } from "@motlan/catalogue";
import { formatDate } from "@motlan/formats";
import type { Language, LocalDate } from "@motlan/kernel";
import { fillText } from "../show/say.ts";
import { MORE } from "../texts/procedure-more.ts";

export interface VersionListProps {
  readonly lang: Language;
  readonly code: string;
  readonly versions: ProcedureInForce["versions"];
  readonly today: LocalDate;
}

/** The versions of a procedure, those before and those to come, each with what changed in it. */
export function VersionList({ lang, code, versions, today }: VersionListProps) {
  if (versions.length === 0) return null;
  return (
    <>
      <h2>{MORE.versions[lang]}</h2>
      <ul>
        {versions.map(({ versionId, version, from, to }, index) => {
          const state = from > today ? MORE.later : to !== undefined && to < today ? MORE.before : MORE.now;
          const days = from > today && to === undefined ? MORE.willFrom : to === undefined ? MORE.from : MORE.fromTo;
          const before = versions[index - 1];
          const said = fillText(days, { from: formatDate(from), to: to === undefined ? "" : formatDate(to) });
          return (
            <li key={versionId}>
              {fillText(MORE.versionLine, { version })[lang]}: {said[lang]} ({state[lang]})
              {before === undefined ? null : (
                <>
                  {" · "}
                  <a href={`/thu-tuc/${code}/thay-doi?tu=${before.versionId}&den=${versionId}`}>{MORE.whatChanged[lang]}</a>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The same procedure for paper and for software. */
export function AlsoSee({ lang, code }: { readonly lang: Language; readonly code: string }) {
  return (
    <>
      <h2>{MORE.also[lang]}</h2>
      <ul>
        <li>
          <a href={`/thu-tuc/${code}/bang`}>{MORE.print[lang]}</a>
        </li>
        <li>
          <a href={`/thu-tuc/${code}/api`}>{MORE.machine[lang]}</a>
        </li>
      </ul>
    </>
  );
}
