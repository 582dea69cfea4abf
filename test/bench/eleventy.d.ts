// Eleventy has no types of its own for its programmatic API.
declare module '@11ty/eleventy' {
  export type Config = {
    addGlobalData: (name: string, value: unknown) => void;
    addFilter: (name: string, filter: (...values: unknown[]) => string) => void;
    setNunjucksEnvironmentOptions: (options: { trimBlocks: boolean; lstripBlocks: boolean }) => void;
    setUseGitIgnore: (isUsed: boolean) => void;
  };
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; configPath?: string; config: (config: Config) => void },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
