import {describe, expect, test, vi} from 'vitest';
import {type Outside, runEffect} from '../../source/explorer/effects.ts';

function outside() {
	return {
		write: vi.fn<Outside['write']>(),
		environment: {TERM: 'xterm-256color'},
		dispatch: vi.fn<Outside['dispatch']>(),
		redraw: vi.fn(),
		suspend: vi.fn(),
		edit: vi.fn(),
		browse: vi.fn(),
		stopReading: vi.fn(),
		goOnReading: vi.fn(),
		open: vi.fn(),
		cancelOpening: vi.fn(),
		fail: vi.fn(),
		quit: vi.fn(),
	};
}

describe('effects', () => {
	test('a copy goes to the terminal’s clipboard, as letters only', () => {
		const world = outside();
		runEffect({type: 'copy', text: '“equal”\u001B[2J'}, world);
		const [sequence] = world.write.mock.calls[0] ?? [];
		const base64 = /^\u001B\]52;c;([A-Za-z0-9+/=]+)\u0007$/.exec(sequence ?? '')?.[1];
		expect(Buffer.from(base64 ?? '', 'base64').toString()).toBe('“equal”\u001B[2J');
		expect(world.dispatch).not.toHaveBeenCalled();
	});

	test('what is too long for a terminal’s clipboard is said to be', () => {
		const world = outside();
		runEffect({type: 'copy', text: 'x'.repeat(200_000)}, world);
		expect(world.write).not.toHaveBeenCalled();
		expect(world.dispatch).toHaveBeenCalledWith({type: 'notify', notice: expect.stringMatching(/too long/i)});
	});

	test('drawing again, suspending and quitting are left to the session', () => {
		const world = outside();
		runEffect({type: 'redraw'}, world);
		expect(world.redraw).toHaveBeenCalledOnce();
		runEffect({type: 'suspend'}, world);
		expect(world.suspend).toHaveBeenCalledOnce();
		runEffect({type: 'quit'}, world);
		expect(world.quit).toHaveBeenCalledOnce();
	});
});
