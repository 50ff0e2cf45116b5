import { mayClosePortal } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { isId, type Json } from "@motlan/kernel";
import { causeOf, openMessage, readExchange, replayMessages, type Stuck } from "@motlan/national-portal";
import { BackLink, Button, EmptyState, Form, Notice, PageTitle, Stat, StatRow, Table } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { NATIONAL } from "./texts/national.ts";
import { CLOSING } from "./texts/national-closing.ts";

export const NATIONAL_PATH = "/ban-lam-viec/cong-quoc-gia";

/** GET /ban-lam-viec/cong-quoc-gia: how far both sides know of each other, and what does not go on, with its cause and whose turn it is. */
export async function nationalPage(visit: Visit): Promise<Answer> {
  const { work, lang, query } = visit;
  const { counts, stuck, mayReplay } = await readExchange(work);
  const body = (
    <>
      <PageTitle title={NATIONAL.title[lang]} lead={NATIONAL.lead[lang]} />
      {query.get("lam-lai") === "" ? null : <Notice lang={lang} tone="success" title={NATIONAL.done[lang]} live />}
      <StatRow>
        <Stat lang={lang} label={NATIONAL.waitingOut[lang]} figure={String(counts.waitingOut)} />
        <Stat lang={lang} label={NATIONAL.waitingIn[lang]} figure={String(counts.waitingIn)} />
        <Stat lang={lang} label={NATIONAL.sent[lang]} figure={String(counts.sent)} />
        <Stat lang={lang} label={NATIONAL.taken[lang]} figure={String(counts.taken)} />
      </StatRow>
      <p>
        {NATIONAL.oldest[lang]}: {counts.oldest === null ? NATIONAL.nothing[lang] : formatDateTime(counts.oldest)}
      </p>
      {stuck.length === 0 ? (
        <EmptyState title={NATIONAL.empty[lang]} icon="done" />
      ) : (
        <StuckTable stuck={stuck} lang={lang} mayReplay={mayReplay} />
      )}
      {mayReplay ? <Causes stuck={stuck} lang={lang} /> : null}
      {(await mayClosePortal(work)) ? (
        <p>
          <a href={`${NATIONAL_PATH}/ngung-nhan`}>{CLOSING.way[lang]}</a>
        </p>
      ) : null}
    </>
  );
  return deskPage(visit, { title: NATIONAL.title[lang], body });
}

interface StuckProps {
  readonly stuck: readonly Stuck[];
  readonly lang: Visit["lang"];
}

function StuckTable({ stuck, lang, mayReplay }: StuckProps & { readonly mayReplay: boolean }) {
  return (
    <Table
      lang={lang}
      caption={NATIONAL.caption[lang]}
      stacks
      columns={[
        { key: "code", label: NATIONAL.code[lang] },
        { key: "why", label: NATIONAL.why[lang] },
        { key: "acts", label: NATIONAL.acts[lang] },
        { key: "since", label: NATIONAL.since[lang] },
        { key: "again", label: NATIONAL.again[lang] },
      ]}
      rows={stuck.map((one) => ({
        key: one.id,
        cells: {
          code: (
            <>
              <a href={`${NATIONAL_PATH}/${one.id}`}>{one.code}</a>, {NATIONAL[one.way][lang]}
            </>
          ),
          why: `${causeOf(one.cause).why[lang]}${one.said === null ? "" : `: ${one.said}`}`,
          acts: causeOf(one.cause).acts[lang],
          since: formatDateTime(one.since),
          again: mayReplay ? <Again lang={lang} name="id" value={one.id} label={NATIONAL.again[lang]} /> : "",
        },
      }))}
    />
  );
}

function Again({
  lang,
  name,
  value,
  label,
}: {
  readonly lang: Visit["lang"];
  readonly name: string;
  readonly value: string;
  readonly label: string;
}) {
  return (
    <Form lang={lang} action={`${NATIONAL_PATH}/lam-lai`}>
      <input type="hidden" name={name} value={value} />
      <Button small>{label}</Button>
    </Form>
  );
}

/** All of one cause at once. */
function Causes({ stuck, lang }: StuckProps) {
  const causes = [...new Set(stuck.map(({ cause }) => cause))];
  return (
    <>
      {causes.map((cause) => (
        <Again key={cause} lang={lang} name="cause" value={cause} label={`${NATIONAL.againAll[lang]}: ${causeOf(cause).why[lang]}`} />
      ))}
    </>
  );
}

/** POST /ban-lam-viec/cong-quoc-gia/lam-lai */
export async function replayAct({ work, form }: Visit): Promise<Answer> {
  const id = form.get("id");
  await replayMessages(work, isId(id) ? { id } : { cause: form.get("cause") });
  return { redirect: `${NATIONAL_PATH}?lam-lai=xong` };
}

/** GET /ban-lam-viec/cong-quoc-gia/:id: what one message says. */
export async function messagePage(visit: Visit): Promise<Answer> {
  const { work, lang, params } = visit;
  const id = params.id ?? "";
  const { stuck, body, masked } = await openMessage(work, isId(id) ? id : "00000000-0000-0000-0000-000000000000");
  const rows = Object.entries(body ?? {}).map(([name, value]) => ({
    key: name,
    cells: { name: <code>{name}</code>, value: <MemberValue lang={lang} value={value} /> },
  }));
  const content = (
    <>
      <BackLink lang={lang} href={NATIONAL_PATH} label={NATIONAL.back[lang]} />
      <PageTitle title={`${NATIONAL.openTitle[lang]} ${stuck.code}`} lead={NATIONAL.openLead[lang]} />
      {masked ? <Notice lang={lang} tone="info" title={NATIONAL.masked[lang]} /> : null}
      {rows.length === 0 ? (
        <EmptyState title={NATIONAL.none[lang]} />
      ) : (
        <Table
          lang={lang}
          caption={NATIONAL.openTitle[lang]}
          captionHidden
          stacks
          columns={[
            { key: "name", label: NATIONAL.name[lang] },
            { key: "value", label: NATIONAL.value[lang] },
          ]}
          rows={rows}
        />
      )}
    </>
  );
  return deskPage(visit, { title: NATIONAL.openTitle[lang], body: content });
}

/** What a member holds: lists and their members one below another, an id as the program text that it is. */
function MemberValue({ lang, value }: { readonly lang: Visit["lang"]; readonly value: Json | undefined }) {
  if (Array.isArray(value) && value.length > 0)
    return (
      <>
        {value.map((one, at) => (
          <MemberValue key={at} lang={lang} value={one} />
        ))}
      </>
    );
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return (
      <ul>
        {Object.entries(value).map(([name, inner]) => (
          <li key={name}>
            <code>{name}</code>: <MemberValue lang={lang} value={inner} />
          </li>
        ))}
      </ul>
    );
  const text = Array.isArray(value) || value === null || value === undefined ? NATIONAL.nothing[lang] : String(value);
  return isId(text) ? <code>{text}</code> : <span>{text}</span>;
}
