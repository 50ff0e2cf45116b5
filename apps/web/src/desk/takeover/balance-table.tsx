import { nationalStateText } from "@motlan/dossiers";
import { groupThousands } from "@motlan/formats";
import type { Language, Text } from "@motlan/kernel";
import { addFigures, type Balance, type BalanceLine } from "@motlan/takeover";
import { Table } from "@motlan/ui";
import { TAKEOVER as T } from "../texts/takeover.ts";

interface Props {
  readonly lang: Language;
  readonly balance: Balance;
  readonly names: ReadonlyMap<string, Text>;
}

/** The balance sheet: a line for each agency and state, and the sum. Columns in which nothing stands yet are left out. */
export function BalanceTable({ lang, balance, names }: Props) {
  const { sum } = balance;
  const byAgency = isByAgency(balance);
  const number = (key: string, label: Text, isShown = true) => (isShown ? [{ key, label: label[lang], numeric: true }] : []);
  const hasTaken = sum.taken + sum.here > 0;
  const name = byAgency ? "agency" : "state";
  return (
    <Table
      lang={lang}
      caption={(byAgency ? T.balance : T.balanceByState)[lang]}
      columns={[
        ...(byAgency ? [{ key: "agency", label: T.agency[lang] }] : []),
        { key: "state", label: T.nationalState[lang] },
        ...number("inFile", T.rows),
        ...number("waiting", T.waiting, sum.waiting > 0),
        ...number("taken", T.taken, hasTaken),
        ...number("already", T.already, sum.already > 0),
        ...number("faults", T.faults, sum.faults > 0),
        ...number("here", T.here, hasTaken),
        ...number("fees", T.fees),
        ...number("feesTaken", T.feesTaken, hasTaken),
        ...number("feesHere", T.feesHere, hasTaken),
      ]}
      rows={[
        ...(byAgency ? balance.lines : byState(balance)).map((line) => ({
          key: `${line.agencyId ?? ""}${line.nationalState ?? ""}`,
          cells: {
            agency: (names.get(line.agencyId ?? "") ?? T.unknown)[lang],
            state: (nationalStateText(line.nationalState) ?? T.unknown)[lang],
            ...figuresOf(line),
          },
        })),
        { key: "sum", cells: { state: "", [name]: <strong>{T.sum[lang]}</strong>, ...figuresOf(sum) } },
      ]}
    />
  );
}

/** A province has hundreds of agencies with ten states each: such a sheet is shown by state, and whole in the sealed paper. */
const MOST_LINES = 60;

/** Before the dry run nobody knows whose the rows are. */
function isByAgency({ lines }: Balance): boolean {
  return lines.length <= MOST_LINES && lines.some(({ agencyId }) => agencyId !== null);
}

function byState({ lines }: Balance): readonly BalanceLine[] {
  const states = new Map<number | null, BalanceLine>();
  for (const line of lines) {
    const sum = states.get(line.nationalState);
    states.set(line.nationalState, { ...line, agencyId: null, ...(sum && addFigures(sum, line)) });
  }
  return [...states.values()].toSorted((one, other) => (one.nationalState ?? 0) - (other.nationalState ?? 0));
}

function figuresOf({ inFile, waiting, taken, already, faults, here, fees, feesTaken, feesHere }: Balance["sum"]) {
  const figures = Object.entries({ inFile, waiting, taken, already, faults, here, fees, feesTaken, feesHere });
  return Object.fromEntries(figures.map(([key, figure]) => [key, groupThousands(BigInt(figure))]));
}
