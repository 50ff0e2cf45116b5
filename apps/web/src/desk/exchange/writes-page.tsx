import { formatDateTime } from "@motlan/formats";
import { isFault, type Language } from "@motlan/kernel";
import { giveUpWrite, listRefusedWrites, type RefusedWrites, retryWrite } from "@motlan/registries";
import { BackLink, Button, EmptyState, ErrorSummary, Form, LinkButton, Notice, PageTitle } from "@motlan/ui";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { labelsOfPaths } from "../../portal/correct/say-value.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { CodeDetail } from "../parts/code-detail.tsx";
import { giveUpPage } from "../parts/give-up-page.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { MAIN_NODE_SAYS, WRITES as T } from "../texts/refused-writes.ts";
import { EXCHANGE_PATH, WRITES_PATH } from "./paths.ts";

type Write = RefusedWrites["resting"][number];

/** GET /ban-lam-viec/ket-noi/chua-ghi: what this agency recorded and a registry's main node refuses; sent again, or given up. */
export async function writesPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, query } = visit;
  const { resting, givenUp, nobodys } = await listRefusedWrites(work);
  const names = await namesOf(
    visit,
    givenUp.flatMap(({ givenUpBy }) => givenUpBy ?? []),
  );
  const body = (
    <>
      <BackLink lang={lang} href={EXCHANGE_PATH} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {query.get("ghi-lai") === "" ? null : <Notice lang={lang} tone="success" title={T.retried[lang]} live />}
      {query.get("thoi-ghi") === "" ? null : <Notice lang={lang} tone="success" title={T.wasGivenUp[lang]} live />}
      {resting.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="done">
          <p>{T.noneDo[lang]}</p>
        </EmptyState>
      ) : (
        <Resting visit={visit} resting={resting} />
      )}
      {nobodys.length === 0 ? null : <Nobodys visit={visit} nobodys={nobodys} />}
      {givenUp.length === 0 ? null : <GivenUp visit={visit} givenUp={givenUp} names={names} />}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function Resting({ visit, resting }: { readonly visit: Visit; readonly resting: readonly Write[] }) {
  const { lang } = visit;
  return (
    <section>
      <h2>{T.resting[lang]}</h2>
      <ListTable
        lang={lang}
        caption={T.resting[lang]}
        columns={(["registry", "why", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={resting.map((one) => ({
          key: one.key,
          cells: {
            registry: <What visit={visit} one={one} />,
            why: <Why visit={visit} one={one} />,
            act: <Acts visit={visit} one={one} />,
          },
        }))}
      />
    </section>
  );
}

interface OneProps {
  readonly visit: Visit;
  readonly one: Write;
}

function What({ visit: { lang }, one: { title, command, recordId, sentAt, answeredAt } }: OneProps) {
  const times = { sent: formatDateTime(sentAt), refused: formatDateTime(answeredAt ?? sentAt) };
  return (
    <>
      {title[lang]}: {(command === "amend" ? T.amend : T.record)[lang]}
      <span class="queue__detail">{say(T.sent, lang, times)}</span>
      <CodeDetail label={T.recordId[lang]} code={recordId} />
    </>
  );
}

function Why({ visit: { lang }, one: { said, code, fields, behind } }: OneProps) {
  const labels = labelsOfPaths(fields, lang);
  return (
    <>
      {sayRefusal({ said, code }, lang)}
      <CodeDetail label={T.code[lang]} code={code} />
      {labels === "" ? null : <span class="queue__detail">{say(T.fields, lang, { fields: labels })}</span>}
      {behind === 0 ? null : <span class="queue__detail">{say(T.behind, lang, { n: behind })}</span>}
    </>
  );
}

function sayRefusal({ said, code }: Pick<Write, "said" | "code">, lang: Language): string {
  return (MAIN_NODE_SAYS[code] ?? said ?? T.theirCode)[lang];
}

function Acts({ visit: { lang }, one: { key } }: OneProps) {
  return (
    <>
      <Form lang={lang} action={`${WRITES_PATH}/ghi-lai`}>
        <input type="hidden" name="lan-ghi" value={key} />
        <Button small>{T.retry[lang]}</Button>
      </Form>
      <LinkButton href={`${WRITES_PATH}/thoi-ghi?${new URLSearchParams({ "lan-ghi": key })}`} kind="quiet">
        {T.giveUp[lang]}
      </LinkButton>
    </>
  );
}

/** Counts by reason: no record is named to whom it does not belong. */
function Nobodys({ visit: { lang }, nobodys }: { readonly visit: Visit; readonly nobodys: RefusedWrites["nobodys"] }) {
  return (
    <section>
      <h2>{T.nobodys[lang]}</h2>
      <p>{T.nobodysDo[lang]}</p>
      <ListTable
        lang={lang}
        caption={T.nobodys[lang]}
        columns={(["registry", "why", "howMany", "nextAt"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={nobodys.map(({ title, said, code, n, nextAt }) => ({
          key: `${title.vi} ${code}`,
          cells: {
            registry: title[lang],
            why: (
              <>
                {sayRefusal({ said, code }, lang)}
                <CodeDetail label={T.code[lang]} code={code} />
              </>
            ),
            howMany: String(n),
            nextAt: formatDateTime(nextAt),
          },
        }))}
      />
    </section>
  );
}

interface GivenUpProps {
  readonly visit: Visit;
  readonly givenUp: readonly Write[];
  readonly names: ReadonlyMap<string, string>;
}

function GivenUp({ visit, givenUp, names }: GivenUpProps) {
  const { lang } = visit;
  const whoOf = ({ givenUpBy, givenUpAt }: Write) =>
    say(T.whoGaveUp, lang, { who: names.get(givenUpBy ?? "") ?? "", at: givenUpAt === null ? "" : formatDateTime(givenUpAt) });
  return (
    <section>
      <h2>{T.givenUp[lang]}</h2>
      <ListTable
        lang={lang}
        caption={T.givenUp[lang]}
        columns={(["registry", "why", "reasonGiven"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={givenUp.map((one) => ({
          key: one.key,
          cells: {
            registry: <What visit={visit} one={one} />,
            why: <Why visit={visit} one={{ ...one, behind: 0 }} />,
            reasonGiven: (
              <>
                {one.givenUpWhy}
                <span class="queue__detail">{whoOf(one)}</span>
              </>
            ),
          },
        }))}
      />
    </section>
  );
}

/** POST …/chua-ghi/ghi-lai */
export async function retryWriteAct(visit: Visit): Promise<Answer> {
  try {
    await retryWrite(visit.work, visit.form.get("lan-ghi"));
    return { redirect: `${WRITES_PATH}?ghi-lai=1` };
  } catch (error) {
    return writesPage(visit, refusalOf(error, visit.lang, ""));
  }
}

/** GET …/chua-ghi/thoi-ghi: why one is never to stand at the main node. */
export async function giveUpWritePage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form, query, work } = visit;
  const key = form.get("lan-ghi") || query.get("lan-ghi");
  const one = (await listRefusedWrites(work)).resting.find((write) => write.key === key);
  return giveUpPage(visit, {
    back: { href: WRITES_PATH },
    title: T.giveUpTitle[lang],
    lead: T.giveUpLead[lang],
    what: one && (
      <p>
        <What visit={visit} one={one} />
      </p>
    ),
    action: `${WRITES_PATH}/thoi-ghi`,
    which: { "lan-ghi": key },
    texts: { reason: T.reason[lang], hint: T.reasonHint[lang], button: T.giveUp[lang] },
    refusal,
  });
}

/** POST …/chua-ghi/thoi-ghi */
export async function giveUpWriteAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  try {
    await giveUpWrite(work, { key: form.get("lan-ghi"), why: form.get("ly-do") });
    return { redirect: `${WRITES_PATH}?thoi-ghi=1` };
  } catch (error) {
    if (isFault(error, "registries/write-settled")) return writesPage(visit, refusalOf(error, lang, ""));
    return giveUpWritePage(visit, refusalOf(error, lang, ""));
  }
}
