export { type Asset, asset, assetPaths, buildAssets } from "./assets/build.ts";
export type { AssetPaths } from "./assets/paths.ts";
