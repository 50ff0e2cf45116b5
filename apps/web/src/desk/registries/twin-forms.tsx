import { formatDateTime } from "@motlan/formats";
import type { Compared, TwinAct } from "@motlan/registries";
import { Button, Form, Notice, RadioGroup, TextArea, TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import type { Refusal } from "../refusal.tsx";
import { TWINS as T } from "../texts/twins.ts";
import { twinPath } from "./paths.ts";
import { nameAt, pairWords } from "./twin-words.ts";

interface ActsProps {
  readonly visit: Visit;
  readonly compared: Compared;
  readonly refusal: Refusal | undefined;
  readonly names: ReadonlyMap<string, string>;
}

/** Why, and on what basis: asked of whoever merges or parts. */
function Grounds({
  visit: { lang, form },
  refusal,
  way,
  basis,
}: Pick<ActsProps, "visit" | "refusal"> & { readonly way: string; readonly basis: boolean }) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  return (
    <>
      <TextArea
        lang={lang}
        name={`${way}.reason`}
        label={T.reason[lang]}
        rows={2}
        value={form.get(`${way}.reason`)}
        error={errorAt(`${way}.reason`)}
      />
      {basis ? (
        <TextField
          lang={lang}
          name={`${way}.basis`}
          label={T.basis[lang]}
          value={form.get(`${way}.basis`)}
          error={errorAt(`${way}.basis`)}
          autocomplete="off"
        />
      ) : null}
    </>
  );
}

/** What this official may do next. */
export function NextAct({ visit, compared, refusal, names }: ActsProps) {
  const { lang } = visit;
  const { twin, merges, proposal, rights } = compared;
  const props = { visit, compared, refusal, names };
  if (proposal !== undefined) return <Proposed {...props} proposal={proposal} />;
  if (merges.some(({ undone }) => undone === undefined)) return rights.decide ? <Undo {...props} /> : null;
  if (twin.state !== "apart") return rights.decide ? <Decide {...props} /> : null;
  return (
    <>
      <Notice lang={lang} tone="info" title={T.apart[lang]}>
        <p>{twin.words}</p>
      </Notice>
      {rights.decide ? <Reasoned {...props} way="rut-lai" title={T.reopen[lang]} lead={T.reopenLead[lang]} /> : null}
    </>
  );
}

/** An act that is said why, and no more. */
function Reasoned({
  visit,
  compared,
  refusal,
  way,
  title,
  lead,
  proposalId,
}: ActsProps & { readonly way: string; readonly title: string; readonly lead?: string; readonly proposalId?: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {lead === undefined ? null : <p>{lead}</p>}
      <Form lang={visit.lang} action={`${twinPath(compared.twin.id)}/${way}`}>
        {proposalId === undefined ? null : <input type="hidden" name="proposal" value={proposalId} />}
        <Grounds visit={visit} refusal={refusal} way={way} basis={false} />
        <Button>{title}</Button>
      </Form>
    </section>
  );
}

const MERGING = { says: T.proposalSays, confirm: T.confirm, lead: T.confirmLead, drop: T.drop, dropLead: T.dropLead };
const PARTING = {
  says: T.partProposalSays,
  confirm: T.confirmPart,
  lead: T.confirmPartLead,
  drop: T.dropPart,
  dropLead: T.dropPartLead,
};

/** Shown to whoever proposed, and to the second official, who alone confirms. */
function Proposed({ proposal, ...props }: ActsProps & { readonly proposal: TwinAct }) {
  const { visit, compared } = props;
  const { lang } = visit;
  const { id, at, livingId = "", reason, basis = "" } = proposal;
  const pair = { ...pairWords(compared, livingId, lang), n: String(compared.writtenSince) };
  const who = props.names.get(proposal.officialId) ?? "";
  const words = proposal.act === "part-proposed" ? PARTING : MERGING;
  return (
    <>
      <Notice lang={lang} tone="info" title={T.proposal[lang]}>
        <p>{say(words.says, lang, { ...pair, who, at: formatDateTime(at), reason, basis })}</p>
        {compared.rights.confirm ? null : <p>{say(T.waitForSecond, lang, pair)}</p>}
      </Notice>
      {compared.rights.confirm ? (
        <section>
          <h2>{words.confirm[lang]}</h2>
          <p>{say(words.lead, lang, pair)}</p>
          <Form lang={lang} action={`${twinPath(compared.twin.id)}/xac-nhan`}>
            <input type="hidden" name="proposal" value={id} />
            <Button kind="main">{words.confirm[lang]}</Button>
          </Form>
        </section>
      ) : null}
      {compared.rights.drop ? (
        <Reasoned {...props} way="bo-de-nghi" title={words.drop[lang]} lead={words.dropLead[lang]} proposalId={id} />
      ) : null}
    </>
  );
}

function Decide({ visit, compared, refusal, names }: ActsProps) {
  const { lang, form } = visit;
  const { twin, records, needsTwo } = compared;
  const act = (needsTwo ? T.propose : T.merge)[lang];
  // What is merged away is one's own; the other one lives on.
  const choices = records
    .filter(({ recordId }) => records.some((other) => other.recordId !== recordId && other.own))
    .map(({ recordId }) => ({ value: recordId, label: nameAt(compared, recordId, lang) }));
  return (
    <>
      {choices.length === 0 ? (
        <Notice lang={lang} tone="info" title={T.notBoth[lang]} />
      ) : (
        <section>
          <h2>{act}</h2>
          <p>{T.mergeLead[lang]}</p>
          {needsTwo ? <p>{T.needsTwo[lang]}</p> : null}
          <Form lang={lang} action={`${twinPath(twin.id)}/gop`}>
            <RadioGroup
              lang={lang}
              name="living"
              label={T.living[lang]}
              choices={choices}
              value={form.get("living")}
              error={refusal?.errors.find(({ name }) => name === "living")?.message}
            />
            <Grounds visit={visit} refusal={refusal} way="gop" basis />
            <Button kind="main">{act}</Button>
          </Form>
        </section>
      )}
      <Reasoned {...{ visit, compared, refusal, names }} way="rieng" title={T.two[lang]} />
    </>
  );
}

function Undo({ visit, compared: { twin, writtenSince, needsTwo }, refusal }: ActsProps) {
  const { lang } = visit;
  const act = (needsTwo ? T.proposePart : T.undo)[lang];
  return (
    <section>
      <h2>{act}</h2>
      {needsTwo ? <p>{T.needsTwoToPart[lang]}</p> : null}
      <p>{say(T.undoLead, lang, { n: String(writtenSince) })}</p>
      <Form lang={lang} action={`${twinPath(twin.id)}/tach`}>
        <Grounds visit={visit} refusal={refusal} way="tach" basis />
        <Button>{act}</Button>
      </Form>
    </section>
  );
}
