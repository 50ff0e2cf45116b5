/** Where the page finds what it needs. Each address carries a hash of its content, so browsers may keep it for ever. */
export interface AssetPaths {
  readonly css: string;
  readonly app: string;
  readonly turbo: string;
  readonly favicon: string;
  /** The fonts worth asking for before the stylesheet is read. */
  readonly fonts: readonly string[];
}
