import type { Design } from '../../schemas/design.ts';
import type { YamlFile } from '../input/yaml-file.ts';

/** design.yaml, to check what it says. */
export type DesignFile = Pick<YamlFile<Design>, 'file' | 'locate'> & { value: Design };
