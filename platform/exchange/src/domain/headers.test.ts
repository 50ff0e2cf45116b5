import { expect, test } from "vitest";
import { decodedOf, endToEnd, lastWins } from "./headers.ts";

test("what belongs to one connection, or tells where somebody stands, goes no further; everything else does", () => {
  const stays = {
    connection: "close, x-hop",
    "x-hop": "1",
    "keep-alive": "timeout=5",
    "proxy-authenticate": "x",
    "proxy-authorization": "x",
    te: "trailers",
    trailer: "x",
    "transfer-encoding": "chunked",
    upgrade: "h2c",
    expect: "100-continue",
    host: "inside.example",
    "user-agent": "x",
    server: "x",
    via: "x",
    forwarded: "for=10.0.0.1",
    "x-forwarded-for": "10.0.0.1",
    "content-length": "3",
    "x-road-request-hash": "forged",
    "x-road-error": "forged",
    signature: "forged",
  };
  const goes = {
    accept: "text/html",
    "cache-control": "no-cache",
    pragma: "no-cache",
    "x-powered-by": "PHP",
    "x-road-pdu-purpose": "p",
    authorization: "Bearer of-the-service",
  };
  expect(endToEnd({ ...stays, ...goes })).toEqual(goes);
  expect(Object.keys(endToEnd({ b: "1", a: " 2 " }))).toEqual(["a", "b"]);
});

test("of X-Road's headers the last one counts; others are joined; cookies stay apart", () => {
  const raw = [
    "X-Road-Client",
    "a",
    "Accept",
    "x",
    "accept",
    "y",
    "X-ROAD-CLIENT",
    "b",
    "Set-Cookie",
    "1",
    "set-cookie",
    "2",
    "cookie",
    "c=1",
    "Cookie",
    "d=2",
  ];
  expect(lastWins(raw)).toEqual({ "x-road-client": "b", accept: "x, y", "set-cookie": ["1", "2"], cookie: "c=1; d=2" });
});

test.each([
  ["Gi%E1%BA%A5y%20ph%C3%A9p", "Giấy phép"],
  ["plain", "plain"],
  ["100%", "100%"],
  ["a%00b", "a%00b"],
])("%s is text: %s", (written, said) => {
  expect(decodedOf({ h: written }, "h")).toBe(said);
});
