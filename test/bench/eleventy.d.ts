// Eleventy has no types of its own for its programmatic API.
declare module '@11ty/eleventy' {
  export type Config = {
    addGlobalData: (name: string, value: unknown) => void;
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
