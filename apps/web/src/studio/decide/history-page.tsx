import { formatDateTime } from "@motlan/formats";
import { may } from "@motlan/kernel";
import { type ChangeRow, type Done, discardDesign, getDesign, listColleagues, listHistory, shareDesign } from "@motlan/studio";
import { BackLink, Button, Card, Form, PageTitle, SelectField, Table, Timeline } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { boxesIn } from "../boxes/leaves.ts";
import { pageAt, partAt } from "../parts/part.ts";
import { studioPage } from "../studio-frame.tsx";
import { ACT_WORDS, HISTORY } from "../texts/decide.ts";
import { fill } from "../texts/fill.ts";

const SHOWN = 100;

/** GET /studio/:id/lich-su — who did what with the design, who works on it, and how to share it. */
export async function historyPage(visit: Visit): Promise<Answer> {
  const { work, lang, params } = visit;
  const design = await getDesign(work, params.id ?? "");
  const { acts, changes } = await listHistory(work, { designId: design.id, limit: SHOWN });
  const official = officialOf(visit);
  const mine =
    design.state === "draft" &&
    may(official, "studio.design", official.agencyId) &&
    design.designers.some(({ officialId }) => officialId === official.officialId);
  const place = (done: Done) => fill(HISTORY[done.op], { place: placeOf(design.document, done.path, lang) })[lang];
  const body = (
    <>
      <BackLink lang={lang} href={`/studio/${design.id}`} />
      <PageTitle title={HISTORY.title[lang]} over={`${design.code} · ${design.title[lang] || design.title.vi}`} />
      <h2>{HISTORY.designers[lang]}</h2>
      <p>{design.designers.map(({ name }) => name).join(", ")}</p>
      {mine ? <Share visit={visit} designId={design.id} others={await colleagues(visit, design.designers)} /> : null}
      <h2>{HISTORY.acts[lang]}</h2>
      <Timeline
        entries={acts.map((act) => ({
          title: ACT_WORDS[act.kind][lang],
          when: formatDateTime(act.at),
          who: act.name,
          state: "done" as const,
          ...(act.reason !== undefined && { detail: act.reason }),
        }))}
      />
      <Changes lang={lang} changes={changes} say={place} />
    </>
  );
  return studioPage(visit, { title: HISTORY.title[lang], body });
}

async function colleagues({ work }: Visit, designers: readonly { readonly officialId: string }[]) {
  const all = await listColleagues(work);
  return all.filter(({ officialId }) => !designers.some((one) => one.officialId === officialId));
}

interface ShareProps {
  readonly visit: Visit;
  readonly designId: string;
  readonly others: readonly { readonly officialId: string; readonly name: string }[];
}

function Share({ visit: { lang }, designId, others }: ShareProps) {
  return (
    <>
      <Card title={HISTORY.share[lang]} level={3}>
        {others.length === 0 ? (
          <p>{HISTORY.noColleague[lang]}</p>
        ) : (
          <Form lang={lang} action={`/studio/${designId}/chia-se`}>
            <SelectField
              lang={lang}
              name="nguoi"
              label={HISTORY.colleague[lang]}
              options={others.map(({ officialId, name }) => ({ value: officialId, label: name }))}
            />
            <Button>{HISTORY.share[lang]}</Button>
          </Form>
        )}
      </Card>
      <details class="more">
        <summary>{HISTORY.discard[lang]}</summary>
        <p>{HISTORY.discardLead[lang]}</p>
        <Form lang={lang} action={`/studio/${designId}/bo`}>
          <Button kind="danger">{HISTORY.discard[lang]}</Button>
        </Form>
      </details>
    </>
  );
}

function Changes({
  lang,
  changes,
  say,
}: {
  readonly lang: Visit["lang"];
  readonly changes: readonly ChangeRow[];
  readonly say: (done: Done) => string;
}) {
  if (changes.length === 0) return <p>{HISTORY.none[lang]}</p>;
  return (
    <Table
      lang={lang}
      caption={HISTORY.changes[lang]}
      stacks
      columns={[
        { key: "n", label: "#" },
        { key: "what", label: HISTORY.what[lang] },
        { key: "who", label: HISTORY.who[lang] },
        { key: "when", label: HISTORY.when[lang] },
      ]}
      rows={changes.map((row) => ({
        key: String(row.revision),
        cells: {
          n: String(row.revision),
          what: (
            <>
              {row.kind === "change" ? null : <strong>{HISTORY[row.kind][lang]}: </strong>}
              {[...new Set(row.changes.map(say))].join("; ")}
            </>
          ),
          who: row.name,
          when: formatDateTime(row.at),
        },
      }))}
    />
  );
}

/** A place in words: its part and, where a box stands on it, the box. */
function placeOf(document: Parameters<ReturnType<typeof partAt>["sections"]>[0], path: string, lang: Visit["lang"]): string {
  const part = partAt(path);
  const box = boxesIn(part.sections(document, pageAt(path))).find((one) => path === one.path || path.startsWith(`${one.path}.`));
  return [part.title[lang], box?.label[lang]].filter((one) => one !== undefined).join(" · ");
}

/** POST /studio/:id/chia-se */
export async function shareAct({ work, form, params }: Visit): Promise<Answer> {
  const designId = params.id ?? "";
  await shareDesign(work, { designId, officialId: form.get("nguoi") });
  return { redirect: `/studio/${designId}/lich-su?xong=chia-se` };
}

/** POST /studio/:id/bo */
export async function discardAct({ work, params }: Visit): Promise<Answer> {
  await discardDesign(work, params.id ?? "");
  return { redirect: "/studio?xong=bo" };
}
