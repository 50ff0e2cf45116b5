import { diagnosePeer, type PeerRead, readDiagnosis, readPeer } from "@motlan/exchange";
import { formatDate, formatDateTime } from "@motlan/formats";
import { isId, localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Button, ErrorSummary, Form, PageTitle, SelectField, SummaryList, Table, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { EXCHANGE } from "../texts/exchange.ts";
import { EXCHANGE_NODE as T } from "../texts/exchange-node.ts";
import { CentrePart } from "./centre-part.tsx";
import { Finding } from "./finding.tsx";
import { DIAGNOSIS_PATH, EXCHANGE_PATH, NODE_PATH, nodePath } from "./paths.ts";
import { exchangeOf } from "./running.ts";

/** GET /ban-lam-viec/ket-noi/nut?nut=: one node of the directory, and the test of the way to it. */
export async function nodePage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, query, form } = visit;
  const read = await readPeer(work, exchangeOf(visit), form.get("nut") === "" ? query.get("nut") : form.get("nut"));
  const title = read.peer.title[lang];
  const body = (
    <>
      <BackLink lang={lang} href={EXCHANGE_PATH} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={title} over={EXCHANGE.node[lang]} />
      <About lang={lang} read={read} />
      {read.peer.isSelf ? null : <TestForm lang={lang} node={read.peer.id} read={read} />}
      {read.decides && !read.peer.isSelf ? <CentrePart lang={lang} read={read} refusal={refusal} /> : null}
    </>
  );
  return deskPage(visit, { title, body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface Props {
  readonly lang: Visit["lang"];
  readonly read: PeerRead;
}

function About({ lang, read: { peer, subsystems, certificates, keys } }: Props) {
  const day = (at: Date | string) => formatDate(localDateOf(new Date(at)));
  const span = ({ from, until }: { readonly from: Date | string; readonly until: Date | string }) =>
    say(T.span, lang, { from: day(from), until: day(until) });
  const lines = (texts: readonly string[]) => texts.map((text) => <div key={text}>{text}</div>);
  return (
    <SummaryList
      lang={lang}
      rows={[
        { label: T.code[lang], value: <code>{peer.id}</code> },
        { label: T.address[lang], value: <code>{peer.url}</code> },
        { label: T.subsystems[lang], value: lines(subsystems.map(({ title, name }) => `${title[lang]} (${name})`)) },
        {
          label: T.certificates[lang],
          value: lines(certificates.map((one) => `${one.print} · ${one.span === undefined ? EXCHANGE.unreadable[lang] : span(one.span)}`)),
        },
        { label: T.keys[lang], value: lines(keys.map(span)) },
      ]}
    />
  );
}

function TestForm({ lang, node, read: { clients } }: Props & { readonly node: string }) {
  if (clients.length === 0) return <p>{T.noClient[lang]}</p>;
  return (
    <section>
      <h2>{T.test[lang]}</h2>
      <p>{T.testLead[lang]}</p>
      <Form lang={lang} action={NODE_PATH}>
        <input type="hidden" name="nut" value={node} />
        <SelectField
          lang={lang}
          name="he-thong"
          label={T.client[lang]}
          empty={false}
          options={clients.map(({ name, title }) => ({ value: name, label: title[lang] }))}
        />
        <Button kind="main">{T.test[lang]}</Button>
      </Form>
    </section>
  );
}

/** POST /ban-lam-viec/ket-noi/nut: tries the way and goes to what was found. */
export async function testAct(visit: Visit): Promise<Answer> {
  const { form, lang, work } = visit;
  try {
    const { id } = await diagnosePeer(work, exchangeOf(visit), { node: form.get("nut"), client: form.get("he-thong") });
    return { redirect: `${DIAGNOSIS_PATH}/${id}` };
  } catch (error) {
    return nodePage(visit, refusalOf(error, lang, ""));
  }
}

/** GET /ban-lam-viec/ket-noi/kiem-tra/:diagnosisId: step by step, what is wrong, what to do and who must. */
export async function diagnosisPage(visit: Visit): Promise<Answer> {
  const { lang, work, params } = visit;
  const id = params.diagnosisId ?? "";
  if (!isId(id)) throw httpFaults["no-such-page"]();
  const { node, subsystem, at, report } = await readDiagnosis(work, id);
  const directory = await exchangeOf(visit).directory.current();
  const title = directory?.nodes.get(node)?.title[lang] ?? node;
  const body = (
    <>
      <BackLink lang={lang} href={nodePath(node)} />
      <PageTitle title={title} over={T.result[lang]} lead={say(T.tested, lang, { at: formatDateTime(at), client: subsystem })} />
      <Finding lang={lang} report={report} node={title} />
      <Table
        lang={lang}
        caption={T.result[lang]}
        captionHidden
        stacks
        columns={[
          { key: "step", label: T.step[lang] },
          { key: "state", label: EXCHANGE.state[lang] },
          { key: "took", label: T.took[lang], numeric: true },
        ]}
        rows={report.steps.map(({ step, state, ms }) => ({
          key: step,
          cells: {
            step: T.steps[step][lang],
            state: <Tag tone={TONES[state]}>{T.states[state][lang]}</Tag>,
            took: ms === undefined ? "–" : String(ms),
          },
        }))}
      />
      <Form lang={lang} action={NODE_PATH}>
        <input type="hidden" name="nut" value={node} />
        <input type="hidden" name="he-thong" value={subsystem} />
        <Button kind="secondary">{T.again[lang]}</Button>
      </Form>
    </>
  );
  return deskPage(visit, { title: `${T.result[lang]} · ${title}`, body });
}

const TONES = { good: "success", warning: "warning", failed: "error", unreached: "neutral" } as const;
