import { createSecretKey, createHash } from 'node:crypto'

/** The master key of test databases: roles belong to the whole server, so every world of a run shares it. */
export const testMasterKey = createSecretKey(createHash('sha256').update('master key of the test run').digest())
