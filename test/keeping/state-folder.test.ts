import {homedir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stateFolder} from '../../source/keeping/state-folder.ts';

beforeEach(() => {
	vi.stubEnv('XDG_STATE_HOME', undefined);
});
afterEach(() => {
	vi.unstubAllEnvs();
});

test('is in the folder that the environment names', () => {
	expect(stateFolder({XDG_STATE_HOME: '/state of mine'})).toBe(join('/state of mine', 'pullquote'));
});

test.runIf(process.platform === 'linux')(
	'is in the home folder where it names none, or none that counts',
	() => {
		const usual = join(homedir(), '.local', 'state', 'pullquote');
		expect(stateFolder({})).toBe(usual);
		expect(stateFolder({XDG_STATE_HOME: ''})).toBe(usual);
		expect(stateFolder({XDG_STATE_HOME: 'state/here'})).toBe(usual);
		vi.stubEnv('XDG_STATE_HOME', 'state/here');
		expect(stateFolder(process.env)).toBe(usual);
	},
);
