import { announcedIn, type CentreKey, type CentreKeyAct, keyInCharge, markOf } from "@motlan/exchange";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Table } from "@motlan/ui";
import { say } from "../fill.ts";
import { CENTRE_KEY as T } from "../texts/exchange-centre-key.ts";

interface Props {
  readonly lang: Language;
  readonly keys: readonly CentreKey[];
  readonly acts: readonly CentreKeyAct[];
  readonly isCentre: boolean;
  readonly now: Date;
}

/** The centre's keys as this node believes them: how old, and what comes next. */
export function CentreKeyPart({ lang, keys, acts, isCentre, now }: Props) {
  if (keys.length === 0) return null;
  return (
    <>
      <h3>{T.title[lang]}</h3>
      <Table
        lang={lang}
        caption={T.title[lang]}
        captionHidden
        stacks
        columns={[
          { key: "key", label: T.key[lang] },
          { key: "state", label: T.state[lang] },
        ]}
        rows={keys.map((key) => ({
          key: key.x,
          cells: { key: <code>{markOf(key.x)}</code>, state: stateOf(key, keys, { lang, now }) },
        }))}
      />
      <p>
        {T.step[lang]}: {stepOf(keys, { lang, isCentre, now })}
      </p>
      <ByHand lang={lang} acts={acts} />
    </>
  );
}

/** What was done to the keys by hand, and why. */
function ByHand({ lang, acts }: Pick<Props, "lang" | "acts">) {
  if (acts.length === 0) return null;
  return (
    <>
      <h4>{T.byHand[lang]}</h4>
      <Table
        lang={lang}
        caption={T.byHand[lang]}
        captionHidden
        stacks
        columns={(["key", "done", "why"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={acts.map(({ kind, x, why, at }) => ({
          key: `${at.toISOString()} ${x}`,
          cells: { key: <code>{markOf(x)}</code>, done: say(T.acts[kind], lang, { at: formatDateTime(at) }), why },
        }))}
      />
    </>
  );
}

function stateOf(key: CentreKey, keys: readonly CentreKey[], { lang, now }: Pick<Props, "lang" | "now">): string {
  const [from, until] = [new Date(key.from), key.until === undefined ? undefined : new Date(key.until)];
  if (from > now) return say(T.next, lang, { from: formatDateTime(from) });
  if (until !== undefined && until <= now) return say(T.ended, lang, { until: formatDateTime(until) });
  if (until !== undefined && keyInCharge(keys, now)?.x !== key.x) return say(T.old, lang, { until: formatDateTime(until) });
  if (from.getTime() === 0) return T.given[lang];
  const days = Math.floor((now.getTime() - from.getTime()) / 86_400_000);
  return say(T.since, lang, { from: formatDateTime(from), days });
}

function stepOf(keys: readonly CentreKey[], { lang, isCentre, now }: Omit<Props, "keys" | "acts">): string {
  const next = announcedIn(keys, now);
  if (next !== undefined) return say(isCentre ? T.stepWaitCentre : T.stepWait, lang, { from: formatDateTime(new Date(next.from)) });
  const until = keys.find((key) => key.until !== undefined && new Date(key.until) > now)?.until;
  return until === undefined ? T.stepNone[lang] : say(T.stepOld, lang, { until: formatDateTime(new Date(until)) });
}
