import { createServer, type Server } from "node:http";
import { renderGallery } from "./render.ts";

/** The strict policy that every page must live with. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-gallery'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'";

/** Serves the gallery on a free port, under the strict policy; closes with `server.close()`. */
export async function serveGallery(): Promise<{ readonly server: Server; readonly origin: string }> {
  const { pages, assets } = await renderGallery();
  const files = new Map(assets.map((asset) => [asset.path, asset]));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = files.get(path);
    const page = pages.get(path.slice(1));
    response.setHeader("content-security-policy", POLICY);
    if (file) response.setHeader("content-type", file.type).end(file.body);
    else if (page) response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${port}` };
}
