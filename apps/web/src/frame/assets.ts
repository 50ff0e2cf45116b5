import { readFileSync } from "node:fs";
import { verifierScript } from "@motlan/kernel/log";
import { asset, assetPaths, buildAssets } from "@motlan/ui/assets";

/** Judges receipts of the public log on the device; loaded by the page that does so alone. */
export const receiptScript = asset(
  "check-receipt.js",
  "text/javascript; charset=utf-8",
  `${verifierScript()}\n${readFileSync(new URL("../../client/check-receipt.js", import.meta.url), "utf8")}`,
);

/** The web's stylesheet, scripts and pictures, made once a process: every face and the pages of signing in name the same ones. */
export const webAssets = [...(await buildAssets()), receiptScript];
export const webPaths = assetPaths(webAssets);
