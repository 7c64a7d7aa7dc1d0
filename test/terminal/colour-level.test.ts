import {expect, test} from 'vitest';
import {colourLevel} from '../../source/terminal/colour-level.ts';

const terminal = {isTTY: true};
const pipe = {isTTY: false};

test.each<[string, Record<string, string>, {isTTY: boolean}, number]>([
	['a plain xterm has the named colours', {TERM: 'xterm'}, terminal, 1],
	['an xterm with 256 colours has them', {TERM: 'xterm-256color'}, terminal, 2],
	['COLORTERM announces true colour', {TERM: 'xterm-256color', COLORTERM: 'truecolor'}, terminal, 3],
	['24bit means the same', {TERM: 'xterm', COLORTERM: '24bit'}, terminal, 3],
	['kitty needs no announcement', {TERM: 'xterm-kitty'}, terminal, 3],
	['a direct-colour entry says so', {TERM: 'xterm-direct'}, terminal, 3],
	['tmux without more has 256', {TERM: 'tmux-256color'}, terminal, 2],
	['screen has the named ones', {TERM: 'screen'}, terminal, 1],
	['the Linux console has the named ones', {TERM: 'linux'}, terminal, 1],
	['Terminal.app stops at 256', {TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, terminal, 2],
	[
		'iTerm 3 has true colour',
		{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0'},
		terminal,
		3,
	],
	['a Windows console has true colour', {OS: 'Windows_NT'}, terminal, 3],
	['a terminal of no name has none', {}, terminal, 0],
	['a dumb one has none', {TERM: 'dumb', COLORTERM: 'truecolor'}, terminal, 0],
	['a pipe has none', {TERM: 'xterm-256color'}, pipe, 0],
	['NO_COLOR takes it away', {TERM: 'xterm-256color', NO_COLOR: '1'}, terminal, 0],
	['NO_COLOR takes it away with any value', {TERM: 'xterm-256color', NO_COLOR: '0'}, terminal, 0],
	['an empty NO_COLOR is none', {TERM: 'xterm-256color', NO_COLOR: ''}, terminal, 2],
	['FORCE_COLOR colours a pipe', {FORCE_COLOR: '1'}, pipe, 1],
	['an empty FORCE_COLOR is one', {FORCE_COLOR: ''}, pipe, 1],
	['FORCE_COLOR sets the least', {FORCE_COLOR: '1', TERM: 'xterm-256color'}, pipe, 2],
	['FORCE_COLOR goes before NO_COLOR', {FORCE_COLOR: '3', NO_COLOR: '1'}, terminal, 3],
	['FORCE_COLOR goes before a dumb terminal', {FORCE_COLOR: '2', TERM: 'dumb'}, terminal, 2],
	['FORCE_COLOR=0 forbids', {FORCE_COLOR: '0', TERM: 'xterm-256color'}, terminal, 0],
	['FORCE_COLOR=false forbids', {FORCE_COLOR: 'false', TERM: 'xterm-256color'}, terminal, 0],
])('%s', (_, environment, stream, level) => {
	expect(colourLevel(environment, stream)).toBe(level);
});
