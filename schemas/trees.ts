import { z } from 'zod';

/*
 * What is checked is a tree: a statement holds statements, and none of them holds one that is above it. Zod would remember each value of a
 * recursive schema, to find one that is inside itself. A schema keeps what is configured when it is made, so schemas that are recursive
 * import this file.
 */
z.config({
  memoizer: { attach: () => undefined, guard: () => undefined, alloc: (_schema, _payload, empty) => empty },
});
