import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A payment somebody began; `paid` once the money is taken. */
export interface Begun {
  readonly token: string;
  readonly orderNumber: string;
  readonly amount: string;
  readonly returnUrl: string;
  readonly paid?: { readonly transactionId: string; readonly amount: string; readonly currency: string; readonly at: string };
}

export interface Given {
  readonly requestKey: string;
  readonly transactionId: string;
  readonly amount: string;
  readonly reference: string;
}

/** What it knows: each line is on disk before anybody hears of it. */
export interface GatewayBook {
  keep(begun: Begun): void;
  give(given: Given): void;
  find(token: string): Begun | undefined;
  list(orderNumber: string): readonly Begun[];
  ofTransaction(transactionId: string): Begun | undefined;
  given(transactionId: string): readonly Given[];
  givenFor(requestKey: string): Given | undefined;
}

export function openGatewayBook(folder: string): GatewayBook {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "book.ndjson");
  const begun = new Map<string, Begun>();
  const given = new Map<string, Given>();
  const take = (line: { readonly begun?: Begun; readonly given?: Given }) => {
    if (line.begun !== undefined) begun.set(line.begun.token, line.begun);
    if (line.given !== undefined) given.set(line.given.requestKey, line.given);
  };
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  for (const line of lines) take(JSON.parse(line));
  const write = (line: Parameters<typeof take>[0]) => {
    appendFileSync(path, `${JSON.stringify(line)}\n`);
    take(line);
  };
  return {
    keep: (one) => write({ begun: one }),
    give: (one) => write({ given: one }),
    find: (token) => begun.get(token),
    list: (orderNumber) => [...begun.values()].filter((one) => one.orderNumber === orderNumber),
    ofTransaction: (transactionId) => [...begun.values()].find(({ paid }) => paid?.transactionId === transactionId),
    given: (transactionId) => [...given.values()].filter((one) => one.transactionId === transactionId),
    givenFor: (requestKey) => given.get(requestKey),
  };
}
