import type { IncomingMessage } from "node:http";
import { createServer, type Server } from "node:https";
import { TLSSocket } from "node:tls";
import { type Fault, isFault } from "@motlan/kernel";
import { answerBundle } from "../actions/answer-bundle.ts";
import { answerHalves, HALVES_PATH } from "../actions/answer-halves.ts";
import { answerQuery, askerOf, signOutcome, tooMany } from "../actions/answer-query.ts";
import { PATH, readPeer } from "../actions/believe-query.ts";
import { lastWins } from "../domain/headers.ts";
import { isEdge, serveEdge } from "../edge/serve-edge.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { Outgoing, ShownCertificate } from "../messages.ts";
import { renderRefusal } from "../refusals.ts";
import { LARGEST_BODY, LARGEST_HEAD, NOTHING, SHORT_BODY } from "./body.ts";
import { BUNDLE_PATH } from "./bundle-shape.ts";
import { send } from "./send.ts";
import { withBody } from "./with-body.ts";

export interface PeerServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A caller that takes longer to say its question is let go. */
const SLOW_MS = 30_000;

/**
 * Where other nodes ask (HTTPS, certificates on both sides). A certificate that is not listed gets as far as an answer that says so: whoever runs that node can act
 * on a sentence, not on a broken handshake.
 */
export function servePeers(
  exchange: Exchange,
  { port, host = "0.0.0.0" }: { readonly port: number; readonly host?: string },
): Promise<PeerServer> {
  const { certificate, privateKey } = exchange.node.tls;
  const server = createServer(
    {
      cert: certificate,
      key: privateKey,
      requestCert: true,
      // What the connection shows is held against the directory on every question, which may have changed since the handshake.
      rejectUnauthorized: false,
      minVersion: "TLSv1.3",
      keepAliveTimeout: 65_000,
      requestTimeout: SLOW_MS,
      headersTimeout: SLOW_MS,
      maxHeaderSize: LARGEST_HEAD,
    },
    (request, response) => {
      // Systems that show a certificate of their own ask here too, by X-Road's protocol.
      if (isEdge(request.url ?? "")) {
        const certificate = shownBy(request)?.der;
        serveEdge(exchange, request, response, { address: "", ...(certificate !== undefined && { certificate }) });
        return;
      }
      handle(exchange, request).then(
        (answer) => send(request, response, answer),
        () => response.destroy(),
      );
    },
  );
  // Connections that stand go on under the certificate they began with.
  exchange.whenTaken(({ certificate: cert, privateKey: key }) => server.setSecureContext({ cert, key, minVersion: "TLSv1.3" }));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve({ port: portOf(server), close: () => close(server) }));
  });
}

/** Why the directory does not know who calls; nothing where it does, or where none is held. */
async function whyUnknown(exchange: Exchange, shown: ShownCertificate | undefined): Promise<Fault | undefined> {
  try {
    const directory = await exchange.directory.current();
    if (directory !== undefined) readPeer(directory, shown, exchange.begin().clock.now());
    return undefined;
  } catch (error) {
    return isFault(error) ? error : undefined;
  }
}

const ANSWERS: Readonly<Record<string, typeof answerQuery>> = { [HALVES_PATH]: answerHalves, [BUNDLE_PATH]: answerBundle };

async function handle(exchange: Exchange, request: IncomingMessage): Promise<Outgoing> {
  const [path = "", ...queries] = (request.url ?? "").split("?");
  const answer = path.startsWith(PATH) ? answerQuery : ANSWERS[path];
  if (answer === undefined) return renderRefusal(faults["bad-address"](), "", "vi");
  const said = {
    method: request.method ?? "",
    path,
    query: queries.join("?"),
    headers: lastWins(request.rawHeaders),
    shown: shownBy(request),
  };
  // Before a body is whole nobody knows whose word it is; who is not in the directory says little, and still hears why.
  const unknown = await whyUnknown(exchange, said.shown);
  const client = await askerOf(exchange, said);
  const bodied = { places: exchange.bodies.giving, client, message: request, largest: unknown === undefined ? LARGEST_BODY : SHORT_BODY };
  return withBody(bodied, async (body) => {
    if (body === "too-large") return renderRefusal(unknown ?? faults["too-large"](), "", "vi");
    if (Buffer.isBuffer(body)) return answer(exchange.begin(), exchange, { ...said, body });
    const refused = { fault: tooMany(said, client, 1) };
    return signOutcome(exchange, { ...said, body: NOTHING, bodyHash: body.hash }, refused, exchange.begin().clock.now());
  });
}

const shown = new WeakMap<TLSSocket, ShownCertificate>();

function shownBy({ socket }: IncomingMessage): ShownCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const known = shown.get(socket);
  if (known !== undefined) return known;
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return undefined;
  const made = { der: certificate.raw.toString("base64"), from: new Date(certificate.validFrom), until: new Date(certificate.validTo) };
  shown.set(socket, made);
  return made;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
