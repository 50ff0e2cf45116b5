import { approveJoining, type Joining, listJoinings, memberOf, readPeer, refuseJoining } from "@motlan/exchange";
import { formatDateTime } from "@motlan/formats";
import { isFault } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import {
  BackLink,
  Button,
  ButtonRow,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageTitle,
  SummaryList,
  Tag,
  TextArea,
} from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { JOINING as T } from "../texts/exchange-joining.ts";
import { EXCHANGE_PATH, JOININGS_PATH, nodePath } from "./paths.ts";
import { exchangeOf, issueAgain } from "./running.ts";

const TONES = { waiting: "info", approved: "success", refused: "neutral" } as const;

/** GET /ban-lam-viec/ket-noi/de-nghi: who asks to take part. */
export async function joiningsPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const joinings = await listJoinings(work);
  const waitingFirst = joinings.toSorted((one, other) => Number(other.state === "waiting") - Number(one.state === "waiting"));
  const body = (
    <>
      <BackLink lang={lang} href={EXCHANGE_PATH} />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {joinings.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>{T.noneDo[lang]}</p>
        </EmptyState>
      ) : (
        <ListTable
          lang={lang}
          caption={T.title[lang]}
          columns={(["agency", "node", "asked", "state"] as const).map((key) => ({ key, label: T[key][lang] }))}
          rows={waitingFirst.map(({ id, title, node, url, askedAt, state }) => ({
            key: id,
            cells: {
              agency: <a href={`${JOININGS_PATH}/${id}`}>{title[lang]}</a>,
              node: (
                <>
                  <code>{node}</code> <div>{url}</div>
                </>
              ),
              asked: formatDateTime(askedAt),
              state: <Tag tone={TONES[state]}>{T.states[state][lang]}</Tag>,
            },
          }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

/** GET …/de-nghi/:joiningId: what is asked, what to compare, and the decision. */
export async function joiningPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang } = visit;
  const joining = await joiningOf(visit);
  const { title, node, url, subsystems, mark, prints, askedAt, state, reason } = joining;
  const lines = (texts: readonly string[]) => texts.map((text) => <div key={text}>{text}</div>);
  const body = (
    <>
      <BackLink lang={lang} href={JOININGS_PATH} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={title[lang]} over={T.title[lang]} />
      <SummaryList
        lang={lang}
        rows={[
          { label: T.state[lang], value: <Tag tone={TONES[state]}>{T.states[state][lang]}</Tag> },
          ...(reason === null ? [] : [{ label: T.reason[lang], value: reason }]),
          { label: T.node[lang], value: <code>{node}</code> },
          { label: T.agency[lang], value: <code>{memberOf(node)}</code> },
          { label: T.address[lang], value: <code>{url}</code> },
          { label: T.subsystems[lang], value: lines(subsystems) },
          { label: T.mark[lang], value: <strong>{mark}</strong> },
          { label: T.prints[lang], value: lines(prints) },
          { label: T.asked[lang], value: formatDateTime(askedAt) },
        ]}
      />
      {state === "approved" ? (
        <Tested visit={visit} node={node} heardAt={await heardOf(visit, node)} />
      ) : (
        <Decide visit={visit} joining={joining} refusal={refusal} />
      )}
    </>
  );
  return deskPage(visit, { title: title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

async function joiningOf({ work, params }: Visit): Promise<Joining> {
  const found = (await listJoinings(work)).find(({ id }) => id === params.joiningId);
  if (found === undefined) throw httpFaults["no-such-page"]();
  return found;
}

async function heardOf(visit: Visit, node: string): Promise<Date | null> {
  try {
    return (await readPeer(visit.work, exchangeOf(visit), node)).peer.state?.heardAt ?? null;
  } catch (error) {
    // Approved a moment ago, it stands in the next directory.
    if (isFault(error, "exchange/no-such-thing")) return null;
    throw error;
  }
}

function Tested({ visit: { lang }, node, heardAt }: { readonly visit: Visit; readonly node: string; readonly heardAt: Date | null }) {
  return (
    <>
      <p>{heardAt === null ? T.untested[lang] : say(T.tested, lang, { at: formatDateTime(heardAt) })}</p>
      <ButtonRow>
        <LinkButton href={nodePath(node)} kind="secondary">
          {T.fromHere[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

interface DecideProps {
  readonly visit: Visit;
  readonly joining: Joining;
  readonly refusal: Refusal | undefined;
}

function Decide({ visit: { lang, form }, joining: { id, state }, refusal }: DecideProps) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  return (
    <>
      <section>
        <h2>{T.approveTitle[lang]}</h2>
        <Form lang={lang} action={`${JOININGS_PATH}/${id}/duyet`}>
          <CheckboxGroup
            lang={lang}
            name="doi-chieu"
            label={T.mark[lang]}
            error={errorAt("doi-chieu")}
            values={[]}
            choices={[{ value: "1", label: T.compared[lang] }]}
          />
          <Button kind="main">{T.approve[lang]}</Button>
        </Form>
      </section>
      {state === "refused" ? null : (
        <section>
          <h2>{T.refuse[lang]}</h2>
          <Form lang={lang} action={`${JOININGS_PATH}/${id}/khong-duyet`}>
            <TextArea
              lang={lang}
              name="ly-do"
              label={T.reason[lang]}
              hint={T.refuseHint[lang]}
              value={form.get("ly-do")}
              error={errorAt("ly-do")}
            />
            <Button kind="secondary">{T.refuse[lang]}</Button>
          </Form>
        </section>
      )}
    </>
  );
}

/** POST …/de-nghi/:joiningId/duyet */
export function approveAct(visit: Visit): Promise<Answer> {
  const { lang, form, work, params } = visit;
  if (form.get("doi-chieu") !== "1")
    return joiningPage(visit, { status: 422, errors: [{ name: "doi-chieu", message: T.compareFirst[lang] }] });
  return act(visit, "joining-approved", async () => {
    await approveJoining(work, params.joiningId ?? "");
    await issueAgain(visit);
  });
}

/** POST …/de-nghi/:joiningId/khong-duyet */
export function refuseJoiningAct(visit: Visit): Promise<Answer> {
  const { lang, form, work, params } = visit;
  const reason = form.get("ly-do").trim();
  if (reason === "") return joiningPage(visit, { status: 422, errors: [{ name: "ly-do", message: T.needReason[lang] }] });
  return act(visit, "joining-refused", () => refuseJoining(work, params.joiningId ?? "", reason));
}

async function act(visit: Visit, done: string, run: () => Promise<void>): Promise<Answer> {
  await joiningOf(visit);
  try {
    await run();
    return { redirect: `${JOININGS_PATH}/${visit.params.joiningId}?xong=${done}` };
  } catch (error) {
    return joiningPage(visit, refusalOf(error, visit.lang, ""));
  }
}
