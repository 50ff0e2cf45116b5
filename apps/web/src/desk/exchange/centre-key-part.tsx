import { announcedIn, type CentreKey, keyInCharge, markOf } from "@motlan/exchange";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Table } from "@motlan/ui";
import { say } from "../fill.ts";
import { CENTRE_KEY as T } from "../texts/exchange-centre-key.ts";

interface Props {
  readonly lang: Language;
  readonly keys: readonly CentreKey[];
  readonly isCentre: boolean;
  readonly now: Date;
}

/** The centre's keys as this node believes them: how old, and what comes next. */
export function CentreKeyPart({ lang, keys, isCentre, now }: Props) {
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

function stepOf(keys: readonly CentreKey[], { lang, isCentre, now }: Omit<Props, "keys">): string {
  const next = announcedIn(keys, now);
  if (next !== undefined) return say(isCentre ? T.stepWaitCentre : T.stepWait, lang, { from: formatDateTime(new Date(next.from)) });
  const until = keys.find((key) => key.until !== undefined && new Date(key.until) > now)?.until;
  return until === undefined ? T.stepNone[lang] : say(T.stepOld, lang, { until: formatDateTime(new Date(until)) });
}
