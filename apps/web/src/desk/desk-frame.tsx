import { getDossierForDesk } from "@motlan/dossiers";
import { isFault, isId } from "@motlan/kernel";
import { Notice } from "@motlan/ui";
import { type OfficialPage, officialPage } from "../frame/official-frame.tsx";
import type { PageAnswer, Visit } from "../frame/types.ts";
import { FRAME, KEYS } from "./texts/frame.ts";
import { DONE, isDone } from "./texts/states.ts";
import { WAY_GROUPS, WAYS } from "./ways.ts";

/** Puts the desk around a page. */
export async function deskPage(visit: Visit, page: OfficialPage): Promise<PageAnswer> {
  const done = <DoneNotice visit={visit} code={await doneCode(visit)} />;
  return officialPage(visit, page, { face: "desk", home: "/ban-lam-viec/hom-nay", ways: WAYS, groups: WAY_GROUPS, keys: KEYS, done });
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
