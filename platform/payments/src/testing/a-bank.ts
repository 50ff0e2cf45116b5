import { createServer } from "node:http";
import { newId } from "@motlan/kernel";
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair } from "jose";
import type { Transfer } from "../domain/transfer.ts";
import { bankProvider } from "../providers/bank.ts";
import type { Provider, SignedMessage } from "../providers/provider.ts";

/** A bank for tests: a real key, a real server for its keys and statements, and a hand that signs whatever it is given. */
export interface TestBank extends AsyncDisposable {
  readonly provider: Provider;
  /** What a query of an account is answered; `undefined` is silence (503). */
  statement: readonly Transfer[] | undefined;
  sign(message: unknown, parts?: { readonly at?: Date; readonly forged?: boolean }): Promise<SignedMessage>;
  signTransfer(transfer: Transfer, parts?: { readonly at?: Date; readonly forged?: boolean }): Promise<SignedMessage>;
}

/** A transfer to an account, of 8,000 đồng unless said otherwise. */
export function aTransfer(parts: Partial<Transfer> & Pick<Transfer, "account">): Transfer {
  return { transactionId: newId(), bin: "970499", amount: 8_000n, currency: "VND", content: "", at: new Date(), ...parts };
}

export async function aBank(): Promise<TestBank> {
  const [own, strange] = [await generateKeyPair("EdDSA"), await generateKeyPair("EdDSA")];
  const jwk = await exportJWK(own.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const sign: TestBank["sign"] = async (message, { at = new Date(), forged = false } = {}) => {
    const made = await new FlattenedSign(new TextEncoder().encode(JSON.stringify(message)))
      .setProtectedHeader({ alg: "EdDSA", kid, iat: Math.floor(at.getTime() / 1000) })
      .sign(forged ? strange.privateKey : own.privateKey);
    return { protected: made.protected ?? "", payload: made.payload, signature: made.signature };
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://bank");
    const told = bank.statement?.filter(({ account }) => account === url.searchParams.get("account")).map(toldOf);
    const answer = async () => {
      if (url.pathname === "/jwks.json") return { keys: [{ ...jwk, kid, alg: "EdDSA" }] };
      return told && sign({ event: "statement", account: url.searchParams.get("account"), transfers: told });
    };
    void answer().then((body) => response.writeHead(body === undefined ? 503 : 200).end(JSON.stringify(body ?? {})));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const bank: TestBank = {
    provider: bankProvider({ jwksUrl: `${at}/jwks.json`, queryUrl: `${at}/transactions` }),
    statement: [],
    sign,
    signTransfer: (transfer, parts) => sign({ event: "transfer", transfer: toldOf(transfer) }, parts),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return bank;
}

function toldOf(transfer: Transfer) {
  return { ...transfer, amount: String(transfer.amount), at: transfer.at.toISOString() };
}
