import { createReadStream } from "node:fs";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import { type Exchange, makeExchange, openSigningKey, openTls, serveEdge, servePeers } from "@motlan/exchange/module";
import { systemClock } from "@motlan/kernel";
import { connect } from "@motlan/kernel/db";
import { isFiles, openBytes, roomsOf, serveFiles, startFetching } from "@motlan/transfers/module";

/** One process of the measure, told by its environment what it is: a node with its edge, a plain proxy, or the system behind both. It says its ports on the first line. */
const { ROLE = "", DATABASE = "", NODE = "", KEYS = "", CENTRE = "", TARGET = "", SINGLE = "" } = process.env;

const ANSWER = Buffer.from(JSON.stringify({ child: { name: "Nguyễn Thị Na", weight: 3100 }, mother: { id: "001190000001", blood: "A" } }));

process.on("SIGTERM", () => process.exit(0));
if (ROLE === "node") await beNode();
else if (ROLE === "proxy") await serve(proxyTo(TARGET));
else if (ROLE === "file") await serveFile();
else
  await serve((_request, response) =>
    response.writeHead(200, { "content-type": "application/json", "content-length": ANSWER.length }).end(ANSWER),
  );

async function beNode(): Promise<void> {
  const node = {
    instance: "VN",
    id: NODE,
    signing: openSigningKey(KEYS, NODE),
    tls: await openTls(KEYS, NODE, new Date()),
    centre: { url: "", x: CENTRE },
  };
  const disk = openBytes(join(KEYS, "files"));
  // One client asks here all there is: its pace is not what is measured.
  const gate = { perSecond: 100_000 };
  const lanes = SINGLE === "" ? {} : { alone: Number.POSITIVE_INFINITY };
  const pool = connect(DATABASE, { max: 12 });
  const exchange: Exchange = makeExchange({ node, pool, clock: systemClock, rooms: roomsOf(disk), gate, lanes });
  const peers = await servePeers(exchange, { port: 0, host: "127.0.0.1" });
  startFetching(exchange, disk);
  await serve((message, response) => {
    const caller = { address: message.socket.remoteAddress ?? "" };
    if (isFiles(message.url ?? "")) serveFiles(exchange, disk, message, response, caller);
    else serveEdge(exchange, message, response, caller);
  }, peers.port);
}

async function serve(handle: (message: IncomingMessage, response: ServerResponse) => void, peers = 0): Promise<void> {
  const server = createServer({ keepAliveTimeout: 60_000 }, handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === "object" ? address?.port : 0, peers }));
}

/** What a hop costs that does nothing: the message is passed on as it comes, over connections that stay open. */
function proxyTo(target: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const to = new URL(target);
  return (message: IncomingMessage, response: ServerResponse) => {
    const { connection: _connection, host: _host, ...headers } = message.headers;
    const onward = request({ agent, host: to.hostname, port: to.port, path: message.url, method: message.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    message.pipe(onward);
  };
}

/** One file over HTTPS, as any web server gives it. */
async function serveFile(): Promise<void> {
  const { certificate: cert, privateKey: key } = await openTls(KEYS, NODE, new Date());
  const server = createSecureServer({ cert, key, minVersion: "TLSv1.3" }, (_request, response) => createReadStream(TARGET).pipe(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === "object" ? address?.port : 0, peers: 0 }));
}
