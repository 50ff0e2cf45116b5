import { Button, ButtonRow, CheckboxGroup, ErrorSummary, Form, LinkButton, Notice, PageTitle, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { type BatchRow, MOST, readBatch } from "./batch-rows.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { shownPages } from "./form-values.ts";
import { ListTable } from "./parts/list-table.tsx";
import { BATCH } from "./texts/batch.ts";
import { QUEUE } from "./texts/queue.ts";
import { AWAITS, COMPLETES } from "./texts/states.ts";

interface Wrong {
  readonly name: string;
  readonly message: string;
}

/** The ticked dossiers side by side before anything is done with them. */
export function batchPage(visit: Visit): Promise<Answer> {
  return showBatch(visit, visit.query.all("ho-so"));
}

export async function showBatch(visit: Visit, ids: readonly string[], wrong?: Wrong): Promise<Answer> {
  const { lang } = visit;
  const batch = await readBatch(visit, ids);
  const body = (
    <>
      <ErrorSummary lang={lang} errors={wrong === undefined ? [] : [wrong]} />
      <PageTitle title={BATCH.title[lang]} lead={BATCH.lead[lang]} />
      {ids.length > MOST ? <Notice lang={lang} tone="warning" title={say(BATCH.many, lang, { most: MOST })} /> : null}
      {batch.length === 0 ? <Nothing visit={visit} /> : <BatchForm visit={visit} batch={batch} wrong={wrong} />}
    </>
  );
  return deskPage(visit, { title: BATCH.title[lang], body, ...(wrong && { status: 422, hasErrors: true }) });
}

function Nothing({ visit: { lang } }: { readonly visit: Visit }) {
  return (
    <>
      <Notice lang={lang} tone="warning" title={BATCH.none[lang]} />
      <LinkButton href="/ban-lam-viec">{BATCH.queue[lang]}</LinkButton>
    </>
  );
}

function BatchForm({
  visit,
  batch,
  wrong,
}: {
  readonly visit: Visit;
  readonly batch: readonly BatchRow[];
  readonly wrong: Wrong | undefined;
}) {
  const { lang } = visit;
  const answers = batch.some(({ fit, act, rows }) => fit === "yes" && rows.length > 0 && (act === "take-in" || act === "examine"));
  return (
    <Form lang={lang} action="/ban-lam-viec/lo">
      <ListTable
        lang={lang}
        caption={BATCH.title[lang]}
        columns={[
          { key: "dossier", label: QUEUE.dossier[lang] },
          { key: "content", label: BATCH.content[lang] },
          { key: "found", label: BATCH.found[lang] },
          { key: "act", label: BATCH.act[lang] },
          { key: "tick", label: QUEUE.tick[lang] },
        ]}
        rows={batch.map((row) => ({ key: row.file.dossier.id, cells: cellsOf(visit, row) }))}
      />
      {answers ? (
        <CheckboxGroup
          lang={lang}
          name="checked"
          label={BATCH.list[lang]}
          choices={[{ value: "all", label: BATCH.checked[lang] }]}
          values={visit.form.all("checked")}
          error={wrong?.name === "checked" ? wrong.message : undefined}
        />
      ) : null}
      <ButtonRow>
        <Button kind="main">{BATCH.send[lang]}</Button>
        <LinkButton href="/ban-lam-viec" kind="quiet">
          {BATCH.queue[lang]}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

function cellsOf(visit: Visit, row: BatchRow) {
  const { lang } = visit;
  const { file, fit, act } = row;
  const { dossier, version } = file;
  const ready = fit === "yes";
  const asked = visit.form.has("lo") ? visit.form.all("ho-so").includes(dossier.id) : true;
  return {
    dossier: (
      <>
        <a href={`/ban-lam-viec/${dossier.id}`}>{version.title[lang]}</a>
        <span class="queue__detail">{dossier.code}</span>
        <input type="hidden" name="lo" value={dossier.id} />
        <input type="hidden" name={`revision.${dossier.id}`} value={String(dossier.revision)} />
      </>
    ),
    content: contentOf(visit, row),
    found: <Found row={row} lang={lang} />,
    act: ready && act !== undefined ? (COMPLETES[act] ?? AWAITS[act])[lang] : BATCH.alone[lang],
    tick: ready ? (
      <input
        class="choice__control--checkbox"
        type="checkbox"
        name="ho-so"
        value={dossier.id}
        checked={asked}
        aria-label={say(QUEUE.tickOne, lang, { code: dossier.code })}
      />
    ) : null,
  };
}

/** The answers in one line, and the draft a press away: enough to see that this is a plain case. */
function contentOf({ lang }: Visit, { file, act }: BatchRow) {
  const values = shownPages(file, lang).flatMap((page) => page.values);
  const draft = act === "sign" || act === "draft" || act === "record";
  return (
    <div>
      <span class="queue__detail">{values.map(({ text }) => text).join(" · ")}</span>
      {draft ? (
        <a href={`/ban-lam-viec/${file.dossier.id}/du-thao`} data-turbo="false">
          {BATCH.draft[lang]}
        </a>
      ) : null}
    </div>
  );
}

function Found({ row: { rows, fit }, lang }: { readonly row: BatchRow; readonly lang: Visit["lang"] }) {
  if (fit === "not-here") return <Tag tone="neutral">{BATCH.notHere[lang]}</Tag>;
  const failed = rows.find(({ machine }) => machine?.passed === false);
  if (failed !== undefined) return <Tag tone="warning">{say(BATCH.aloneWhy, lang, { row: failed.label })}</Tag>;
  return rows.some(({ machine }) => machine !== undefined) ? (
    <Tag tone="success">{BATCH.allPassed[lang]}</Tag>
  ) : (
    <Tag tone="neutral">{BATCH.noRows[lang]}</Tag>
  );
}
