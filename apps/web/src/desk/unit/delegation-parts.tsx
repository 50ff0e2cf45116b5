import { type DelegationGiven, signatureLines } from "@motlan/agencies";
import { formatDate, formatDateTime } from "@motlan/formats";
import { Button, Card, EmptyState, ErrorSummary, Form, SelectField, Table, Tag, TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { say } from "../fill.ts";
import { AWAY } from "../texts/away.ts";
import { UNIT } from "../texts/unit.ts";
import { spanOf, whenIs } from "./days.ts";
import { type AwayFile, DELEGATION_PATH } from "./read-away.ts";
import { newKey } from "./read-unit.ts";

interface DelegationsProps {
  readonly lang: Visit["lang"];
  readonly file: AwayFile;
}

/** Who signs by the head's word, and what stands above the signature; deputies, who need no word. */
export function Delegations({ lang, file }: DelegationsProps) {
  const deputies = file.holders.flatMap(({ name, postKind }) => {
    const [first = ""] = signatureLines(postKind, file.today);
    return first.startsWith("KT.") ? [`${name} (${first})`] : [];
  });
  return (
    <>
      {deputies.length === 0 ? null : <p>{say(AWAY.deputies, lang, { who: [...new Set(deputies)].join(", ") })}</p>}
      {file.delegations.length === 0 ? <EmptyState title={AWAY.noDelegations[lang]} icon="paper" /> : <Rows lang={lang} file={file} />}
    </>
  );
}

function Rows({ lang, file }: DelegationsProps) {
  const keys = ["delegate", "lines", "decision", "matters", "days", "state"] as const;
  const rows = file.delegations.map((one) => ({
    key: one.id,
    cells: {
      delegate: file.names.get(one.officialId) ?? "…",
      lines: linesOf(file, one).join(" / "),
      decision: say(AWAY.decisionOf, lang, { number: one.decisionNumber, day: formatDate(one.decidedOn) }),
      matters: one.matters.length === 0 ? AWAY.everything[lang] : one.matters.join(", "),
      days: spanOf(one, lang),
      state: <State lang={lang} file={file} delegation={one} />,
    },
  }));
  const columns = keys.map((key) => ({ key, label: AWAY[key][lang] }));
  return <Table lang={lang} caption={AWAY.delegations[lang]} captionHidden stacks columns={columns} rows={rows} />;
}

function linesOf({ holders }: AwayFile, { postId, fromPost, from }: DelegationGiven): readonly string[] {
  const kind = holders.find((holder) => holder.postId === postId)?.postKind;
  return kind === undefined ? ["TUQ."] : signatureLines(kind, from, fromPost);
}

function State({ lang, file, delegation }: DelegationsProps & { readonly delegation: DelegationGiven }) {
  if (delegation.revokedAt !== null) return <>{say(AWAY.revoked, lang, { at: formatDateTime(delegation.revokedAt) })}</>;
  const when = whenIs(delegation, file.today);
  if (when === "over") return <>{AWAY.over[lang]}</>;
  return (
    <>
      <Tag tone={when === "now" ? "success" : "info"}>{(when === "now" ? AWAY.holds : AWAY.coming)[lang]}</Tag>
      {file.isHead ? (
        <Form lang={lang} action={`${DELEGATION_PATH}/${delegation.id}/thu-hoi`}>
          <Button kind="quiet" small>
            {AWAY.revoke[lang]}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

interface DelegationFormProps {
  readonly visit: Visit;
  readonly file: AwayFile;
  readonly errors: readonly FormError[];
}

/** Where the head lets somebody sign. */
export function DelegationForm({ visit: { lang, form, work }, file, errors }: DelegationFormProps) {
  const field = (name: string) => ({ lang, name, value: form.get(name), error: errors.find((one) => one.name === name)?.message });
  const posts = file.holders.flatMap(({ officialId, postId, name, title }) =>
    officialId === file.me ? [] : [{ value: `${officialId}:${postId}`, label: `${name} (${title[lang]})` }],
  );
  return (
    <Card title={AWAY.delegateTitle[lang]} level={3}>
      <ErrorSummary lang={lang} errors={errors} />
      <p>{AWAY.delegateLead[lang]}</p>
      <Form lang={lang} action={DELEGATION_PATH}>
        <input type="hidden" name="key" value={newKey(work.clock.now())} />
        <SelectField {...field("d-to")} label={AWAY.delegate[lang]} options={posts} />
        <TextField {...field("d-number")} label={AWAY.number[lang]} />
        <TextField {...field("d-on")} label={AWAY.decidedOn[lang]} hint={AWAY.day[lang]} />
        <TextField {...field("d-from")} label={UNIT.from[lang]} />
        <TextField {...field("d-until")} label={UNIT.until[lang]} />
        <TextField {...field("d-codes")} label={AWAY.codes[lang]} hint={AWAY.codesHint[lang]} />
        <Button>{AWAY.give[lang]}</Button>
      </Form>
    </Card>
  );
}
