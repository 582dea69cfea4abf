import { z } from 'zod';

/** The version of the form of profile.yaml, source.yaml, coverage.yaml of a scheme and site.yaml. Files without `schemaVersion` are of version 1. */
export const SCHEMA_VERSION = 2;

export const SchemaVersion = z
  .literal(SCHEMA_VERSION)
  .describe(
    'The version of the form that this file has. `yakkan migrate` brings a file of an older version to this one.',
  );
