import { formatDateTime } from "@motlan/formats";
import { isFault } from "@motlan/kernel";
import { EmptyState, Notice, PageTitle, Table, Tag } from "@motlan/ui";
import { countMyMentions, listMyMentions, type NewNote, workFaults, writeNote } from "@motlan/work";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { showDossier } from "../dossier-page.tsx";
import { say } from "../fill.ts";
import { readDossier } from "../load-dossier.ts";
import { refusalOf } from "../refusal.tsx";
import { NOTES as T } from "../texts/together.ts";

/** Keeps a note on the dossier; one without words is shown again. */
export async function noteAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const { dossier } = await readDossier(visit);
  const [mention, corrects] = [form.get("nhac"), form.get("corrects")];
  const note: NewNote = {
    ...{ dossierId: dossier.id, words: form.get("ghi-chu"), requestKey: form.get("key") },
    ...(mention !== "" && { mentions: [mention] }),
    ...(corrects !== "" && { corrects }),
  };
  try {
    if (note.requestKey === "") throw workFaults["words-needed"]();
    await writeNote(work, note);
    return { redirect: `/ban-lam-viec/${dossier.id}#ghi-chu` };
  } catch (error) {
    const refusal = refusalOf(error, lang, "");
    const atField = isFault(error) ? { ...refusal, errors: refusal.errors.map((one) => ({ ...one, name: "ghi-chu" })) } : refusal;
    return showDossier(visit, atField);
  }
}

/** Notes that mention this official, the unseen first. */
export async function mentionsPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const mentioned = await listMyMentions(work);
  const names = await namesOf(
    visit,
    mentioned.map(({ byId }) => byId),
  );
  const body = (
    <>
      <PageTitle title={T.mentionsTitle[lang]} />
      {mentioned.length === 0 ? <EmptyState title={T.mentionsNone[lang]} icon="done" /> : null}
      {mentioned.length === 0 ? null : (
        <Table
          lang={lang}
          caption={T.mentionsTitle[lang]}
          captionHidden
          stacks
          columns={[
            { key: "words", label: T.words[lang] },
            { key: "by", label: T.by[lang] },
            { key: "at", label: T.at[lang] },
          ]}
          rows={mentioned.map(({ id, dossierId, code, words, byId, at, seenAt }) => ({
            key: id,
            cells: {
              words: (
                <>
                  <a href={`/ban-lam-viec/${dossierId}#ghi-chu`}>{words}</a>
                  <span class="queue__detail">{code}</span>
                  {seenAt === null ? <Tag tone="info">{T.fresh[lang]}</Tag> : null}
                </>
              ),
              by: names.get(byId) ?? "",
              at: formatDateTime(at),
            },
          }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title: T.mentionsTitle[lang], body });
}

/** On the queue: that somebody mentioned one. */
export async function mentionsNotice({ work, lang }: Visit) {
  const n = await countMyMentions(work);
  if (n === 0) return null;
  return (
    <Notice lang={lang} tone="info" title={say(T.mentionsNew, lang, { n })}>
      <p>
        <a href="/ban-lam-viec/nhac-ten">{T.mentionsOpen[lang]}</a>
      </p>
    </Notice>
  );
}
