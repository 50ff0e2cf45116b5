import { createServer } from "node:http";
import type { Exchange } from "@motlan/exchange";
import type { Bytes } from "../disk/bytes.ts";
import { serveFiles } from "../edge/serve-files.ts";

export interface Door extends Disposable {
  readonly port: number;
}

/** Where a node's systems give and fetch files, on a port of its own. */
export async function aDoor({ exchange, disk }: { readonly exchange: Exchange; readonly disk: Bytes }): Promise<Door> {
  const server = createServer((message, response) => serveFiles(exchange, disk, message, response, { address: "127.0.0.1" }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    [Symbol.dispose]: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
