import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { project } from '../project.ts';
import { FILES } from './needs.ts';

const ORDER = new Map(Object.values(FILES).flatMap((paths) => paths.map((path, i) => [path, i] as const)));
const PROJECTS = [...Object.keys(FILES), 'unit'];

/**
 * Project by project, for files of one project share what they have loaded, and the slowest first. The order is that of needs.ts and not of
 * the last run: where nothing ran before, it counts most.
 */
export class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = (file: TestSpecification) => [
      PROJECTS.indexOf(file.project.name),
      ORDER.get(relative(project, file.moduleId)) ?? 0,
    ];
    const places = new Map(files.map((file) => [file, placeOf(file)]));
    const sorted = files.toSorted((a, b) => {
      const [one, other] = [places.get(a)!, places.get(b)!];
      return one[0]! - other[0]! || one[1]! - other[1]! || (a.moduleId < b.moduleId ? -1 : 1);
    });
    return Promise.resolve(sorted);
  }
}
