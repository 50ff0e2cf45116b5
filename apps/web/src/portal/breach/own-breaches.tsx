import { listMyBreaches } from "@motlan/breaches";
import { Notice } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { sayInstant } from "../show/say.ts";
import { BREACH as T } from "../texts/breach.ts";
import { BREACH_PATH } from "./breach-page.tsx";

/** At the head of one's data: breaches it was in. */
export async function ownBreaches({ lang, work }: Visit) {
  const rows = await listMyBreaches(work);
  if (rows.length === 0) return null;
  return (
    <Notice lang={lang} tone="warning" title={T.onData[lang]}>
      <ul>
        {rows.map(({ id, foundAt }) => (
          <li key={id}>
            <a href={`${BREACH_PATH}/${id}`}>{`${T.see[lang]} (${sayInstant(foundAt)})`}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
