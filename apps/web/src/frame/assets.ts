import { assetPaths, buildAssets } from "@motlan/ui/assets";

/** The web's stylesheet, scripts and pictures, made once a process: every face and the pages of signing in name the same ones. */
export const webAssets = await buildAssets();
export const webPaths = assetPaths(webAssets);
