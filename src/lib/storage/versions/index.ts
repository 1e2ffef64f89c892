import { v1 } from './v1.ts';
import { v2 } from './v2.ts';
import type { Version } from './version.ts';

/** Every version there ever was, oldest first. */
export const VERSIONS: readonly Version[] = [v1, v2];

/** The version this code reads and writes. */
export const SCHEMA = Math.max(...VERSIONS.map((version) => version.version));
