// subset-font has no types.
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff2'; keepFeatures: readonly string[]; dropTables: readonly string[] },
  ): Promise<Uint8Array>;
}
