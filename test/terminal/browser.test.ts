import {chmodSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {browserCommand, webAddress} from '../../source/terminal/browser.ts';

const address = 'https://harbour.example/news?id=7&from=%20%s$&';

/** An environment in which these programs are found, and no others. */
function withPrograms(...names: readonly string[]): {readonly PATH: string} {
	const folder = mkdtempSync(join(tmpdir(), 'pullquote-programs-'));
	for (const name of names) {
		writeFileSync(join(folder, name), '');
		chmodSync(join(folder, name), 0o755);
	}

	return {PATH: folder};
}

const onLinux = (environment: Record<string, string | undefined>) =>
	browserCommand(environment, address, 'linux');

describe('the browser in the variable', () => {
	test('is given the address as its last word', () => {
		expect(onLinux({...withPrograms('firefox'), BROWSER: 'firefox --new-window'})).toEqual({
			command: 'firefox',
			arguments: ['--new-window', address],
			name: 'firefox',
			isInTerminal: false,
		});
	});

	test('or where it says %s, and nowhere else', () => {
		const environment = {...withPrograms('open-it'), BROWSER: 'open-it --url=%s --quiet &'};
		expect(onLinux(environment)?.arguments).toEqual([`--url=${address}`, '--quiet']);
	});

	test('is the first of several that is there', () => {
		const environment = {...withPrograms('w3m', 'lynx'), BROWSER: 'firefox:w3m:lynx'};
		expect(onLinux(environment)).toMatchObject({command: 'w3m', isInTerminal: true});
		expect(onLinux({...environment, BROWSER: ':  :lynx -nopause'})?.command).toBe('lynx');
	});

	test('may be a path, with spaces in quotes', () => {
		expect(onLinux({PATH: '', BROWSER: "'/opt/my browsers/w3m' -M"})).toEqual({
			command: '/opt/my browsers/w3m',
			arguments: ['-M', address],
			name: 'w3m',
			isInTerminal: true,
		});
	});

	test('is no shell’s: what a shell would expand stays as it is', () => {
		const environment = {...withPrograms('firefox'), BROWSER: 'firefox $(date) ; true'};
		expect(onLinux(environment)?.arguments).toEqual(['$(date)', ';', 'true', address]);
	});

	test('gives way to the system’s where none of them is there', () => {
		const environment = {...withPrograms('xdg-open'), BROWSER: 'firefox:chromium', DISPLAY: ':0'};
		expect(onLinux(environment)?.command).toBe('xdg-open');
	});
});

test.each(['w3m', 'lynx', 'links', 'links2', 'elinks', 'browsh', 'carbonyl', 'cha', 'www-browser'])(
	'%s needs the terminal',
	name => {
		expect(onLinux({...withPrograms(name), BROWSER: name})?.isInTerminal).toBe(true);
	},
);

test.each(['firefox', 'chromium', 'xdg-open', 'w3m-window'])('%s does not', name => {
	expect(onLinux({...withPrograms(name), BROWSER: name})?.isInTerminal).toBe(false);
});

describe('where none is chosen', () => {
	const programs = withPrograms('xdg-open', 'wslview', 'lynx', 'w3m');
	const inTerminalAlone = withPrograms('lynx', 'w3m');

	test.each([
		['on a screen, what the system opens addresses with', {...programs, DISPLAY: ':0'}, 'xdg-open'],
		['on Wayland too', {...programs, WAYLAND_DISPLAY: 'wayland-0'}, 'xdg-open'],
		['without a screen, what opens Windows’ own', programs, 'wslview'],
		['without either, one in the terminal', inTerminalAlone, 'w3m'],
		['on a screen without an opener, one in the terminal', {...inTerminalAlone, DISPLAY: ':0'}, 'w3m'],
		['an empty DISPLAY is no screen', {...withPrograms('xdg-open', 'lynx'), DISPLAY: ''}, 'lynx'],
		[
			'at the far end of a connection, none in the terminal',
			{...inTerminalAlone, SSH_TTY: '/dev/pts/1'},
			undefined,
		],
		['nothing where there is nothing', withPrograms('cat'), undefined],
	])('%s', (_, environment, command) => {
		expect(onLinux(environment)?.command).toBe(command);
	});

	test('on a Mac it is open, but not at the far end of a connection', () => {
		expect(browserCommand({}, address, 'darwin')).toMatchObject({command: 'open', arguments: [address]});
		expect(browserCommand({SSH_CONNECTION: 'a b'}, address, 'darwin')).toBeUndefined();
	});

	test('on Windows it is the handler of addresses, and never cmd, which would read & as its own', () => {
		expect(browserCommand({}, address, 'win32')).toMatchObject({
			command: 'rundll32',
			arguments: ['url.dll,FileProtocolHandler', address],
		});
	});
});

describe('an address of the web', () => {
	test.each([
		['https://harbour.example/news', 'https://harbour.example/news'],
		['HTTP://HARBOUR.EXAMPLE', 'http://harbour.example/'],
		['https://häfen.example/straße?a=“b”', 'https://xn--hfen-loa.example/stra%C3%9Fe?a=%E2%80%9Cb%E2%80%9D'],
		['https://harbour.example/a b\u001B[31m', 'https://harbour.example/a%20b%1B[31m'],
	])('%j is handed over in plain ASCII', (written, handedOver) => {
		expect(webAddress(written)).toBe(handedOver);
	});

	test.each([
		'javascript:alert(1)',
		'file:///etc/passwd',
		'ftp://harbour.example/',
		'--help',
		'harbour.example',
		'',
	])('%j is none', written => {
		expect(webAddress(written)).toBeUndefined();
	});
});
