import Fastify from "fastify";
import { populationStub } from "../plugin.ts";

/** The office alone in a process of its own, so that a test can kill it: `node serve.ts <folder> <port> <delayMs>`. Prints "ready" when it listens. */
const [folder = "", port = "0", delayMs = "0"] = process.argv.slice(2);
const app = Fastify();
await app.register(populationStub({ folder, faults: { delayMs: Number(delayMs) } }));
await app.listen({ host: "127.0.0.1", port: Number(port) });
const address = app.server.address();
console.log(`ready ${typeof address === "object" && address !== null ? address.port : ""}`);
