import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { formatTerm } from "@motlan/formats";
import type { ComponentChildren } from "preact";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { procedureTitle } from "../show/versions.ts";
import { MORE } from "../texts/procedure-more.ts";

type Part = NonNullable<ProcedureVersion["parts"]>[number];

/** The procedures a linked group takes together: each with its own term, and which it waits for. */
export async function partsSection({ lang, work }: Pick<Visit, "lang" | "work">, { parts }: ProcedureVersion): Promise<ComponentChildren> {
  if (parts === undefined) return null;
  const titles = new Map<string, string>();
  for (const { id, code } of parts) titles.set(id, (await procedureTitle(work, code))[lang]);
  const said = ({ deadline, after = [], when }: Part) => [
    formatTerm(deadline)[lang],
    ...after.map((id) => fillText(MORE.partAfter, { part: titles.get(id) ?? id })[lang]),
    ...(when === undefined ? [] : [MORE.partIf[lang]]),
  ];
  return (
    <>
      <h2>{MORE.parts[lang]}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`/thu-tuc/${part.code}`}>{titles.get(part.id)}</a> <span class="field__hint">({said(part).join("; ")})</span>
          </li>
        ))}
      </ol>
    </>
  );
}
