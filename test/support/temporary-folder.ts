import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'pullquote-tests-'));
afterAll(() => {
	rmSync(root, {recursive: true, force: true});
});

/** A new folder, which is there until the last test of the file has ended. */
export function temporaryFolder(): string {
	return mkdtempSync(join(root, 'f-'));
}
